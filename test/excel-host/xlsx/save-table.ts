import { formatArea } from "../model/a1";
import type { Table } from "../model/table";
import { encodeText } from "./cell-text";
import { filterColumns } from "./save-sheet";
import { escapeText, tag, XML_HEAD } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The part of a table; ids count from 1 over the whole workbook. */
export function saveTable(table: Table, id: number): string {
  const { area, showHeaders, showTotals, showFilterButton, columnNames } = table;
  const filtered = { ...area, rows: area.rows - (showTotals ? 1 : 0) };
  const columns = columnNames.map((name, i) => {
    const { calculated, totals } = table.columnFormulas.get(i) ?? {};
    return tag(
      "tableColumn",
      { id: i + 1, name: encodeText(name), totalsRowFunction: totals },
      calculated === undefined ? "" : tag("calculatedColumnFormula", {}, escapeText(calculated)),
    );
  });
  return (
    XML_HEAD +
    tag(
      "table",
      {
        xmlns: SPREADSHEET,
        id,
        name: table.name,
        displayName: table.name,
        ref: formatArea(area),
        headerRowCount: showHeaders ? null : 0,
        totalsRowCount: showTotals ? 1 : null,
        totalsRowShown: showTotals ? null : false,
      },
      [
        showFilterButton && showHeaders
          ? tag("autoFilter", { ref: formatArea(filtered) }, filterColumns(table.criteria))
          : "",
        tag("tableColumns", { count: columns.length }, columns),
        tag("tableStyleInfo", {
          name: table.style === "" ? null : table.style,
          showFirstColumn: table.highlightFirstColumn,
          showLastColumn: table.highlightLastColumn,
          showRowStripes: table.showBandedRows,
          showColumnStripes: table.showBandedColumns,
        }),
      ],
    )
  );
}
