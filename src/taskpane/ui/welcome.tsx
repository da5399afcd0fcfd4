import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";
import { run } from "./run";
import { useSharedStyles } from "./styles";

/** Part 1: before the first check. */
export function Welcome(): ReactElement {
  const { session, t } = usePane();
  const shared = useSharedStyles();
  return (
    <div className={shared.column}>
      <h2 className={shared.heading2}>{t("pane.name")}</h2>
      <p className={shared.text}>{t("welcome.what")}</p>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            run(session.check());
          }}
        >
          {t("check.do")}
        </Button>
      </div>
      <p className={shared.small}>{t("welcome.privacy")}</p>
    </div>
  );
}
