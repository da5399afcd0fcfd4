/** The grid as its makers give it, with as many rows: what measure-scroll.ts holds the preview against. */
import { CellValueType, LocaleType, Univer, UniverInstanceType } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import { columnsOfRow, HEADERS, ROWS } from "./many-rows";

function cells(): IObjectMatrixPrimitiveType<ICellData> {
  const data: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = 0; row <= ROWS; row++) {
    const values = row === 0 ? HEADERS : columnsOfRow(row - 1);
    data[row] = Object.fromEntries(
      values.map((v, column) => [
        column,
        { v, t: typeof v === "number" ? CellValueType.NUMBER : CellValueType.STRING },
      ]),
    );
  }
  return data;
}

const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
univer.registerPlugin(UniverDocsPlugin, { hasScroll: false });
univer.registerPlugin(UniverRenderEnginePlugin);
univer.registerPlugin(UniverUIPlugin, {
  container: "bare",
  toolbar: false,
  disableAutoFocus: true,
});
univer.registerPlugin(UniverDocsUIPlugin);
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsUIPlugin);
univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
  id: "bare",
  sheetOrder: ["one"],
  sheets: {
    one: {
      id: "one",
      name: "Blad",
      rowCount: ROWS + 101,
      columnCount: 24,
      defaultColumnWidth: 64,
      defaultRowHeight: 20,
      cellData: cells(),
    },
  },
});
document.title = "ready";
