import { Session } from "../../src/taskpane/session/session";
import { FakeHost } from "./fake-host";
import { oneShare, outcomeOf, sleep } from "./one-share";

function open(followUps = 1): { host: FakeHost; session: Session } {
  const host = new FakeHost(oneShare(followUps));
  return { host, session: new Session(host, { language: "nl", version: "1", quiet: 10 }) };
}

test("stopping while nothing goes on stops nothing later", async () => {
  const { host, session } = open();
  await session.mark();
  session.cancel();
  host.book = oneShare(10);
  await session.check();
  expect(host.marks).toEqual([]);
  expect(session.state.get().notice).toEqual({ is: "checked", byItself: false });
});

test("renewing the marks is seen as busy, and can be stopped", async () => {
  const { host, session } = open();
  await session.mark();
  const busy: (string | null)[] = [];
  host.meanwhile("marks", () => {
    busy.push(session.state.get().busy);
    session.cancel();
  });
  await session.check();
  expect(busy).toEqual(["mark"]);
  expect(session.state.get()).toMatchObject({
    busy: null,
    notice: { is: "cancelled", task: "mark" },
    marks: { on: true },
  });
});

test("stopping the replacing of formulas says which task it was, and shows no list that may be old", async () => {
  const { host, session } = open();
  host.found = [{ sheet: "Blad1", addresses: ["A1"], protected: false }];
  await session.findFormulas();
  host.meanwhile("formulas", () => {
    session.cancel();
  });
  await session.fixFormulas();
  expect(session.state.get()).toMatchObject({
    formulas: null,
    notice: { is: "cancelled", task: "fix-formulas" },
  });
});

test("a check that another takes the place of says nothing", async () => {
  const { session } = open();
  const notices: string[] = [];
  session.state.subscribe(() => {
    const { notice } = session.state.get();
    if (notice !== null) notices.push(notice.is);
  });
  await session.start();
  const first = session.check();
  await sleep(0);
  await Promise.all([first, session.check()]);
  expect(notices).not.toContain("cancelled");
  expect(session.state.get()).toMatchObject({ checking: null, stale: false });
  expect(outcomeOf(session, "vervolgacties")).toBe("not-met");
});

test("a check that waits for an Excel that does not answer is stopped at once", async () => {
  const { host, session } = open();
  let answer = (): void => undefined;
  const silent = new Promise<void>((done) => {
    answer = done;
  });
  const { recall } = host.memory;
  host.memory.recall = async (key) => {
    await silent;
    return recall(key);
  };
  const checking = session.check();
  await sleep(5);
  expect(session.state.get().checking).not.toBeNull();
  session.cancel();
  expect(session.state.get()).toMatchObject({
    checking: null,
    notice: { is: "cancelled", task: "check" },
  });
  answer();
  await checking;
  expect(session.state.get().report).toBeNull();
  await session.check();
  expect(session.state.get().report).not.toBeNull();
});

test("a workbook that changes during every check gets no report sheet, and that is said", async () => {
  const { host, session } = open();
  await session.check();
  host.change();
  const change = (): void => {
    host.change();
    host.meanwhile("facts", change);
  };
  host.meanwhile("facts", change);
  await session.writeReport();
  expect(host.written).toEqual([]);
  expect(session.state.get().notice).toEqual({ is: "keeps-changing" });
});

test("marks are put on what fails now, not on what failed before a change", async () => {
  const { host, session } = open(1);
  await session.check();
  host.book = oneShare(10);
  host.change();
  await session.mark();
  expect(host.marks).toEqual([]);
  expect(session.state.get()).toMatchObject({
    marks: { on: false },
    notice: { is: "marked", placed: 0 },
  });
});

test("marks on a sheet that was protected since stay, and stay known", async () => {
  const { host, session } = open();
  await session.mark();
  const before = host.marks;
  host.protectedSheets = ["Proactieve acties"];
  await session.clearMarks();
  expect(host.marks).toEqual(before);
  expect(session.state.get()).toMatchObject({
    marks: { on: true, did: "clear", refused: ["Proactieve acties"] },
    notice: { is: "cleared", removed: 0 },
  });
  host.protectedSheets = [];
  await session.clearMarks();
  expect(host.marks).toEqual([]);
  expect(session.state.get().marks.on).toBe(false);
});

test("marks that were all refused are not on", async () => {
  const { host, session } = open();
  host.protectedSheets = ["Proactieve acties"];
  await session.mark();
  expect(session.state.get().marks.on).toBe(false);
});

test("what is typed and not saved outlives a change of tab", () => {
  const { session } = open();
  session.draft("2024 threshold-woonadvies", { amount: "4,", source: "" });
  session.go("lists");
  session.go("norms");
  expect(session.state.get().drafts.get("2024 threshold-woonadvies")).toEqual({
    amount: "4,",
    source: "",
  });
  session.draft("2024 threshold-woonadvies", null);
  expect(session.state.get().drafts.size).toBe(0);
});
