import type { Browser, Page } from "playwright-core";
import { attachCalculator } from "../../excel-host/formulas/calculator";
import type { Workbook } from "../../excel-host/model/workbook";
import { type HostOptions, requirementSets } from "../../excel-host/options";
import {
  connectWindowExternal,
  type ExternalHost,
} from "../../excel-host/transports/window-external";
import { HeldHost } from "./held-host";
import type { AddinServer } from "./serve-addin";
import { watchPage, type Watch } from "./watch-page";

export interface PaneOptions {
  /** Of Excel itself; Dutch unless told otherwise. */
  readonly language: "nl-NL" | "fr-BE" | "en-US" | "de-DE";
  /** In CSS pixels; Excel's pane is 320 at least. */
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  readonly forcedColors: boolean;
  readonly reducedMotion: boolean;
  readonly host: Partial<HostOptions>;
  /** Excel answers nothing until `host.release()`. */
  readonly holdFromStart: boolean;
}

/** The built add-in, open beside a workbook. */
export interface Pane {
  readonly page: Page;
  readonly host: HeldHost;
  readonly model: Workbook;
  readonly excel: ExternalHost;
  readonly watch: Watch;
  /** Resolves when the pane has asked Excel all that it asks by itself. */
  readonly started: () => Promise<void>;
  close(): Promise<void>;
}

/**
 * The library still counts the events for a sheet's name and visibility among those of Excel on the web
 * only; by Microsoft's documentation every Excel has them since ExcelApi 1.17.
 */
const REQUIREMENTS = { ...requirementSets("desktop"), excelapionline: "1.1" };

/** Excel's black theme, decimal RGB as Excel for Windows gives it. */
const BLACK_THEME = {
  primaryBackgroundColor: 0x262626,
  primaryForegroundColor: 0xffffff,
  secondaryBackgroundColor: 0x444444,
  secondaryForegroundColor: 0xf0f0f0,
};

const STANDARD: PaneOptions = {
  language: "nl-NL",
  width: 350,
  height: 900,
  theme: "light",
  forcedColors: false,
  reducedMotion: true,
  host: {},
  holdFromStart: false,
};

/**
 * Opens the built add-in in a fresh page, on Microsoft's own office.js, beside a workbook in the
 * emulated Excel. Resolves when the page is loaded, which is before the pane stands.
 */
export async function openPane(
  browser: Browser,
  server: AddinServer,
  model: Workbook,
  given: Partial<PaneOptions> = {},
): Promise<Pane> {
  const options = { ...STANDARD, ...given };
  const dark = options.theme === "dark";
  if (model.calculator === null) attachCalculator(model);
  const host = new HeldHost(model, {
    platform: "desktop",
    requirements: REQUIREMENTS,
    displayLanguage: options.language,
    contentLanguage: options.language === "nl-NL" ? "nl-BE" : options.language,
    ...options.host,
  });
  if (options.holdFromStart) void host.hold();
  const context = await browser.newContext({
    locale: options.language,
    viewport: { width: options.width, height: options.height },
    colorScheme: dark ? "dark" : "light",
    forcedColors: options.forcedColors ? "active" : "none",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
  });
  context.setDefaultTimeout(20_000);
  // tsx, which runs the screenshots, gives functions their names by a helper that no page has.
  await context.addInitScript({ content: "globalThis.__name ??= (value) => value;" });
  const excel = await connectWindowExternal(context, host, dark ? { theme: BLACK_THEME } : {});
  const page = await context.newPage();
  const watch = await watchPage(context, page, server.origin);
  await page.goto(`${server.origin}/addin.html`);
  return {
    page,
    host,
    model,
    excel,
    watch,
    started: async () => {
      // Watching for changes is the last thing.
      while (host.events.registered === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    close: async () => {
      host.close();
      await context.close();
    },
  };
}
