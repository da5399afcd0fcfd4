import { FUNCTION_IDS } from "../../src/functions/catalogue";
import type { Browser } from "playwright-core";
import { createHost, type ExcelHost } from "../excel-host/host";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import { launchChromium } from "../tools/chromium";
import { connectWindowExternal } from "../excel-host/transports/window-external";
import { buildFunctions } from "./bundle";
import { column } from "./call";

const SITE = "https://addin.test/";
const PAGE = `<!doctype html><meta charset="utf-8"><title>Add-in</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="functions.js"></script>`;

/** The same bundle beside the real office.js, in the emulated Excel: messages in, results out. */
let browser: Browser;
let host: ExcelHost;

beforeAll(async () => {
  const bundle = await buildFunctions();
  browser = await launchChromium();
  host = createHost(makeWorkbook({ Blad1: [] }), { platform: "desktop", displayLanguage: "fr-FR" });
  const context = await browser.newContext();
  await connectWindowExternal(context, host);
  await context.route(`${SITE}addin.html`, (route) =>
    route.fulfill({ contentType: "text/html", body: PAGE }),
  );
  await context.route(`${SITE}functions.js`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: bundle }),
  );
  const page = await context.newPage();
  await page.goto(`${SITE}addin.html`);
  await page.evaluate(() => Office.onReady());
}, 90_000);

afterAll(async () => {
  host.close();
  await browser.close();
});

test("an error speaks the language of this Excel", async () => {
  const outcome = await host.customFunctions.invoke("VTE", ["Kring", null]);
  expect(outcome).toEqual({
    kind: "error",
    code: "#N/A",
    message: expect.stringMatching(/^Ce service est inconnu/) as unknown,
  });
});

test("every function answers, at once", async () => {
  const { customFunctions } = host;
  const calls: Readonly<Record<(typeof FUNCTION_IDS)[number], readonly unknown[]>> = {
    NORM: ["zelfzorgvermogen", null, null],
    TOETS: ["zelfzorgvermogen", 2498, 5000, 2024, null],
    TEKORT: ["zelfzorgvermogen", 2498, 5000, 2024, null],
    ZELFZORG: [column("G1", "G2"), column("ja", "nee")],
    OPVOLGING: [column(2, 0), column(6, 4)],
    DOELGROEPEN: [column("ouderen", "", "Ouderen")],
    HULPMIDDELEN: [column("krukken", "rollator")],
    UNIEK: [column("a1", "A1", "a2")],
    PROGNOSE: [450, 9],
    VTE: ["Solidaris", null],
    BRON: ["nergens"],
    NORMEN: [1],
  };
  const answers = await Promise.all(
    FUNCTION_IDS.map(async (id) => {
      const outcome = await customFunctions.invoke(id, calls[id]);
      return [id, outcome.kind === "value" ? outcome.value : outcome.code];
    }),
  );
  expect(Object.fromEntries(answers)).toEqual({
    NORM: 0.5,
    TOETS: "Voldoet niet",
    TEKORT: 2,
    ZELFZORG: 0.5,
    OPVOLGING: 0.2,
    DOELGROEPEN: 1,
    HULPMIDDELEN: 2,
    UNIEK: 2,
    PROGNOSE: 600,
    VTE: 145.27,
    BRON: "#N/A",
    NORMEN: "#VALUE!",
  });
});
