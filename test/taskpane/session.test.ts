import { Session } from "../../src/taskpane/session/session";
import { say } from "../../src/taskpane/words/words";
import { Exact } from "../../src/norms/exact";
import { normSet } from "../../src/norms/norm-set";
import { ownNormsSheet } from "../../src/report/own-norms-sheet";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { MemoryWorkbook, type MemorySheet } from "../tools/memory-workbook";
import { FakeHost } from "./fake-host";
import { actionsList, outcomeOf, sleep } from "./one-share";
import { withOwnSheet } from "./with-own-sheet";

/** Ten actions, so many of them followed up, and a sheet that holds no list. */
function sheets(followUps: number): MemorySheet[] {
  return [actionsList(followUps), { name: "Notities", rows: [["Vergadering volgende week"]] }];
}

function open(followUps = 1): { host: FakeHost; session: Session } {
  const host = new FakeHost(new MemoryWorkbook(sheets(followUps)));
  return { host, session: new Session(host, { language: "nl", version: "1", quiet: 10 }) };
}

const woonadvies = normSet.norms.find(({ id }) => id === "woonadvies");

describe("a check", () => {
  test("gives one report, with the sheets that hold no list", async () => {
    const { session } = open();
    await session.check();
    const { report, sheets: names, checking, notice } = session.state.get();
    expect(report?.lists.map(({ list }) => list.kind)).toEqual(["proactieve-acties"]);
    expect(names).toEqual(["Proactieve acties", "Notities"]);
    expect(checking).toBeNull();
    expect(notice).toEqual({ is: "checked", byItself: false });
    expect(outcomeOf(session, "vervolgacties")).toBe("not-met");
  });

  test("that is cancelled leaves the report before it, and says that it is old", async () => {
    const { session, host } = open();
    await session.check();
    const before = session.state.get().report;
    const slow = host.book;
    host.book = {
      facts: async (signal) => {
        await sleep(20);
        if (signal?.aborted === true) throw new WorkbookError("cancelled", "test");
        return slow.facts();
      },
      top: (...asked) => slow.top(...asked),
      columns: (...asked) => slow.columns(...asked),
    };
    const done = session.check();
    await sleep(5);
    session.cancel();
    await done;
    expect(session.state.get()).toMatchObject({
      checking: null,
      fault: null,
      stale: true,
      notice: { is: "cancelled" },
    });
    expect(session.state.get().report).toBe(before);
  });

  test("that fails tells why, and trying again helps", async () => {
    const { session, host } = open();
    host.failNext("facts", new WorkbookError("cell-edit-mode", "test"));
    await session.check();
    expect(session.state.get().fault).toMatchObject({ code: "cell-edit-mode", task: "check" });
    await session.retry();
    expect(session.state.get().fault).toBeNull();
    expect(session.state.get().report).not.toBeNull();
  });

  test("an unknown error tells its kind and never its message, which may quote a cell", async () => {
    const { session, host } = open();
    host.failNext("facts", new TypeError("81.02.03-123.45") as unknown as WorkbookError);
    await session.check();
    expect(session.state.get().fault).toEqual({
      code: "unexpected",
      task: "check",
      detail: "TypeError",
    });
  });
});

describe("after a change", () => {
  test("the report is old; it is checked again only when asked for", async () => {
    const { session, host } = open();
    await session.check();
    host.change();
    await sleep(40);
    expect(host.checks).toBe(1);
    expect(session.state.get().stale).toBe(true);
  });

  test("it is checked once again when it is quiet, and the verdict follows", async () => {
    const { session, host } = open();
    await session.check();
    await session.setRecheck(true);
    host.book = new MemoryWorkbook(sheets(5));
    for (let i = 0; i < 5; i++) host.change();
    await sleep(80);
    expect(host.checks).toBe(2);
    expect(outcomeOf(session, "vervolgacties")).toBe("met");
    expect(session.state.get()).toMatchObject({
      stale: false,
      notice: { is: "checked", byItself: true },
    });
  });

  test("a cell being edited makes it wait and say nothing", async () => {
    const { session, host } = open();
    await session.check();
    await session.setRecheck(true);
    host.failNext("facts", new WorkbookError("cell-edit-mode", "test"));
    host.change();
    await sleep(15);
    expect(session.state.get().fault).toBeNull();
    await sleep(60);
    expect(host.checks).toBe(3);
    expect(session.state.get().stale).toBe(false);
  });
});

describe("failing cells", () => {
  test("next and previous go round, and Excel selects each", async () => {
    const { session, host } = open();
    await session.next();
    const first = session.state.get().current;
    expect(first).toContain("vervolgacties");
    expect(host.shown).toHaveLength(1);
    expect(host.shown[0]?.sheet).toBe("Proactieve acties");
    await session.previous();
    await session.next();
    expect(session.state.get().current).toBe(first);
  });

  test("none at all is said", async () => {
    const { session, host } = open(10);
    await session.next();
    expect(session.state.get().notice).toEqual({ is: "nothing-failing" });
    expect(host.shown).toEqual([]);
  });

  test("a hidden sheet is said", async () => {
    const { session, host } = open();
    host.how = "hidden-sheet";
    await session.next();
    expect(session.state.get().notice).toMatchObject({ is: "shown", how: "hidden-sheet" });
  });
});

