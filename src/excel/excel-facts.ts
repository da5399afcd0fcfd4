import type { Range } from "../workbook/address";
import type { SheetFacts, TableFacts, WorkbookFacts } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbook-error";
import { areaOf, loadArea } from "./area";
import type { ExcelRun } from "./run";

/** The facts, and where the cells of each sheet lie. */
export interface Outline {
  readonly facts: WorkbookFacts;
  /** By sheet: the rectangle around all cells that hold something; null when there are none. */
  readonly used: ReadonlyMap<string, Range | null>;
}

/** Serial number of 1 January 2024 in a workbook that counts from 1904. */
const SERIAL_OF_2024_SINCE_1904 = 43_830;

const VISIBILITY: Readonly<Record<string, SheetFacts["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** Two requests, whatever the number of sheets and tables. Throws WorkbookError. */
export function readOutline(run: ExcelRun, signal?: AbortSignal): Promise<Outline> {
  return run.read(async (context) => {
    const { workbook } = context;
    const { worksheets, tables } = workbook;
    workbook.load("name");
    worksheets.load("items/name,items/visibility,items/protection/protected");
    tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
    const newYear = workbook.functions.date(2024, 1, 1);
    newYear.load("value");
    await context.sync();

    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      loadArea(range);
      return { name: sheet.name, range };
    });
    const ranges = tables.items.map((table) => {
      const range = table.getRange();
      loadArea(range);
      return { table, range };
    });
    await context.sync();

    const tablesOf = new Map<string, TableFacts[]>();
    for (const { table, range } of ranges) {
      const { name, showHeaders, showTotals, worksheet } = table;
      const facts = {
        name,
        range: areaOf(range),
        headerRows: showHeaders ? 1 : 0,
        totalsRows: showTotals ? 1 : 0,
      };
      tablesOf.set(worksheet.name, [...(tablesOf.get(worksheet.name) ?? []), facts]);
    }
    return {
      facts: {
        name: workbook.name,
        sha256: null,
        date1904: newYear.value === SERIAL_OF_2024_SINCE_1904,
        sheets: worksheets.items.map((sheet) => ({
          name: sheet.name,
          visibility: visibilityOf(sheet.visibility),
          protected: sheet.protection.protected,
          tables: tablesOf.get(sheet.name) ?? [],
        })),
      },
      used: new Map(
        used.map(({ name, range }) => [name, range.isNullObject ? null : areaOf(range)]),
      ),
    };
  }, signal);
}

function visibilityOf(text: string): SheetFacts["visibility"] {
  const visibility = VISIBILITY[text];
  if (visibility === undefined) throw new WorkbookError("host-unsupported", "sheet visibility");
  return visibility;
}
