import { Select } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId } from "react";
import { useSharedStyles } from "./styles";

interface LabelledSelectProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
  readonly describedBy?: string;
}

/** A choice with its label above it. */
export function LabelledSelect({
  label,
  value,
  onChoose,
  children,
  describedBy,
}: LabelledSelectProps): ReactElement {
  const shared = useSharedStyles();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={shared.small}>
        {label}
      </label>
      <Select
        id={id}
        size="small"
        value={value}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
        onChange={(_, data) => {
          onChoose(data.value);
        }}
      >
        {children}
      </Select>
    </div>
  );
}
