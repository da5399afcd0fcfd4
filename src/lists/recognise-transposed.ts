import type { IndicatorId } from "../norms/norm";
import { CONFIDENCE_BAR } from "./alias-index";
import { CellError, isBlank } from "../workbook/cell";
import type { Sliced } from "../workbook/slices";
import { saysOtherKind } from "./hints";
import {
  columnMatch,
  type IndicatorCandidate,
  kindOf,
  LABEL_BAR,
  planIn,
  type Looked,
} from "./indicator-candidate";
import { COLUMN_ROLES } from "./indicator-roles";
import { INDICATORS } from "./indicators";
import type { ColumnMatch, FigureColumn, UnmappedColumn } from "./list";
import { readPeriod } from "./read-date";
import { recogniseLabel } from "./recognise-label";
import type { SheetView } from "./sheet-view";

/** The view as a list with a column for each indicator, a row for each period or service, or null. */
export function* recogniseTransposed(looked: Looked): Sliced<IndicatorCandidate | null> {
  const { view, names, chosen } = looked;
  let best: IndicatorCandidate | null = null;
  for (let row = 0; row + 1 < view.height; row++) {
    yield;
    const columns: ColumnMatch[] = [];
    const figures: FigureColumn[] = [];
    const unmapped: UnmappedColumn[] = [];
    const seen = new Set<IndicatorId>();
    let anyFigures = false;
    let isTelling = false;
    for (let column = 0; column < view.width; column++) {
      const text = view.text(row, column);
      if (text === "") continue;
      const at = view.columnNumber(column);
      const role = COLUMN_ROLES.match(text);
      if (role !== null && role.how !== "extra-words" && role.confidence >= CONFIDENCE_BAR) {
        if (role.target === "dienst" || role.target === "periode") {
          columns.push(columnMatch(role.target, at, text, role.how, role.alias, role.confidence));
          continue;
        }
      }
      const label = recogniseLabel(text);
      const isLabel = label !== null && label.confidence >= LABEL_BAR && !seen.has(label.target);
      const holds = isLabel ? below(view, row, column, label.target) : "words";
      if (!isLabel || holds === "words") {
        unmapped.push({ column: at, header: text });
        continue;
      }
      anyFigures ||= holds === "figures";
      isTelling ||= label.isTelling;
      seen.add(label.target);
      columns.push(columnMatch(label.target, at, text, label.how, label.alias, label.confidence));
      figures.push({ column: at, role: "waarde", period: null, service: null, label: text });
    }
    const titles = view.titlesAbove(row);
    if (!anyFigures || (!chosen && (figures.length < 2 || !isTelling))) continue;
    if (!chosen && saysOtherKind(names, titles)) continue;
    addKeyColumns(looked, row, columns, unmapped);
    const keyed = columns.some((c) => c.field === "dienst" || c.field === "periode");
    if (!keyed && !chosen && !oneRowOnly(view, row)) continue;
    const candidate: IndicatorCandidate = {
      kind: kindOf([...names, ...titles]),
      shape: "transposed",
      headerRow: row,
      columns: columns.sort((a, b) => a.column - b.column),
      figures,
      unmapped,
      plan: planIn([...names, ...titles], columns),
      score: figures.length,
    };
    if (best === null || candidate.score > best.score) best = candidate;
  }
  return best;
}

/** What stands below a header: figures or, where most cells are words, records; or nothing. */
function below(
  view: SheetView,
  row: number,
  column: number,
  id: IndicatorId,
): "figures" | "words" | "nothing" {
  let filled = 0;
  let words = 0;
  const figure = INDICATORS[id].type === "presence" ? FIGURE_OR_PRESENCE : FIGURE;
  for (let at = row + 1; at < view.height; at++) {
    const cell = view.cell(at, column);
    if (isBlank(cell) || cell instanceof CellError) continue;
    filled++;
    if (typeof cell !== "number" && !(typeof cell === "string" && figure.test(cell))) words++;
  }
  if (filled === 0) return "nothing";
  return words * 2 > filled ? "words" : "figures";
}

/** Starts like a number, or is the ja or nee of a figure that only exists or not. */
const FIGURE = /^[\s€-]*\d/u;
const FIGURE_OR_PRESENCE = /^[\s€-]*\d|^\s*(?:ja|nee|neen)\s*$/iu;

/** A key column without a telling header is found by its cells: all periods, or all services. */
function addKeyColumns(
  { view, date1904, isService }: Looked,
  row: number,
  columns: ColumnMatch[],
  unmapped: UnmappedColumn[],
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
    columns.push(columnMatch(field, at, view.text(row, column), "content", "", 0.85));
    const open = unmapped.findIndex((c) => c.column === at);
    if (open >= 0) unmapped.splice(open, 1);
  }
}

function oneRowOnly(view: SheetView, row: number): boolean {
  let filled = 0;
  for (let below = row + 1; below < view.height; below++) if (view.filled(below) > 0) filled++;
  return filled === 1;
}
