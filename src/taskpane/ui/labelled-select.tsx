import { Select } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId, useState } from "react";
import type { Report } from "../../report/report";
import { usePane } from "./pane-context";
import { useSharedStyles } from "./styles";

interface LabelledSelectProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
  readonly describedBy?: string;
}

/** A choice with its label above it. What was chosen stays in sight until a new check says what came of it. */
export function LabelledSelect({
  label,
  value,
  onChoose,
  children,
  describedBy,
}: LabelledSelectProps): ReactElement {
  const shared = useSharedStyles();
  const id = useId();
  const { report } = usePane().state;
  const [chosen, setChosen] = useState<{ value: string; over: Report | null } | null>(null);
  return (
    <div>
      <label htmlFor={id} className={shared.small}>
        {label}
      </label>
      <Select
        id={id}
        size="small"
        value={chosen !== null && chosen.over === report ? chosen.value : value}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
        onChange={(_, data) => {
          setChosen({ value: data.value, over: report });
          onChoose(data.value);
        }}
      >
        {children}
      </Select>
    </div>
  );
}
