/** The built page in a browser, without Excel: what it says then, what it asks of the network, what its policy lets by. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Browser, type BrowserContext, type Page } from "playwright-core";
import { launchChromium } from "../tools/chromium";

const root = join(__dirname, "..", "..");
const dist = join(root, "dist", "addin");
const office = join(root, "node_modules", "@microsoft", "office-js", "dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const file = join(dist, new URL(request.url ?? "/", "http://localhost").pathname);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/plain" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for, except the add-in's own. */
  readonly elsewhere: readonly string[];
}

/** Opens the page with an office.js: Microsoft's own from node_modules, none, or a script of the test's. */
async function visit(
  library: "real" | "none" | { script: string },
  locale = "nl-BE",
): Promise<Visit> {
  const context = await browser.newContext({ locale, viewport: { width: 320, height: 480 } });
  const elsewhere: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) elsewhere.push(request.url());
  });
  await context.route(`${CDN}**`, async (route) => {
    const file = join(
      office,
      new URL(route.request().url()).pathname.replace("/lib/1/hosted/", ""),
    );
    if (library === "none") await route.abort();
    else if (library !== "real")
      await route.fulfill({ contentType: "text/javascript", body: library.script });
    else if (existsSync(file)) await route.fulfill({ path: file });
    else await route.fulfill({ status: 404 });
  });
  const page = await context.newPage();
  // Time stands still in the page but for what a test lets pass.
  await page.clock.install({ time: 0 });
  // Later than any machine takes to come here, as time does not go back.
  await page.clock.pauseAt(3_600_000);
  await page.goto(`${origin}/addin.html`);
  return { page, context, elsewhere };
}

const SILENT =
  "window.Office = { HostType: { Excel: 'Excel' }, actions: { associate() {} }, onReady: () => new Promise(() => {}) };";

test("outside Office the page says where it belongs, and asks nothing of any host but Microsoft's library", async () => {
  const { page, context, elsewhere } = await visit("real");
  await page.clock.runFor(4_000);
  await page.getByText("Deze pagina hoort bij de Excel-invoegtoepassing Normtoets.").waitFor();
  expect(await page.locator("button").count()).toBe(0);
  expect(elsewhere.filter((url) => !url.startsWith(CDN))).toEqual([]);
  expect(elsewhere).toContain(`${CDN}office.js`);
  await context.close();
});

test.each([
  ["nl-BE", "De Office-bibliotheek van Microsoft kon niet geladen worden.", "Opnieuw laden"],
  ["fr-BE", "La bibliothèque Office de Microsoft n’a pas pu être chargée.", "Recharger"],
  ["en-GB", "Microsoft’s Office library could not be loaded.", "Reload"],
])(
  "without Microsoft's library the page says so in the browser's language: %s",
  async (locale, what, reload) => {
    const { page, context } = await visit("none", locale);
    await page.getByText(what).waitFor();
    expect(await page.getByRole("button", { name: reload }).isVisible()).toBe(true);
    expect(await page.getByRole("status").getAttribute("lang")).toBe(locale.slice(0, 2));
    await context.close();
  },
);

test("when Office stays silent for five seconds the page offers to load again, and not before", async () => {
  const { page, context } = await visit({ script: SILENT });
  await page.getByText("Normtoets start …").waitFor();
  await page.clock.runFor(4_900);
  expect(await page.locator("button").count()).toBe(0);
  await page.clock.runFor(200);
  await page.getByText("Excel antwoordt nog niet.").waitFor();
  expect(await page.getByRole("button", { name: "Opnieuw laden" }).isVisible()).toBe(true);
  await context.close();
});

test("a browser that is too old is told so in three languages", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Reflect.deleteProperty(Object, "hasOwn");
  });
  // As a browser that cannot read them: without the scripts of today.
  await context.route(/(office|functions|addin)\.js/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${origin}/addin.html`);
  const told = await page.locator("p.notice").allTextContents();
  expect(told).toHaveLength(3);
  expect(told[0]).toContain("WebView2");
  expect(await page.locator("p.notice[lang=fr]").count()).toBe(1);
  await context.close();
});

test("the policy lets empty style elements be filled by insertRule, and nothing else inline", async () => {
  const { page, context } = await visit({ script: SILENT });
  const answers = await page.evaluate(() => {
    const colourOf = (fill: (style: HTMLStyleElement) => void): string => {
      const paragraph = document.createElement("p");
      paragraph.className = "probe";
      const style = document.createElement("style");
      document.body.append(paragraph);
      try {
        fill(style);
        return getComputedStyle(paragraph).color;
      } finally {
        style.remove();
        paragraph.remove();
      }
    };
    const rule = ".probe { color: rgb(1, 2, 3) }";
    return {
      // As Griffel, the style engine of Fluent UI, does it.
      empty: colourOf((style) => {
        document.head.append(style);
        style.sheet?.insertRule(rule);
      }),
      filled: colourOf((style) => {
        style.textContent = rule;
        document.head.append(style);
      }),
    };
  });
  expect(answers.empty).toBe("rgb(1, 2, 3)");
  expect(answers.filled).not.toBe("rgb(1, 2, 3)");
  const wasRun = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.wasRun = true";
    document.head.append(script);
    return "wasRun" in window;
  });
  expect(wasRun).toBe(false);
  expect(
    await page.evaluate(() =>
      fetch("https://example.invalid/").then(
        () => "let by",
        () => "refused",
      ),
    ),
  ).toBe("refused");
  await context.close();
});

test("what is built holds no eval and names no source map", () => {
  for (const file of ["functions.js", "addin.js"]) {
    const script = readFileSync(join(dist, file), "utf8");
    expect(script).not.toMatch(/\beval\(|new Function\(/);
    expect(script).not.toContain("sourceMappingURL");
    expect(existsSync(join(dist, `${file}.map`))).toBe(true);
  }
});
