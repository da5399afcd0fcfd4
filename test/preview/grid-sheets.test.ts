/** Sheets that come, go, get names and are shown, in a browser, with everything built. */
import { readFileSync } from "node:fs";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import type { Workbook } from "../excel-host/model/workbook";
import { loadXlsx } from "../excel-host/xlsx/load";
import { saveXlsx } from "../excel-host/xlsx/save";
import { PreviewPage, startServer, type StartedServer } from "./preview-page";

let server: StartedServer;
let preview: PreviewPage;

/** Three sheets, the one in the middle hidden. */
function threeSheets(): Uint8Array {
  const workbook = makeWorkbook({ Een: [["x"], [1]], Twee: [["y"], [2]], Drie: [["z"], [3]] });
  workbook.sheets[1]?.setVisibility("Hidden");
  return saveXlsx(workbook);
}

beforeAll(async () => {
  server = await startServer();
  preview = await PreviewPage.open(server.address);
  await preview.drop("bladen.xlsx", threeSheets());
}, 120_000);

afterAll(async () => {
  await preview.close();
  await server.stop();
});

async function saved(): Promise<Workbook> {
  const { path } = await preview.save("plain");
  await preview.page.locator(".notice").getByText("Bewaard als").waitFor();
  return loadXlsx(new Uint8Array(readFileSync(path)));
}

const names = (workbook: Workbook): string[] => workbook.sheets.map(({ name }) => name);

async function tabsBecome(expected: readonly string[]): Promise<void> {
  await preview.page.waitForFunction(
    (wanted) => {
      const tabs = [...document.querySelectorAll<HTMLElement>("[data-u-comp=slide-tab-item]")];
      return (
        tabs
          .map((tab) => tab.innerText.trim())
          .sort()
          .join() === wanted
      );
    },
    [...expected].sort().join(),
  );
  expect(await preview.tabs()).toEqual(expected);
}

async function choose(tab: string, item: string): Promise<void> {
  await preview.tab(tab).click();
  await preview.tab(tab).click({ button: "right" });
  await preview.page.getByText(item, { exact: true }).last().click();
}

test("a hidden sheet is named, and shown when asked", async () => {
  const notice = preview.page.locator(".notice");
  await notice.getByText("Het blad Twee is verborgen").waitFor();
  expect(await preview.tabs()).toEqual(["Een", "Drie"]);
  await notice.getByRole("button", { name: "Toon het blad" }).click();
  await tabsBecome(["Een", "Twee", "Drie"]);
  const workbook = await saved();
  expect(workbook.sheet("Twee")?.visibility).toBe("Visible");
  expect(workbook.activeSheet.name).toBe("Twee");
}, 90_000);

test("a new sheet stands after the one that was shown, with Excel's name, and is gone to", async () => {
  await preview.tab("Een").click();
  await preview.page.getByRole("button", { name: "Blad toevoegen" }).click();
  await tabsBecome(["Een", "Blad1", "Twee", "Drie"]);
  await preview.type("A1", "7");
  await preview.type("A2", "=A1*2");
  const workbook = await saved();
  expect(names(workbook)).toEqual(["Een", "Blad1", "Twee", "Drie"]);
  expect(workbook.sheet("Blad1")?.value(0, 0)).toBe(7);
  expect(workbook.sheet("Een")?.value(0, 0)).toBe("x");
}, 90_000);

test("undo and redo of a cell; not of a sheet that came", async () => {
  await preview.type("B1", "5");
  await preview.page.keyboard.press("Control+z");
  expect((await saved()).sheet("Blad1")?.value(0, 1)).toBe(null);
  await preview.select("B1");
  await preview.page.keyboard.press("Escape");
  await preview.page.keyboard.press("Control+y");
  expect((await saved()).sheet("Blad1")?.value(0, 1)).toBe(5);
  await preview.select("B1");
  for (let i = 0; i < 6; i++) await preview.page.keyboard.press("Control+z");
  const workbook = await saved();
  expect(names(workbook)).toEqual(["Een", "Blad1", "Twee", "Drie"]);
  expect(workbook.sheet("Blad1")?.value(0, 0)).toBe(null);
  expect(workbook.sheet("Een")?.value(1, 0)).toBe(1);
}, 120_000);

test("a sheet gets another name by its tab", async () => {
  await choose("Drie", "Naam wijzigen");
  await preview.page.keyboard.press("Control+a");
  await preview.page.keyboard.type("Vier");
  await preview.page.keyboard.press("Enter");
  await tabsBecome(["Een", "Blad1", "Twee", "Vier"]);
  expect(names(await saved())).toEqual(["Een", "Blad1", "Twee", "Vier"]);
}, 90_000);

test("a sheet is deleted after a question that says it cannot be undone, and it cannot", async () => {
  await choose("Twee", "Verwijderen");
  await preview.page.getByText("Dat kan niet ongedaan worden gemaakt").waitFor();
  await preview.page.getByRole("button", { name: "OK" }).click();
  await tabsBecome(["Een", "Blad1", "Vier"]);
  await preview.select("A1");
  await preview.page.keyboard.press("Control+z");
  const workbook = await saved();
  expect(names(workbook)).toEqual(["Een", "Blad1", "Vier"]);
  expect(workbook.sheet("Vier")?.value(1, 0)).toBe(3);
}, 90_000);

test("what the workbook reads otherwise than the grid is what formulas count with", async () => {
  await preview.tab("Een").click();
  await preview.type("A3", "=A2*2");
  await preview.type("A2", "1.234,5");
  let result: unknown = null;
  for (let i = 0; i < 30 && result !== 2469; i++) {
    await preview.page.waitForTimeout(300);
    result = (await saved()).sheet("Een")?.value(2, 0);
  }
  expect(result).toBe(2469);
}, 120_000);

test("rows are not inserted here, and the menu does not offer it", async () => {
  await preview.select("A2");
  await preview.page
    .locator("canvas[id^=univer-sheet-main]")
    .first()
    .click({
      button: "right",
      position: { x: 80, y: 50 },
    });
  await preview.page.getByText("Kopiëren", { exact: true }).last().waitFor();
  expect(await preview.page.getByText(/Insert|Invoegen|Delete row|Rij/).count()).toBe(0);
  await preview.page.keyboard.press("Escape");
}, 60_000);

test("nothing went wrong on the way", () => {
  // The tab bar of the grid looks for a tab that it is about to make.
  const problems = preview.problems.filter((line) => line !== "console: Index out of bounds");
  expect(problems).toEqual([]);
});
