import { address, type Range } from "../workbook/address";
import { throwIfCancelled } from "../workbook/slices";
import { WorkbookError } from "../workbook/workbook-error";
import { areaOf, cellCount, loadArea, rangeAt, splitRows } from "./area";
import type { Formulas, FormulasFixed, FormulasFound, Place } from "./excel-host";
import { isAnswer, usesOwnFunction } from "./own-formula";
import type { OwnWrites } from "./own-writes";
import { plainText } from "./plain-text";
import { type ExcelRun, hasExcelApi } from "./run";

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

  async fix(agreed: readonly FormulasFound[], signal?: AbortSignal): Promise<FormulasFixed> {
    const found = await this.search(signal);
    const listed = new Map(agreed.map(({ sheet, addresses }) => [sheet, new Set(addresses)]));
    let fixed = 0;
    const left: Place[] = [];
    for (const { sheet, protected: locked, holders } of found) {
      const isListed = ({ row, column }: Holder): boolean =>
        !locked && listed.get(sheet)?.has(address(row, column)) === true;
      const mine = holders.filter(isListed);
      left.push(...holders.filter((one) => !isListed(one)).map((one) => placeOf(sheet, one)));
      for (let at = 0; at < mine.length; at += CELLS_FIXED_AT_ONCE) {
        throwIfCancelled(signal);
        const done = await this.replace(sheet, mine.slice(at, at + CELLS_FIXED_AT_ONCE));
        fixed += done.fixed;
        left.push(...done.left);
      }
    }
    left.push(...(await this.names(signal)));
    return { fixed, left };
  }

  names(signal?: AbortSignal): Promise<readonly Place[]> {
    return this.run.read(async (context) => {
      const { names, worksheets } = context.workbook;
      names.load("items/name,items/formula");
      worksheets.load("items/name,items/names/items/name,items/names/items/formula");
      await context.sync();
      const all = [
        ...names.items.map((item) => ({ sheet: "", item })),
        ...worksheets.items.flatMap(({ name, names: own }) =>
          own.items.map((item) => ({ sheet: name, item })),
        ),
      ];
      return all
        .filter(({ item }) => usesOwnFunction(item.formula))
        .map(({ sheet, item }) => ({ sheet, address: item.name }));
    }, signal);
  }

  private async search(signal: AbortSignal | undefined): Promise<SheetFormulas[]> {
    const sheets = await this.sheets(signal);
    const found: SheetFormulas[] = [];
    for (const { name, isProtected, used } of sheets) {
      const holders: Holder[] = [];
      for (const part of used === null ? [] : splitRows(used, CELLS_AT_ONCE)) {
        holders.push(...(await this.holdersIn(name, part, signal)));
        await this.run.breathe(signal);
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

  private async replace(name: string, holders: readonly Holder[]): Promise<FormulasFixed> {
    try {
      return await this.replaceAtOnce(name, holders);
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
    // Excel took what came before the cell that it refused, and those are no formulas any more.
    const left = await this.refused(name, holders);
    return { fixed: holders.length - left.length, left };
  }

  /** Replaces by halves what Excel refused as a whole, as one cell in it is part of an array; those left. */
  private async refused(name: string, holders: readonly Holder[]): Promise<readonly Place[]> {
    if (holders.length === 1) return holders.map((holder) => placeOf(name, holder));
    const middle = Math.ceil(holders.length / 2);
    const left: Place[] = [];
    for (const half of [holders.slice(0, middle), holders.slice(middle)]) {
      try {
        left.push(...(await this.replaceAtOnce(name, half)).left);
      } catch (error) {
        if (!isRefused(error)) throw error;
        left.push(...(await this.refused(name, half)));
      }
    }
    return left;
  }

  /** Two requests: what the formulas give now, then the same as values. */
  private replaceAtOnce(name: string, holders: readonly Holder[]): Promise<FormulasFixed> {
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

/** What Excel says where a cell cannot be changed by itself; a busy or read-only Excel says otherwise. */
const REFUSALS = ["InvalidOperation", "GeneralException", "InvalidArgument"];

function isRefused(error: unknown): boolean {
  const said =
    error instanceof WorkbookError
      ? error.detail
      : error instanceof Error && "code" in error && String(error.code);
  return typeof said === "string" && REFUSALS.some((code) => said.startsWith(code));
}

/** Errors stay errors; other text stays text. */
function constantOf(value: unknown): unknown {
  return typeof value === "string" && !value.startsWith("#") ? plainText(value) : value;
}

function placeOf(sheet: string, { row, column }: Holder): Place {
  return { sheet, address: address(row, column) };
}
