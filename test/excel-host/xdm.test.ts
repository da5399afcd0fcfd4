import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import webpack from "webpack";
import type { ExcelHost } from "./host";
import { launchChromium } from "../tools/chromium";
import { serveOfficeJs } from "./transports/office-js-cdn";
import type { XdmHost } from "./transports/xdm";

const ORIGIN = "https://excel.test";
const ADD_IN = `<!doctype html><meta charset="utf-8"><title>Add-in</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script>
  Office.actions.associate("toets", async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C1").values = [["getoetst"]];
      await context.sync();
    });
    event.completed();
  });
  CustomFunctions.associate("PLUS", (a, b) => a + b);
</script>`;

interface TestWindow {
  readonly host: ExcelHost;
  readonly xdm: XdmHost;
}

/** The host core and the transport as one script for a page: it fails when something needs Node. */
function bundle(folder: string): Promise<string> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: "web",
    entry: join(__dirname, "xdm-page.ts"),
    output: { path: folder, filename: "host.js" },
    resolve: { extensions: [".ts"] },
    module: { rules: [{ test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true } }] },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve(readFileSync(join(folder, "host.js"), "utf8"));
    });
  });
}

describe("Excel for the web in a page", () => {
  let browser: Browser;
  let script: string;
  let page: Page;
  let addIn: Frame;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "excel-host-"));
    script = await bundle(folder);
    rmSync(folder, { recursive: true });
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });

  beforeEach(async () => {
    const context = await browser.newContext();
    await serveOfficeJs(context);
    const serve = (path: string, contentType: string, body: string) =>
      context.route(ORIGIN + path, (route) => route.fulfill({ contentType, body }));
    const html = `<!doctype html><meta charset="utf-8"><body><script src="/host.js"></script>`;
    await serve("/", "text/html", html);
    await serve("/host.js", "text/javascript", script);
    await serve("/addin.html", "text/html", ADD_IN);
    page = await context.newPage();
    await page.goto(`${ORIGIN}/`);
    await page.waitForFunction(() => document.querySelector("iframe") !== null);
    const element = await page.$("iframe");
    const frame = await element?.contentFrame();
    if (!frame) throw new Error("The add-in has no frame.");
    addIn = frame;
    await addIn.waitForFunction(() => "Office" in window);
  }, 30_000);
  afterEach(async () => {
    await page.context().close();
  });

  it("starts office.js, which takes it for Excel on the web", async () => {
    const seen = await addIn.evaluate(async () => {
      const info = await Office.onReady();
      const { displayLanguage, contentLanguage } = Office.context;
      return [info.host, info.platform, displayLanguage, contentLanguage];
    });
    expect(seen).toEqual(["Excel", "OfficeOnline", "nl-NL", "nl-BE"]);
  });

  it("reads and writes, and brings events", async () => {
    const values = await addIn.evaluate(async () => {
      await Office.onReady();
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        sheet.onChanged.add((event) => {
          document.title = event.address;
          return Promise.resolve();
        });
        const range = sheet.getRange("A1:B1").load("values");
        sheet.getRange("D1").formulas = [["=B1*2"]];
        const result = sheet.getRange("D1").load("values");
        await context.sync();
        return [range.values, result.values];
      });
    });
    expect(values).toEqual([[["naam", 3]], [[6]]]);
    await page.evaluate(() => {
      (window as unknown as TestWindow).host.workbook.activeSheet.enter(8, 1, "x");
    });
    await addIn.waitForFunction(() => document.title === "B9");
  });

  it("runs ribbon commands and custom functions", async () => {
    await addIn.evaluate(() => Office.onReady());
    const seen = await page.evaluate(async () => {
      const { host, xdm } = window as unknown as TestWindow;
      const command = await xdm.invokeCommand("toets");
      const sum = await host.customFunctions.invoke("PLUS", [2, 40]);
      return [command.status, String(host.workbook.activeSheet.value(0, 2)), sum, host.faults];
    });
    expect(seen).toEqual([0, "getoetst", { kind: "value", value: 42 }, []]);
  });
});
