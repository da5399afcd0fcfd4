import type { IndicatorId } from "../norms/norm";
import { AliasIndex, CONFIDENCE_BAR, type MatchHow } from "./alias-index";
import { saysOtherKind } from "./hints";
import type {
  ColumnMatch,
  FigureColumn,
  IndicatorColumnRole,
  IndicatorListKind,
  UnmappedColumn,
} from "./list";
import { normalise } from "./normalise";
import type { PeriodText } from "./read-date";
import { readPeriod } from "./read-date";
import { recogniseLabel } from "./recognise-label";
import type { SheetView } from "./sheet-view";

export interface IndicatorCandidate {
  readonly kind: IndicatorListKind;
  readonly shape: "wide" | "tidy" | "transposed";
  /** Index in the view. */
  readonly headerRow: number;
  readonly columns: readonly ColumnMatch[];
  readonly figures: readonly FigureColumn[];
  readonly unmapped: readonly UnmappedColumn[];
  readonly score: number;
}

/** Whether a text names a known service or federation: the catalogue of services is not known here. */
export type IsService = (text: string) => boolean;

const ROLES = new AliasIndex<IndicatorColumnRole>([
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

const TOTAL_TEXT =
  /\b(?:jaar|eind)?totaal\b|\bytd\b|\bcumul\w*\b|\bgecumuleerd\b|\byear to date\b/iu;

/** Below this a label is no evidence; higher than the bar of one header, as labels are plenty. */
const LABEL_BAR = 0.8;

/** The best reading of the view as a list of figures, or null. */
export function recogniseIndicators(
  view: SheetView,
  names: readonly string[],
  date1904: boolean,
  isService: IsService,
  chosen = false,
): IndicatorCandidate | null {
  if (!chosen && saysOtherKind(names)) return null;
  const rows = rowWise(view, names, date1904, isService, chosen);
  const columns = transposed(view, names, date1904, isService, chosen);
  if (rows === null) return columns;
  return columns !== null && columns.score > rows.score ? columns : rows;
}

/** Words in a name or title that announce figures, so that one recognised label is enough. */
const ANNOUNCES =
  /\b(?:indicator\w*|outputlijst|output\w*|erkenningsnorm\w*|kerncijfers?|kencijfers?|maandcijfers?|jaarcijfers?|jaarverslag|maandlijst|cijfers|normen|opvolging|monitoring|dashboard)\b/iu;

function kindOf(names: readonly string[], titles: readonly string[]): IndicatorListKind {
  const annual = [...names, ...titles].some((text) => /jaarverslag/i.test(normalise(text)));
  return annual ? "jaarverslag" : "indicatoren";
}

function enoughLabels(count: number, names: readonly string[], titles: readonly string[]): boolean {
  return count >= 2 || (count === 1 && [...names, ...titles].some((text) => ANNOUNCES.test(text)));
}

// --- a row per indicator: wide and tidy -------------------------------------------------------

function rowWise(
  view: SheetView,
  names: readonly string[],
  date1904: boolean,
  isService: IsService,
  chosen: boolean,
): IndicatorCandidate | null {
  const label = labelColumn(view);
  if (label === null) return null;
  const header = headerRowFor(view, label, date1904, isService);
  if (header === null) return null;
  const titles = view.titlesAbove(header.group ? header.row - 1 : header.row);
  if (!chosen && saysOtherKind(titles)) return null;
  if (!chosen && !enoughLabels(label.distinct.size, names, titles)) return null;

  const columns: ColumnMatch[] = [];
  const figures: FigureColumn[] = [];
  const unmapped: UnmappedColumn[] = [];
  for (let column = 0; column < view.width; column++) {
    const at = view.columnNumber(column);
    const text = headerText(view, header, column);
    if (column === label.column) {
      columns.push(match("indicator", at, text, "content", "", label.confidence));
      continue;
    }
    const role = header.roles.get(column);
    if (role === undefined) {
      if (text !== "") unmapped.push({ column: at, header: text });
      continue;
    }
    columns.push(match(role.field, at, text, role.how, role.alias, role.confidence));
    if (role.figure) figures.push({ column: at, label: null, ...role.figure });
  }
  if (figures.length === 0) return null;
  const wide = figures.some((figure) => figure.period !== null || figure.service !== null);
  return {
    kind: kindOf(names, titles),
    shape: wide ? "wide" : "tidy",
    headerRow: header.row,
    columns,
    figures,
    unmapped,
    score: label.distinct.size + figures.length * 0.01,
  };
}

interface LabelColumn {
  readonly column: number;
  readonly firstRow: number;
  readonly distinct: ReadonlySet<IndicatorId>;
  readonly confidence: number;
}

function labelColumn(view: SheetView): LabelColumn | null {
  let best: LabelColumn | null = null;
  for (let column = 0; column < view.width; column++) {
    const distinct = new Set<IndicatorId>();
    let firstRow = -1;
    let sum = 0;
    let count = 0;
    for (let row = 0; row < view.height; row++) {
      const found = recogniseLabel(view.text(row, column));
      if (found === null || found.confidence < LABEL_BAR) continue;
      // A label speaks only when figures stand beside it: a header or a title is no label.
      if (!figuresBeside(view, row, column)) continue;
      if (firstRow < 0) firstRow = row;
      distinct.add(found.target);
      sum += found.confidence;
      count++;
    }
    if (count > 0 && distinct.size > (best?.distinct.size ?? 0)) {
      best = { column, firstRow, distinct, confidence: sum / count };
    }
  }
  return best;
}

function figuresBeside(view: SheetView, row: number, column: number): boolean {
  for (let right = 0; right < view.width; right++) {
    if (right === column || view.isBlank(row, right)) continue;
    const cell = view.cell(row, right);
    if (typeof cell !== "string" || /\d/.test(cell) || cell.length <= 4) return true;
  }
  return false;
}

interface RoleAt {
  readonly field: IndicatorColumnRole;
  readonly how: MatchHow;
  readonly alias: string;
  readonly confidence: number;
  readonly figure?: Omit<FigureColumn, "column" | "label">;
}

interface HeaderRow {
  readonly row: number;
  readonly group: boolean;
  readonly roles: ReadonlyMap<number, RoleAt>;
}

/** The row above the first label in which most columns say what they hold. */
function headerRowFor(
  view: SheetView,
  label: LabelColumn,
  date1904: boolean,
  isService: IsService,
): HeaderRow | null {
  let best: HeaderRow | null = null;
  let bestCount = 0;
  for (let row = label.firstRow - 1; row >= 0; row--) {
    for (const group of row > 0 && view.filled(row - 1) >= 1 ? [false, true] : [false]) {
      const roles = rolesIn(view, row, group, label.column, date1904, isService);
      const figures = [...roles.values()].filter((role) => role.figure).length;
      if (figures === 0) continue;
      const detail = [...roles.values()].filter((r) => r.figure?.service && r.figure.period).length;
      const count = roles.size + figures + detail * 0.5 - (group ? 0.1 : 0);
      if (count > bestCount) {
        best = { row, group, roles };
        bestCount = count;
      }
    }
  }
  return best;
}

function headerText(view: SheetView, header: HeaderRow, column: number): string {
  const own = cellText(view, header.row, column);
  if (!header.group) return own;
  const group = view.groupText(header.row - 1, column);
  return [group, own].filter((text) => text !== "").join(" ");
}

function cellText(view: SheetView, row: number, column: number): string {
  const cell = view.cell(row, column);
  return typeof cell === "number" ? String(cell) : view.text(row, column);
}

function rolesIn(
  view: SheetView,
  row: number,
  grouped: boolean,
  labelColumn: number,
  date1904: boolean,
  isService: IsService,
): Map<number, RoleAt> {
  const roles = new Map<number, RoleAt>();
  const numbered = monthNumbers(view, row);
  for (let column = 0; column < view.width; column++) {
    if (column === labelColumn) continue;
    const group = grouped ? view.groupText(row - 1, column) : "";
    const role = roleAt(view, row, column, group, numbered, date1904, isService);
    if (role !== null) roles.set(column, role);
  }
  return roles;
}

/** Columns headed 1, 2, 3 … as months: at least six in a row from 1 on. */
function monthNumbers(view: SheetView, row: number): ReadonlyMap<number, number> {
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
  view: SheetView,
  row: number,
  column: number,
  group: string,
  numbered: ReadonlyMap<number, number>,
  date1904: boolean,
  isService: IsService,
): RoleAt | null {
  const cell = view.cell(row, column);
  const text = view.text(row, column);
  const outer = group === "" || group === text ? null : group;
  const service = outer !== null && isService(outer) ? outer : null;
  const outerPeriod = outer === null ? null : readPeriod(outer, date1904, false);

  const month = numbered.get(column);
  const own: PeriodText | null =
    month === undefined
      ? readPeriod(cell, date1904, view.format(row, column) === "date")
      : { year: null, month };
  if (own !== null) {
    const period = { year: own.year ?? outerPeriod?.year ?? null, month: own.month };
    return figureRole("waarde", period, service, "content", "", 0.95);
  }
  if (text === "") return null;
  if (isService(text)) return figureRole("waarde", outerPeriod, text, "content", "", 0.95);

  const role = ROLES.match(text);
  if (role !== null && role.confidence >= CONFIDENCE_BAR) {
    switch (role.target) {
      case "waarde":
      case "totaal":
      case "teller":
      case "noemer":
        return figureRole(role.target, outerPeriod, service, role.how, role.alias, role.confidence);
      case "dienst":
      case "periode":
      case "norm":
      case "eenheid":
      case "indicator":
        return {
          field: role.target,
          how: role.how,
          alias: role.alias,
          confidence: role.confidence,
        };
    }
  }
  // "Totaal 2024", "Realisatie 2024", "Stand september 2024": a word of ours beside a period.
  const bare = text.replace(/\b(?:19|20|21)\d{2}\b/g, " ").trim();
  const within = bare === text ? null : ROLES.match(bare);
  if (within !== null && within.confidence >= CONFIDENCE_BAR) {
    const year = Number(/\b(?:19|20|21)\d{2}\b/.exec(text)?.[0]);
    if (within.target === "waarde" || within.target === "totaal") {
      return figureRole("totaal", { year, month: null }, service, within.how, within.alias, 0.9);
    }
    if (within.target === "norm") {
      return { field: "norm", how: within.how, alias: within.alias, confidence: 0.9 };
    }
  }
  if (TOTAL_TEXT.test(normalise(text)) && text.length <= 40) {
    return figureRole("totaal", outerPeriod, service, "extra-words", "totaal", 0.85);
  }
  return null;
}

function figureRole(
  field: "waarde" | "totaal" | "teller" | "noemer",
  period: PeriodText | null,
  service: string | null,
  how: MatchHow,
  alias: string,
  confidence: number,
): RoleAt {
  return { field, how, alias, confidence, figure: { role: field, period, service } };
}

function match(
  field: string,
  column: number,
  header: string,
  how: MatchHow,
  alias: string,
  confidence: number,
): ColumnMatch {
  return { field, column, header, how, alias, confidence };
}

// --- a column per indicator -------------------------------------------------------------------

function transposed(
  view: SheetView,
  names: readonly string[],
  date1904: boolean,
  isService: IsService,
  chosen: boolean,
): IndicatorCandidate | null {
  let best: IndicatorCandidate | null = null;
  for (let row = 0; row + 1 < view.height; row++) {
    const columns: ColumnMatch[] = [];
    const figures: FigureColumn[] = [];
    const unmapped: UnmappedColumn[] = [];
    const seen = new Set<IndicatorId>();
    for (let column = 0; column < view.width; column++) {
      const text = view.text(row, column);
      if (text === "") continue;
      const at = view.columnNumber(column);
      const role = ROLES.match(text);
      if (role !== null && role.how !== "extra-words" && role.confidence >= CONFIDENCE_BAR) {
        if (role.target === "dienst" || role.target === "periode") {
          columns.push(match(role.target, at, text, role.how, role.alias, role.confidence));
          continue;
        }
      }
      const label = recogniseLabel(text);
      if (label === null || label.confidence < LABEL_BAR || seen.has(label.target)) {
        unmapped.push({ column: at, header: text });
        continue;
      }
      seen.add(label.target);
      columns.push(match(label.target, at, text, label.how, label.alias, label.confidence));
      figures.push({ column: at, role: "waarde", period: null, service: null, label: text });
    }
    const titles = view.titlesAbove(row);
    if (figures.length < 2 && !chosen) continue;
    if (figures.length === 0 || !numbersBelow(view, row, figures)) continue;
    if (!chosen && saysOtherKind(titles)) continue;
    addKeyColumns(view, row, columns, unmapped, date1904, isService);
    const keyed = columns.some((c) => c.field === "dienst" || c.field === "periode");
    if (!keyed && !chosen && !oneRowOnly(view, row)) continue;
    const candidate: IndicatorCandidate = {
      kind: kindOf(names, titles),
      shape: "transposed",
      headerRow: row,
      columns: columns.sort((a, b) => a.column - b.column),
      figures,
      unmapped,
      score: figures.length,
    };
    if (best === null || candidate.score > best.score) best = candidate;
  }
  return best;
}

/** Half of the cells below the headers, or more, must be figures: a record list has words there. */
function numbersBelow(view: SheetView, row: number, figures: readonly FigureColumn[]): boolean {
  let filled = 0;
  let numbers = 0;
  const first = view.columnNumber(0);
  for (let below = row + 1; below < view.height; below++) {
    for (const { column } of figures) {
      const cell = view.cell(below, column - first);
      if (cell === null) continue;
      filled++;
      if (typeof cell === "number" || (typeof cell === "string" && /^[\s€-]*\d/.test(cell)))
        numbers++;
    }
  }
  return filled > 0 && numbers * 2 >= filled;
}

/** A key column without a telling header is found by its cells: all periods, or all services. */
function addKeyColumns(
  view: SheetView,
  row: number,
  columns: ColumnMatch[],
  unmapped: UnmappedColumn[],
  date1904: boolean,
  isService: IsService,
): void {
  for (let column = 0; column < view.width; column++) {
    const at = view.columnNumber(column);
    if (columns.some((c) => c.column === at)) continue;
    let filled = 0;
    let periods = 0;
    let services = 0;
    for (let below = row + 1; below < view.height; below++) {
      if (view.isBlank(below, column)) continue;
      filled++;
      const isDate = view.format(below, column) === "date";
      if (readPeriod(view.cell(below, column), date1904, isDate) !== null) periods++;
      if (isService(view.text(below, column))) services++;
    }
    const field =
      filled > 0 && periods * 2 > filled ? "periode" : services * 2 > filled ? "dienst" : null;
    if (field === null || columns.some((c) => c.field === field)) continue;
    columns.push(match(field, at, view.text(row, column), "content", "", 0.85));
    const open = unmapped.findIndex((c) => c.column === at);
    if (open >= 0) unmapped.splice(open, 1);
  }
}

function oneRowOnly(view: SheetView, row: number): boolean {
  let filled = 0;
  for (let below = row + 1; below < view.height; below++) if (view.filled(below) > 0) filled++;
  return filled === 1;
}
