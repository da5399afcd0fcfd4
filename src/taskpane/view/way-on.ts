import type { Reason } from "../../assessment/result";

/** What the pane can help with when a norm could not be assessed. */
export type WayOn = "fill-threshold" | "fill-fte" | "give-year" | "see-lists" | "show-cells";

export function wayOnOf({ code, detail }: Reason): WayOn | null {
  switch (detail.of) {
    case "threshold":
      if (detail.why === "year-unknown") return "give-year";
      return detail.why === "fte-unknown" ? "fill-fte" : "fill-threshold";
    case "lists":
      return code === "too-large" ? null : "see-lists";
    case "columns":
      return "see-lists";
    case "ambiguity":
      return ["service-unclear", "near-variants", "accumulation-unclear"].includes(detail.why)
        ? "see-lists"
        : "show-cells";
    case "cells":
      return "show-cells";
    case "nothing":
      return null;
  }
}
