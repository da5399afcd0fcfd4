import { WorkbookError } from "../workbook/workbook-error";
import type { MemoryKey, WorkbookMemory } from "./excel-host";
import type { ExcelRun } from "./run";

/** A profile is a few kB; Excel on the web keeps 2 MB for all settings of an add-in. */
const MOST_CHARACTERS = 200_000;

/** Of the notation: another one is not read. */
const VERSION = 1;

/** In the settings of the workbook, as text, so that nothing is made of it on the way. */
export class ExcelMemory implements WorkbookMemory {
  constructor(private readonly run: ExcelRun) {}

  async recall(key: MemoryKey): Promise<unknown> {
    return valueOf(await this.run.read((context) => textOf(context, key)));
  }

  async remember(key: MemoryKey, value: unknown): Promise<void> {
    const text = JSON.stringify({ version: VERSION, value });
    if (text.length > MOST_CHARACTERS) {
      throw new WorkbookError("too-large", `${text.length} characters to remember`);
    }
    await this.run.write(async (context) => {
      context.workbook.settings.add(nameOf(key), text);
      await context.sync();
    });
    // Excel has been seen to lose settings without a word (office-js issue 6091).
    if ((await this.run.read((context) => textOf(context, key))) !== text) {
      throw new WorkbookError("host-busy", "a setting was not kept");
    }
  }

  async forget(key: MemoryKey): Promise<void> {
    await this.run.write(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(nameOf(key));
      setting.load("key");
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
      await context.sync();
    });
  }
}

function nameOf(key: MemoryKey): string {
  return `normtoets.${key}`;
}

async function textOf(context: Excel.RequestContext, key: MemoryKey): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(nameOf(key));
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? null : (setting.value as unknown);
}

/** null for what was not written by us, or not by this version. */
function valueOf(text: unknown): unknown {
  if (typeof text !== "string") return null;
  try {
    const kept: unknown = JSON.parse(text);
    const isOurs =
      typeof kept === "object" && kept !== null && "version" in kept && "value" in kept;
    return isOurs && kept.version === VERSION ? kept.value : null;
  } catch {
    // Text of somebody else under our name says nothing to us.
    return null;
  }
}
