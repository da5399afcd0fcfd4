import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Fault } from "../session/fault";
import { faultText } from "../words/words";
import { usePane } from "./pane-context";
import { run } from "./run";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  fault: {
    padding: "12px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** Part 7: what could not be done, why, what to do next, and a way on. */
export function FaultBox({ fault }: { readonly fault: Fault }): ReactElement {
  const { session, language, t } = usePane();
  const shared = useSharedStyles();
  return (
    <div className={`${useStyles().fault} ${shared.tight}`}>
      <p className={shared.text}>{faultText(language, fault.code)}</p>
      {fault.code === "unexpected" ? (
        <p className={shared.small}>
          {t("fault.detail", { detail: `${fault.task}, ${fault.detail}` })}
        </p>
      ) : null}
      <div className={shared.row}>
        <Button
          size="small"
          onClick={() => {
            run(session.retry());
          }}
        >
          {t("fault.again")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            session.closeFault();
          }}
        >
          {t("fault.close")}
        </Button>
      </div>
    </div>
  );
}
