import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  Fragment,
  type ReactElement,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Session } from "../session/session";
import type { PaneState } from "../session/state";
import { noticeText } from "../words/notice-text";
import { faultText } from "../words/words";
import { ActionsTab } from "./actions-tab";
import { Busy } from "./busy";
import { CheckingView } from "./checking-view";
import { FaultBox } from "./fault-box";
import { useIsDark } from "./is-dark";
import { useKeptFocus } from "./kept-focus";
import { useKeptPlace } from "./kept-place";
import { ListsTab } from "./lists-tab";
import { NormsTab } from "./norms-tab";
import { PaneContext, usePane } from "./pane-context";
import { ResultsTab } from "./results-tab";
import { Round } from "./round";
import { StaleBar } from "./stale-bar";
import { useSharedStyles } from "./styles";
import { Tabs } from "./tabs";
import { DARK, LIGHT, TONES } from "./theme";
import { Welcome } from "./welcome";

const useStyles = makeStyles({
  provider: { height: "100vh" },
  light: TONES.light,
  dark: TONES.dark,
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "0",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": {
      "--nt-not-met": "CanvasText",
      "--nt-not-yet-met": "CanvasText",
      "--nt-not-assessed": "CanvasText",
      "--nt-met": "CanvasText",
      "--nt-not-applicable": "CanvasText",
    },
  },
  header: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  news: {
    margin: 0,
    padding: "8px 16px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  progress: { padding: "8px 16px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: {
    flexGrow: 1,
    overflowY: "auto",
    overflowX: "hidden",
    // What is seen is kept in its place by `useKeptPlace`, in browsers too that would not do so.
    overflowAnchor: "none",
    padding: "12px 16px 24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** The whole pane over one session. */
export function Pane({ session }: { readonly session: Session }): ReactElement {
  const dark = useIsDark();
  const styles = useStyles();
  return (
    <FluentProvider
      theme={dark ? DARK : LIGHT}
      className={mergeClasses(styles.provider, dark ? styles.dark : styles.light)}
    >
      <Shown session={session}>
        <Frame />
      </Shown>
    </FluentProvider>
  );
}

/** Gives what stands in it the session's state, each time it changes. */
function Shown({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactElement;
}): ReactElement {
  const state = useShownState(session);
  const value = useMemo(() => ({ session, state }), [session, state]);
  return <PaneContext.Provider value={value}>{children}</PaneContext.Provider>;
}

/**
 * What the pane shows of the session. New verdicts take longer than a frame to show: React makes them in
 * slices, and until they are there all stays as it was, so that what is read aloud, counted and listed is
 * always of the same check. Only where the verdicts are shown: elsewhere the user may be typing, and what
 * is typed must show at once.
 */
function useShownState(session: Session): PaneState {
  const now = useSyncExternalStore(session.state.subscribe, session.state.get);
  const made = useDeferredValue(now);
  return now.report !== made.report && now.tab === "results" ? made : now;
}

function Frame(): ReactElement {
  const { session, state, language, t } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const panel = useRef<HTMLDivElement>(null);
  useKeptPlace(panel, state.tab);
  useKeptFocus(panel);
  useGoal(session, state);
  const news = newsText(state, language);
  const told = useCount(state.fault ?? state.notice);
  const showsResults = state.tab === "results";
  return (
    <div
      className={styles.pane}
      lang={language === "nl" ? "nl-BE" : language}
      onKeyDown={({ key }) => {
        if (key === "Escape") session.cancel();
      }}
    >
      <header className={styles.header}>
        <h1 className={shared.hidden}>{t("pane.name")}</h1>
        <Tabs />
      </header>
      <main className={styles.main}>
        <div role="status" aria-atomic={false} className={shared.hidden}>
          {/* Text that is new is read aloud, also where it says the same as the one before. */}
          <Fragment key={told}>
            {state.fault === null ? news : faultText(language, state.fault.code)}
          </Fragment>
        </div>
        {state.fault === null ? null : <FaultBox fault={state.fault} />}
        <div
          id="panel"
          ref={panel}
          role="tabpanel"
          aria-labelledby={`tab-${state.tab}`}
          tabIndex={-1}
          className={styles.panel}
        >
          <Body />
        </div>
        {/* Below what is read: it comes and goes without moving that. */}
        {state.fault === null && news !== "" && isShown(state) ? (
          <p className={styles.news}>{news}</p>
        ) : null}
        <StaleBar />
        {state.checking !== null && (state.report !== null || !showsResults) ? (
          <div className={styles.progress}>
            <CheckingView checking={state.checking} small />
          </div>
        ) : null}
        <Busy />
      </main>
      {showsResults && state.report !== null ? <Round report={state.report} /> : null}
    </div>
  );
}

function Body(): ReactElement {
  const { state } = usePane();
  switch (state.tab) {
    case "results":
      if (state.report !== null) return <ResultsTab report={state.report} />;
      return state.checking === null ? <Welcome /> : <CheckingView checking={state.checking} />;
    case "lists":
      return <ListsTab />;
    case "norms":
      return <NormsTab />;
    case "actions":
      return <ActionsTab />;
  }
}

function newsText(state: PaneState, language: Session["language"]): string {
  return state.notice === null ? "" : noticeText(state.notice, state.report, language);
}

/** How often the value has become another one. */
function useCount(value: object | null): number {
  const [seen, setSeen] = useState({ value, count: 0 });
  if (seen.value === value) return seen.count;
  setSeen({ value, count: seen.count + 1 });
  return seen.count + 1;
}

/** What the cards and the counter below them show already is only read aloud. */
function isShown({ notice, tab }: PaneState): boolean {
  if (notice === null) return false;
  if (notice.is === "checked") return false;
  return !(notice.is === "shown" && notice.how === "shown" && tab === "results");
}

/** Brings where a button leads in sight and into focus, once. */
function useGoal(session: Session, { goal, tab }: PaneState): void {
  useEffect(() => {
    if (goal === null) return;
    const element = document.getElementById(goal) ?? document.getElementById("panel");
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
    session.reached();
  }, [session, goal, tab]);
}
