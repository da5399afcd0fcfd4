import { AliasIndex, CONFIDENCE_BAR, type MatchHow } from "./alias-index";
import type { FigureColumn, IndicatorColumnRole } from "./list";
import { wordsOf } from "./normalise";
import { saysNorm, saysPlan } from "./plan-words";
import { monthByName, type PeriodText, readPeriod, splitPeriod } from "./read-date";
import type { Looked } from "./indicator-candidate";

/** What the headers of an indicator list call their columns. */
export const COLUMN_ROLES = new AliasIndex<IndicatorColumnRole>([
  [
    "indicator",
    [
      ...[
        "indicator",
        "indicatoren",
        "norm indicator",
        "omschrijving",
        "erkenningsnorm",
        "kengetal",
      ],
      ...[
        "item",
        "onderwerp",
        "prestatie",
        "parameter",
        "meting",
        "naam indicator",
        "outputindicator",
      ],
      ...["omschrijving indicator", "output", "gegeven", "kencijfer", "cijfer over", "activiteit"],
    ],
  ],
  [
    "dienst",
    [
      "dienst",
      "dmw",
      "dienst maatschappelijk werk",
      "erkende dienst",
      "landsbond",
      "ziekenfonds",
      "mutualiteit",
      "naam dienst",
      "dienst mw",
    ],
  ],
  [
    "periode",
    [
      "periode",
      "maand",
      "jaar",
      "datum",
      "tijdvak",
      "kwartaal",
      "werkjaar",
      "referentiemaand",
      "referentieperiode",
      "maand jaar",
      "registratiemaand",
      "meetperiode",
    ],
  ],
  [
    "waarde",
    [
      ...[
        "waarde",
        "aantal",
        "cijfer",
        "resultaat",
        "realisatie",
        "score",
        "gerealiseerd",
        "stand",
        "outputcijfer",
      ],
      ...[
        "bereikt",
        "huidige waarde",
        "gerealiseerd aantal",
        "uitkomst",
        "figuur",
        "resultaat",
        "actueel",
      ],
      ...["realisatie tot nu", "behaald", "gemeten waarde", "aantal gerealiseerd"],
    ],
  ],
  [
    "totaal",
    [
      ...[
        "totaal",
        "jaartotaal",
        "totaal jaar",
        "eindtotaal",
        "ytd",
        "cumul",
        "cumulatief",
        "som",
        "tot",
      ],
      ...[
        "cumulatief totaal",
        "totaal cumulatief",
        "jaarcijfer",
        "gecumuleerd",
        "totaal werkjaar",
        "year to date",
      ],
    ],
  ],
  ["teller", ["teller", "numerator", "aantal teller", "waarde teller"]],
  ["noemer", ["noemer", "denominator", "aantal noemer", "waarde noemer", "basis"]],
  [
    "norm",
    [
      ...[
        "norm",
        "doelstelling",
        "streefcijfer",
        "drempel",
        "target",
        "te behalen",
        "streefdoel",
        "minimum",
        "vereist",
      ],
      ...[
        "erkenningsnorm waarde",
        "normwaarde",
        "normcijfer",
        "vereist aantal",
        "drempelwaarde",
        "doel",
      ],
    ],
  ],
  ["eenheid", ["eenheid", "unit", "type", "soort"]],
]);

/** Words that say that a column adds up the others. */
const TOTAL_WORD = /^(?:(?:jaar|eind)?totaal|ytd|cumul\w*|gecumuleerd\w*)$/u;

/** Words that may stand beside them: how far the total runs, and that it is of figures. */
const BESIDE_TOTAL =
  /^(?:aantal|cijfers?|algemeen|som|jaar|werkjaar|maand(?:en)?|periode|van|het|de|in|over|per|tot|en|met|tem|t|m|nu|toe|heden|sinds|vanaf|lopend|huidige?|year|to|date|gerealiseerd|realisatie|\d{1,2}|(?:19|20)\d{2})$/u;

/**
 * True for "Totaal jan t/m sep" and "Cumul 2024". Any other word makes it another total: expected, of last
 * year, of all services.
 */
