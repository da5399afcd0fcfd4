import { asFlag, asRecord, asText, type Args } from "../args";
import type { HostContext } from "../host-context";
import {
  accessDenied,
  conflictingSize,
  hostNotImplemented,
  invalidArgument,
  itemNotFound,
} from "../host-error";
import { formatAddress } from "../model/a1";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  boundingArea,
  cellArea,
  intersection,
  isUnbounded,
  type Area,
} from "../model/area";
import { valueType } from "../model/cell-value";
import type { CellInput } from "../model/sheet";
import { cellText, numberFormatCategory } from "./cell-text";
import { conditionalFormatCollection } from "./conditional-format";
import { dataValidation } from "./data-validation";
import { excelClass, type ExcelClass } from "./excel-class";
import { applyFormat } from "./formats";
import { gridInput, readGrid } from "./grid";
import { fromLocalFormula, toLocalFormula } from "./local-formula";
import { pivotTableScopedCollection } from "./pivot-table";
import { rangeAreas } from "./range-areas";
import { rangeFormat } from "./range-format";
import { rangeView } from "./range-view";
import {
  cellCount,
  checkedArea,
  firstCell,
  rangeFrom,
  regionOf,
  tablesIn,
  usedPart,
  type CellRange,
} from "./region";
import { shiftCells } from "./shift-cells";
import { specialCells } from "./special-cells";
import { surroundingRegion } from "./surrounding-region";
import { tableScopedCollection } from "./table";
import { worksheet } from "./worksheet";

/** More cells than this in a range give -1 as their count. */
const MAX_CELL_COUNT = 2 ** 31 - 1;

function write(model: CellRange, value: unknown, context: HostContext): void {
  const { sheet, area } = model;
  context.guard.cells(sheet, [area]);
  const given = gridInput(value, area);
  if (given.kind === "same") sheet.fill(area, given.input, "AddIn");
  else sheet.write(area, given.inputs, "AddIn");
}

function writeNumberFormats(
  { sheet, area }: CellRange,
  value: unknown,
  context: HostContext,
): void {
  context.guard.permission(sheet, "allowFormatCells");
  if (!Array.isArray(value) || isUnbounded(area)) {
    sheet.setFormat(area, { numberFormat: asText(value) }, "AddIn");
    return;
  }
  const given = gridInput(value, area);
  if (given.kind === "same") return;
  for (const [i, line] of given.inputs.entries()) {
    for (const [j, numberFormat] of line.entries()) {
      if (numberFormat === null) continue;
      const cell = cellArea(area.row + i, area.column + j);
      sheet.setFormat(cell, { numberFormat: asText(numberFormat) }, "AddIn");
    }
  }
}

/** True or false where all rows (columns) agree, else null. */
function allHidden(count: number, isHidden: (index: number) => boolean): boolean | null {
  const first = isHidden(0);
  for (let i = 1; i < count; i++) if (isHidden(i) !== first) return null;
  return first;
}

function rowsHidden({ sheet, area }: CellRange): boolean | null {
  return allHidden(area.rows, (i) => sheet.isRowHidden(area.row + i));
}

function columnsHidden({ sheet, area }: CellRange): boolean | null {
  return allHidden(area.columns, (i) => sheet.hiddenColumns.has(area.column + i));
}

/** One record for each row (column), with what was asked of it: only whether it is hidden. */
function hiddenEach(
  asked: Readonly<Record<string, unknown>>,
  key: "rowHidden" | "columnHidden",
  count: number,
  isHidden: (index: number) => boolean,
): unknown[] {
  for (const other of Object.keys(asked)) {
    if (other !== key) throw hostNotImplemented(`Range row or column property ${other}`);
  }
  return Array.from({ length: count }, (_, i) =>
    asked[key] === true ? { [key]: isHidden(i) } : {},
  );
}

function hide(set: Set<number>, first: number, count: number, hidden: boolean): void {
  for (let i = first; i < first + count; i++) {
    if (hidden) set.add(i);
    else set.delete(i);
  }
}

