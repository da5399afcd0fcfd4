import { associateCommands, COMMANDS } from "../../src/commands";
import { sharedSession } from "../../src/taskpane/shared-session";
import { Session } from "../../src/taskpane/session/session";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeHost } from "../taskpane/fake-host";
import { MemoryWorkbook } from "../tools/memory-workbook";

jest.mock("../../src/taskpane/shared-session", () => ({ sharedSession: jest.fn() }));

type Handler = (event?: { completed: () => void }) => void;

const handlers = new Map<string, Handler>();
const showAsTaskpane = jest.fn(() => Promise.resolve());
let host: FakeHost;
let session: Session;

/** One share of 10 % where 20 % is asked. */
const ROWS = [
  ["Proactieve acties 2024 - CM"],
  ["Datum", "Doelgroep", "Vervolgactie"],
  ...Array.from({ length: 10 }, (_, i) => ["05/03/2024", `Doelgroep ${i}`, i < 1 ? "ja" : "nee"]),
];

beforeEach(() => {
  handlers.clear();
  showAsTaskpane.mockReset().mockResolvedValue(undefined);
  host = new FakeHost(new MemoryWorkbook([{ name: "Proactieve acties", rows: ROWS }]));
  session = new Session(host, { language: "nl", version: "1" });
  jest.mocked(sharedSession).mockReturnValue(session);
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({}),
      addin: { showAsTaskpane },
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    },
  });
  associateCommands();
});

/** Presses a button of the ribbon; resolves when Office is told that it is done. */
function press(command: string): Promise<void> {
  return new Promise((done) => handlers.get(command)?.({ completed: done }));
}

test("every command is associated", () => {
  expect([...handlers.keys()]).toEqual([...COMMANDS]);
});

test("toetsWerkmap checks and opens the pane", async () => {
  await press("toetsWerkmap");
  expect(session.state.get().report).not.toBeNull();
  expect(showAsTaskpane).toHaveBeenCalled();
});

test("markeringen marks, and takes the marks away again", async () => {
  await press("markeringen");
  expect(host.marks.length).toBeGreaterThan(0);
  await press("markeringen");
  expect(host.marks).toEqual([]);
});

test("markeringen opens the pane only for what is left unmarked or unchanged", async () => {
  await press("markeringen");
  expect(showAsTaskpane).not.toHaveBeenCalled();
  host.protectedSheets = ["Proactieve acties"];
  await press("markeringen");
  expect(session.state.get().notice).toMatchObject({ is: "cleared", removed: 0 });
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
});

test("verslag of a workbook that keeps changing opens the pane, which says so", async () => {
  await session.check();
  const change = (): void => {
    host.change();
    host.meanwhile("facts", change);
  };
  host.change();
  host.meanwhile("facts", change);
  await press("verslag");
  expect(host.written).toEqual([]);
  expect(showAsTaskpane).toHaveBeenCalled();
});

test("verslag writes the report sheet", async () => {
  await press("verslag");
  expect(host.written.map(({ own }) => own)).toEqual(["report"]);
});

test("volgende and vorige select a failing cell", async () => {
  await press("volgende");
  await press("vorige");
  expect(host.shown.length).toBe(2);
});

test("a failure completes the event and is told in the pane", async () => {
  host.failNext("sheets", new WorkbookError("structure-protected", "test"));
  await press("verslag");
  expect(session.state.get().fault?.code).toBe("structure-protected");
  expect(showAsTaskpane).toHaveBeenCalled();
});

test("a pane that won't open keeps no command from its work", async () => {
  showAsTaskpane.mockRejectedValue(new Error("no pane"));
  await press("toetsWerkmap");
  expect(session.state.get().report).not.toBeNull();
});

test("from the keyboard there is no event to complete", async () => {
  handlers.get("markeringen")?.();
  await new Promise((done) => setTimeout(done, 50));
  expect(host.marks.length).toBeGreaterThan(0);
});
