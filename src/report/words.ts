import type { Finding } from "../lists/finding";
import { Exact } from "../norms/exact";
import type { Language, Norm } from "../norms/norm";
import { norm as normById, normSet } from "../norms/norm-set";
import type { Reason, Result } from "../assessment/result";
import {
  figureType,
  formatEuro,
  formatFigure,
  formatMonth,
  formatNumber,
  formatShare,
  type Rounding,
  withUnit,
} from "./format";
import { type MessageKey, say } from "./messages";
import type { Report } from "./report";

/** The sentence of a result: figure, norm, what is missing, and where it comes from. */
export function resultMessage(result: Result, report: Report, language: Language): string {
  return [verdictSentence(result, report, language), ...remarks(result, language)].join(" ");
}

function verdictSentence(result: Result, report: Report, language: Language): string {
  const { norm, outcome, reason } = result;
  if (outcome === "not-applicable" && result.value === null) {
    return say(language, "result.not-in-force", { year: report.year ?? "" });
  }
  const figure = figureText(result, language);
  if (outcome === "not-applicable") return say(language, "result.figures", { figure });
  if (outcome === "not-assessed") {
    const why = reason === null ? "" : reasonText(reason, language);
    return figure === ""
      ? say(language, "result.not-assessed", { reason: why })
      : say(language, "result.not-assessed-figure", { figure, reason: why });
  }
  if (failsByPart(result)) {
    const part = say(language, "result.federation-part");
    return figure === "" ? part : `${figure}. ${part}`;
  }
  if (figureType(norm) === "presence") {
    return say(language, outcome === "met" ? "result.presence-met" : "result.presence-not-met");
  }
  const threshold = thresholdText(result, language);
  const against = say(
    language,
    norm.threshold?.relation === "at-most" ? "norm.at-most" : "norm.at-least",
    { threshold },
  );
  const shortfall = shortfallText(result, language);
  const params = { figure, norm: against, shortfall };
  if (outcome === "met") return say(language, "result.met", params);
  if (outcome === "not-yet-met") {
    const month = report.asOf ? formatMonth(report.asOf.year, report.asOf.month, language) : "";
    return say(language, "result.not-yet-met", { ...params, month });
  }
  if (shortfall === "") return say(language, "result.not-met-share", params);
  const key = norm.threshold?.relation === "at-most" ? "result.not-met-amount" : "result.not-met";
  return say(language, key, params);
}

/** A federation whose total would do, or cannot be told, while a service of it falls short. */
export function failsByPart({ level, outcome, norm, value, threshold }: Result): boolean {
  if (level !== "federation" || (outcome !== "not-met" && outcome !== "not-yet-met")) return false;
  if (value === null || threshold === null) return true;
  const compared = value.compare(threshold);
  return norm.threshold?.relation === "at-most" ? compared <= 0 : compared >= 0;
}

function remarks(result: Result, language: Language): string[] {
  const { norm, forecast, userSource } = result;
  const said: string[] = [];
  if (forecast !== null) {
    const value = withUnit(norm, Exact.fromNumber(forecast.value), language);
    said.push(
      say(language, forecast.reachesThreshold ? "forecast.reaches" : "forecast.misses", { value }),
    );
  }
  if (result.outcome === "not-assessed" || result.outcome === "not-applicable") return said;
  if (result.isBound && result.value !== null) said.push(say(language, "remark.bound"));
  if (norm.measure.of === "share" && result.value !== null && result.denominator === null) {
    said.push(say(language, "remark.share-given"));
  }
  if (result.from === "jaarverslag") said.push(say(language, "remark.from-annual-report"));
  if (result.asTested) {
    said.push(say(language, "remark.as-tested", { year: normSet.testedYear }));
  }
  if (userSource !== null)
    said.push(say(language, "remark.user-threshold", { source: userSource }));
  return said;
}

/** Towards which side a figure is rounded, so that a failing one never reads as its threshold. */
function rounding(result: Result): Rounding {
  return result.norm.threshold?.relation === "at-most" ? "up" : "down";
}

