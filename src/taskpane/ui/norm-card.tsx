import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef } from "react";
import type { Result } from "../../assessment/result";
import { figureType } from "../../report/format";
import {
  failingText,
  figureText,
  forecastText,
  resultMessage,
  shortfallText,
  thresholdText,
} from "../../report/words";
import { barOf } from "../view/bar";
import { type Card, cardId } from "../view/cards";
import { servicesBelow } from "../view/federation-reach";
import { type Stop, stopsOfResult } from "../view/stops";
import { type WayOn, wayOnOf } from "../view/way-on";
import { reasonWords } from "../words/reason-words";
import { say } from "../words/words";
import { Disclosure } from "./disclosure";
import { fteId, optionsId, thresholdId } from "./goals";
import { NormDetails, Term } from "./norm-details";
import { type UsedPane, usePane } from "./pane-context";
import { ServicesBelow } from "./services-below";
import { ShowButton } from "./show-button";
import { Sign } from "./sign";
import { useSharedStyles } from "./styles";
import { ThresholdBar } from "./threshold-bar";

/** Cells named in one card; the report sheet has the rest. */
const MAX_CELLS = 20;

const useStyles = makeStyles({
  card: {
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "4px solid var(--nt-tone)",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollMarginTop: "8px",
    scrollMarginBottom: "8px",
  },
  current: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "1px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  "not-met": { "--nt-tone": "var(--nt-not-met)" },
  "not-yet-met": { "--nt-tone": "var(--nt-not-yet-met)" },
  "not-assessed": { "--nt-tone": "var(--nt-not-assessed)" },
  met: { "--nt-tone": "var(--nt-met)" },
  "not-applicable": { "--nt-tone": "var(--nt-not-applicable)" },
  head: { display: "flex", gap: "8px", alignItems: "flex-start" },
  sign: { color: "var(--nt-tone)", display: "flex", paddingTop: "2px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  verdict: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: "var(--nt-tone)",
    overflowWrap: "anywhere",
  },
  who: { color: tokens.colorNeutralForeground2 },
  body: { display: "flex", flexDirection: "column", gap: "4px", marginTop: "4px" },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "12px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  // A long name takes more lines; the figures stay below each other.
  each: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "12px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  amount: { textAlign: "right" },
  threshold: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  place: {
    flexGrow: 1,
    flexBasis: "40px",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    marginTop: "4px",
  },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px" },
  both: { flexBasis: "100%" },
});

interface NormCardProps {
  readonly card: Card;
  /** Name the service; not needed where there is only one. */
  readonly withSubject: boolean;
}

/** One norm: its verdict, the figure against the threshold, what is missing, where it stands and why. */
export function NormCard({ card, withSubject }: NormCardProps): ReactElement {
  const pane = usePane();
  const { state, language, t } = pane;
  const styles = useStyles();
  const shared = useSharedStyles();
  const [result] = card.results;
  const stops = stopsOfResult(result);
  const isCurrent = stops.some(({ id }) => id === state.current);
  const ref = useKeptInSight(isCurrent);
  const title = result.norm.title[language];
  const verdict = t(`count.${card.outcome}`);
  const isOne = card.results.length === 1;
  return (
    <li
      ref={ref}
      className={mergeClasses(styles.card, styles[card.outcome], isCurrent && styles.current)}
      data-keep={card.id}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
    >
      <div className={styles.head}>
        <span className={styles.sign}>
          <Sign outcome={card.outcome} />
        </span>
        <div>
          <h4 className={styles.title}>{title}</h4>
          <div className={styles.verdict}>
            {verdict}
            {withSubject && isOne ? (
              <span className={styles.who}> · {subjectText(result, pane)}</span>
            ) : null}
          </div>
        </div>
      </div>
      <div className={styles.body}>
        {isOne ? <Figures result={result} /> : <SeveralFigures results={card.results} />}
        {result.reason === null ? null : (
          <p className={shared.text}>{reasonWords(result.reason, language)}</p>
        )}
        <ShortText result={result} />
      </div>
      <Disclosure
        label={t("card.details")}
        name={t("card.details-of", { norm: title })}
        rowClass={styles.actions}
        cards={card.results.map(cardId)}
        before={<Actions card={card} stops={stops} title={title} />}
      >
        {() => <Details result={result} stops={stops} title={title} />}
      </Disclosure>
    </li>
  );
}

