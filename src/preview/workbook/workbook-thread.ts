import { unzipSync } from "fflate";
import type { Workbook } from "../../../test/excel-host/model/workbook";
import { loadXlsx } from "../../../test/excel-host/xlsx/load";
import { bytesSource, openXlsx } from "../../xlsx/open";
import type { FromWorkbook, ToWorkbook } from "../wire";
import { faultOf } from "./file-fault";
import { functionsWorkbook } from "./functions-workbook";
import { Saving } from "./saving";
import { Session } from "./session";

/** Unpacked, a sheet of a million rows has some 500 MB; texts in memory take more. */
const MOST_BYTES = 1_500_000_000;

/** What is asked of the workbook that is open; opening comes before. */
type Asked = Exclude<ToWorkbook, { kind: "open" | "open-functions" }>;

/** Keeps one workbook, and answers whatever it is told and asked; never leaves a question without answer. */
export class WorkbookThread {
  private open: { readonly session: Session; readonly saving: Saving } | null = null;

  constructor(private readonly tell: (message: FromWorkbook, transfer?: Transferable[]) => void) {}

  async answer(message: ToWorkbook): Promise<void> {
    try {
      if (message.kind === "open" || message.kind === "open-functions") await this.start(message);
      else await this.answerAbout(message);
    } catch (error) {
      const detail = String(error);
      this.tell("id" in message ? { kind: "not-done", id: message.id, detail } : stumbled(detail));
    }
  }

  private async start(
    message: Extract<ToWorkbook, { kind: "open" | "open-functions" }>,
  ): Promise<void> {
    const { language, functions } = message;
    const file = message.kind === "open" ? message.bytes : null;
    try {
      const workbook =
        message.kind === "open"
          ? await openFile(message.name, message.bytes)
          : functionsWorkbook(language);
      const session = new Session(workbook, language, functions, (told) => {
        this.tell(told);
      });
      this.open = { session, saving: new Saving(file, session, language) };
      this.tell({ kind: "opened", workbook: session.face });
    } catch (error) {
      this.tell({ kind: "failed", fault: faultOf(error), detail: String(error) });
    }
  }

  private async answerAbout(message: Asked): Promise<void> {
    if (!this.open) throw new Error("No workbook is open.");
    const { session, saving } = this.open;
    switch (message.kind) {
      case "request": {
        const reply = await session.request(message.body, message.flags);
        this.tell({ kind: "reply", id: message.id, reply });
        return;
      }
      case "pane-ready":
        session.connect();
        return;
      case "action":
        session.act(message.action);
        return;
      case "call": {
        const result = await session.call(message.functionId, message.args, message.address);
        this.tell({ kind: "result", id: message.id, result });
        return;
      }
      case "rows":
        session.showRows(message.sheet, message.row, message.count);
        return;
      case "plan-save":
        this.tell({ kind: "save-plan", id: message.id, plan: saving.plan() });
        return;
      case "save":
        await this.save(saving, message);
        return;
    }
  }

  private async save(
    saving: Saving,
    { id, how }: Extract<ToWorkbook, { kind: "save" }>,
  ): Promise<void> {
    try {
      const { bytes, name } = await saving.save(how);
      this.tell({ kind: "saved", id, bytes, name }, [bytes.buffer as ArrayBuffer]);
    } catch (error) {
      this.tell({ kind: "not-saved", id, fault: faultOf(error), detail: String(error) });
    }
  }
}

function stumbled(detail: string): FromWorkbook {
  return { kind: "stumbled", detail };
}

/** Throws WorkbookError for what is no workbook, damaged or hostile. */
async function openFile(name: string, bytes: Uint8Array): Promise<Workbook> {
  // The guarded reader first: it refuses what would unpack without end.
  await openXlsx(bytesSource(name, bytes)).facts();
  if (unpackedSize(bytes) > MOST_BYTES) throw new RangeError("More than the browser can hold.");
  return loadXlsx(bytes, name);
}

/** Of all parts together, as the package itself says. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}
