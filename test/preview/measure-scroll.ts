/**
 * How long a step of scrolling takes in 50,000 rows, in the preview and in the grid alone, one after the
 * other in the same browser: `npx tsx test/preview/measure-scroll.ts`. It prints; nothing is asserted.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import webpack from "webpack";
import { launchChromium } from "../tools/chromium";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import { saveXlsx } from "../excel-host/xlsx/save";
import { columnsOfRow, HEADERS, ROWS } from "./many-rows";
import { PreviewPage, startServer } from "./preview-page";

const VIEW = { width: 1440, height: 860 };
/** What is left for the grid beside the pane and below the bar. */
const GRID = { width: 1051, height: 811 };
const STEPS = 60;
const PIXELS = 240;
const ROUNDS = 3;

/** The milliseconds between frames while the wheel turns, from short to long. */
async function frames(page: Page): Promise<number[]> {
  await page.mouse.move(400, 400);
  await page.evaluate(`{
    window.frameTimes = [];
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      window.frameTimes.push(now - last);
      last = now;
      window.frameLoop = requestAnimationFrame(next);
    };
    window.frameLoop = requestAnimationFrame(next);
  }`);
  for (let step = 0; step < STEPS; step++) await page.mouse.wheel(0, PIXELS);
  const times = await page.evaluate<number[]>(
    "cancelAnimationFrame(window.frameLoop), window.frameTimes",
  );
  return times.sort((a, b) => a - b);
}

function summary(times: readonly number[]): string {
  const at = (share: number): string =>
    (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0).padStart(4);
  return `median ${at(0.5)} ms, 90th percentile ${at(0.9)} ms, longest ${at(1)} ms`;
}

async function bundleBare(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    entry: join(__dirname, "bare-grid.ts"),
    output: { path: folder, filename: "bare.js", asyncChunks: false },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: "ts-loader",
            options: { transpileOnly: true, compilerOptions: { noEmit: false } },
          },
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  const styles = readFileSync(join(__dirname, "..", "..", "dist", "preview", "grid.css"), "utf8");
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><style>${styles}</style><body style="margin:0"><div id="bare" style="width:${GRID.width}px;height:${GRID.height}px"></div><script src="bare.js"></script>`,
  );
}

async function bare(context: BrowserContext): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), "bare-grid-"));
  await bundleBare(folder);
  const server = createServer((request, response) => {
    response.end(readFileSync(join(folder, request.url === "/bare.js" ? "bare.js" : "index.html")));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const page = await context.newPage();
  page.on("pageerror", (error) => process.stderr.write(`${String(error)}\n`));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("document.title === 'ready'");
  await page.waitForTimeout(2000);
  server.close();
  rmSync(folder, { recursive: true });
  return page;
}

async function measure(): Promise<void> {
  const browser = await launchChromium();
  const server = await startServer();
  const preview = await PreviewPage.open(server.address, VIEW);
  try {
    const rows = Array.from({ length: ROWS }, (_, row) => columnsOfRow(row));
    const file = saveXlsx(makeWorkbook({ Acties: [[...HEADERS], ...rows] }));
    await preview.choose("groot.xlsx", file);
    await preview.openedAs("groot.xlsx");
    await preview.page.waitForTimeout(2000);
    const alone = await bare(await browser.newContext({ viewport: VIEW }));
    for (let round = 1; round <= ROUNDS; round++) {
      process.stdout.write(`${round}  preview     ${summary(await frames(preview.page))}\n`);
      process.stdout.write(`${round}  grid alone  ${summary(await frames(alone))}\n`);
    }
  } finally {
    await preview.close();
    await browser.close();
    await server.stop();
  }
}

void measure();
