/**
 * Photographs the built pane in its states: `npm run screenshots` writes docs/images/pane-*.png. Look at
 * each of them after a change of the pane.
 */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import type { Workbook } from "../excel-host/model/workbook";
import { launchChromium } from "./tools/chromium";
import { openPane, type Pane, type PaneOptions } from "./tools/open-pane";
import { DutchPane } from "./tools/pane-words";
import { openSample, openSampleWithNorms } from "./tools/samples";
import { serveAddin } from "./tools/serve-addin";

const FOLDER = join(__dirname, "..", "..", "docs", "images");

interface State {
  readonly name: string;
  readonly model: () => Workbook | Promise<Workbook>;
  readonly reach: (dutch: DutchPane, pane: Pane) => Promise<void>;
  /** Shown at every width and in every look; the others once. */
  readonly isMain?: boolean;
}

const helan = (): Workbook => openSample("helan");

const STATES: readonly State[] = [
  {
    name: "welcome",
    model: helan,
    reach: (dutch) => dutch.button("Toets werkmap").waitFor(),
  },
  {
    name: "checking",
    model: helan,
    reach: async (dutch, { host, started }) => {
      await started();
      const asked = host.hold("Personenalarmen");
      await dutch.press("Toets werkmap");
      await asked;
      await dutch.page.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "result",
    isMain: true,
    model: () => openSampleWithNorms("nzf"),
    reach: async (dutch) => {
      await dutch.check();
      await dutch.press("Volgende");
      await dutch.hears(/^1 van 7/);
    },
  },
  {
    name: "details",
    model: helan,
    reach: async (dutch) => {
      await dutch.check();
      const card = dutch.card("Geen extra waarborg voor een personenalarm");
      await card.getByRole("button", { name: /Wet en bron/ }).click();
    },
  },
  {
    name: "not-assessed",
    model: helan,
    reach: async (dutch) => {
      await dutch.check();
      await dutch.page.getByRole("heading", { name: /^Niet beoordeeld/ }).scrollIntoViewIfNeeded();
      await dutch.card("Ergotherapeutische begeleiding").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "all-met",
    model: () => openSampleWithNorms("cm"),
    reach: (dutch) => dutch.check(),
  },
  {
    name: "no-list",
    model: () => makeWorkbook({ Notities: [["Beste collega,"], ["tot morgen"]] }),
    reach: (dutch) => dutch.check(),
  },
  {
    name: "stale",
    model: helan,
    reach: async (dutch, { model }) => {
      await dutch.check();
      model.activeSheet.enter(20, 3, 1);
      await dutch.page.getByText("De werkmap is gewijzigd na deze toets.").waitFor();
    },
  },
  {
    name: "fault",
    model: helan,
    reach: async (dutch, { host }) => {
      await dutch.check();
      host.state.enterCellEdit();
      await dutch.press("Toets opnieuw");
      await dutch.button("Probeer opnieuw").waitFor();
    },
  },
  {
    name: "lists",
    isMain: true,
    model: helan,
    reach: async (dutch) => {
      await dutch.check();
      await dutch.goTo("Lijsten");
      await dutch.press(/^Kolommen van Bereikte gebruikers/);
      await dutch.page.getByLabel("Soort lijst").nth(1).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "profile",
    model: helan,
    reach: async (dutch) => {
      await dutch.check();
      await dutch.goTo("Lijsten");
      await dutch.press("Profiel bewaren");
      await dutch.page.getByLabel("Normjaar").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "norms",
    isMain: true,
    model: helan,
    reach: async (dutch) => {
      await dutch.check();
      await dutch
        .card("Bereikte gebruikers")
        .getByRole("button", { name: /invullen/ })
        .click();
      await dutch.page.getByLabel(/^Drempel \(/).waitFor();
    },
  },
  {
    name: "actions",
    isMain: true,
    model: helan,
    reach: async (dutch) => {
      await dutch.check();
      await dutch.goTo("Acties");
      await dutch.press("Markeer de cellen");
      await dutch.hears("De cellen zijn gemarkeerd.");
    },
  },
];

const LOOKS: readonly { readonly suffix: string; readonly options: Partial<PaneOptions> }[] = [
  { suffix: "", options: {} },
  { suffix: "-320", options: { width: 320 } },
  { suffix: "-500", options: { width: 500 } },
  { suffix: "-dark", options: { theme: "dark" } },
  { suffix: "-forced", options: { theme: "dark", forcedColors: true } },
];

async function photograph(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) {
    if (/^pane-.*\.png$/.test(name)) rmSync(join(FOLDER, name));
  }
  const browser = await launchChromium();
  const server = await serveAddin();
  try {
    for (const { name, model, reach, isMain = false } of STATES) {
      for (const { suffix, options } of isMain ? LOOKS : LOOKS.slice(0, 1)) {
        const pane = await openPane(browser, server, await model(), { height: 760, ...options });
        await reach(new DutchPane(pane.page), pane);
        await pane.page.screenshot({
          path: join(FOLDER, `pane-${name}${suffix}.png`),
          animations: "disabled",
        });
        await pane.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

void photograph();
