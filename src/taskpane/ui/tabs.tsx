import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useRef } from "react";
import type { Tab } from "../session/state";
import { usePane } from "./pane-context";

const TABS: readonly Tab[] = ["results", "lists", "norms", "actions"];

const useStyles = makeStyles({
  // Excel puts its own menu in the top right corner.
  tabs: { display: "flex", paddingLeft: "8px", paddingRight: "40px" },
  tab: {
    padding: "8px 8px 6px",
    border: 0,
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    // Where colours are forced, a transparent border would be drawn too.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/**
 * The four tabs. Arrows, Home and End move between them. Fluent's own puts hidden stops for the focus around them,
 * which screen readers and axe trip over.
 */
export function Tabs(): ReactElement {
  const { session, state, t } = usePane();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const tab = tabFor(event.key, state.tab);
    if (tab === null) return;
    event.preventDefault();
    session.go(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" className={styles.tabs} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === state.tab}
          {...(tab === state.tab ? { "aria-controls": "panel" } : {})}
          tabIndex={tab === state.tab ? 0 : -1}
          className={mergeClasses(styles.tab, tab === state.tab && styles.selected)}
          onClick={() => {
            session.go(tab);
          }}
        >
          {t(`tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}

function tabFor(key: string, current: Tab): Tab | null {
  const at = TABS.indexOf(current);
  switch (key) {
    case "ArrowRight":
      return TABS[(at + 1) % TABS.length] ?? null;
    case "ArrowLeft":
      return TABS.at(at - 1) ?? null;
    case "Home":
      return TABS[0] ?? null;
    case "End":
      return TABS.at(-1) ?? null;
    default:
      return null;
  }
}
