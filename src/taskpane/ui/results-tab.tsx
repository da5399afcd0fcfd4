import { Button, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useId, useMemo } from "react";
import { formatMonth } from "../../report/format";
import type { Report } from "../../report/report";
import { sectionsOf } from "../view/cards";
import { resultsOf, subjectsOf } from "../view/subjects";
import { CompactNorm } from "./compact-norm";
import { Findings } from "./findings";
import { optionsId } from "./goals";
import { NormCard, subjectText } from "./norm-card";
import { OutcomeCounts } from "./outcome-counts";
import { usePane } from "./pane-context";
import { run } from "./run";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  head: { display: "flex", gap: "8px", justifyContent: "space-between", alignItems: "flex-start" },
  name: { fontWeight: tokens.fontWeightSemibold },
  cards: { display: "flex", flexDirection: "column", gap: "8px" },
  again: { flexShrink: 0 },
});

/** Part 3: the verdicts of the last check. */
export function ResultsTab({ report }: { readonly report: Report }): ReactElement {
  const { session, state, language, t } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { asOf } = report;
  const results = useMemo(() => resultsOf(report.results, state.subject), [report, state.subject]);
  return (
    <div className={shared.column}>
      <div className={styles.head}>
        <div>
          <h2 className={shared.heading3}>
            {asOf === null
              ? t("result.no-year")
              : t("result.until", { month: formatMonth(asOf.year, asOf.month, language) })}
          </h2>
          <div className={shared.small}>{report.workbook.name}</div>
          <Link
            as="button"
            onClick={() => {
              session.go("lists", optionsId);
            }}
          >
            {t("result.change")}
          </Link>
        </div>
        <Button
          className={styles.again}
          size="small"
          appearance={state.stale ? "primary" : "secondary"}
          disabledFocusable={state.checking !== null}
          onClick={() => {
            run(session.check());
          }}
        >
          {t("check.again")}
        </Button>
      </div>
      <SubjectPicker report={report} />
      {results.length > 0 ? <OutcomeCounts results={results} /> : null}
      <Empty report={report} />
      {report.lists.length > 0 ? <Cards report={report} results={results} /> : null}
      <Findings findings={report.findings} />
      <p className={shared.small}>{t("result.self-check")}</p>
    </div>
  );
}

/** Which service to look at; only where there are several. */
function SubjectPicker({ report }: { readonly report: Report }): ReactElement | null {
  const pane = usePane();
  const shared = useSharedStyles();
  const id = useId();
  const subjects = useMemo(() => subjectsOf(report.results), [report]);
  if (subjects.length < 2) return null;
  return (
    <div className={shared.tight}>
      <label htmlFor={id} className={shared.small}>
        {pane.t("result.who")}
      </label>
      <Select
        id={id}
        value={pane.state.subject ?? ""}
        onChange={(_, { value }) => {
          pane.session.choose(value === "" ? null : value);
        }}
      >
        <option value="">{pane.t("result.all")}</option>
        {subjects.map((subject) => (
          <option key={subject.key} value={subject.key}>
            {subjectText(subject, pane)}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Empty({ report }: { readonly report: Report }): ReactElement | null {
  const { session, t } = usePane();
  const shared = useSharedStyles();
  const hasVerdict = report.results.some(({ outcome }) => outcome !== "not-assessed");
  if (report.lists.length > 0 && report.results.length > 0) {
    return hasVerdict ? null : <p className={shared.text}>{t("empty.nothing-assessed")}</p>;
  }
  return (
    <div className={`${shared.box} ${shared.column}`}>
      <p className={shared.text}>
        {t(report.lists.length === 0 ? "empty.no-lists" : "empty.no-results")}
      </p>
      {report.lists.length === 0 ? <p className={shared.text}>{t("empty.no-lists-next")}</p> : null}
      <div>
        <Button
          onClick={() => {
            session.go("lists", "lists-heading");
          }}
        >
          {t("way.see-lists")}
        </Button>
      </div>
    </div>
  );
}

function Cards({
  report,
  results,
}: {
  readonly report: Report;
  readonly results: Report["results"];
}): ReactElement {
  const { session, state, t } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const sections = useMemo(() => sectionsOf(results), [results]);
  const withSubject = state.subject === null && subjectsOf(report.results).length > 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (step === null) return;
    event.preventDefault();
    run(step === 1 ? session.next() : session.previous());
  };
  return (
    <div className={shared.column} data-cards="" onKeyDown={onKeyDown}>
      {sections.map(({ outcome, cards }) => (
        <section key={outcome} className={shared.tight}>
          <h3 className={shared.heading3}>{`${t(`section.${outcome}`)} (${cards.length})`}</h3>
          <ul className={`${shared.list} ${isCompact(outcome) ? "" : styles.cards}`}>
            {cards.map((card) =>
              isCompact(outcome) ? (
                <CompactNorm key={card.id} card={card} withSubject={withSubject} />
              ) : (
                <NormCard key={card.id} card={card} withSubject={withSubject} />
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

function isCompact(outcome: string): boolean {
  return outcome === "met" || outcome === "not-applicable";
}

/** J and ↓ go on, K and ↑ back, unless the key means something to what has the focus. */
function stepOf({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): 1 | -1 | null {
  const types = target instanceof Element && target.matches("input, select, textarea");
  if (types || ctrlKey || altKey || metaKey) return null;
  if (key === "j" || key === "J" || key === "ArrowDown") return 1;
  return key === "k" || key === "K" || key === "ArrowUp" ? -1 : null;
}
