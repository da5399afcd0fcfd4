import type { HostReply } from "../../../test/excel-host/host";
import type { Language } from "../language";
import type {
  FromWorkbook,
  FunctionResult,
  FunctionSignature,
  GridAction,
  SaveKind,
  SavePlan,
  ToWorkbook,
} from "../wire";
import { Patience } from "./patience";

/** What comes from the workbook without being asked for. */
export type Unasked = Extract<
  FromWorkbook,
  {
    kind:
      | "opened"
      | "failed"
      | "messages"
      | "patches"
      | "refused"
      | "changed"
      | "stumbled"
      | "link-to-hidden";
  }
>;

export type Saved = Extract<FromWorkbook, { kind: "saved" | "not-saved" }>;

interface Waiting {
  readonly resolve: (message: FromWorkbook) => void;
  readonly reject: (error: Error) => void;
}

/** What a call gives when the add-in does not answer: it is closed, or did not start. */
const NO_ANSWER: FunctionResult = { kind: "error", code: "#N/A", message: null };
/** How long the add-in may be silent while calls are open. */
const PATIENCE_MS = 30_000;

/** A workbook in a thread of its own; closing it ends whatever it was doing. Questions that fail reject. */
export class WorkbookClient {
  private readonly worker = new Worker("workbook.js");
  private readonly waiting = new Map<number, Waiting>();
  private readonly calls = new Patience<FunctionResult>(PATIENCE_MS, NO_ANSWER);
  private asked = 0;

  constructor(onMessage: (message: Unasked) => void, onFault: (detail: string) => void) {
    this.worker.addEventListener("message", ({ data }: MessageEvent<FromWorkbook>) => {
      if ("id" in data) {
        const waiting = this.waiting.get(data.id);
        this.waiting.delete(data.id);
        if (data.kind === "not-done") waiting?.reject(new Error(data.detail));
        else waiting?.resolve(data);
      } else onMessage(data);
    });
    this.worker.addEventListener("error", (event) => {
      for (const { reject } of this.waiting.values()) reject(new Error(event.message));
      this.waiting.clear();
      onFault(event.message);
    });
  }

  open(
    name: string,
    bytes: Uint8Array,
    language: Language,
    functions: readonly FunctionSignature[],
  ): void {
    this.send({ kind: "open", name, bytes, language, functions });
  }

  /** The workbook that shows all functions, made on the spot. */
  openFunctions(language: Language, functions: readonly FunctionSignature[]): void {
    this.send({ kind: "open-functions", language, functions });
  }

  async request(body: string, flags: number): Promise<HostReply> {
    const answer = await this.ask((id) => ({ kind: "request", id, body, flags }));
    if (answer.kind !== "reply") throw new TypeError(answer.kind);
    return answer.reply;
  }

  paneReady(): void {
    this.send({ kind: "pane-ready" });
  }

  act(action: GridAction): void {
    this.send({ kind: "action", action });
  }

  async call(
    functionId: string,
    args: readonly unknown[],
    address: string,
  ): Promise<FunctionResult> {
    const answer = this.ask((id) => ({ kind: "call", id, functionId, args, address })).then(
      (message) => (message.kind === "result" ? message.result : NO_ANSWER),
      () => NO_ANSWER,
    );
    return this.calls.wait(answer);
  }

  showRows(sheet: string, row: number, count: number): void {
    this.send({ kind: "rows", sheet, row, count });
  }

  async planSave(): Promise<SavePlan> {
    const answer = await this.ask((id) => ({ kind: "plan-save", id }));
    if (answer.kind !== "save-plan") throw new TypeError(answer.kind);
    return answer.plan;
  }

  async save(how: SaveKind): Promise<Saved> {
    const answer = await this.ask((id) => ({ kind: "save", id, how }));
    if (answer.kind !== "saved" && answer.kind !== "not-saved") throw new TypeError(answer.kind);
    return answer;
  }

  close(): void {
    this.worker.terminate();
    // The grid waits for every call before it calculates on.
    this.calls.end();
  }

  private ask(message: (id: number) => ToWorkbook): Promise<FromWorkbook> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send(message(id));
    });
  }

  private send(message: ToWorkbook): void {
    this.worker.postMessage(message);
  }
}
