import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Result } from "../../assessment/result";
import { OUTCOME_ORDER } from "../../report/order";
import { countOutcomes } from "../view/subjects";
import { usePane } from "./pane-context";
import { Sign } from "./sign";

const useStyles = makeStyles({
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(136px, 1fr))",
    gap: "4px 12px",
    margin: 0,
    padding: "8px 12px",
    listStyleType: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  count: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  number: {
    minWidth: "20px",
    textAlign: "right",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
  },
  "not-met": { color: "var(--nt-not-met)" },
  "not-yet-met": { color: "var(--nt-not-yet-met)" },
  "not-assessed": { color: "var(--nt-not-assessed)" },
  met: { color: "var(--nt-met)" },
  "not-applicable": { color: "var(--nt-not-applicable)", gridColumn: "1 / -1" },
});

/** How many norms have which outcome; zero is said too. */
export function OutcomeCounts({ results }: { readonly results: readonly Result[] }): ReactElement {
  const { t } = usePane();
  const styles = useStyles();
  const counts = countOutcomes(results);
  return (
    <ul className={styles.counts} aria-label={t("result.counts")}>
      {OUTCOME_ORDER.map((outcome) => (
        <li key={outcome} className={mergeClasses(styles.count, styles[outcome])}>
          <Sign outcome={outcome} />
          <span className={styles.number}>{counts[outcome]}</span>
          <span>{t(`count.${outcome}`)}</span>
        </li>
      ))}
    </ul>
  );
}
