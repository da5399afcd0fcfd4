import { Session } from "../../src/taskpane/session/session";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeHost } from "./fake-host";
import { oneShare } from "./one-share";

/** Something is asked that needs a check, and during that check another one takes its place. */
function open(): { host: FakeHost; session: Session; second: () => Promise<void> } {
  const host = new FakeHost(oneShare(1));
  const session = new Session(host, { language: "nl", version: "1" });
  let checking: Promise<void> = Promise.resolve();
  host.meanwhile("facts", () => {
    checking = session.check();
  });
  return { host, session, second: () => checking };
}

test("marks are put on what the other check found", async () => {
  const { host, session, second } = open();
  await session.mark();
  await second();
  expect(host.marks.length).toBeGreaterThan(0);
  expect(session.state.get()).toMatchObject({ notice: { is: "marked" }, stale: false });
});

test("the report sheet is written of the other check", async () => {
  const { host, session, second } = open();
  await session.writeReport();
  await second();
  expect(host.written.map(({ own }) => own)).toEqual(["report"]);
});

test("nothing is done when the other check fails, and that is told", async () => {
  const host = new FakeHost(oneShare(1));
  const session = new Session(host, { language: "nl", version: "1" });
  host.meanwhile("facts", () => {
    host.meanwhile("facts", () => {
      host.failNext("facts", new WorkbookError("host-busy", "test"));
    });
    void session.check();
  });
  await session.mark();
  expect(host.marks).toEqual([]);
  expect(session.state.get().fault).toMatchObject({ code: "host-busy", task: "check" });
});

test("nothing is done when the other check is stopped", async () => {
  const host = new FakeHost(oneShare(1));
  const session = new Session(host, { language: "nl", version: "1" });
  host.meanwhile("facts", () => {
    host.meanwhile("facts", () => {
      session.cancel();
    });
    void session.check();
  });
  await session.mark();
  expect(host.marks).toEqual([]);
  expect(session.state.get()).toMatchObject({
    checking: null,
    notice: { is: "cancelled", task: "check" },
  });
});