/** The figure as people read it: "49,96 % (2.498 van 5.000)"; "" when there is none. */
export function figureText(result: Result, language: Language): string {
  const { norm, value, numerator, denominator } = result;
  if (value === null) return "";
  const plain = formatFigure(norm, value, language, rounding(result));
  const figure =
    numerator !== null && denominator !== null
      ? say(language, "figure.share", {
          value: plain,
          numerator: formatNumber(Exact.fromNumber(numerator), language),
          denominator: formatNumber(Exact.fromNumber(denominator), language),
        })
      : plain;
  if (!result.isBound) return figure;
  const failsAtLeast = result.outcome === "not-met" || result.outcome === "not-yet-met";
  const atMost = norm.threshold?.relation === "at-most";
  const key = failsAtLeast !== atMost ? "figure.at-most" : "figure.at-least";
  return say(language, key, { figure });
}

/** The threshold as people read it; "" when it is not known. */
export function thresholdText({ norm, threshold }: Result, language: Language): string {
  if (threshold === null) return "";
  if (norm.measure.of === "share") return formatShare(threshold, language, "nearest");
  return formatFigure(norm, threshold, language, "nearest");
}

/** What is missing, in things: "2 gebruikers", "0,01 euro"; "" when nothing or not known. */
export function shortfallText({ norm, shortfall }: Result, language: Language): string {
  if (shortfall === null || shortfall.equals(0) || figureType(norm) === "presence") return "";
  return figureType(norm) === "euro"
    ? formatEuro(shortfall, language, "up")
    : withUnit(norm, shortfall, language);
}

/** Why a norm was not assessed, and what to do. */
export function reasonText({ code, detail }: Reason, language: Language): string {
  switch (detail.of) {
    case "lists":
      return say(language, code === "too-large" ? "reason.too-large" : "reason.no-list", {
        lists: detail.lists.join(" / "),
      });
    case "columns":
      return say(language, "reason.missing-column", {
        columns: detail.columns.join(", "),
        list: detail.list,
      });
    case "threshold":
      return say(
        language,
        detail.why === "threshold-unknown" ? "reason.threshold-unknown" : `reason.${detail.why}`,
      );
    case "cells":
      return say(language, "reason.unreadable-values");
    case "ambiguity":
      return say(language, `reason.${detail.why}`);
    case "nothing":
      return say(language, "reason.empty-denominator");
  }
}

/** The sentence of a finding. */
export function findingMessage(finding: Finding, language: Language): string {
  const { code, count, params } = finding;
  const norm = typeof params["norm"] === "string" ? normById(params["norm"]) : null;
  const words: Record<string, string | number> = { ...params, count };
  if (norm !== null) words["norm"] = norm.title[language];
  return say(language, messageKey(finding), {
    ...words,
    ...(code === "mismatch" ? mismatchWords(finding, norm, language) : {}),
  });
}

function messageKey({ code, params }: Finding): MessageKey {
  switch (code) {
    case "hidden-content":
      return params["hidden"] === "rows"
        ? "finding.hidden-rows"
        : params["hidden"] === "columns"
          ? "finding.hidden-columns"
          : "finding.hidden-sheet";
    case "privacy-identifier":
      return params["what"] === "names"
        ? "finding.privacy-names"
        : "finding.privacy-national-numbers";
    default:
      return `finding.${code}`;
  }
}

function mismatchWords(
  { params }: Finding,
  norm: Norm | null,
  language: Language,
): Record<string, string> {
  const value = (name: string): string => {
    const number = Exact.fromNumber(Number(params[name]));
    if (params["percent"] === 1) return formatShare(number, language, "nearest");
    return norm !== null && figureType(norm) === "euro"
      ? formatEuro(number, language, "nearest")
      : formatNumber(number, language);
  };
  const source = (name: string): string => {
    const from = params[name];
    return from === "records" || from === "indicatoren" || from === "jaarverslag"
      ? say(language, `source.${from}`)
      : "";
  };
  const service = params["service"];
  return {
    value: value("value"),
    otherValue: value("otherValue"),
    from: source("from"),
    otherFrom: source("otherFrom"),
    service: typeof service === "string" && service !== "" ? ` (${service})` : "",
  };
}
