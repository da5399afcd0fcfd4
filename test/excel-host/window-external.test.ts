import type { Browser, Page } from "playwright-core";
import { createHost, type ExcelHost } from "./host";
import { makeWorkbook } from "./model/make-workbook";
import type { HostOptions } from "./options";
import { launchChromium } from "../tools/chromium";
import { connectWindowExternal, type ExternalHost } from "./transports/window-external";

const PAGE = "https://addin.test/addin.html";
const HTML = `<!doctype html><meta charset="utf-8"><title>Add-in</title>
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

describe("Excel for Windows in a real browser", () => {
  let browser: Browser;
  let host: ExcelHost;
  let external: ExternalHost;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    host.close();
    await page.context().close();
  });

  async function open(options: Partial<HostOptions> = {}): Promise<void> {
    host = createHost(makeWorkbook({ Blad1: [["naam", 3]] }), { platform: "desktop", ...options });
    const context = await browser.newContext();
    external = await connectWindowExternal(context, host);
    await context.route(PAGE, (route) => route.fulfill({ contentType: "text/html", body: HTML }));
    page = await context.newPage();
    await page.goto(PAGE);
  }

  it("starts office.js, which knows where it is", async () => {
    await open({ displayLanguage: "nl-NL", contentLanguage: "nl-BE" });
    const seen = await page.evaluate(async () => {
      const info = await Office.onReady();
      const { displayLanguage, contentLanguage, requirements } = Office.context;
      return {
        info: [info.host, info.platform],
        displayLanguage,
        contentLanguage,
        supported: ["1.17", "1.18"].map((version) =>
          requirements.isSetSupported("ExcelApi", version),
        ),
      };
    });
    expect(seen).toEqual({
      info: ["Excel", "PC"],
      displayLanguage: "nl-NL",
      contentLanguage: "nl-BE",
      supported: [true, false],
    });
  });

  it("runs Excel.run on the workbook in this process", async () => {
    await open();
    const values = await page.evaluate(async () => {
      await Office.onReady();
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:B1").load("values");
        await context.sync();
        range.getCell(0, 1).values = [[4]];
        await context.sync();
        return range.values;
      });
    });
    expect(values).toEqual([["naam", 3]]);
    expect(host.workbook.activeSheet.value(0, 1)).toBe(4);
    expect(host.faults).toEqual([]);
  });

  it("runs a ribbon command until it says that it is done", async () => {
    await open();
    const result = await external.invokeCommand("toets");
    expect(result.status).toBe(0);
    expect(host.workbook.activeSheet.value(0, 2)).toBe("getoetst");
  });

  it("tells that a command is not there", async () => {
    await open();
    const { status } = await external.invokeCommand("weg");
    expect(status).not.toBe(0);
  });

  it("pushes events and calls of custom functions in", async () => {
    await open();
    await page.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          document.title = event.address;
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    host.workbook.activeSheet.enter(4, 1, "x");
    await page.waitForFunction(() => document.title === "B5");
    expect(await host.customFunctions.invoke("PLUS", [2, 40])).toEqual({
      kind: "value",
      value: 42,
    });
  });

  it("gives the errors of the host", async () => {
    await open();
    const code = await page.evaluate(async () => {
      await Office.onReady();
      try {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Weg");
          await context.sync();
        });
        return null;
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    expect(code).toBe("ItemNotFound");
  });

  it("refuses while the user types in a cell", async () => {
    await open();
    await page.evaluate(() => Office.onReady());
    host.state.enterCellEdit();
    const code = await page.evaluate(async () => {
      try {
        await Excel.run(async (context) => {
          context.workbook.load("name");
          await context.sync();
        });
        return null;
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    expect(code).toBe("InvalidOperationInCellEditMode");
  });
});
