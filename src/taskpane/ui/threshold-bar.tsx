import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Bar } from "../view/bar";

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "8px",
    marginTop: "4px",
    marginBottom: "4px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": {
      backgroundColor: "Canvas",
      outline: "1px solid CanvasText",
    },
  },
  part: { position: "absolute", top: 0, bottom: 0, borderRadius: "2px" },
  value: {
    backgroundColor: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": {
      backgroundColor: "CanvasText",
      forcedColorAdjust: "none",
    },
  },
  reached: {
    backgroundColor: "var(--nt-met)",
    "@media (forced-colors: active)": {
      backgroundColor: "CanvasText",
      forcedColorAdjust: "none",
    },
  },
  gap: {
    boxSizing: "border-box",
    color: "var(--nt-tone)",
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage:
      "repeating-linear-gradient(135deg, currentColor 0 1.5px, transparent 1.5px 4px)",
    border: "1px solid currentColor",
    "@media (forced-colors: active)": {
      color: "CanvasText",
      backgroundColor: "Canvas",
      forcedColorAdjust: "none",
    },
  },
  threshold: {
    position: "absolute",
    top: "-4px",
    bottom: "-4px",
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
});

interface ThresholdBarProps {
  readonly bar: Bar;
  /** The figure and the threshold in words. */
  readonly label: string;
  /** The verdict is about something else than this figure, which is enough by itself. */
  readonly isReached?: boolean;
}

/** The figure as a filled bar, the threshold as a line across it, what lacks as hatching between them. */
export function ThresholdBar({ bar, label, isReached = false }: ThresholdBarProps): ReactElement {
  const styles = useStyles();
  const { value, threshold, gap } = bar;
  const filled = gap === null ? value : Math.min(value, gap.from);
  return (
    <div className={styles.track} role="img" aria-label={label}>
      <div
        className={mergeClasses(styles.part, isReached ? styles.reached : styles.value)}
        style={span(0, filled)}
      />
      {gap === null ? null : (
        <div className={mergeClasses(styles.part, styles.gap)} style={span(gap.from, gap.to)} />
      )}
      <div className={styles.threshold} style={{ left: percent(threshold) }} />
    </div>
  );
}

function span(from: number, to: number): { left: string; width: string } {
  return { left: percent(from), width: percent(to - from) };
}

function percent(part: number): string {
  return `${part * 100}%`;
}
