import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Report } from "../../report/report";
import { placeOnRound, stopsOf } from "../view/stops";
import { resultsOf } from "../view/subjects";
import { usePane } from "./pane-context";
import { run } from "./run";

const useStyles = makeStyles({
  round: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  at: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums", textAlign: "center" },
});

/** The way through the failing cells, always in sight below the cards. */
export function Round({ report }: { readonly report: Report }): ReactElement | null {
  const { session, state, t } = usePane();
  const styles = useStyles();
  const results = resultsOf(report.results, state.subject);
  const stops = stopsOf(results);
  if (stops.length === 0) return null;
  const at = placeOnRound(results, state.current);
  return (
    <nav className={styles.round} aria-label={t("round.label")} title={t("round.keys")}>
      <Button
        size="small"
        onClick={() => {
          run(session.previous());
        }}
      >
        {t("round.previous")}
      </Button>
      <span className={styles.at}>
        {at === -1
          ? t("round.none-yet", { of: stops.length })
          : t("round.at", { at: at + 1, of: stops.length })}
      </span>
      <Button
        size="small"
        onClick={() => {
          run(session.next());
        }}
      >
        {t("round.next")}
      </Button>
    </nav>
  );
}
