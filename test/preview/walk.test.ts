/** The whole way that somebody new goes, in a browser, with everything built. */
import { readFileSync } from "node:fs";
import { loadXlsx } from "../excel-host/xlsx/load";
import { ruleMarkerOf } from "../../src/workbook/rule-marker";
import { LOOKS } from "../../src/workbook/mark";
import { hasLibreOffice, throughLibreOffice } from "./libre-office";
import { ownList } from "./own-list";
import { PreviewPage, startServer, type StartedServer } from "./preview-page";

const NOT_MET = LOOKS["not-met-verdict"].fill;
/** A cell in the grid is some thousand pixels. */
const A_CELL = 300;
const SOON = { timeout: 15_000 };

let server: StartedServer;
let preview: PreviewPage;

beforeAll(async () => {
  server = await startServer();
  preview = await PreviewPage.open(server.address);
}, 90_000);

afterAll(async () => {
  await preview.close();
  await server.stop();
});

/** Asks again until it is so. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come to this: ${what}`);
    await preview.page.waitForTimeout(200);
  }
}

test("a sample stands ready; the check finds the norm that fails", async () => {
  expect(await preview.pane.getByRole("button", { name: "Toets werkmap" }).count()).toBe(1);
  await preview.check();
  await preview.pane.getByText("Voldoet niet (2)").waitFor(SOON);
}, 60_000);

test("marks show in the grid, and Toon selects the cell", async () => {
  expect(await preview.pixels(NOT_MET)).toBe(0);
  await preview.pane.getByRole("tab", { name: "Acties" }).click();
  await preview.pane.getByRole("button", { name: "Markeer de cellen" }).click();
  await preview.pane.getByRole("switch").first().click();
  await preview.pane.getByRole("tab", { name: "Oordeel" }).click();
  await preview.pane.getByRole("button", { name: "Toon" }).first().click();
  await until("D4 selected", async () => (await preview.selectedCell()) === "D4");
  await until("a mark", async () => (await preview.pixels(NOT_MET)) > A_CELL);
}, 60_000);

test("a cell edited in the grid changes the verdict, and the mark goes", async () => {
  await preview.type("D5", "Nieuwkomers");
  await preview.pane.getByText("Voldoet niet (2)").waitFor({ ...SOON, state: "detached" });
  expect(await preview.pane.getByText("5 doelgroepen").count()).toBeGreaterThan(0);
  await until("no mark", async () => (await preview.pixels(NOT_MET)) === 0);
}, 60_000);

test("an own file is dropped; repairing its figure takes the mark away at once", async () => {
  await preview.drop("eigen-lijst.xlsx", ownList());
  await preview.check();
  await preview.pane.getByText("Voldoet niet (3)").waitFor(SOON);
  await preview.pane.getByRole("tab", { name: "Acties" }).click();
  await preview.pane.getByRole("button", { name: "Markeer de cellen" }).click();
  await until("marks", async () => (await preview.pixels(NOT_MET)) > A_CELL);
  const before = await preview.pixels(NOT_MET);
  await preview.type("B8", "5");
  await until("a mark less", async () => {
    const now = await preview.pixels(NOT_MET);
    return now > 0 && now < before - A_CELL;
  });
  // Without a new check: the pane still has the old verdict.
  await preview.pane.getByRole("tab", { name: "Oordeel" }).click();
  expect(await preview.pane.getByText("Voldoet niet (3)").count()).toBe(1);
}, 90_000);

test("the report comes on a sheet of its own, with links that lead to the cells", async () => {
  await preview.pane.getByRole("button", { name: "Toets opnieuw" }).click();
  await preview.pane.getByText("Voldoet niet (2)").waitFor(SOON);
  await preview.pane.getByRole("tab", { name: "Acties" }).click();
  await preview.pane.getByRole("button", { name: "Maak verslagblad" }).click();
  await preview.page.getByText("Normtoets", { exact: true }).first().waitFor(SOON);
  await until("the report's tab", async () => (await preview.tabs()).includes("Normtoets"));
}, 60_000);

test("the copy that is saved has edit, marks and report, and LibreOffice opens it", async () => {
  const libreOffice = hasLibreOffice();
  if (!libreOffice && process.env["CI"] !== undefined) throw new Error("LibreOffice is missing.");
  for (const how of ["lossless", "plain"] as const) {
    const { path, name } = await preview.save(how);
    expect(name).toBe("eigen-lijst (getoetst).xlsx");
    const bytes = libreOffice ? throughLibreOffice(path) : new Uint8Array(readFileSync(path));
    const copy = loadXlsx(bytes);
    expect(copy.sheets.map((sheet) => sheet.name)).toEqual(["Outputlijst", "Normtoets"]);
    const [list, report] = copy.sheets;
    expect(list?.value(7, 1)).toBe(5);
    const marks = list?.conditionalFormats.filter(({ formula }) => ruleMarkerOf(formula));
    expect(marks?.length).toBeGreaterThan(0);
    expect(report?.tables.map((table) => table.name)).toEqual(["NormtoetsVerslag"]);
  }
}, 240_000);

test("nothing went wrong on the way, and nothing left this machine", () => {
  expect(preview.problems).toEqual([]);
});
