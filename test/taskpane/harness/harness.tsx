/** A page with the pane over a fake Excel, to look at every state of it without Excel. See shots.ts. */
import { createRoot } from "react-dom/client";
import { parseUserNorms } from "../../../src/norms/user-norms";
import { ownNormsSheet } from "../../../src/report/own-norms-sheet";
import { Session } from "../../../src/taskpane/session/session";
import { Pane } from "../../../src/taskpane/ui/pane";
import { languageOf } from "../../../src/taskpane/words/words";
import type { SheetContent } from "../../../src/workbook/own-sheet";
import type { Workbook } from "../../../src/workbook/workbook";
import { WorkbookError, type WorkbookErrorCode } from "../../../src/workbook/workbook-error";
import { bytesSource, openXlsx } from "../../../src/xlsx/open";
import { MemoryWorkbook } from "../../tools/memory-workbook";
import { FakeHost } from "../fake-host";
import { withOwnSheet } from "../with-own-sheet";

interface Harness {
  readonly session: Session;
  readonly host: FakeHost;
  fail(part: Parameters<FakeHost["failNext"]>[0], code: WorkbookErrorCode): void;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const params = new URLSearchParams(location.search);

async function bytesOf(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(name)).arrayBuffer());
}

async function bookOf(name: string): Promise<Workbook> {
  if (name === "leeg") return new MemoryWorkbook([{ name: "Blad1", rows: [["Vakantieplanning"]] }]);
  return openXlsx(bytesSource(name, await bytesOf(name)));
}

async function start(): Promise<void> {
  const book = await bookOf(params.get("book") ?? "leeg");
  const host = new FakeHost(book, (content: SheetContent) => {
    if (content.own === "norms") host.book = withOwnSheet(book, content);
  });
  if (params.has("norms")) {
    const parsed = parseUserNorms(await (await fetch("normen-voorbeeld.json")).json());
    if (parsed.ok) host.book = withOwnSheet(book, ownNormsSheet(parsed.norms, "nl"));
  }
  if (params.has("slow")) {
    const fast = host.book;
    const later = new Promise<never>(() => undefined);
    host.book = {
      facts: (signal) => fast.facts(signal),
      top: () => later,
      columns: (request, signal) => fast.columns(request, signal),
    };
  }
  const language = languageOf(params.get("lang") ?? "nl");
  const session = new Session(host, { language, version: "0" });
  window.harness = {
    session,
    host,
    fail: (part, code) => {
      host.failNext(part, new WorkbookError(code, "harness"));
    },
  };
  const page = document.getElementById("normtoets");
  if (page) createRoot(page).render(<Pane session={session} />);
  await session.start();
}

void start();
