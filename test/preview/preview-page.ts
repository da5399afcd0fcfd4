import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { type Browser, type BrowserContext, type FrameLocator, type Page } from "playwright-core";
import { EXCEL_LANGUAGE, type Language } from "../../src/preview/language";
import { launchChromium } from "../tools/chromium";

const START = join(__dirname, "..", "..", "dist", "preview-server", "start.js");

/** What the pane's first button is called. */
const CHECK: Readonly<Record<Language, string>> = {
  nl: "Toets werkmap",
  fr: "Contrôler le classeur",
  en: "Check workbook",
};

/** `npm start` without the building: the program that serves the page. */
export interface StartedServer {
  readonly address: string;
  readonly printed: readonly string[];
  readonly process: ChildProcess;
  /** Ends it as Ctrl+C does; gives the exit code. */
  stop(): Promise<number | null>;
}

export function startServer(args: readonly string[] = ["--port", "0"]): Promise<StartedServer> {
  const child = spawn(process.execPath, [START, "--lang", "nl", ...args]);
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
  });
  return new Promise((resolve, reject) => {
    let text = "";
    const take = (data: Buffer): void => {
      text += data.toString("utf8");
      const address = /http:\/\/localhost:\d+\//.exec(text)?.[0];
      if (address === undefined || !text.includes("Ctrl+C")) return;
      resolve({
        address,
        printed: text.trimEnd().split("\n"),
        process: child,
        stop: () => {
          child.kill("SIGINT");
          return ended;
        },
      });
    };
    child.stdout.on("data", take);
    let complaint = "";
    child.stderr.on("data", (data: Buffer) => (complaint += data.toString("utf8")));
    child.once("exit", () => {
      reject(new Error(complaint));
    });
  });
}

/** The page in a browser of its own, with everything that went wrong in it. */
export class PreviewPage {
  /** Errors in the console, refused policies, failed requests, and requests that left for elsewhere. */
  readonly problems: string[] = [];

  private constructor(
    readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly language: Language,
  ) {}

  /** With a person whose browser speaks that language. */
  static async open(
    address: string,
    size = { width: 1440, height: 860 },
    language: Language = "nl",
  ): Promise<PreviewPage> {
    const browser = await launchChromium();
    const context = await browser.newContext({
      viewport: size,
      locale: EXCEL_LANGUAGE[language],
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const preview = new PreviewPage(browser, context, page, language);
    preview.listen();
    await page.goto(address);
    await preview.opened();
    return preview;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator(".pane iframe");
  }

  /** When the workbook is in the grid and the pane has started. */
  async opened(): Promise<void> {
    await this.page.waitForSelector("#save:enabled", { timeout: 60_000 });
    await this.pane
      .getByRole("button", { name: CHECK[this.language] })
      .waitFor({ timeout: 30_000 });
  }

  /** When the bar names that file or sample, and it is there. */
  async openedAs(name: string): Promise<void> {
    const chosen = this.page.locator("#sample option:checked");
    await chosen.filter({ hasText: name }).waitFor({ state: "attached" });
    await this.opened();
  }

  async check(): Promise<void> {
    await this.pane.getByRole("button", { name: "Toets werkmap" }).click();
    await this.pane.getByRole("button", { name: "Toets opnieuw" }).waitFor({ timeout: 60_000 });
  }

  /** Which cell is selected, as the grid's name box says. */
  async selectedCell(): Promise<string> {
    return this.nameBox.inputValue();
  }

  /** The names of the sheets, as the tabs show them from left to right. */
  async tabs(): Promise<string[]> {
    return this.page.locator("[data-u-comp=slide-tab-item]").evaluateAll((tabs) =>
      tabs
        .map((tab) => ({ x: tab.getBoundingClientRect().x, name: (tab as HTMLElement).innerText }))
        .sort((a, b) => a.x - b.x)
        .map(({ name }) => name.trim()),
    );
  }

  /** The tab of a sheet. */
  tab(name: string) {
    return this.page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: name });
  }

  /** Goes to a cell by the name box and types into it. */
  async type(cell: string, text: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async select(cell: string): Promise<void> {
    await this.nameBox.click();
    await this.nameBox.fill(cell);
    await this.nameBox.press("Enter");
    await this.page.waitForTimeout(200);
  }

  /** How many pixels of the grid have exactly this colour (`#RRGGBB`). */
  async pixels(color: string): Promise<number> {
    const image = await this.page.locator(".univer").screenshot();
    return this.page.evaluate(
      async ([base64, hex]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const drawing = canvas.getContext("2d");
        if (!drawing) return -1;
        drawing.drawImage(bitmap, 0, 0);
        const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
        const wanted = Number.parseInt(hex.slice(1), 16);
        let count = 0;
        for (let i = 0; i < data.length; i += 4) {
          const here = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
          if (here === wanted) count++;
        }
        return count;
      },
      [image.toString("base64"), color] as const,
    );
  }

  /** Drops a file on the page, as from a folder. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, base64]) => {
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([content], fileName));
        return data;
      },
      [name, Buffer.from(bytes).toString("base64")] as const,
    );
    const grid = this.page.locator(".univer");
    await grid.dispatchEvent("dragover", { dataTransfer: transfer });
    await grid.dispatchEvent("drop", { dataTransfer: transfer });
    await this.leave();
    await this.openedAs(name);
  }

  /** Lets changes go, when the page asks. */
  async leave(): Promise<void> {
    const question = this.page.locator("#leave");
    await question.waitFor({ timeout: 700 }).then(
      () => question.click(),
      () => undefined,
    );
  }

  /** Chooses a file by the button, as `drop` does by the mouse, without waiting for anything. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.setInputFiles("#own-file", {
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    });
  }

  /** Saves a copy in one of the two ways; gives the path of the download. */
  async save(how: "lossless" | "plain"): Promise<{ path: string; name: string }> {
    await this.page.click("#save");
    const coming = this.page.waitForEvent("download");
    await this.page.click(`#save-${how}`);
    const download = await coming;
    return { path: await download.path(), name: download.suggestedFilename() };
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private get nameBox() {
    return this.page.locator("[data-u-comp=defined-name] input");
  }

  private listen(): void {
    this.page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(`console: ${message.text()}`);
    });
    this.page.on("pageerror", (error) => this.problems.push(`page: ${String(error)}`));
    this.page.on("response", (response) => {
      if (response.status() >= 400) this.problems.push(`${response.status()}: ${response.url()}`);
    });
    this.page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isHere = hostname === "localhost" || ["data:", "blob:"].includes(protocol);
      if (!isHere) this.problems.push(`request: ${request.url()}`);
    });
  }
}