function writeHyperlink(model: CellRange, value: unknown, context: HostContext): void {
  const { sheet, area } = model;
  context.guard.permission(sheet, "allowInsertHyperlinks");
  const link = asRecord(value);
  const part = (key: string): string | null => (link[key] == null ? null : asText(link[key]));
  sheet.hyperlinks = sheet.hyperlinks.filter((other) => !intersection(other.area, area));
  sheet.hyperlinks.push({
    area,
    address: part("address"),
    documentReference: part("documentReference"),
    screenTip: part("screenTip"),
  });
  const text = part("textToDisplay");
  if (text !== null) sheet.fill(area, text, "AddIn");
  // Excel gives a link the look of its Hyperlink style.
  applyFormat(regionOf(model), { font: { color: "#0563C1", underline: "Single" } });
}

function readHyperlink({ sheet, area }: CellRange): unknown {
  const link = sheet.hyperlinks.find((each) => intersection(each.area, area));
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  return {
    ...(address !== null && { address }),
    ...(documentReference !== null && { documentReference }),
    ...(screenTip !== null && { screenTip }),
    textToDisplay: String(sheet.input(link.area.row, link.area.column)),
  };
}

function clear({ sheet, area }: CellRange, args: Args, context: HostContext): void {
  const what = args.optionalText(0) ?? "All";
  const formats = what === "All" || what === "Formats";
  const contents = what === "All" || what === "Contents";
  if (!formats && !contents && !/^(?:Hyperlinks|RemoveHyperlinks)$/.test(what)) {
    throw invalidArgument();
  }
  if (contents) context.guard.cells(sheet, [usedPart(sheet, area) ?? firstCell(area)]);
  if (formats) context.guard.permission(sheet, "allowFormatCells");
  if (contents) sheet.clearContents(area, "AddIn");
  if (formats) sheet.clearFormats(area, "AddIn");
  if (what !== "Contents" && what !== "Formats") {
    context.guard.cells(sheet, [firstCell(area)]);
    sheet.hyperlinks = sheet.hyperlinks.filter((link) => !intersection(link.area, area));
  }
}

function usedRange({ sheet, area }: CellRange, args: Args): CellRange | null {
  const used = usedPart(sheet, area, args.flag(0, false));
  return used && { sheet, area: used };
}

function common(model: CellRange, args: Args): CellRange | null {
  const other = rangeFrom(args.raw(0), model.sheet);
  if (other.sheet !== model.sheet) throw invalidArgument();
  const area = intersection(model.area, other.area);
  return area && { sheet: model.sheet, area };
}

function mergedAreas({ sheet, area }: CellRange): readonly Area[] {
  return sheet.merges.filter((merged) => intersection(merged, area));
}

function shift(model: CellRange, args: Args, context: HostContext, words: readonly string[]): void {
  const { sheet, area } = model;
  const [down, right] = words;
  const wholeRows = area.columns === MAX_COLUMNS;
  const wholeColumns = area.rows === MAX_ROWS;
  const asked = args.optionalText(0) ?? (wholeColumns ? right : down);
  const deleting = words.includes("Up");
  context.guard.workbookWrite();
  if (sheet.protection) {
    if (wholeRows)
      context.guard.permission(sheet, deleting ? "allowDeleteRows" : "allowInsertRows");
    else if (wholeColumns) {
      context.guard.permission(sheet, deleting ? "allowDeleteColumns" : "allowInsertColumns");
    } else throw accessDenied();
  }
  if (asked !== "Down" && asked !== "Right" && asked !== "Up" && asked !== "Left") {
    throw invalidArgument();
  }
  if (!words.includes(asked)) throw invalidArgument();
  shiftCells(sheet, area, asked);
}

const localInput = (input: unknown, context: HostContext): unknown =>
  typeof input === "string" && input.startsWith("=")
    ? toLocalFormula(input, context.workbook.culture)
    : input;

/** The area moved, grown or cut, when it still lies on the sheet. */
const at = (model: CellRange, row: number, column: number, rows: number, columns: number) =>
  range.of({ sheet: model.sheet, area: checkedArea(row, column, rows, columns) });

