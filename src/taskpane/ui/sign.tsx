import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Outcome } from "../../assessment/result";

const useStyles = makeStyles({
  sign: {
    width: "16px",
    height: "16px",
    flexShrink: 0,
    fill: "none",
    stroke: "currentColor",
    strokeWidth: "1.75",
    strokeLinecap: "round",
    strokeLinejoin: "round",
  },
});

/** A shape of its own for each outcome, drawn in the colour of the text around it; the word stands beside it. */
const SHAPES: Readonly<Record<Outcome, ReactElement>> = {
  "not-met": (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" />
      <path d="M5.5 5.5l5 5m0-5l-5 5" />
    </>
  ),
  "not-yet-met": (
    <>
      <circle cx="8" cy="8" r="6.5" strokeDasharray="2.6 2.5" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  "not-assessed": (
    <>
      <path d="M8 1.2L14.8 8 8 14.8 1.2 8z" />
      <path d="M6.4 6.6a1.6 1.6 0 113 .8C9 8 8 8.2 8 9m0 2v.1" />
    </>
  ),
  met: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M5 8.2l2.2 2.2L11 6" />
    </>
  ),
  "not-applicable": <path d="M3.5 8h9" />,
};

export function Sign({ outcome }: { readonly outcome: Outcome }): ReactElement {
  return (
    <svg className={useStyles().sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[outcome]}
    </svg>
  );
}
