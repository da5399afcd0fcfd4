/** The built pane in three languages, narrow, dark and in forced colours. */
import { seriousFindings } from "./tools/axe";
import { describePane } from "./tools/describe-pane";
import { DutchPane, textOf } from "./tools/pane-words";
import { openSample, openSampleWithNorms } from "./tools/samples";

const LANGUAGES = [
  {
    language: "nl-NL",
    tag: "nl-BE",
    check: "Toets werkmap",
    tabs: ["Oordeel", "Lijsten", "Normen", "Acties"],
    heading: "Stand tot en met december 2024",
    failing: "Geen extra waarborg voor een personenalarm",
    figure: "25,00 euro",
  },
  {
    language: "fr-BE",
    tag: "fr",
    check: "Contrôler le classeur",
    tabs: ["Résultat", "Listes", "Normes", "Actions"],
    heading: "Situation jusqu’en décembre 2024",
    failing: "Pas de garantie supplémentaire pour l’alarme personnelle",
    figure: "25,00 euros",
  },
  {
    language: "en-US",
    tag: "en",
    check: "Check workbook",
    tabs: ["Findings", "Lists", "Norms", "Actions"],
    heading: "As at December 2024",
    failing: "No extra deposit for a personal alarm",
    figure: "25.00 euro",
  },
] as const;

describePane("languages and looks of the pane", (open) => {
  it.each(LANGUAGES)(
    "$language: every part, as narrow as Excel's pane gets, without anything cut off",
    async ({ language, tag, check, tabs, heading, failing, figure }) => {
      const { page } = await open(openSample("helan"), { language, width: 320 });
      await page.getByRole("button", { name: check, exact: true }).click();
      await page.getByRole("heading", { name: heading }).waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe(tag);
      const card = page
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading", { name: failing, exact: true }) });
      expect(await textOf(card)).toContain(figure);
      for (const name of tabs) {
        await page.getByRole("tab", { name, exact: true }).click();
        await page.getByRole("tabpanel", { name, exact: true }).waitFor();
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll("#normtoets *")]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
            .map((element) => element.outerHTML.slice(0, 200)),
        );
        expect(cut).toEqual([]);
        // Excel's own menu lies there.
        const inCorner = await page.evaluate(() =>
          document.elementFromPoint(innerWidth - 16, 16)?.closest("button, [role=tab], a, input"),
        );
        expect(inCorner).toBeNull();
        expect(await seriousFindings(page)).toEqual([]);
        if (language !== "nl-NL") {
          expect(await textOf(page.locator("body"))).not.toMatch(
            /\b(?:voldoet|niet beoordeeld|lijsten|drempel|werkmap|toets)\b/i,
          );
        }
      }
    },
  );

  it("is Dutch in an Excel of a language it does not speak", async () => {
    const { page } = await open(openSample("helan"), { language: "de-DE" });
    await new DutchPane(page).check();
  });

  it.each([
    { name: "dark", theme: "dark", forcedColors: false },
    { name: "forced colours", theme: "light", forcedColors: true },
    { name: "forced colours, dark", theme: "dark", forcedColors: true },
  ] as const)("$name: readable in every part, each outcome with its own shape", async (look) => {
    const { page } = await open(await openSampleWithNorms("nzf"), look);
    const pane = new DutchPane(page);
    await pane.check();
    if (look.name === "dark") {
      const background = await page
        .getByRole("tabpanel")
        .evaluate((panel) => getComputedStyle(panel.parentElement ?? panel).backgroundColor);
      const light = (background.match(/\d+/g) ?? []).slice(0, 3).map(Number);
      expect(Math.max(...light)).toBeLessThan(80);
    }
    for (const tab of ["Oordeel", "Lijsten", "Normen", "Acties"] as const) {
      await pane.goTo(tab);
      expect(await seriousFindings(page)).toEqual([]);
    }
    await pane.goTo("Oordeel");
    const shapes = await page
      .getByRole("list", { name: "Aantal per oordeel" })
      .locator("svg")
      .evaluateAll((signs) => signs.map((sign) => sign.innerHTML));
    expect(new Set(shapes).size).toBe(5);
  });
});
