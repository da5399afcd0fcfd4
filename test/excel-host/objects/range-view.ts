import { invalidArgument } from "../host-error";
import { formatAddress } from "../model/a1";
import { cellArea } from "../model/area";
import { hostValue, valueType } from "../model/cell-value";
import type { HostContext } from "../host-context";
import { cellText } from "./cell-text";
import { excelClass, type ExcelClass } from "./excel-class";
import { range } from "./range";
import type { CellRange } from "./region";

/** Row and column numbers that are not hidden. */
function visible({ sheet, area }: CellRange): { rows: number[]; columns: number[] } {
  const numbers = (first: number, count: number): number[] =>
    Array.from({ length: count }, (_, i) => first + i);
  return {
    rows: numbers(area.row, area.rows).filter((row) => !sheet.isRowHidden(row)),
    columns: numbers(area.column, area.columns).filter((c) => !sheet.hiddenColumns.has(c)),
  };
}

function readVisible<T>(
  model: CellRange,
  context: HostContext,
  read: (row: number, column: number) => T,
): T[][] | null {
  const { rows, columns } = visible(model);
  if (rows.length * columns.length > context.options.maxCellsPerRead) return null;
  return rows.map((row) => columns.map((column) => read(row, column)));
}

/** The visible cells of a range, as if there were no hidden rows and columns. */
export const rangeView: ExcelClass<CellRange> = excelClass("RangeView", {
  scalars: {
    RowCount: { get: (model) => visible(model).rows.length },
    ColumnCount: { get: (model) => visible(model).columns.length },
    Index: { get: ({ area }) => area.row },
    Values: {
      get: (model, context) =>
        readVisible(model, context, (row, column) => hostValue(model.sheet.value(row, column))),
    },
    Formulas: {
      get: (model, context) =>
        readVisible(model, context, (row, column) => model.sheet.input(row, column)),
    },
    ValueTypes: {
      get: (model, context) =>
        readVisible(model, context, (row, column) => valueType(model.sheet.value(row, column))),
    },
    NumberFormat: {
      get: (model, context) =>
        readVisible(model, context, (row, column) => model.sheet.format(row, column).numberFormat),
    },
    Text: {
      get: (model, context) => {
        const { culture, date1904 } = context.workbook;
        return readVisible(model, context, (row, column) => {
          const { numberFormat } = model.sheet.format(row, column);
          return cellText(model.sheet.value(row, column), numberFormat, culture, date1904);
        });
      },
    },
    CellAddresses: {
      get: (model, context) =>
        readVisible(model, context, (row, column) =>
          formatAddress(model.sheet.name, cellArea(row, column)),
        ),
    },
  },
  objects: { Rows: (model) => rangeViewCollection.of(model) },
  methods: { GetRange: (model) => range.of(model) },
});

const rowViews = (model: CellRange): CellRange[] =>
  visible(model).rows.map((row) => ({
    sheet: model.sheet,
    area: { ...model.area, row, rows: 1 },
  }));

const rangeViewCollection: ExcelClass<CellRange> = excelClass("RangeViewCollection", {
  items: (model) => rowViews(model).map((row) => rangeView.of(row)),
  methods: {
    GetCount: (model) => visible(model).rows.length,
    GetItemAt: (model, args) => {
      const row = rowViews(model)[args.integer(0)];
      if (!row) throw invalidArgument();
      return rangeView.of(row);
    },
  },
});
