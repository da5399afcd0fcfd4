import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Checking } from "../session/state";
import { usePane } from "./pane-context";
import { useSharedStyles } from "./styles";

/** Part 2: how far the check is, and a way to stop it. `small`: above the verdicts of the one before. */
export function CheckingView({
  checking: { sheet, fraction },
  small = false,
}: {
  readonly checking: Checking;
  readonly small?: boolean;
}): ReactElement {
  const { session, t } = usePane();
  const shared = useSharedStyles();
  const text =
    sheet === null
      ? t("check.recognising")
      : t("check.reading", { sheet, percent: Math.round(fraction * 100) });
  return (
    <div className={small ? shared.tight : shared.column}>
      {small ? null : <h2 className={shared.heading2}>{t("check.busy")}</h2>}
      <ProgressBar
        aria-label={t("check.busy")}
        {...(sheet === null ? {} : { value: fraction })}
        thickness="large"
      />
      <div className={shared.row}>
        <Button
          size="small"
          onClick={() => {
            session.cancel();
          }}
        >
          {t("check.cancel")}
        </Button>
        <span className={shared.small}>{text}</span>
      </div>
      {small ? null : <p className={shared.small}>{t("check.cancel-hint")}</p>}
    </div>
  );
}
