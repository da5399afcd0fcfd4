import { FIELDS } from "../lists/fields";
import type { Finding } from "../lists/finding";
import { Exact } from "../norms/exact";
import type { Field, Language, Norm } from "../norms/norm";
import { norm as normById, normSet } from "../norms/norm-set";
import type { UserNormsProblemCode } from "../norms/user-norms";
import type { Reason, Result } from "../assessment/result";
import {
  figureType,
  formatEuro,
  formatFigure,
  formatMonth,
  formatNames,
  formatNumber,
  formatShare,
  type Rounding,
  withUnit,
} from "./format";
import { type MessageKey, say } from "./messages";
import { normsProblemText } from "./norms-problems";
import type { Report } from "./report";

/** The sentence of a result: figure, norm, what is missing, and where it comes from. */
export function resultMessage(result: Result, report: Report, language: Language): string {
  const text = [verdictSentence(result, report, language), ...remarks(result, language)].join(" ");
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
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
  if (result.failing.length > 0) return failingSentence(result, report, language);
  if (figureType(norm) === "presence") {
    return say(language, outcome === "met" ? "result.presence-met" : "result.presence-not-met");
  }
  const shortfall = shortfallText(result, language);
  const params = { figure, norm: againstText(result, language), shortfall };
  if (outcome === "met") return say(language, "result.met", params);
  if (outcome === "not-yet-met") {
    return say(language, "result.not-yet-met", { ...params, month: monthText(report, language) });
  }
  if (shortfall === "") return say(language, "result.not-met-share", params);
  const key = norm.threshold?.relation === "at-most" ? "result.not-met-amount" : "result.not-met";
  return say(language, key, params);
}

/** A federation that is not met, or not yet, by services of it: these are named. */
function failingSentence(result: Result, report: Report, language: Language): string {
  const figure = figureText(result, language);
  const start =
    figure === "" || result.threshold === null
      ? figure && `${figure}.`
      : say(language, "result.figure", { figure, norm: againstText(result, language) });
  return [start, failingText(result, report, language)].filter((part) => part !== "").join(" ");
}

/** "Niet behaald door LM Plus: nog 2 gebruikers tekort."; "" where no service is the reason. */
export function failingText(result: Result, report: Report, language: Language): string {
  const { failing, norm, outcome } = result;
  if (failing.length === 0) return "";
  const shortfall = shortfallText(result, language);
  const params = {
    services: formatNames(failing, language),
    shortfall,
    month: monthText(report, language),
  };
  if (outcome === "not-yet-met") {
    return say(language, shortfall === "" ? "result.pending" : "result.pending-short", params);
  }
  if (shortfall === "") return say(language, "result.failing", params);
  const isAmount = norm.threshold?.relation === "at-most";
  return say(language, isAmount ? "result.failing-amount" : "result.failing-short", params);
}

function againstText(result: Result, language: Language): string {
  const isMost = result.norm.threshold?.relation === "at-most";
  const threshold = thresholdText(result, language);
  return say(language, isMost ? "norm.at-most" : "norm.at-least", { threshold });
}

function monthText({ asOf }: Report, language: Language): string {
  return asOf === null ? "" : formatMonth(asOf.year, asOf.month, language);
}

/** What the year would end with by straight proportion; "" when there is no forecast. */
export function forecastText({ norm, forecast }: Result, language: Language): string {
  if (forecast === null) return "";
  const value = withUnit(norm, Exact.fromNumber(forecast.value), language);
  return say(language, forecast.reachesThreshold ? "forecast.reaches" : "forecast.misses", {
    value,
  });
}

function remarks(result: Result, language: Language): string[] {
  const { norm, forecast, userSource } = result;
  const said: string[] = [];
  if (forecast !== null) said.push(forecastText(result, language));
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
export function rounding(result: Result): Rounding {
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
  if (!result.isBound || figureType(norm) === "presence") return figure;
  const failsAtLeast = result.outcome === "not-met" || result.outcome === "not-yet-met";
  const atMost = norm.threshold?.relation === "at-most";
  const key = failsAtLeast !== atMost ? "figure.at-most" : "figure.at-least";
  return say(language, key, { figure });
}

/**
 * The threshold as people read it; "" when it is not known. Where it takes rounding, a figure that
 * fails never reads as its threshold, and one that meets it never as less.
 */
export function thresholdText(result: Result, language: Language): string {
  const { norm, outcome, threshold } = result;
  if (threshold === null) return "";
  const fails = outcome === "not-met" || outcome === "not-yet-met";
  const isMost = norm.threshold?.relation === "at-most";
  return formatFigure(norm, threshold, language, fails === isMost ? "down" : "up");
}

/** What is missing, in things: "2 gebruikers", "0,01 euro"; "" when nothing or not known. */
export function shortfallText({ norm, shortfall, isBound }: Result, language: Language): string {
  if (shortfall === null || shortfall.equals(0) || figureType(norm) === "presence") return "";
  const figure =
    figureType(norm) === "euro"
      ? formatEuro(shortfall, language, "up")
      : withUnit(norm, shortfall, language);
  return isBound ? say(language, "figure.at-least", { figure }) : figure;
}

/** What is missing; above a maximum, what is too much: "0,01 euro te veel". "" when nothing. */
export function gapText(result: Result, language: Language): string {
  const amount = shortfallText(result, language);
  const isMost = result.norm.threshold?.relation === "at-most";
  return amount !== "" && isMost ? say(language, "text.too-much", { amount }) : amount;
}

/** Why a norm was not assessed, and what to do. */
export function reasonText({ code, detail }: Reason, language: Language): string {
  switch (detail.of) {
    case "lists":
      return say(language, code === "too-large" ? "reason.too-large" : "reason.no-list", {
        lists: detail.lists.map((kind) => say(language, `list.${kind}`)).join(" / "),
      });
    case "columns":
      return say(language, `reason.missing-column${detail.columns.length > 1 ? "s" : ""}`, {
        columns: detail.columns.map((field) => say(language, `field.${field}`)).join(", "),
        list: say(language, `list.${detail.list}`),
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
  if (code === "own-norms-unusable") words["problem"] = ownNormsProblem(finding, language);
  if (code === "nothing-in-period") Object.assign(words, periodWords(finding, language));
  if (norm !== null) words["norm"] = norm.title[language];
  const { field } = params;
  if (typeof field === "string" && Object.hasOwn(FIELDS, field)) {
    words["field"] = say(language, `field.${field as Field}`);
  }
  for (const name of ["count", "given", "decree"]) {
    const number = words[name];
    if (typeof number === "number") {
      words[name] = formatNumber(Exact.fromNumber(number), language);
    }
  }
  return say(language, messageKey(finding), {
    ...words,
    ...(code === "mismatch" ? mismatchWords(finding, norm, language) : {}),
  });
}

/** Periods in params are "2024" or "2024-09". */
function periodWords({ params }: Finding, language: Language): Record<string, string> {
  const said = (name: string): string => {
    const text = String(params[name] ?? "");
    const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
    return month === undefined ? text : formatMonth(Number(year), Number(month), language);
  };
  const [from, to] = [said("from"), said("to")];
  return { asked: said("asked"), held: from === to ? from : `${from} – ${to}` };
}

function ownNormsProblem({ params }: Finding, language: Language): string {
  const code = params["problem"] as UserNormsProblemCode;
  return normsProblemText({ code, params }, language);
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