describe("marks", () => {
  test("are put, renewed by the next check, taken away, and remembered", async () => {
    const { session, host } = open();
    await session.toggleMarks();
    expect(host.marks.length).toBeGreaterThan(0);
    expect(host.remembered.get("options")).toMatchObject({ marks: true });
    host.book = new MemoryWorkbook(sheets(10));
    await session.check();
    expect(host.marks).toEqual([]);
    await session.toggleMarks();
    expect(session.state.get().marks.on).toBe(false);
    // As it was before the first mark.
    expect(host.remembered.has("options")).toBe(false);
  });

  test("say which sheet refused", async () => {
    const { session, host } = open();
    host.protectedSheets = ["Proactieve acties"];
    await session.mark();
    expect(session.state.get().marks.refused).toEqual(["Proactieve acties"]);
    expect(session.state.get().notice).toMatchObject({
      is: "marked",
      placed: 0,
      rest: { refused: ["Proactieve acties"] },
    });
  });
});

describe("corrections", () => {
  test("a column taken away leaves its norm open, and is remembered when asked", async () => {
    const { session, host } = open();
    await session.check();
    const list = session.state.get().report?.lists[0]?.list;
    if (list === undefined) throw new Error("no list");
    await session.assignColumn(list, "vervolgactie", null);
    expect(outcomeOf(session, "vervolgacties")).toBe("not-assessed");
    expect(session.state.get().profileChanged).toBe(true);
    await session.rememberProfile();
    const later = new Session(host, { language: "nl", version: "1" });
    await later.check();
    expect(outcomeOf(later, "vervolgacties")).toBe("not-assessed");
    await later.forgetProfile();
    expect(outcomeOf(later, "vervolgacties")).toBe("not-met");
  });

  test("a profile as text is opened elsewhere; other text is refused and changes nothing", async () => {
    const { session } = open();
    await session.check();
    const list = session.state.get().report?.lists[0]?.list;
    if (list === undefined) throw new Error("no list");
    await session.assignColumn(list, "vervolgactie", null);
    const text = session.profileText();
    const other = open().session;
    expect(await other.openProfile("{geen profiel")).toBe(false);
    expect(await other.openProfile("{}")).toBe(false);
    expect(other.state.get().profile.lists).toEqual([]);
    expect(await other.openProfile(text)).toBe(true);
    expect(outcomeOf(other, "vervolgacties")).toBe("not-assessed");
  });
});

describe("thresholds of one's own", () => {
  test("stand on the sheet, count from then on, and need a source", async () => {
    if (woonadvies === undefined) throw new Error("no norm");
    const book = new MemoryWorkbook(sheets(1));
    const host = new FakeHost(book, (content) => {
      host.book = withOwnSheet(book, content);
    });
    const session = new Session(host, { language: "nl", version: "1" });
    await session.check();
    const without = await session.fillThreshold(woonadvies, 2024, { amount: 4, source: " " });
    expect(without?.map(({ code }) => code)).toEqual(["empty-source"]);
    expect(host.written).toEqual([]);
    const problems = await session.fillThreshold(woonadvies, 2024, {
      amount: 4.5,
      source: "brief van 3 mei",
    });
    expect(problems).toEqual([]);
    expect(host.written.map(({ own }) => own)).toEqual(["norms"]);
    const own = session.state.get().report?.userNorms?.thresholds.get("woonadvies");
    expect(own?.amount.toNumber()).toBe(4.5);
    expect(own?.source).toBe("brief van 3 mei");
  });
});

test("a sheet of own norms that cannot be used is not written anew, as what stands on it would be lost", async () => {
  if (woonadvies === undefined) throw new Error("no norm");
  const filled = { amount: Exact.of("4"), source: "" };
  const own = { year: 2024, thresholds: new Map([["woonadvies", filled]]), fte: new Map() };
  const host = new FakeHost(
    withOwnSheet(new MemoryWorkbook(sheets(1)), ownNormsSheet(own, "nl")),
    () => undefined,
  );
  const session = new Session(host, { language: "nl", version: "1" });
  await session.check();
  const problems = await session.fillThreshold(woonadvies, 2024, { amount: 5, source: "brief" });
  expect(problems?.map(({ code }) => code)).toEqual(["sheet-unusable"]);
  expect(host.written).toEqual([]);
});

test("the report sheet is not written of what is no longer so", async () => {
  const { session, host } = open();
  await session.check();
  host.change();
  host.failNext("facts", new WorkbookError("host-busy", "test"));
  await session.writeReport();
  expect(host.written).toEqual([]);
  await session.retry();
  await session.writeReport();
  expect(host.written.map(({ own }) => own)).toEqual(["report"]);
  expect(session.state.get().notice).toEqual({
    is: "report-written",
    sheet: "Normtoets",
    replaced: false,
  });
});

test("options are remembered and count", async () => {
  const { session, host } = open();
  await session.setOptions({ asOf: { year: 2023, month: 6 } });
  expect(session.state.get().report?.year).toBe(2023);
  const later = new Session(host, { language: "nl", version: "1" });
  await later.start();
  expect(later.state.get().options).toEqual({ asOf: { year: 2023, month: 6 } });
});

test("a word of the pane keeps the placeholder that is not given in sight", () => {
  expect(say("nl", "round.at", { at: 2 })).toBe("2 van {of}");
});
