import type { Change, Changes } from "./excel-host";
import { faultOf } from "./excel-faults";
import type { OwnWrites } from "./own-writes";
import { type ExcelRun, hasExcelApi } from "./run";

/** What the events that are watched have in common. */
interface Told {
  readonly worksheetId: string;
  /** Since ExcelApi 1.14, for changes of cells. */
  readonly triggerSource?: string;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

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
    const { context, handlers } = await this.run.write(async (context) => {
      const { worksheets } = context.workbook;
      const added: Handler[] = [
        worksheets.onChanged.add(told("cells")),
        worksheets.onAdded.add(told("sheets")),
        worksheets.onDeleted.add(told("sheets")),
      ];
      if (hasExcelApi("1.17")) {
        added.push(
          worksheets.onNameChanged.add(told("sheets")),
          worksheets.onVisibilityChanged.add(told("sheets")),
        );
      }
      await context.sync();
      return { context, handlers: added };
    });
    return async () => {
      if (!watching) return;
      watching = false;
      await remove(context, handlers);
    };
  }

  private async isOurs({ worksheetId, triggerSource }: Told): Promise<boolean> {
    // "Unknown" is said of everybody but this add-in.
    if (triggerSource !== undefined) return triggerSource === "ThisLocalAddin";
    return this.ownWrites.touched(worksheetId);
  }
}

/** Handlers belong to the context that made them. */
async function remove(made: Excel.RequestContext, handlers: readonly Handler[]): Promise<void> {
  try {
    await Excel.run(made, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  } catch (error) {
    throw faultOf(error);
  }
}
