/** Commands asked while another one is at work: each is done, one after the other, and each ends. */
import { associateCommands, COMMANDS } from "../../src/commands";
import { sharedSession } from "../../src/taskpane/shared-session";
import { Session } from "../../src/taskpane/session/session";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeHost } from "../taskpane/fake-host";
import { oneShare } from "../taskpane/one-share";

jest.mock("../../src/taskpane/shared-session", () => ({ sharedSession: jest.fn() }));

type Handler = (event?: { completed: () => void }) => void;

const handlers = new Map<string, Handler>();
let host: FakeHost;
let session: Session;

beforeEach(() => {
  handlers.clear();
  host = new FakeHost(oneShare(1));
  session = new Session(host, { language: "nl", version: "1" });
  jest.mocked(sharedSession).mockReturnValue(session);
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({}),
      addin: { showAsTaskpane: () => Promise.resolve() },
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    },
  });
  associateCommands();
});

/** Presses buttons without waiting. @returns resolves with the order in which they ended. */
async function pressAtOnce(...commands: readonly string[]): Promise<readonly string[]> {
  const ended: string[] = [];
  await Promise.all(
    commands.map(
      (command) =>
        new Promise<void>((done) => {
          handlers.get(command)?.({
            completed: () => {
              ended.push(command);
              done();
            },
          });
        }),
    ),
  );
  return ended;
}

test("marking is not dropped by the report asked a moment later", async () => {
  expect(await pressAtOnce("markeringen", "verslag")).toEqual(["markeringen", "verslag"]);
  expect(host.marks.length).toBeGreaterThan(0);
  expect(host.written.map(({ own }) => own)).toEqual(["report"]);
});

test("marking twice puts the marks and takes them away", async () => {
  await pressAtOnce("markeringen", "markeringen");
  expect(host.marks).toEqual([]);
  expect(session.state.get().notice).toMatchObject({ is: "cleared", removed: 1 });
});

test("all of them end in the order in which they were asked", async () => {
  expect(await pressAtOnce(...COMMANDS)).toEqual([...COMMANDS]);
});

test("one that fails keeps none after it from its work", async () => {
  host.failNext("facts", new WorkbookError("host-busy", "test"));
  expect(await pressAtOnce("verslag", "markeringen")).toEqual(["verslag", "markeringen"]);
  expect(host.written).toEqual([]);
  expect(host.marks.length).toBeGreaterThan(0);
});
