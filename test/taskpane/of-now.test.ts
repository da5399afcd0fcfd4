/** The report sheet and the marks are made of the workbook as it is now, whatever comes in between. */
import { normSet } from "../../src/norms/norm-set";
import { Remembering } from "../../src/taskpane/session/remembering";
import { Session } from "../../src/taskpane/session/session";
import { FIRST_STATE } from "../../src/taskpane/session/state";
import { Store } from "../../src/taskpane/session/store";
import { Turns } from "../../src/taskpane/session/turns";
import type { SheetContent } from "../../src/workbook/own-sheet";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeHost } from "./fake-host";
import { oneShare, outcomeOf, sleep } from "./one-share";
import { withOwnSheet } from "./with-own-sheet";

const busy = new WorkbookError("host-busy", "test");

/** Checked once; one follow-up of the five that are asked. */
async function checked(
  onSheet?: (content: SheetContent, host: FakeHost, session: Session) => void,
): Promise<{ host: FakeHost; session: Session }> {
  const host: FakeHost = new FakeHost(oneShare(1), (content) => onSheet?.(content, host, session));
  const session = new Session(host, { language: "nl", version: "1", quiet: 10 });
  await session.check();
  return { host, session };
}

/** What is asked of the session while the next check is at work. */
function duringCheck(host: FakeHost, ask: () => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    host.meanwhile("facts", () => {
      resolve(ask());
    });
  });
}

function textOf(content: SheetContent | undefined): string {
  return JSON.stringify(content?.lines);
}

describe("asked while a check is going on", () => {
  test.each([
    ["a report sheet", (session: Session) => session.writeReport()],
    ["marks", (session: Session) => session.mark()],
  ])("that fails: no %s made, and the fault stands", async (_, ask) => {
    const { host, session } = await checked();
    host.change();
    const asked = duringCheck(host, () => ask(session));
    host.failNext("facts", busy);
    await Promise.all([session.check(), asked]);
    expect(host.written).toEqual([]);
    expect(host.marks).toEqual([]);
    expect(host.checks).toBe(2);
    expect(session.state.get()).toMatchObject({
      stale: true,
      checking: null,
      busy: null,
      fault: { code: "host-busy", task: "check" },
    });
  });

  test("that is stopped: stopping stops what waits for it too", async () => {
    const { host, session } = await checked();
    const asked = duringCheck(host, () => {
      const writing = session.writeReport();
      session.cancel();
      return writing;
    });
    await Promise.all([session.check(), asked]);
    expect(host.written).toEqual([]);
    expect(host.checks).toBe(2);
    expect(session.state.get()).toMatchObject({
      stale: true,
      fault: null,
      notice: { is: "cancelled", task: "check" },
    });
  });

  test("that ends well: made of that one, which is not done over", async () => {
    const { host, session } = await checked();
    host.book = oneShare(10);
    host.change();
    const asked = duringCheck(host, () => session.mark());
    await Promise.all([session.check(), asked]);
    expect(host.checks).toBe(2);
    expect(host.marks).toEqual([]);
    expect(session.state.get().notice).toMatchObject({ is: "marked", placed: 0 });
  });

  test("the first one of all: it is not done over either", async () => {
    const host = new FakeHost(oneShare(1));
    const session = new Session(host, { language: "nl", version: "1" });
    const asked = duringCheck(host, () => session.writeReport());
    await Promise.all([session.check(), asked]);
    expect(host.checks).toBe(1);
    expect(host.written.map(({ own }) => own)).toEqual(["report"]);
  });

  test("that nobody asked for and is put off without a word: it is checked for the report itself", async () => {
    const { host, session } = await checked();
    await session.setRecheck(true);
    const asked = duringCheck(host, () => session.writeReport());
    host.failNext("facts", new WorkbookError("cell-edit-mode", "test"));
    host.change();
    await asked;
    expect(host.written.map(({ own }) => own)).toEqual(["report"]);
    expect(session.state.get()).toMatchObject({ stale: false, fault: null });
  });
});

describe("while it stands in line", () => {
  test("a change: the marks are of after it", async () => {
    const { host, session } = await checked();
    host.meanwhile("memory", () => {
      host.book = oneShare(10);
      host.change();
    });
    await Promise.all([session.rememberProfile(), session.mark()]);
    expect(outcomeOf(session, "vervolgacties")).toBe("met");
    expect(host.marks).toEqual([]);
  });

  test("a check asked for that fails: nothing is written, and its fault stands", async () => {
    const { host, session } = await checked();
    const checking: Promise<void>[] = [];
    host.meanwhile("memory", () => {
      host.failNext("facts", busy);
      checking.push(session.check());
    });
    await Promise.all([session.rememberProfile(), session.writeReport()]);
    await Promise.all(checking);
    expect(checking).toHaveLength(1);
    expect(host.written).toEqual([]);
    expect(session.state.get().fault).toMatchObject({ code: "host-busy", task: "check" });
  });

  test("a correction: the sheet is of the report with it", async () => {
    const outcomes: (string | undefined)[] = [];
    const { host, session } = await checked((_content, _host, at) => {
      outcomes.push(outcomeOf(at, "vervolgacties"));
    });
    const list = session.state.get().report?.lists[0]?.list;
    if (list === undefined) throw new Error("no list");
    const correcting: Promise<void>[] = [];
    host.meanwhile("memory", () => {
      correcting.push(session.assignColumn(list, "vervolgactie", null));
    });
    await Promise.all([session.rememberProfile(), session.writeReport()]);
    await Promise.all(correcting);
    expect(outcomes).toEqual(["not-assessed"]);
  });
});

