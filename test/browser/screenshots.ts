/**
 * Photographs the built pane in its states, at several widths and in several looks: `npm run screenshots`
 * writes all of them to dist/screenshots, to look at after each change of the pane, and those of the README
 * to docs/images.
 */
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import type { Workbook } from "../excel-host/model/workbook";
import { launchChromium } from "../tools/chromium";
import { type } from "./tools/edits";
import { openPane, type Pane, type PaneOptions } from "./tools/open-pane";
import { DutchPane } from "./tools/pane-words";
import { openSample, openSampleWithNorms } from "./tools/samples";
import { serveAddin } from "./tools/serve-addin";

const ROOT = join(__dirname, "..", "..");
const FOLDER = join(ROOT, "dist", "screenshots");
const DOCS = join(ROOT, "docs", "images");

/** Those that the README shows. */
const IN_DOCS = ["pane-result", "pane-details", "pane-lists", "pane-norms", "pane-result-dark"];

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
      await dutch.hears(/^1 van 2/);
    },
  },
  {
    name: "details",
    model: () => openSampleWithNorms("nzf"),
    reach: async (dutch) => {
      await dutch.check();
      const card = dutch.card("Proactief benaderde doelgroepen", "Vlaams & Neutraal Ziekenfonds");
      await card.getByRole("button", { name: /Wet en bron/ }).click();
      await card.evaluate((element) => {
        element.scrollIntoView();
      });
    },
  },
  {
    name: "cells",
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
    name: "federation",
    isMain: true,
    model: () => openSampleWithNorms("nzf"),
    reach: async (dutch) => {
      await dutch.check();
      await dutch.page
        .getByRole("listitem")
        .filter({ hasText: "De diensten samen halen de norm." })
        .first()
        .evaluate((card) => {
          card.scrollIntoView({ block: "center" });
        });
    },
  },
  {
    name: "disagree",
    model: () => {
      const model = openSample("nzf");
      type(model, [["Outputlijst!D142", 5]]);
      return model;
    },
    reach: async (dutch) => {
      await dutch.check();
      await dutch
        .card("Proactief benaderde doelgroepen")
        .filter({ hasText: "Twee lijsten" })
        .evaluate((card) => {
          card.scrollIntoView({ block: "center" });
        });
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
    name: "stale-lists",
    isMain: true,
    model: () => openSample("nzf"),
    reach: async (dutch, { model }) => {
      await dutch.check();
      await dutch.goTo("Lijsten");
      await dutch.press(/^Kolommen van Outputlijst/);
      await dutch.page.getByText(/^De kolommen van een cijferlijst/).scrollIntoViewIfNeeded();
      model.activeSheet.enter(20, 3, 1);
      await dutch.page.getByText("De werkmap is gewijzigd na deze toets.").waitFor();
    },
  },
  {
    name: "rechecking",
    model: helan,
    reach: async (dutch, { host }) => {
      await dutch.check();
      const asked = host.hold("Personenalarmen");
      await dutch.press("Toets opnieuw");
      await asked;
      await dutch.page.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "formulas",
    model: () => {
      const model = helan();
      const formula = '=DMW.VTE("Helan",2024)';
      model.sheet("Budget")?.set(40, 0, 11.6, formula);
      model.names.push({ visible: true, comment: "", name: "VteHelan", formula, scope: null });
      return model;
    },
    reach: async (dutch) => {
      await dutch.goTo("Acties");
      await dutch.press("Zet formules vast");
      await dutch.page.getByText(/^1 gedefinieerde naam/).scrollIntoViewIfNeeded();
      await dutch.button("Laat staan").scrollIntoViewIfNeeded();
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
      await dutch.page
        .getByRole("heading", { name: "Bereikte gebruikers", exact: true })
        .evaluate((heading) => {
          heading.scrollIntoView();
        });
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
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  mkdirSync(DOCS, { recursive: true });
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
  for (const name of IN_DOCS) copyFileSync(join(FOLDER, `${name}.png`), join(DOCS, `${name}.png`));
}

void photograph();
