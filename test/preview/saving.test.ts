/** What a copy of the file itself holds after editing in the grid, without a browser. */
import { strFromU8, unzipSync } from "fflate";
import { Saving } from "../../src/preview/workbook/saving";
import { Session } from "../../src/preview/workbook/session";
import { WorkbookThread } from "../../src/preview/workbook/workbook-thread";
import type { CellEdit, FromWorkbook, SaveKind, SavePlan } from "../../src/preview/wire";
import { OWN_SHEETS, type SheetContent } from "../../src/workbook/own-sheet";
import { bytesSource } from "../../src/xlsx/byte-source";
import { copyInMemory, writeMarkedCopy } from "../../src/xlsx/marked-copy";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import type { Workbook } from "../excel-host/model/workbook";
import { loadXlsx } from "../excel-host/xlsx/load";
import { saveXlsx } from "../excel-host/xlsx/save";

const NORMS: SheetContent = {
  own: "norms",
  lines: [[{ value: "Normen" }]],
  columns: [
    { header: "norm", width: 20 },
    { header: "waarde", width: 10 },
  ],
  rows: [[{ value: "zelfzorgvermogen" }, { value: 50, format: "integer" }]],
};
/** Below the title and an empty row: header in row 3, one norm in row 4. */
const NORMS_SHEET = OWN_SHEETS.norms.sheet;

const PLAIN = (): Uint8Array =>
  saveXlsx(
    makeWorkbook({
      Lijst: [
        ["Datum", "Aantal"],
        ["x", 1],
        ["y", 2],
      ],
    }),
  );

async function withNorms(): Promise<Uint8Array> {
  const source = bytesSource("a.xlsx", PLAIN());
  const { bytes } = await copyInMemory(source, (sink) =>
    writeMarkedCopy(source, { marks: [], sheets: [NORMS] }, sink),
  );
  return bytes;
}

/** A workbook as the page has it, asked as the page asks. */
class Opened {
  readonly told: FromWorkbook[] = [];
  private ids = 0;
  private readonly thread = new WorkbookThread((message) => this.told.push(message));

  static async file(bytes: Uint8Array): Promise<Opened> {
    const opened = new Opened();
    const name = "a.xlsx";
    await opened.thread.answer({ kind: "open", name, bytes, language: "nl", functions: [] });
    expect(opened.told.map(({ kind }) => kind)).toEqual(["opened"]);
    return opened;
  }

  /** The id by which the grid calls a sheet. */
  id(name: string): string {
    for (const message of this.told) {
      if (message.kind !== "opened") continue;
      const found = message.workbook.sheets.find(({ layout }) => layout.name === name);
      if (found) return found.id;
    }
    throw new Error(`no sheet ${name}`);
  }

  async type(sheet: string, row: number, column: number, typed: string): Promise<void> {
    const cell: CellEdit = {
      ...{ row, column, typed, value: typed, formula: null, isText: false, numberFormat: null },
    };
    const action = { kind: "edit", sheet: this.id(sheet), cells: [cell] } as const;
    await this.thread.answer({ kind: "action", action });
  }

  async deleteSheet(sheet: string): Promise<void> {
    const action = { kind: "delete-sheet", sheet: this.id(sheet) } as const;
    await this.thread.answer({ kind: "action", action });
  }

  async ask(message: { kind: "plan-save" } | { kind: "save"; how: SaveKind }) {
    this.ids += 1;
    const id = this.ids;
    await this.thread.answer({ ...message, id });
    return this.told.find((told) => "id" in told && told.id === id);
  }

  async request(body: string): Promise<void> {
    await this.thread.answer({ kind: "request", id: 77, body, flags: 0 });
  }

  async plan(): Promise<SavePlan> {
    const told = await this.ask({ kind: "plan-save" });
    if (told?.kind !== "save-plan") throw new Error(JSON.stringify(told));
    return told.plan;
  }

  async saved(): Promise<{ readonly workbook: Workbook; readonly bytes: Uint8Array }> {
    const told = await this.ask({ kind: "save", how: "lossless" });
    if (told?.kind !== "saved") throw new Error(JSON.stringify(told));
    return { workbook: loadXlsx(told.bytes), bytes: told.bytes };
  }
}

function styleCount(bytes: Uint8Array): number {
  const styles = strFromU8(unzipSync(bytes)["xl/styles.xml"] ?? new Uint8Array());
  return /<cellXfs[^]*<\/cellXfs>/.exec(styles)?.[0].match(/<xf /g)?.length ?? 0;
}

test("a day that is typed is a day in the copy, also when more are typed", async () => {
  const file = PLAIN();
  const opened = await Opened.file(file);
  await opened.type("Lijst", 1, 0, "1/03/2024");
  await opened.type("Lijst", 2, 0, "2/03/2024");
  await opened.type("Lijst", 3, 3, "3/03/2024");
  expect((await opened.plan()).obstacles).toEqual([]);
  const { workbook, bytes } = await opened.saved();
  const [sheet] = workbook.sheets;
  // 1 March 2024 is day 45,352 of Excel's calendar.
  expect([sheet?.value(1, 0), sheet?.value(2, 0), sheet?.value(3, 3)]).toEqual([
    45352, 45353, 45354,
  ]);
  for (const [row, column] of [
    [1, 0],
    [2, 0],
    [3, 3],
  ] as const) {
    expect(sheet?.format(row, column).numberFormat).toMatch(/^(?:m\/d\/yyyy|d\/mm\/yyyy)$/);
  }
  expect(styleCount(bytes)).toBe(styleCount(file) + 1);
});

