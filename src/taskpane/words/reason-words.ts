import type { Reason } from "../../assessment/result";
import type { Language } from "../../norms/norm";
import { say as sayReport } from "../../report/messages";
import { reasonText } from "../../report/words";
import { say } from "./words";

/**
 * Why a norm was not assessed and what to do about it in the pane. The report's own sentences also serve
 * the command line, where other things help; where they would mislead here, the pane has its own.
 */
export function reasonWords(reason: Reason, language: Language): string {
  const { code, detail } = reason;
  switch (detail.of) {
    case "lists": {
      const lists = detail.lists.map((kind) => sayReport(language, `list.${kind}`)).join(" / ");
      return say(language, code === "too-large" ? "reason.too-large" : "reason.no-list", { lists });
    }
    case "columns":
      return say(language, "reason.missing-column", {
        columns: detail.columns.map((field) => sayReport(language, `field.${field}`)).join(", "),
        list: sayReport(language, `list.${detail.list}`),
      });
    case "threshold":
      return say(language, `reason.${detail.why}`);
    case "ambiguity":
      if (detail.why === "service-unclear" || detail.why === "near-variants") {
        return say(language, `reason.${detail.why}`);
      }
      return sentence(reasonText(reason, language), language);
    case "cells":
    case "nothing":
      return sentence(reasonText(reason, language), language);
  }
}

function sentence(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
