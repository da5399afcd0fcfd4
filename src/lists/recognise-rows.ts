import type { IndicatorId } from "../norms/norm";
import type { Sliced } from "../workbook/slices";
import { saysOtherKind } from "./hints";
import {
  announcesFigures,
  columnMatch,
  type IndicatorCandidate,
  kindOf,
  LABEL_BAR,
  planIn,
  type Looked,
} from "./indicator-candidate";
import { type RoleAt, rolesIn } from "./indicator-roles";
import type { ColumnMatch, FigureColumn, UnmappedColumn } from "./list";
import { recogniseLabel } from "./recognise-label";
import type { SheetView } from "./sheet-view";

/**
 * The view as a list with a row for each indicator, or null: wide, with a column for each period or
 * service, or tidy.
 */
export function* recogniseRows(looked: Looked): Sliced<IndicatorCandidate | null> {
  const { view, names, chosen } = looked;
  const label = yield* labelColumn(view);
  if (label === null) return null;
  const header = yield* headerRowFor(looked, label);
  if (header === null) return null;
  const titles = view.titlesAbove(header.group ? header.row - 1 : header.row);
  if (!chosen && saysOtherKind(names, titles)) return null;
  const said = [...names, ...titles, headerText(view, header, label.column)];
  if (!chosen && !label.isTelling) return null;
  if (!chosen && label.distinct.size < 2 && !announcesFigures(said)) return null;

  const columns: ColumnMatch[] = [];
  const figures: FigureColumn[] = [];
  const unmapped: UnmappedColumn[] = [];
  for (let column = 0; column < view.width; column++) {
    const at = view.columnNumber(column);
    const text = headerText(view, header, column);
    if (column === label.column) {
      columns.push(columnMatch("indicator", at, text, "content", "", label.confidence));
      continue;
    }
    const role = header.roles.get(column);
    if (role === undefined) {
      if (text !== "") unmapped.push({ column: at, header: text });
      continue;
    }
    columns.push(columnMatch(role.field, at, text, role.how, role.alias, role.confidence));
    if (role.figure) figures.push({ column: at, label: null, ...role.figure });
  }
  if (figures.length === 0) return null;
  const wide = figures.some((figure) => figure.period !== null || figure.service !== null);
  return {
    kind: kindOf([...names, ...titles]),
    shape: wide ? "wide" : "tidy",
    headerRow: header.row,
    columns,
    figures,
    unmapped,
    plan: planIn([...names, ...titles], columns),
    score: label.distinct.size + figures.length * 0.01,
  };
}

interface LabelColumn {
  readonly column: number;
  readonly firstRow: number;
  readonly distinct: ReadonlySet<IndicatorId>;
  /** One of them at least is a label that hardly any other sheet has. */
  readonly isTelling: boolean;
  readonly confidence: number;
}

function* labelColumn(view: SheetView): Sliced<LabelColumn | null> {
  let best: LabelColumn | null = null;
  for (let column = 0; column < view.width; column++) {
    const distinct = new Set<IndicatorId>();
    let firstRow = -1;
    let isTelling = false;
    let sum = 0;
    let count = 0;
    for (let row = 0; row < view.height; row++) {
      yield;
      const found = recogniseLabel(view.text(row, column));
      if (found === null || found.confidence < LABEL_BAR) continue;
      // A label speaks only when figures stand beside it: a header or a title is no label.
      if (!figuresBeside(view, row, column)) continue;
      if (firstRow < 0) firstRow = row;
      distinct.add(found.target);
      isTelling ||= found.isTelling;
      sum += found.confidence;
      count++;
    }
    if (count > 0 && distinct.size > (best?.distinct.size ?? 0)) {
      best = { column, firstRow, distinct, isTelling, confidence: sum / count };
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

interface HeaderRow {
  readonly row: number;
  readonly group: boolean;
  readonly roles: ReadonlyMap<number, RoleAt>;
}

/** The row above the first label in which most columns say what they hold. */
function* headerRowFor(looked: Looked, label: LabelColumn): Sliced<HeaderRow | null> {
  let best: HeaderRow | null = null;
  let bestCount = 0;
  for (let row = label.firstRow - 1; row >= 0; row--) {
    yield;
    for (const group of row > 0 && looked.view.filled(row - 1) >= 1 ? [false, true] : [false]) {
      const roles = rolesIn(looked, row, group, label.column);
      const figures = [...roles.values()].filter((role) => role.figure).length;
      if (figures === 0) continue;
      // Group headers are believed for what they add: whose figures, or of which year.
      const detail = [...roles.values()].flatMap(({ figure }) => [
        ...(figure?.service ? [figure.service] : []),
        ...(figure?.period?.year ? [figure.period.year] : []),
      ]).length;
      // Also for what they take away: the months under "Prognose" are no figures.
      const planned = [...roles.values()].filter(({ isPlanned }) => isPlanned === true).length;
      const count = roles.size + figures + planned + (detail + planned) * 0.5 - (group ? 0.1 : 0);
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
