import { Exact } from "../../src/norms/exact";
import type { Norm } from "../../src/norms/norm";
import { norm } from "../../src/norms/norm-set";
import { ownNormsSheet } from "../../src/report/own-norms-sheet";
import { withSources } from "../../src/taskpane/session/norms-sheet";
import { Session } from "../../src/taskpane/session/session";
import type { SheetContent } from "../../src/workbook/own-sheet";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeHost } from "./fake-host";
import { oneShare } from "./one-share";
import { withOwnSheet } from "./with-own-sheet";

function normOf(id: string): Norm {
  const found = norm(id);
  if (found === null) throw new Error(id);
  return found;
}

const woonadvies = normOf("woonadvies");
const ergotherapie = normOf("ergotherapie");

function open(): { host: FakeHost; session: Session; write: (content: SheetContent) => void } {
  const book = oneShare(1);
  const write = (content: SheetContent): void => {
    if (content.own === "norms") host.book = withOwnSheet(book, content);
  };
  const host = new FakeHost(book, write);
  return { host, session: new Session(host, { language: "nl", version: "1" }), write };
}

/** The sheet as a user has it, with one more source typed where there is no amount. */
function filled(
  year: number,
  amounts: Record<string, string>,
  source?: [string, string],
): SheetContent {
  const thresholds = new Map(
    Object.entries(amounts).map(([id, amount]) => [
      id,
      { amount: Exact.of(amount), source: "brief" },
    ]),
  );
  const content = ownNormsSheet({ year, thresholds, fte: new Map() }, "nl");
  return source === undefined ? content : (withSources(content, new Map([source])) ?? content);
}

/** Norm ids and amounts that stand on the sheet that was written last. */
function written(host: FakeHost): Readonly<Record<string, unknown>> {
  const amounts: Record<string, unknown> = {};
  for (const [key, , amount] of host.written.at(-1)?.rows ?? []) {
    if (amount?.value != null) amounts[String(key?.value)] = amount.value;
  }
  return amounts;
}

test("two thresholds filled in one after the other, without waiting, are both kept", async () => {
  const { host, session } = open();
  await session.check();
  await Promise.all([
    session.fillThreshold(woonadvies, 2024, { amount: 4, source: "brief A" }),
    session.fillThreshold(ergotherapie, 2024, { amount: 5, source: "brief B" }),
  ]);
  expect(written(host)).toEqual({ woonadvies: 4, ergotherapie: 5 });
  expect([...(session.state.get().report?.userNorms?.thresholds.keys() ?? [])].sort()).toEqual([
    "ergotherapie",
    "woonadvies",
  ]);
});

test("a threshold whose check was stopped is kept by the next one", async () => {
  const { host, session } = open();
  await session.check();
  host.meanwhile("sheets", () => {
    host.meanwhile("facts", () => {
      session.cancel();
    });
  });
  await session.fillThreshold(woonadvies, 2024, { amount: 4, source: "brief" });
  expect(session.state.get().report?.userNorms ?? null).toBeNull();
  await session.fillThreshold(ergotherapie, 2024, { amount: 5, source: "brief" });
  expect(written(host)).toEqual({ woonadvies: 4, ergotherapie: 5 });
});

test("what the user typed on the sheet since the check is kept, also when another is taken away", async () => {
  const { host, session, write } = open();
  write(filled(2024, { woonadvies: "4" }));
  await session.check();
  write(filled(2024, { woonadvies: "6", ergotherapie: "7" }));
  await session.fillThreshold(normOf("begeleiding"), 2024, { amount: 3, source: "brief" });
  expect(written(host)).toEqual({ woonadvies: 6, ergotherapie: 7, begeleiding: 3 });
  write(filled(2024, { woonadvies: "8", ergotherapie: "7" }));
  expect(await session.removeThreshold(ergotherapie)).toEqual([]);
  expect(written(host)).toEqual({ woonadvies: 8 });
});

test("a sheet that became unusable since the check is left as it is", async () => {
  const { host, session, write } = open();
  write(filled(2024, { woonadvies: "4" }));
  await session.check();
  write(filled(2024, { woonadvies: "-4" }));
  const code = "sheet-unusable";
  expect(
    await session.fillThreshold(ergotherapie, 2024, { amount: 5, source: "brief" }),
  ).toMatchObject([{ code }]);
  expect(await session.removeThreshold(woonadvies)).toMatchObject([{ code }]);
  expect(await session.fillFte("LM Plus", 2024, 3)).toMatchObject([{ code }]);
  expect(host.written).toEqual([]);
});

test("a source without an amount is kept; one without a row on the sheet keeps it from being written", async () => {
  const { host, session, write } = open();
  write(filled(2024, { woonadvies: "4" }, ["ergotherapie", "brief van 3 mei"]));
  await session.check();
  await session.fillThreshold(normOf("begeleiding"), 2024, { amount: 3, source: "brief" });
  const row = host.written.at(-1)?.rows.find(([key]) => key?.value === "ergotherapie");
  expect(row?.map(({ value }) => value).slice(2)).toEqual([
    null,
    expect.any(String),
    "brief van 3 mei",
  ]);

  const content = filled(2024, { woonadvies: "4" });
  const cells = ["iets van mij", null, null, null, "omzendbrief"].map((value) => ({ value }));
  write({ ...content, rows: [...content.rows, cells] });
  const count = host.written.length;
  expect(
    await session.fillThreshold(ergotherapie, 2024, { amount: 5, source: "brief" }),
  ).toMatchObject([{ code: "sheet-unusable" }]);
  expect(host.written).toHaveLength(count);
});

test("the source of a threshold that is taken away goes with it", async () => {
  const { host, session, write } = open();
  write(filled(2024, { woonadvies: "4", ergotherapie: "5" }));
  await session.check();
  await session.removeThreshold(woonadvies);
  const row = host.written.at(-1)?.rows.find(([key]) => key?.value === "woonadvies");
  expect(row?.[4]?.value).toBeNull();
});

test("thresholds of another year are replaced only when the pane knew of them", async () => {
  const { host, session, write } = open();
  await session.check();
  write(filled(2023, { woonadvies: "4" }));
  const refused = await session.fillThreshold(ergotherapie, 2024, { amount: 5, source: "brief" });
  expect(refused).toMatchObject([{ code: "sheet-unusable" }]);
  await session.check();
  await session.fillThreshold(ergotherapie, 2024, { amount: 5, source: "brief" });
  expect(written(host)).toEqual({ ergotherapie: 5 });
});

test("a threshold that could not be written is told, and is not taken for saved", async () => {
  const { host, session } = open();
  await session.check();
  host.failNext("sheets", new WorkbookError("read-only", "test"));
  expect(await session.fillThreshold(woonadvies, 2024, { amount: 4, source: "brief" })).toBeNull();
  expect(session.state.get().fault).toMatchObject({ code: "read-only", task: "norms" });
});
