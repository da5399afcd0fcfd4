import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FIELDS } from "../../lists/fields";
import { FINDING_CODES, type Finding, type FindingCell } from "../../lists/finding";
import type { Field } from "../../norms/norm";
import { weightiestFirst } from "../../report/order";
import { findingMessage } from "../../report/words";
import { Disclosure } from "./disclosure";
import { usePane } from "./pane-context";
import { run } from "./run";
import { ShowButton } from "./show-button";
import { useSharedStyles } from "./styles";

/** More than this no one reads in a pane. */
const MAX_FINDINGS = 100;

const useStyles = makeStyles({
  item: { padding: "4px 0 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** What is remarkable about the data, closed until asked for. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { language, t } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <section className={shared.tight}>
      <h3 className={shared.heading3}>{`${t("findings.heading")} (${findings.length})`}</h3>
      {findings.length === 0 ? null : (
        <Disclosure label={t("findings.open")}>
          {() => (
            <ul className={shared.list}>
              {weightiestFirst(findings)
                .slice(0, MAX_FINDINGS)
                .map((finding, i) => (
                  <li key={i} className={styles.item}>
                    <div className={shared.small}>
                      {t(`severity.${FINDING_CODES[finding.code]}`)}
                    </div>
                    <p className={shared.text}>{findingMessage(finding, language)}</p>
                    <div className={shared.row}>
                      {placesOf(finding).map((cell) => (
                        <ShowButton
                          key={`${cell.sheet}!${cell.address}`}
                          cell={cell}
                          about={t("findings.heading")}
                          short
                        />
                      ))}
                      <SameKind finding={finding} />
                    </div>
                  </li>
                ))}
              {findings.length > MAX_FINDINGS ? (
                <li className={shared.small}>
                  {t("findings.more", { count: findings.length - MAX_FINDINGS })}
                </li>
              ) : null}
            </ul>
          )}
        </Disclosure>
      )}
    </section>
  );
}

/** The cell it is about, and where two are compared the other one; each once. */
function placesOf({ cell, other }: Finding): readonly FindingCell[] {
  const isOther =
    other !== undefined && (other.sheet !== cell?.sheet || other.address !== cell.address);
  return [...(cell === null ? [] : [cell]), ...(isOther ? [other] : [])];
}

/** For two kinds that look alike: a button that makes them one. */
function SameKind({ finding }: { readonly finding: Finding }): ReactElement | null {
  const { session, t } = usePane();
  const { field, one, other } = finding.params;
  if (finding.code !== "near-variant" || typeof one !== "string" || typeof other !== "string") {
    return null;
  }
  if (typeof field !== "string" || !Object.hasOwn(FIELDS, field)) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        run(session.joinKinds(field as Field, other, one));
      }}
    >
      {t("findings.same")}
    </Button>
  );
}
