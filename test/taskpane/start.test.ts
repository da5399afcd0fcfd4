import { Session } from "../../src/taskpane/session/session";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeHost } from "./fake-host";
import { oneShare, sleep } from "./one-share";

const SETTINGS = { language: "nl", version: "1", quiet: 10 } as const;
const typing = new WorkbookError("cell-edit-mode", "test");

function open(): { host: FakeHost; session: Session } {
  const host = new FakeHost(oneShare(1));
  host.remembered.set("options", { options: { service: "CM" }, recheck: true, marks: true });
  return { host, session: new Session(host, SETTINGS) };
}

test("opened while somebody types in a cell: doing it again reads what was remembered and watches", async () => {
  const { host, session } = open();
  host.failNext("memory", typing);
  host.failNext("watch", typing);
  await session.start();
  expect(session.state.get().fault).toMatchObject({ code: "cell-edit-mode" });
  expect(host.watchers).toHaveLength(0);
  await session.retry();
  expect(session.state.get()).toMatchObject({
    fault: null,
    options: { service: "CM" },
    recheck: true,
    marks: { on: true },
  });
  expect(host.watchers).toHaveLength(1);
});

test("a watch that fails by itself is told, and doing it again watches once", async () => {
  const { host, session } = open();
  host.failNext("watch", typing);
  await session.start();
  expect(session.state.get().options).toEqual({ service: "CM" });
  expect(session.state.get().fault).toMatchObject({ task: "watch" });
  await session.retry();
  await session.start();
  expect(session.state.get().fault).toBeNull();
  expect(host.watchers).toHaveLength(1);
});

test("what was not read is not written over", async () => {
  const { host, session } = open();
  host.failNext("memory", typing);
  await session.start();
  await session.setOptions({ service: "LM Plus" });
  expect(host.remembered.get("options")).toEqual({
    options: { service: "LM Plus" },
    recheck: true,
    marks: true,
  });
});

test("without what the workbook remembers nothing is checked, as the verdict could be another one", async () => {
  const { host, session } = open();
  const { recall } = host.memory;
  host.memory.recall = () => Promise.reject(typing);
  await session.check();
  expect(host.checks).toBe(0);
  expect(session.state.get()).toMatchObject({ report: null, fault: { task: "check" } });
  host.memory.recall = recall;
  await session.retry();
  expect(session.state.get()).toMatchObject({ fault: null, options: { service: "CM" } });
  expect(session.state.get().report).not.toBeNull();
});

test("what cannot be remembered is told after the check, and doing it again remembers it", async () => {
  const { host, session } = open();
  await session.check();
  host.failNext("memory", new WorkbookError("read-only", "test"));
  await session.setOptions({ asOf: { year: 2023, month: 6 } });
  expect(session.state.get().report?.year).toBe(2023);
  expect(session.state.get().fault).toMatchObject({ code: "read-only", task: "memory" });
  await session.retry();
  expect(session.state.get().fault).toBeNull();
  expect(host.remembered.get("options")).toMatchObject({
    options: { asOf: { year: 2023, month: 6 } },
  });
});

test("a check that nobody asked for takes that message not away", async () => {
  const { host, session } = open();
  await session.check();
  await session.setRecheck(false);
  host.change();
  host.failNext("memory", new WorkbookError("read-only", "test"));
  await session.setRecheck(true);
  await sleep(60);
  expect(session.state.get().stale).toBe(false);
  expect(session.state.get().fault).toMatchObject({ code: "read-only", task: "memory" });
});

test("what changes during the first check makes its report old", async () => {
  const { host, session } = open();
  await session.start();
  await session.setRecheck(false);
  host.meanwhile("facts", () => {
    host.change();
  });
  await session.check();
  expect(session.state.get().report).not.toBeNull();
  expect(session.state.get().stale).toBe(true);
});