export const range: ExcelClass<CellRange> = excelClass("Range", {
  scalars: {
    Address: {
      get: ({ sheet, area }, { options }) =>
        formatAddress(sheet.name, area).slice(0, options.maxAddressLength),
    },
    AddressLocal: {
      get: ({ sheet, area }, { options }) =>
        formatAddress(sheet.name, area).slice(0, options.maxAddressLength),
    },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    CellCount: {
      get: ({ area }) => (cellCount(area) > MAX_CELL_COUNT ? -1 : cellCount(area)),
    },
    IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
    IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    Values: {
      get: ({ sheet, area }, context) =>
        readGrid(area, context, (row, column) => {
          const value = sheet.value(row, column);
          return value === null ? "" : typeof value === "object" ? value.code : value;
        }),
      set: write,
    },
    Formulas: {
      get: ({ sheet, area }, context) =>
        readGrid(area, context, (row, column) => sheet.input(row, column)),
      set: write,
    },
    FormulasLocal: {
      get: ({ sheet, area }, context) =>
        readGrid(area, context, (row, column) => localInput(sheet.input(row, column), context)),
      set: (model, value, context) => {
        const { culture } = context.workbook;
        const english = (input: CellInput): CellInput =>
          typeof input === "string" && input.startsWith("=")
            ? fromLocalFormula(input, culture)
            : input;
        const { sheet, area } = model;
        context.guard.cells(sheet, [area]);
        const given = gridInput(value, area);
        if (given.kind === "same") sheet.fill(area, english(given.input), "AddIn", culture);
        else {
          const inputs = given.inputs.map((line) => line.map(english));
          sheet.write(area, inputs, "AddIn", culture);
        }
      },
    },
    Text: {
      get: ({ sheet, area }, context) => {
        const { culture, date1904 } = context.workbook;
        return readGrid(area, context, (row, column) =>
          cellText(
            sheet.value(row, column),
            sheet.format(row, column).numberFormat,
            culture,
            date1904,
          ),
        );
      },
    },
    ValueTypes: {
      get: ({ sheet, area }, context) =>
        readGrid(area, context, (row, column) => valueType(sheet.value(row, column))),
    },
    NumberFormat: {
      get: ({ sheet, area }, context) =>
        readGrid(area, context, (row, column) => sheet.format(row, column).numberFormat),
      set: writeNumberFormats,
    },
    NumberFormatCategories: {
      get: ({ sheet, area }, context) =>
        readGrid(area, context, (row, column) =>
          numberFormatCategory(sheet.format(row, column).numberFormat),
        ),
    },
    RowHidden: {
      get: rowsHidden,
      set: ({ sheet, area }, value, { guard }) => {
        guard.permission(sheet, "allowFormatRows");
        hide(sheet.hiddenRows, area.row, area.rows, asFlag(value));
      },
    },
    ColumnHidden: {
      get: columnsHidden,
      set: ({ sheet, area }, value, { guard }) => {
        guard.permission(sheet, "allowFormatColumns");
        hide(sheet.hiddenColumns, area.column, area.columns, asFlag(value));
      },
    },
    Hidden: {
      get: (model) => {
        const [rows, columns] = [rowsHidden(model), columnsHidden(model)];
        if (rows === true || columns === true) return true;
        return rows === false && columns === false ? false : null;
      },
    },
    HasSpill: {
      get: ({ sheet, area }) => sheet.spillAt(area.row, area.column) !== null,
    },
    Hyperlink: { get: readHyperlink, set: writeHyperlink },
  },
  objects: {
    Format: (model) => rangeFormat.of(regionOf(model)),
    Worksheet: ({ sheet }) => worksheet.of(sheet),
    ConditionalFormats: (model) => conditionalFormatCollection.of(regionOf(model)),
    DataValidation: (model) => dataValidation.of(regionOf(model)),
  },
  methods: {
    Clear: clear,
    Select: ({ sheet, area }) => {
      sheet.select([area]);
    },
    Insert: (model, args, context) => {
      shift(model, args, context, ["Down", "Right"]);
      return range.of(model);
    },
    Delete: (model, args, context) => {
      shift(model, args, context, ["Up", "Left"]);
    },
    Merge: (model, args, context) => {
      const { sheet, area } = model;
      context.guard.unprotected(sheet);
      if (!args.flag(0, false)) sheet.merge(area, "AddIn");
      else {
        for (let i = 0; i < area.rows; i++) {
          sheet.merge({ ...area, row: area.row + i, rows: 1 }, "AddIn");
        }
      }
    },
    Unmerge: ({ sheet, area }, _args, { guard }) => {
      guard.unprotected(sheet);
      sheet.unmerge(area);
    },
    GetCell: (model, args) => {
      const { area } = model;
      return at(model, area.row + args.integer(0), area.column + args.integer(1), 1, 1);
    },
    GetRow: (model, args) => {
      const { area } = model;
      return at(model, area.row + args.integer(0), area.column, 1, area.columns);
    },
    GetColumn: (model, args) => {
      const { area } = model;
      return at(model, area.row, area.column + args.integer(0), area.rows, 1);
    },
    GetLastRow: (model) => {
      const { row, column, rows, columns } = model.area;
      return at(model, row + rows - 1, column, 1, columns);
    },
    GetLastColumn: (model) => {
      const { row, column, rows, columns } = model.area;
      return at(model, row, column + columns - 1, rows, 1);
    },
    GetLastCell: (model) => {
      const { row, column, rows, columns } = model.area;
      return at(model, row + rows - 1, column + columns - 1, 1, 1);
    },
    GetEntireRow: (model) => at(model, model.area.row, 0, model.area.rows, MAX_COLUMNS),
    GetEntireColumn: (model) => at(model, 0, model.area.column, MAX_ROWS, model.area.columns),
    GetResizedRange: (model, args) => {
      const { row, column, rows, columns } = model.area;
      return at(model, row, column, rows + args.integer(0), columns + args.integer(1));
    },
    GetAbsoluteResizedRange: (model, args) =>
      at(model, model.area.row, model.area.column, args.integer(0), args.integer(1)),
    GetOffsetRange: (model, args) => {
      const { row, column, rows, columns } = model.area;
      return at(model, row + args.integer(0), column + args.integer(1), rows, columns);
    },
    GetBoundingRect: (model, args) => {
      const other = rangeFrom(args.raw(0), model.sheet);
      if (other.sheet !== model.sheet) throw invalidArgument();
      return range.of({ sheet: model.sheet, area: boundingArea(model.area, other.area) });
    },
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns)
        throw conflictingSize();
    },
    GetUsedRange: (model, args) =>
      range.of(usedRange(model, args) ?? { ...model, area: firstCell(model.area) }),
    GetUsedRangeOrNullObject: (model, args) => range.maybe(usedRange(model, args)),
    GetIntersection: (model, args) => {
      const found = common(model, args);
      if (!found) throw itemNotFound();
      return range.of(found);
    },
    GetIntersectionOrNullObject: (model, args) => range.maybe(common(model, args)),
    GetVisibleView: (model) => rangeView.of(model),
    GetRowProperties: ({ sheet, area }, args) =>
      hiddenEach(asRecord(args.raw(0)), "rowHidden", area.rows, (i) =>
        sheet.isRowHidden(area.row + i),
      ),
    GetColumnProperties: ({ sheet, area }, args) =>
      hiddenEach(asRecord(args.raw(0)), "columnHidden", area.columns, (i) =>
        sheet.hiddenColumns.has(area.column + i),
      ),
    GetMergedAreasOrNullObject: (model) => {
      const areas = mergedAreas(model);
      return areas.length === 0 ? null : rangeAreas.of({ sheet: model.sheet, areas });
    },
    GetSpecialCells: (model, args) => {
      const areas = specialCells(regionOf(model), args.text(0), args.optionalText(1));
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas.of({ sheet: model.sheet, areas });
    },
    GetSpecialCellsOrNullObject: (model, args) => {
      const areas = specialCells(regionOf(model), args.text(0), args.optionalText(1));
      return areas.length === 0 ? null : rangeAreas.of({ sheet: model.sheet, areas });
    },
    GetSpillingToRangeOrNullObject: ({ sheet, area }) => {
      const spill = sheet.spillAt(area.row, area.column);
      const isAnchor = spill?.row === area.row && spill.column === area.column;
      return spill && isAnchor ? range.of({ sheet, area: spill.area }) : null;
    },
    GetSpillParentOrNullObject: ({ sheet, area }) => {
      const spill = sheet.spillAt(area.row, area.column);
      return spill && range.of({ sheet, area: cellArea(spill.row, spill.column) });
    },
    GetSurroundingRegion: ({ sheet, area }) =>
      range.of({ sheet, area: surroundingRegion(sheet, area) }),
    GetTables: (model, args) =>
      tableScopedCollection.of(tablesIn(regionOf(model), args.flag(0, false))),
    GetPivotTables: ({ sheet, area }, args) =>
      pivotTableScopedCollection.of(
        sheet.pivots.filter((pivot) => {
          const part = intersection(pivot.area, area);
          return part && (!args.flag(0, false) || cellCount(part) === cellCount(pivot.area));
        }),
      ),
  },
});
