/**
 * Shows the pane in all its states and takes a picture of each: `npx tsx test/taskpane/harness/shots.ts FOLDER`.
 * Says what axe finds, and what the page writes on its console.
 */
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join, resolve } from "node:path";
import { type Page } from "playwright-core";
import { launchChromium } from "../../tools/chromium";
import webpack from "webpack";

const FOLDER = resolve(process.argv[2] ?? ".shots");
const ONLY = process.argv[3];
const SAMPLES = resolve("assets/samples");

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

const check = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.harness.session.check());
};
const tab = (name: "lists" | "norms" | "actions") => async (page: Page) => {
  await check(page);
  await page.evaluate((to) => {
    window.harness.session.go(to);
  }, name);
};

async function expectFocus(page: Page, selector: string): Promise<void> {
  const found = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? "");
  const isThere = await page.evaluate(
    (wanted) => document.activeElement?.matches(wanted),
    selector,
  );
  if (isThere !== true) process.stdout.write(`focus: ${selector} expected, found ${found}\n`);
}

const LM = "book=lm-2024.xlsx&norms";
const SHOTS: readonly Shot[] = [
  { name: "01-welcome", query: "book=lm-2024.xlsx" },
  { name: "01-welcome-320-fr", query: "book=lm-2024.xlsx&lang=fr", width: 320 },
  {
    name: "02-checking",
    query: "book=lm-2024.xlsx&slow",
    act: async (page) => {
      await page.evaluate(() => void window.harness.session.check());
    },
  },
  { name: "03-results", query: LM, act: check, height: 1400 },
  { name: "03-results-320-fr", query: `${LM}&lang=fr`, width: 320, act: check, height: 1200 },
  { name: "03-results-500", query: LM, width: 500, act: check },
  { name: "03-results-dark", query: LM, act: check, dark: true },
  { name: "03-results-forced", query: LM, act: check, forced: true },
  {
    name: "03-next",
    query: LM,
    act: async (page) => {
      await check(page);
      await page.evaluate(async () => {
        for (let i = 0; i < 3; i++) await window.harness.session.next();
      });
    },
  },
  {
    // From the welcome button on with keys only: the focus stays in the pane, J and K go round.
    name: "03-keys",
    query: LM,
    act: async (page) => {
      await page.getByRole("button", { name: "Toets werkmap" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForSelector("[data-cards]");
      await expectFocus(page, '[role="tabpanel"]');
      await page.locator("[data-show]").first().focus();
      for (const key of ["j", "ArrowDown", "k"]) await page.keyboard.press(key);
      await page.waitForTimeout(200);
      await expectFocus(page, "li[aria-current] [data-show]");
      await page.locator("#tab-results").focus();
      await page.keyboard.press("ArrowRight");
      await expectFocus(page, "#tab-lists");
      await page.keyboard.press("ArrowLeft");
    },
  },
  {
    name: "03-details",
    query: LM,
    height: 1500,
    act: async (page) => {
      await check(page);
      await page
        .getByRole("button", { name: /Wet en bron/ })
        .first()
        .click();
    },
  },
  { name: "03-all-met", query: "book=cm-2024.xlsx&norms", act: check, height: 1500 },
  { name: "03-open-thresholds", query: "book=lm-2024.xlsx", act: check, height: 1500 },
  { name: "03-no-list", query: "book=leeg", act: check },
  { name: "04-lists", query: LM, act: tab("lists"), height: 1800 },
  {
    name: "04-list-open",
    query: LM,
    width: 320,
    height: 1800,
    act: async (page) => {
      await tab("lists")(page);
      await page.getByRole("button", { name: /Kolommen van Personenalarmen/ }).click();
    },
  },
  {
    name: "04-profile-dark",
    query: LM,
    dark: true,
    height: 2400,
    act: async (page) => {
      await tab("lists")(page);
      await page.getByRole("button", { name: "Profiel bewaren" }).click();
    },
  },
  {
    name: "05-norms",
    query: "book=lm-2024.xlsx",
    height: 1500,
    act: async (page) => {
      await tab("norms")(page);
      await page
        .getByRole("button", { name: /Vul in:/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Bewaar", exact: true }).first().click();
    },
  },
  { name: "05-norms-filled", query: LM, act: tab("norms"), height: 1200, dark: true },
  { name: "06-actions", query: LM, act: tab("actions"), height: 1000 },
  {
    name: "06-fix",
    query: LM,
    height: 1000,
    forced: true,
    act: async (page) => {
      await tab("actions")(page);
      await page.evaluate(async () => {
        window.harness.host.found = [
          { sheet: "Outputlijst", addresses: ["D3", "D9"], protected: false },
          { sheet: "Beveiligd", addresses: ["B2"], protected: true },
        ];
        await window.harness.session.findFormulas();
      });
    },
  },
  {
    name: "07-fault",
    query: LM,
    act: async (page) => {
      await check(page);
      await page.evaluate(async () => {
        window.harness.fail("marks", "cell-edit-mode");
        await window.harness.session.mark();
      });
    },
  },
];

async function build(): Promise<string> {
  const path = resolve("node_modules/.cache/normtoets-harness");
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2022"],
    entry: resolve("test/taskpane/harness/harness.tsx"),
    output: { path, filename: "harness.js" },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "ts-loader",
            options: { transpileOnly: true, compilerOptions: { noEmit: false } },
          },
        },
      ],
    },
  });
  await new Promise<void>((done, failed) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors() === true) {
        failed(error ?? new Error(stats?.toString("errors-only") ?? "no stats"));
      } else done();
    });
  });
  return path;
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const built = await build();
  const csp =
    /content="(default-src[^"]+)"/.exec(readFileSync("src/addin.html", "utf8"))?.[1] ?? "";
  const html = `<!doctype html><html lang="nl-BE"><head><meta charset="utf-8"><title>Normtoets</title>
    <meta http-equiv="Content-Security-Policy" content="${csp}">
    <link rel="stylesheet" href="page.css"></head>
    <body><div id="normtoets"></div><script src="harness.js"></script></body></html>`;
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? "/", "http://localhost").pathname);
    if (name === "" || name === "favicon.ico") {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(name === "" ? html : "");
      return;
    }
    const folder = name === "harness.js" ? built : name === "page.css" ? "assets/page" : SAMPLES;
    if (name === "page.css") response.setHeader("Content-Type", "text/css");
    createReadStream(join(folder, name)).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const browser = await launchChromium();
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const findings: string[] = [];
  for (const { name, query, width = 350, height = 800, dark, forced, act } of SHOTS) {
    if (ONLY !== undefined && !name.includes(ONLY)) continue;
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark === true ? "dark" : "light",
      forcedColors: forced === true ? "active" : "none",
    });
    page.on(
      "console",
      (message) => message.type() !== "info" && findings.push(`${name}: ${message.text()}`),
    );
    page.on("pageerror", (error) => findings.push(`${name}: ${error.message}`));
    await page.goto(`http://127.0.0.1:${port}/?${query}`);
    await page.waitForSelector("h2");
    await act?.(page);
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll("*")].filter(
          (element) => element.getBoundingClientRect().right > innerWidth + 1,
        ).length,
    );
    if (wide > 0) findings.push(`${name}: ${wide} elements wider than the pane`);
    const violations = await page.evaluate(`${axe}; axe.run(document).then((r) =>
      r.violations.map((v) => v.impact + " " + v.id + " " + v.nodes.map((n) => n.html.slice(0, 160)).slice(0, 3).join(" | ")))`);
    for (const violation of violations as string[]) findings.push(`${name}: axe ${violation}`);
    await page.close();
  }
  await browser.close();
  server.close();
  writeFileSync(join(FOLDER, "findings.txt"), `${findings.join("\n")}\n`);
  process.stdout.write(`${findings.join("\n")}\n`);
}

void main();