test("a share that is typed is a share in the copy; a number keeps the style that was there", async () => {
  const opened = await Opened.file(PLAIN());
  await opened.type("Lijst", 1, 1, "12,5%");
  await opened.type("Lijst", 2, 1, "7");
  const [sheet] = (await opened.saved()).workbook.sheets;
  expect(sheet?.value(1, 1)).toBe(0.125);
  expect(sheet?.format(1, 1).numberFormat).toBe("0.00%");
  expect(sheet?.format(2, 1).numberFormat).toBe("General");
});

test("a sheet of ours that nobody touched keeps its bytes", async () => {
  const file = await withNorms();
  const opened = await Opened.file(file);
  await opened.type("Lijst", 1, 1, "9");
  const before = unzipSync(file);
  const after = unzipSync((await opened.saved()).bytes);
  const own = Object.keys(before).filter((name) => /sheets\/sheet2|tables\//.test(name));
  expect(own.length).toBeGreaterThan(1);
  for (const name of own) expect(after[name]).toEqual(before[name]);
});

test("a sheet of ours that was deleted in the grid is not in the copy", async () => {
  const opened = await Opened.file(await withNorms());
  await opened.deleteSheet(NORMS_SHEET);
  expect((await opened.plan()).obstacles).toEqual([]);
  const { workbook } = await opened.saved();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Lijst"]);
});

test("notes beside and below our table are in the copy", async () => {
  const opened = await Opened.file(await withNorms());
  await opened.type(NORMS_SHEET, 3, 1, "60");
  await opened.type(NORMS_SHEET, 3, 4, "nota ernaast");
  await opened.type(NORMS_SHEET, 8, 0, "nota eronder");
  await opened.type(NORMS_SHEET, 1, 0, "nota ertussen");
  const sheet = (await opened.saved()).workbook.sheet(NORMS_SHEET);
  expect(sheet?.value(3, 1)).toBe(60);
  expect(sheet?.value(3, 4)).toBe("nota ernaast");
  expect(sheet?.value(8, 0)).toBe("nota eronder");
  expect(sheet?.value(1, 0)).toBe("nota ertussen");
});

test("our table grows in the copy as it grew in the grid, and a note stays with it", async () => {
  const opened = await Opened.file(await withNorms());
  await opened.type(NORMS_SHEET, 3, 4, "nota ernaast");
  await opened.type(NORMS_SHEET, 4, 0, "vervolgacties");
  const sheet = (await opened.saved()).workbook.sheet(NORMS_SHEET);
  expect(sheet?.value(4, 0)).toBe("vervolgacties");
  expect(sheet?.tables[0]?.area).toMatchObject({ row: 2, rows: 3 });
  expect(sheet?.value(3, 4)).toBe("nota ernaast");
});

test("a table of the user that grew cannot be put into the file, and that is said", async () => {
  const book = makeWorkbook({ Lijst: [["Kop"], ["x"]] });
  book.sheets[0]?.addTable({ row: 0, column: 0, rows: 2, columns: 1 });
  const opened = await Opened.file(saveXlsx(book));
  await opened.type("Lijst", 2, 0, "y");
  expect((await opened.plan()).obstacles).toEqual(["tables"]);
});

test("a sheet of the user that was deleted cannot be taken from the file, and that is said", async () => {
  const opened = await Opened.file(saveXlsx(makeWorkbook({ A: [["x"]], B: [["y"]] })));
  await opened.deleteSheet("B");
  expect((await opened.plan()).obstacles).toEqual(["sheets"]);
});

test("settings that the add-in remembered are not in the copy, and that is said", () => {
  const workbook = loadXlsx(PLAIN(), "a.xlsx");
  const saving = new Saving(PLAIN(), new Session(workbook, "nl", [], () => undefined), "nl");
  expect(saving.plan().hasSettings).toBe(false);
  workbook.settings.set("normtoets.options", "{}");
  expect(saving.plan().hasSettings).toBe(true);
});

test("the page hears of a change by whoever made it, and not of looking around", async () => {
  const opened = await Opened.file(PLAIN());
  await opened.ask({ kind: "plan-save" });
  expect(opened.told.filter(({ kind }) => kind === "changed")).toEqual([]);
  await opened.type("Lijst", 1, 1, "9");
  expect(opened.told.filter(({ kind }) => kind === "changed")).toHaveLength(1);
});

test("a question that cannot be answered comes back as a fault", async () => {
  const opened = await Opened.file(PLAIN());
  await opened.request("no request");
  expect(opened.told.at(-1)).toMatchObject({ kind: "not-done", id: 77 });
});

test("asked before anything is open, it says so", async () => {
  const told: FromWorkbook[] = [];
  await new WorkbookThread((message) => told.push(message)).answer({ kind: "plan-save", id: 3 });
  expect(told).toMatchObject([{ kind: "not-done", id: 3 }]);
});
