/** What becomes of a person's work when something else is opened, with everything built. */
import { loadXlsx } from "../excel-host/xlsx/load";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import { saveXlsx } from "../excel-host/xlsx/save";
import { readFileSync } from "node:fs";
import { seriousFindings } from "../browser/tools/axe";
import { ownList } from "./own-list";
import { PreviewPage, startServer, type StartedServer } from "./preview-page";

let server: StartedServer;
let preview: PreviewPage;

beforeAll(async () => {
  server = await startServer();
  preview = await PreviewPage.open(server.address, { width: 1360, height: 800 });
}, 90_000);

afterAll(async () => {
  await preview.close();
  await server.stop();
});

const chosen = (): Promise<string> => preview.page.locator("#sample").inputValue();

async function notice(text: RegExp): Promise<void> {
  await preview.page.locator(".notice").getByText(text).waitFor({ timeout: 15_000 });
}

test("the bar says all that it has to say, and axe finds nothing serious", async () => {
  const about = preview.page.locator(".about");
  const isCut = await about.evaluate(
    (line) => line.scrollWidth > line.clientWidth || line.scrollHeight > line.clientHeight,
  );
  expect(isCut).toBe(false);
  expect(await seriousFindings(preview.page)).toEqual([]);
}, 60_000);

test("nothing was changed: another sample opens without a question", async () => {
  await preview.page.selectOption("#sample", "cm-2024");
  await preview.openedAs("CM 2024");
  expect(await preview.page.locator("dialog[open]").count()).toBe(0);
}, 60_000);

test("the last of two quick choices is what opens", async () => {
  await preview.page.evaluate(() => {
    const samples = document.querySelector<HTMLSelectElement>("#sample");
    for (const id of ["functies", "helan-2024", "functies", "lm-2024"]) {
      if (samples) samples.value = id;
      samples?.dispatchEvent(new Event("change"));
    }
  });
  await preview.opened();
  await preview.page.waitForTimeout(2000);
  expect(await chosen()).toBe("lm-2024");
  const { name } = await preview.save("plain");
  expect(name).toContain("lm-2024");
}, 60_000);

test("a change is not thrown away without a question; a no keeps workbook and change", async () => {
  await preview.drop("lijst.xlsx", saveXlsx(makeWorkbook({ Blad1: [["x"], [1]] })));
  await preview.type("A2", "5");
  await preview.page.selectOption("#sample", "cm-2024");
  await preview.page.locator("#stay").waitFor();
  expect(await seriousFindings(preview.page)).toEqual([]);
  await preview.page.click("#stay");
  await preview.openedAs("lijst.xlsx");
  const { path, name } = await preview.save("lossless");
  expect(name).toBe("lijst (getoetst).xlsx");
  expect(loadXlsx(new Uint8Array(readFileSync(path))).sheets[0]?.value(1, 0)).toBe(5);
}, 60_000);

test("what was saved may go; what the pane wrote may not", async () => {
  await preview.choose("eigen-lijst.xlsx", ownList());
  await preview.openedAs("eigen-lijst.xlsx");
  await preview.check();
  await preview.pane.getByRole("tab", { name: "Acties" }).click();
  await preview.pane.getByRole("button", { name: "Maak verslagblad" }).click();
  await preview.page.locator("[data-u-comp=slide-tab-item]").getByText("Normtoets").waitFor();
  await preview.page.selectOption("#sample", "cm-2024");
  await preview.page.click("#stay");
}, 90_000);

test("a file that cannot be read leaves the workbook as it was, to work on and to save", async () => {
  await preview.choose("foto.xlsx", new TextEncoder().encode("geen werkmap"));
  await preview.page.click("#leave");
  await notice(/geen Excel-werkmap/);
  expect(await preview.page.locator("#sample option:checked").textContent()).toBe(
    "eigen-lijst.xlsx",
  );
  await preview.pane.getByRole("tab", { name: "Oordeel" }).click();
  await preview.pane.getByRole("button", { name: "Toets opnieuw" }).waitFor();
  await preview.page.locator("[data-u-comp=slide-tab-item]").first().click();
  await preview.type("B8", "5");
  const { path } = await preview.save("lossless");
  expect(loadXlsx(new Uint8Array(readFileSync(path))).sheets[0]?.value(7, 1)).toBe(5);
}, 60_000);

test("rows grow with wrapped text", async () => {
  const workbook = makeWorkbook({ Lang: [["woord ".repeat(24)], ["NA"]] });
  const [sheet] = workbook.sheets;
  sheet?.setFormat(
    { row: 0, column: 0, rows: 1, columns: 1 },
    { wrapText: true, fill: { pattern: "Solid", color: "#12AB34" } },
  );
  await preview.choose("lang.xlsx", saveXlsx(workbook));
  await preview.openedAs("lang.xlsx");
  await preview.select("C1");
  // A cell of one line has 64 × 20 pixels; two dozen words in 64 pixels take a dozen lines or more.
  await preview.page.waitForTimeout(1000);
  expect(await preview.pixels("#12AB34")).toBeGreaterThan(64 * 150);
}, 60_000);

test("cells are not cut here, and it says so", async () => {
  await preview.select("A2");
  await preview.page.keyboard.press("Control+x");
  await notice(/Dit kan hier niet/);
}, 60_000);

test("nothing went wrong on the way, and nothing left this machine", () => {
  expect(preview.problems).toEqual([]);
});
