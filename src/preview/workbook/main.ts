/** The workbook's own thread: whatever takes long happens here, so that the page never stands still. */
import { loadXlsx } from "../../../test/excel-host/xlsx/load";
import type { FromWorkbook, ToWorkbook } from "../wire";
import { faultOf } from "./file-fault";
import { functionsWorkbook } from "./functions-workbook";
import { Saving } from "./saving";
import { Session } from "./session";

let session: Session | null = null;
let saving: Saving | null = null;

function tell(message: FromWorkbook, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

function open(message: Extract<ToWorkbook, { kind: "open" | "open-functions" }>): void {
  const file = message.kind === "open" ? message.bytes : null;
  try {
    const workbook =
      message.kind === "open"
        ? loadXlsx(message.bytes, message.name)
        : functionsWorkbook(message.language);
    session = new Session(workbook, message.language, message.functions, tell);
    saving = new Saving(file, session, message.language);
    tell({ kind: "opened", workbook: session.face });
  } catch (error) {
    tell({ kind: "failed", fault: faultOf(error, file), detail: String(error) });
  }
}

async function answer(message: ToWorkbook): Promise<void> {
  if (message.kind === "open" || message.kind === "open-functions") {
    open(message);
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
    const fault = faultOf(error, null);
    tell({ kind: "not-saved", id, fault, detail: String(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<ToWorkbook>) => {
  void answer(data);
});