function isTotalHeader(text: string): boolean {
  const words = wordsOf(text);
  return (
    text.length <= 40 &&
    words.some((word) => TOTAL_WORD.test(word)) &&
    words.every(
      (word, i) =>
        // "Alle maanden" is all of the year; all services are others.
        (word === "alle" && words[i + 1] === "maanden") ||
        TOTAL_WORD.test(word) ||
        BESIDE_TOTAL.test(word) ||
        monthByName(word) !== null,
    )
  );
}

/** What one column holds, and for a column of figures of whom and when. */
export interface RoleAt {
  readonly field: IndicatorColumnRole;
  readonly how: MatchHow;
  readonly alias: string;
  readonly confidence: number;
  /** A group header says that these are targets or a forecast. */
  readonly isPlanned?: boolean;
  readonly figure?: Omit<FigureColumn, "column" | "label">;
}

/** The roles of the columns, by the headers of one row and perhaps the group headers above it. */
export function rolesIn(
  looked: Looked,
  row: number,
  grouped: boolean,
  labelColumn: number,
): ReadonlyMap<number, RoleAt> {
  const { view } = looked;
  const roles = new Map<number, RoleAt>();
  const numbered = monthNumbers(looked, row);
  for (let column = 0; column < view.width; column++) {
    if (column === labelColumn) continue;
    const group = grouped ? view.groupText(row - 1, column) : "";
    const role = roleAt(looked, row, column, group, numbered.get(column));
    if (role !== null) roles.set(column, role);
  }
  return roles;
}

/** Columns headed 1, 2, 3 … as months: at least six in a row from 1 on. */
function monthNumbers({ view }: Looked, row: number): ReadonlyMap<number, number> {
  const months = new Map<number, number>();
  let next = 1;
  for (let column = 0; column < view.width && next <= 12; column++) {
    const cell = view.cell(row, column);
    if (cell === next || (typeof cell === "string" && cell.trim() === String(next))) {
      months.set(column, next++);
    }
  }
  return months.size >= 6 ? months : new Map<number, number>();
}

function roleAt(
  { view, date1904, isService }: Looked,
  row: number,
  column: number,
  group: string,
  month: number | undefined,
): RoleAt | null {
  const text = view.text(row, column);
  const outer = group === "" || group === text ? null : group;
  const service = outer !== null && isService(outer) ? outer : null;
  const outerPeriod = outer === null ? null : readPeriod(outer, date1904, false);

  if (outer !== null && (saysPlan(outer) || saysNorm(outer))) {
    return { field: "norm", how: "content", alias: "", confidence: 0.9, isPlanned: true };
  }
  const own: PeriodText | null =
    month === undefined
      ? readPeriod(view.cell(row, column), date1904, view.format(row, column) === "date")
      : { year: null, month };
  if (own !== null) {
    return figure("waarde", within(own, outerPeriod), service, "content", "", 0.95);
  }
  if (text === "") return null;
  if (isService(text)) return figure("waarde", outerPeriod, text, "content", "", 0.95);

  // "Realisatie jan", "Totaal 2024", "Stand september 2024": a word of ours beside a period.
  const split = splitPeriod(text);
  const role = COLUMN_ROLES.match(split?.rest ?? text);
  if (role !== null && role.confidence >= CONFIDENCE_BAR) {
    const { target, how, alias, confidence } = role;
    switch (target) {
      case "waarde":
      case "totaal":
      case "teller":
      case "noemer": {
        if (split === null) return figure(target, outerPeriod, service, how, alias, confidence);
        const period = within(split.period, outerPeriod);
        const whole = target === "waarde" && period.month === null ? "totaal" : target;
        return figure(whole, period, service, how, alias, Math.min(confidence, 0.9));
      }
      case "dienst":
      case "periode":
      case "norm":
      case "eenheid":
      case "indicator":
        return { field: target, how, alias, confidence };
    }
  }
  if (isTotalHeader(text)) {
    return figure("totaal", outerPeriod, service, "extra-words", "totaal", 0.85);
  }
  return null;
}

/** A month below a year: "jan" under "2024". */
function within(own: PeriodText, outer: PeriodText | null): PeriodText {
  return { year: own.year ?? outer?.year ?? null, month: own.month };
}

function figure(
  field: "waarde" | "totaal" | "teller" | "noemer",
  period: PeriodText | null,
  service: string | null,
  how: MatchHow,
  alias: string,
  confidence: number,
): RoleAt {
  return { field, how, alias, confidence, figure: { role: field, period, service } };
}
