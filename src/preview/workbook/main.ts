/** The workbook's own thread: whatever takes long happens here, so that the page never stands still. */
import { unzipSync } from "fflate";
import { loadXlsx } from "../../../test/excel-host/xlsx/load";
import type { Workbook } from "../../../test/excel-host/model/workbook";
import { bytesSource, openXlsx } from "../../xlsx/open";
import type { FromWorkbook, ToWorkbook } from "../wire";
import { faultOf } from "./file-fault";
import { functionsWorkbook } from "./functions-workbook";
import { Saving } from "./saving";
import { Session } from "./session";

/** Unpacked, a sheet of a million rows has some 500 MB; texts in memory take more. */
const MOST_BYTES = 1_500_000_000;

let session: Session | null = null;
let saving: Saving | null = null;

function tell(message: FromWorkbook, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function open(
  message: Extract<ToWorkbook, { kind: "open" | "open-functions" }>,
): Promise<void> {
  const file = message.kind === "open" ? message.bytes : null;
  try {
    const workbook =
      message.kind === "open"
        ? await openFile(message.name, message.bytes)
        : functionsWorkbook(message.language);
    session = new Session(workbook, message.language, message.functions, tell);
    saving = new Saving(file, session, message.language);
    tell({ kind: "opened", workbook: session.face });
  } catch (error) {
    tell({ kind: "failed", fault: faultOf(error), detail: String(error) });
  }
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

async function answer(message: ToWorkbook): Promise<void> {
  if (message.kind === "open" || message.kind === "open-functions") {
    await open(message);
    return;
  }
  if (!session || !saving) return;
  switch (message.kind) {
    case "request": {
      const reply = await session.request(message.body, message.flags);
      tell({ kind: "reply", id: message.id, reply });
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
      tell({ kind: "result", id: message.id, result });
      return;
    }
    case "rows":
      session.showRows(message.sheet, message.row, message.count);
      return;
    case "plan-save":
      tell({ kind: "save-plan", id: message.id, plan: saving.plan() });
      return;
    case "save":
      await save(saving, message.id, message.how);
      return;
  }
}

async function save(
  how: Saving,
  id: number,
  kind: Extract<ToWorkbook, { kind: "save" }>["how"],
): Promise<void> {
  try {
    const { bytes, name } = await how.save(kind);
    tell({ kind: "saved", id, bytes, name }, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    const fault = faultOf(error);
    tell({ kind: "not-saved", id, fault, detail: String(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<ToWorkbook>) => {
  void answer(data);
});
