import type { Change, Changes } from "./excel-host";
import { faultOf } from "./excel-faults";
import { WorkbookError } from "../workbook/workbook-error";
import type { OwnWrites } from "./own-writes";
import { type ExcelRun, hasExcelApi } from "./run";

/** What the events that are watched have in common. */
interface Told {
  readonly worksheetId: string;
  /** Since ExcelApi 1.14, for changes of cells. */
  readonly triggerSource?: string;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Handlers belong to the context that made them. */
interface Watched {
  readonly context: Excel.RequestContext;
  readonly handlers: readonly Handler[];
}

export class ExcelChanges implements Changes {
  constructor(
    private readonly run: ExcelRun,
    private readonly ownWrites: OwnWrites,
  ) {}

  async watch(onChange: (change: Change) => void): Promise<() => Promise<void>> {
    let watching = true;
    const told =
      (what: Change["what"]) =>
      async (event: Told): Promise<void> => {
        if (await this.isOurs(event)) return;
        if (watching) onChange({ what });
      };
    const cells = await this.run.write(async (context): Promise<Watched> => {
      const { worksheets } = context.workbook;
      const handlers = [
        worksheets.onChanged.add(told("cells")),
        worksheets.onAdded.add(told("sheets")),
        worksheets.onDeleted.add(told("sheets")),
      ];
      await context.sync();
      return { context, handlers };
    });
    const names = await this.watchNames(told("sheets"));
    return async () => {
      if (!watching) return;
      watching = false;
      await Promise.all([remove(cells), ...(names === null ? [] : [remove(names)])]);
    };
  }

  /**
   * New names and visibility of sheets. Microsoft's typings say ExcelApi 1.17, the library itself
   * ExcelApiOnline: so they are asked for apart, and done without where Excel has them not.
   */
  private async watchNames(told: (event: Told) => Promise<void>): Promise<Watched | null> {
    if (!hasExcelApi("1.17")) return null;
    try {
      return await this.run.write(async (context) => {
        const { worksheets } = context.workbook;
        const handlers = [
          worksheets.onNameChanged.add(told),
          worksheets.onVisibilityChanged.add(told),
        ];
        await context.sync();
        return { context, handlers };
      });
    } catch (error) {
      if (error instanceof WorkbookError && error.code === "host-unsupported") return null;
      throw error;
    }
  }

  private async isOurs({ worksheetId, triggerSource }: Told): Promise<boolean> {
    // "Unknown" is said of everybody but this add-in.
    if (triggerSource !== undefined) return triggerSource === "ThisLocalAddin";
    return this.ownWrites.touched(worksheetId);
  }
}

async function remove({ context: made, handlers }: Watched): Promise<void> {
  try {
    await Excel.run(made, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  } catch (error) {
    throw faultOf(error);
  }
}