describe("right after something that the check depends on", () => {
  test("another year: one sheet, of that year", async () => {
    const { host, session } = await checked();
    await Promise.all([session.setOptions({ year: 2023 }), session.writeReport()]);
    expect(host.written).toHaveLength(1);
    expect(textOf(host.written[0])).toContain("december 2023");
    expect(textOf(host.written[0])).not.toContain("december 2024");
    expect(session.state.get().report?.year).toBe(2023);
  });

  test("another year while a check of the old one is going on: of the new one", async () => {
    const { host, session } = await checked();
    const asked = duringCheck(host, () =>
      Promise.all([session.setOptions({ year: 2023 }), session.writeReport()]),
    );
    await Promise.all([session.check(), asked]);
    expect(host.written).toHaveLength(1);
    expect(textOf(host.written[0])).toContain("december 2023");
    expect(session.state.get()).toMatchObject({ stale: false, checking: null });
  });

  test("another year of which the check fails: no sheet, and the report that is there is old", async () => {
    const { host, session } = await checked();
    host.failNext("facts", busy);
    await Promise.all([session.setOptions({ year: 2023 }), session.writeReport()]);
    expect(host.written).toEqual([]);
    expect(session.state.get()).toMatchObject({ stale: true, fault: { code: "host-busy" } });
  });

  test("another year is not told as a change of the workbook", async () => {
    const { session } = await checked();
    const told: boolean[] = [];
    session.state.subscribe(() => {
      const { stale, checking, options } = session.state.get();
      if (options.year === 2023) told.push(stale && checking === null);
    });
    const choosing = session.setOptions({ year: 2023 });
    // The first is of the option itself; whoever draws the pane comes after what was asked.
    told.length = 0;
    await choosing;
    expect(told.length).toBeGreaterThan(0);
    expect(told).not.toContain(true);
  });

  test.each([
    [
      "a threshold",
      (session: Session) => {
        const woonadvies = normSet.norms.find(({ id }) => id === "woonadvies");
        if (woonadvies === undefined) throw new Error("no norm");
        return session.fillThreshold(woonadvies, 2024, { amount: 4, source: "brief" });
      },
    ],
    ["a number of fte", (session: Session) => session.fillFte("Helan", 2024, 10)],
  ])("%s of one's own: the sheet is of the report with it", async (_, fill) => {
    const years: (number | undefined)[] = [];
    const { host, session } = await checked((content, itsHost, at) => {
      if (content.own === "norms") itsHost.book = withOwnSheet(oneShare(1), content);
      else years.push(at.state.get().report?.userNorms?.year);
    });
    await Promise.all([fill(session), session.writeReport()]);
    expect(host.written.map(({ own }) => own)).toEqual(["norms", "report"]);
    expect(years).toEqual([2024]);
  });

  test("a profile forgotten: the sheet is of the report without it", async () => {
    const outcomes: (string | undefined)[] = [];
    const { session } = await checked((_content, _host, at) => {
      outcomes.push(outcomeOf(at, "vervolgacties"));
    });
    const list = session.state.get().report?.lists[0]?.list;
    if (list === undefined) throw new Error("no list");
    await session.assignColumn(list, "vervolgactie", null);
    expect(outcomeOf(session, "vervolgacties")).toBe("not-assessed");
    await Promise.all([session.forgetProfile(), session.writeReport()]);
    expect(outcomes).toEqual(["not-met"]);
  });
});

test("choosing again and again leaves one report, of the last choice", async () => {
  const { host, session } = await checked();
  await Promise.all([
    session.setOptions({ year: 2022 }),
    session.setOptions({ year: 2023 }),
    session.setOptions({ year: 2022 }),
  ]);
  await sleep(0);
  expect(session.state.get()).toMatchObject({ stale: false, checking: null, busy: null });
  expect(session.state.get().report?.year).toBe(2022);
  expect(host.remembered.get("options")).toMatchObject({ options: { year: 2022 } });
});

test("what failed to be remembered is not done again once something was remembered", async () => {
  const host = new FakeHost(oneShare(1));
  const state = new Store(FIRST_STATE);
  const remembering = new Remembering({ host, state, turns: new Turns(state) });
  expect(await remembering.during(() => Promise.reject(busy))).toBe(false);
  expect(remembering.again()).not.toBeNull();
  expect(await remembering.during(() => remembering.recall())).toBe(true);
  expect(remembering.again()).toBeNull();
});
