import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { figureText, resultMessage } from "../../report/words";
import { type Card, cardId } from "../view/cards";
import { stopsOfResult } from "../view/stops";
import { Disclosure } from "./disclosure";
import { normText, subjectText } from "./norm-card";
import { NormDetails, Term } from "./norm-details";
import { usePane } from "./pane-context";
import { ShowButton } from "./show-button";
import { Sign } from "./sign";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  item: {
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "flex", gap: "8px", alignItems: "flex-start" },
  sign: { display: "flex", paddingTop: "2px" },
  met: { color: "var(--nt-met)" },
  other: { color: "var(--nt-not-applicable)" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  figures: { fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", alignItems: "center", gap: "8px", paddingLeft: "20px" },
  details: { paddingLeft: "24px" },
});

/** A norm that asks nothing of the reader: one line, and the same details as any other. */
export function CompactNorm({
  card,
  withSubject,
}: {
  readonly card: Card;
  readonly withSubject: boolean;
}): ReactElement {
  const pane = usePane();
  const { state, language, t } = pane;
  const styles = useStyles();
  const shared = useSharedStyles();
  const [result] = card.results;
  const title = result.norm.title[language];
  const [stop] = stopsOfResult(result);
  const threshold = normText(result, pane);
  const parts = [
    figureText(result, language),
    threshold === "" ? "" : t("card.norm-line", { threshold }),
    withSubject ? subjectText(result, pane) : "",
  ];
  return (
    <li className={styles.item} data-keep={card.id}>
      <div className={styles.line}>
        <span className={`${styles.sign} ${card.outcome === "met" ? styles.met : styles.other}`}>
          <Sign outcome={card.outcome} />
        </span>
        <div>
          <h4 className={styles.title}>{title}</h4>
          <div className={`${shared.small} ${styles.figures}`}>
            {parts.filter((part) => part !== "").join(" · ")}
          </div>
        </div>
      </div>
      <Disclosure
        label={t("card.details")}
        name={t("card.details-of", { norm: title })}
        rowClass={styles.actions}
        cards={card.results.map(cardId)}
        before={stop === undefined ? null : <ShowButton cell={stop.cell} about={title} short />}
      >
        {() => (
          <div className={styles.details}>
            <NormDetails norm={result.norm}>
              {state.report === null ? null : (
                <Term name={t("card.said")}>
                  <p className={shared.text}>{resultMessage(result, state.report, language)}</p>
                </Term>
              )}
            </NormDetails>
          </div>
        )}
      </Disclosure>
    </li>
  );
}
