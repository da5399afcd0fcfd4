import type { Browser } from "playwright-core";
import type { Workbook } from "../../excel-host/model/workbook";
import { launchChromium } from "../../tools/chromium";
import { openPane, type Pane, type PaneOptions } from "./open-pane";
import { type AddinServer, serveAddin } from "./serve-addin";

export type OpenPane = (model: Workbook, options?: Partial<PaneOptions>) => Promise<Pane>;

/**
 * A group of tests of the built add-in, with one browser and a fresh page for each pane. After each
 * test it is seen to that no page failed, ran into its policy, or asked anything of another server.
 */
export function describePane(name: string, tests: (open: OpenPane) => void): void {
  // A machine that does other work too may need ten times what a test needs alone.
  jest.setTimeout(60_000);
  describe(name, () => {
    let browser: Browser;
    let server: AddinServer;
    let opened: Pane[] = [];
    beforeAll(async () => {
      server = await serveAddin();
      browser = await launchChromium();
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await server.close();
    });
    afterEach(async () => {
      const panes = opened;
      opened = [];
      const troubles = panes.flatMap(({ watch, host }) => [
        ...watch.troubles,
        ...host.faults.map((fault) => `fault of the emulated Excel: ${String(fault)}`),
      ]);
      await Promise.all(panes.map((pane) => pane.close()));
      expect(troubles).toEqual([]);
    });
    tests(async (model, options) => {
      const pane = await openPane(browser, server, model, options);
      opened.push(pane);
      return pane;
    });
  });
}