/** The current card is brought in sight; focus follows only where it was in the list already. */
function useKeptInSight(isCurrent: boolean): React.RefObject<HTMLLIElement | null> {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const card = ref.current;
    if (!isCurrent || card === null) return;
    card.scrollIntoView({ block: "nearest" });
    const list = card.closest("[data-cards]");
    const { activeElement } = document;
    if (list?.contains(activeElement) === true && !card.contains(activeElement)) {
      card.querySelector<HTMLElement>("[data-show]")?.focus({ preventScroll: true });
    }
  }, [isCurrent]);
  return ref;
}

export function subjectText(
  { level, service, federation }: Pick<Result, "level" | "service" | "federation">,
  { t }: Pick<UsedPane, "t">,
): string {
  if (level === "federation") return t("subject.federation", { name: federation ?? "" });
  return service === null ? t("subject.none") : t("subject.service", { name: service });
}

/** "minstens 20 soorten"; a yes or no says itself which way it is asked. */
export function normText(result: Result, { language, t }: UsedPane): string {
  const threshold = thresholdText(result, language);
  if (threshold === "") return "";
  if (figureType(result.norm) === "presence") return threshold;
  const isMost = result.norm.threshold?.relation === "at-most";
  return t(isMost ? "card.at-most" : "card.at-least", { threshold });
}

function Figures({ result }: { readonly result: Result }): ReactElement | null {
  const pane = usePane();
  const styles = useStyles();
  const figure = figureText(result, pane.language);
  const threshold = normText(result, pane);
  const bar = barOf(result);
  const isReached = servicesBelow(result, pane.state.report?.results ?? []) !== null;
  if (figure === "" && threshold === "") return null;
  return (
    <>
      <div className={styles.figures}>
        <span>
          {figure === ""
            ? pane.t("card.no-figure")
            : isReached
              ? pane.t("card.whole", { figure })
              : figure}
        </span>
        {threshold === "" ? null : (
          <span className={styles.threshold}>{pane.t("card.norm-line", { threshold })}</span>
        )}
      </div>
      {bar === null ? null : (
        <ThresholdBar
          bar={bar}
          label={pane.t("card.bar", { figure, threshold })}
          isReached={isReached}
        />
      )}
    </>
  );
}

