import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";
import { run } from "./run";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  again: { flexShrink: 0 },
});

/** That the verdicts are older than the workbook, in sight on every tab and read aloud once. */
export function StaleBar(): ReactElement {
  const { session, state, t } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const isStale = state.stale && state.report !== null && state.checking === null;
  return (
    <div className={isStale ? styles.bar : ""}>
      {/* Always there, so that what comes in it is read; but not over what is said of a check just stopped. */}
      <div aria-live={state.notice?.is === "cancelled" ? "off" : "polite"}>
        {isStale ? <p className={shared.small}>{t("check.stale")}</p> : null}
      </div>
      {/* Among the verdicts the button stands already. */}
      {isStale && state.tab !== "results" ? (
        <Button
          size="small"
          className={styles.again}
          onClick={() => {
            run(session.check());
          }}
        >
          {t("check.again")}
        </Button>
      ) : null}
    </div>
  );
}
