import { address, type Range } from "../workbook/address";
import { WorkbookError } from "../workbook/workbook-error";
import { areaOf, cellCount, loadArea, rangeAt, splitRows } from "./area";
import type { Formulas, FormulasFixed, FormulasFound, Place } from "./excel-host";
import { isAnswer, usesOwnFunction } from "./own-formula";
import type { OwnWrites } from "./own-writes";
import { plainText } from "./plain-text";
import { breathe, type ExcelRun, hasExcelApi, throwIfCancelled } from "./run";

/** Formulas are longer than values; well below 5 MB. */
const CELLS_AT_ONCE = 40_000;
/** Formulas replaced in one request. */
const CELLS_FIXED_AT_ONCE = 1_000;

interface Holder {
  readonly row: number;
  readonly column: number;
}

interface SheetFormulas {
  readonly sheet: string;
  readonly protected: boolean;
  readonly holders: readonly Holder[];
}

/**
 * Finds formulas by reading all formulas of the sheets, which is much; only done when the user asks. Two
 * requests to know where cells are, then by parts.
 */
export class ExcelFormulas implements Formulas {
  constructor(
    private readonly run: ExcelRun,
    private readonly ownWrites: OwnWrites,
  ) {}

  async find(signal?: AbortSignal): Promise<readonly FormulasFound[]> {
    return (await this.search(signal)).map(({ sheet, protected: locked, holders }) => ({
      sheet,
      addresses: holders.map(({ row, column }) => address(row, column)),
      protected: locked,
    }));
  }

  async fix(signal?: AbortSignal): Promise<FormulasFixed> {
    const found = await this.search(signal);
    let fixed = 0;
    const left: Place[] = [];
    for (const { sheet, protected: locked, holders } of found) {
      if (locked) {
        left.push(...holders.map((holder) => placeOf(sheet, holder)));
        continue;
      }
      for (let at = 0; at < holders.length; at += CELLS_FIXED_AT_ONCE) {
        throwIfCancelled(signal);
        const done = await this.replace(sheet, holders.slice(at, at + CELLS_FIXED_AT_ONCE));
        fixed += done.fixed;
        left.push(...done.left);
      }
    }
    return { fixed, left };
  }

  private async search(signal: AbortSignal | undefined): Promise<SheetFormulas[]> {
    const sheets = await this.sheets(signal);
    const found: SheetFormulas[] = [];
    for (const { name, isProtected, used } of sheets) {
      const holders: Holder[] = [];
      for (const part of used === null ? [] : splitRows(used, CELLS_AT_ONCE)) {
        holders.push(...(await this.holdersIn(name, part, signal)));
        await breathe();
      }
      if (holders.length > 0) found.push({ sheet: name, protected: isProtected, holders });
    }
    return found;
  }

  private sheets(
    signal: AbortSignal | undefined,
  ): Promise<{ name: string; isProtected: boolean; used: Range | null }[]> {
    return this.run.read(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/protection/protected");
      await context.sync();
      const asked = worksheets.items.map((sheet) => {
        const used = sheet.getUsedRangeOrNullObject(true);
        loadArea(used);
        return { sheet, used };
      });
      await context.sync();
      return asked.map(({ sheet, used }) => ({
        name: sheet.name,
        isProtected: sheet.protection.protected,
        used: used.isNullObject ? null : areaOf(used),
      }));
    }, signal);
  }

  private holdersIn(name: string, part: Range, signal: AbortSignal | undefined): Promise<Holder[]> {
    return this.run.read(async (context) => {
      const range = rangeAt(context.workbook.worksheets.getItem(name), part);
      range.load("formulas");
      await context.sync();
      const formulas: unknown = range.formulas;
      if (!Array.isArray(formulas)) throw new WorkbookError("too-large", "Excel gave no formulas");
      const rows = formulas as unknown[][];
      if (!rows.flat().some(usesOwnFunction)) return [];

      // Text that begins with "=" looks like a formula here, but is its own value.
      range.load("values");
      await context.sync();
      return rows.flatMap((row, i) =>
        row.flatMap((formula, j): Holder[] =>
          usesOwnFunction(formula) && formula !== range.values[i]?.[j]
            ? [{ row: part.firstRow + i, column: part.firstColumn + j }]
            : [],
        ),
      );
    }, signal);
  }

  /** Two requests: what the formulas give now, then the same as values. */
  private replace(name: string, holders: readonly Holder[]): Promise<FormulasFixed> {
    return this.ownWrites.during((touch) =>
      this.run.write(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.load("id");
        const cells = holders.map(({ row, column }) => {
          const cell = sheet.getCell(row - 1, column);
          // Again, as the user may have changed the cell since.
          cell.load("values,formulas");
          const spill = hasExcelApi("1.12") ? cell.getSpillingToRangeOrNullObject() : null;
          spill?.load("values,rowIndex,columnIndex,rowCount,columnCount");
          return { row, column, cell, spill };
        });
        await context.sync();
        touch(sheet.id);

        const left: Place[] = [];
        let fixed = 0;
        for (const { row, column, cell, spill } of cells) {
          const [[formula] = []] = cell.formulas as unknown[][];
          const [[value] = []] = cell.values as unknown[][];
          if (!usesOwnFunction(formula) || formula === value) continue;
          const from = spill === null || spill.isNullObject ? cell : spill;
          const values = from.values as unknown[][];
          const area =
            from === cell
              ? { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }
              : areaOf(from);
          if (values.length * (values[0]?.length ?? 0) !== cellCount(area)) {
            throw new WorkbookError("too-large", "a spilled range");
          }
          if (values.flat().some((one) => !isAnswer(one))) {
            left.push(placeOf(name, { row, column }));
            continue;
          }
          rangeAt(sheet, area).values = values.map((line) => line.map(constantOf));
          fixed++;
        }
        await context.sync();
        return { fixed, left };
      }),
    );
  }
}

/** Errors stay errors; other text stays text. */
function constantOf(value: unknown): unknown {
  return typeof value === "string" && !value.startsWith("#") ? plainText(value) : value;
}

function placeOf(sheet: string, { row, column }: Holder): Place {
  return { sheet, address: address(row, column) };
}