function SeveralFigures({ results }: { readonly results: readonly Result[] }): ReactElement {
  const pane = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ul className={shared.list}>
      {results.map((result) => (
        <li key={`${result.level} ${subjectText(result, pane)}`} className={styles.each}>
          <span className={styles.who}>{subjectText(result, pane)}</span>
          <span className={styles.amount}>
            {figureText(result, pane.language) || pane.t("card.no-figure")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is missing, in words; for a federation, whose it is. */
function ShortText({ result }: { readonly result: Result }): ReactElement | null {
  const { state, language, t } = usePane();
  const shared = useSharedStyles();
  const { outcome, norm, failing } = result;
  if (state.report === null || (outcome !== "not-met" && outcome !== "not-yet-met")) return null;
  const services = servicesBelow(result, state.report.results);
  if (services !== null) return <ServicesBelow outcome={outcome} services={services} />;
  const shortfall = shortfallText(result, language);
  const key =
    norm.threshold?.relation === "at-most"
      ? "card.too-much"
      : outcome === "not-yet-met"
        ? "card.short-yet"
        : "card.short";
  const text =
    failing.length > 0
      ? failingText(result, state.report, language)
      : shortfall === ""
        ? ""
        : t(key, { shortfall });
  const forecast = failing.length > 0 ? "" : forecastText(result, language);
  return (
    <>
      {text === "" ? null : <p className={shared.text}>{text}</p>}
      {forecast === "" ? null : <p className={shared.small}>{forecast}</p>}
    </>
  );
}

function Actions({
  card,
  stops,
  title,
}: {
  readonly card: Card;
  readonly stops: readonly Stop[];
  readonly title: string;
}): ReactElement {
  const { session, state, t } = usePane();
  const [result] = card.results;
  const way = result.reason === null ? null : wayOnOf(result.reason);
  const stop = stops.find(({ id }) => id === state.current) ?? stops[0];
  if (disagrees(result)) return <BothCells stops={stops} title={title} />;
  const fails = card.outcome === "not-met" || card.outcome === "not-yet-met";
  return (
    <>
      {way === null || way === "show-cells" ? null : (
        <Button
          size="small"
          onClick={() => {
            goWay(way, result, session);
          }}
        >
          {t(`way.${way}`)}
        </Button>
      )}
      {stop === undefined ? null : (
        <>
          <ShowButton cell={stop.cell} about={title} {...(fails ? { stop: stop.id } : {})} />
          {way === null || way === "show-cells" ? <Place cell={stop.cell} /> : null}
        </>
      )}
    </>
  );
}

/** Where two lists disagree, either may be wrong: each has its own way to it. */
function BothCells({
  stops,
  title,
}: {
  readonly stops: readonly Stop[];
  readonly title: string;
}): ReactElement {
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(shared.list, shared.tight, styles.both)}>
      {stops.slice(0, MAX_CELLS).map(({ id, cell }) => (
        <li key={id} className={styles.actions}>
          <ShowButton cell={cell} about={title} />
          <Place cell={cell} />
        </li>
      ))}
    </ul>
  );
}

function Place({ cell: { sheet, address } }: Pick<Stop, "cell">): ReactElement {
  const shared = useSharedStyles();
  return (
    <span className={mergeClasses(shared.small, useStyles().place)}>{`${sheet}!${address}`}</span>
  );
}

function disagrees({ reason }: Result): boolean {
  return reason?.detail.of === "ambiguity" && reason.detail.why === "lists-disagree";
}

function goWay(
  way: Exclude<WayOn, "show-cells">,
  { norm, service }: Result,
  session: UsedPane["session"],
): void {
  switch (way) {
    case "fill-threshold":
      session.go("norms", thresholdId(norm.id));
      return;
    case "fill-fte":
      session.go("norms", fteId(service));
      return;
    case "give-year":
      session.go("lists", optionsId);
      return;
    case "see-lists":
      session.go("lists", "lists-heading");
  }
}

function Details({
  result,
  stops,
  title,
}: {
  readonly result: Result;
  readonly stops: readonly Stop[];
  readonly title: string;
}): ReactElement {
  const { state, language, t } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const fails = result.outcome === "not-met" || result.outcome === "not-yet-met";
  return (
    <NormDetails norm={result.norm}>
      {state.report === null || result.outcome === "not-assessed" ? null : (
        <Term name={t("card.said")}>
          <p className={shared.text}>{resultMessage(result, state.report, language)}</p>
          {fails && result.inCells === null ? (
            <p className={shared.small}>{say(language, "card.records-mark")}</p>
          ) : null}
        </Term>
      )}
      {stops.length < 2 ? null : (
        <Term name={t("card.cells")}>
          <div className={styles.cells}>
            {stops.slice(0, MAX_CELLS).map(({ id, cell }) => (
              <ShowButton
                key={id}
                cell={cell}
                about={title}
                isCurrent={id === state.current}
                short
                {...(fails ? { stop: id } : {})}
              />
            ))}
          </div>
          {stops.length > MAX_CELLS ? (
            <p className={shared.small}>
              {t("card.more-cells", { count: stops.length - MAX_CELLS })}
            </p>
          ) : null}
        </Term>
      )}
    </NormDetails>
  );
}
