/** What the built pane says when Excel refuses: what, why, what next, and a button that goes on. */
import { STRICT_PROTECTION } from "../excel-host/model/sheet-parts";
import { snapshot } from "../excel-host/model/snapshot";
import { requirementSets } from "../excel-host/options";
import { seriousFindings } from "./tools/axe";
import { describePane } from "./tools/describe-pane";
import { type Pane } from "./tools/open-pane";
import { DutchPane } from "./tools/pane-words";
import { openSample } from "./tools/samples";
import { shownMarks } from "./tools/shown-marks";

const PROTECTED = { options: STRICT_PROTECTION, password: null, hash: {} };

/** The fault is read aloud, can be seen, has its two buttons, and axe finds nothing in it. */
async function told({ page }: Pane, sentence: string | RegExp): Promise<DutchPane> {
  const pane = new DutchPane(page);
  await pane.hears(sentence);
  await page.getByText(sentence).nth(1).waitFor();
  // What waits for Excel is grey until it is told.
  await page.locator("[aria-disabled=true]").first().waitFor({ state: "detached" });
  expect(await pane.button("Probeer opnieuw").count()).toBe(1);
  expect(await pane.button("Sluit deze melding").count()).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  return pane;
}

describePane("faults in the pane", (open) => {
  async function checked(): Promise<Pane & { readonly dutch: DutchPane }> {
    const opened = await open(openSample("helan"));
    const dutch = new DutchPane(opened.page);
    await dutch.check();
    return { ...opened, dutch };
  }

  it("somebody is typing in a cell", async () => {
    const opened = await open(openSample("helan"));
    const pane = new DutchPane(opened.page);
    await pane.button("Toets werkmap").waitFor();
    opened.host.state.enterCellEdit();
    await pane.press("Toets werkmap");
    await told(opened, /er wordt in een cel getypt\. Druk op Enter of Esc in die cel/);
    opened.host.state.leaveCellEdit();
    await pane.press("Probeer opnieuw");
    await pane.hears(/^Getoetst: 1 voldoet niet/);
  });

  it("the workbook is read-only: it is checked, marking says why not", async () => {
    const opened = await open(openSample("helan"), { host: { viewOnly: true } });
    const pane = new DutchPane(opened.page);
    await pane.check();
    expect(await pane.counts()).toMatchObject({ "not-met": 1 });
    await pane.goTo("Acties");
    await pane.press("Markeer de cellen");
    await told(opened, /alleen-lezen is of in Beveiligde weergave staat/);
    await pane.press("Sluit deze melding");
    await pane.press("Maak verslagblad");
    await told(opened, /alleen-lezen is of in Beveiligde weergave staat/);
  });

  it("a protected sheet is named and stays protected; its findings are in the pane", async () => {
    const { model, page, dutch } = await checked();
    const sheet = model.sheet("Personenalarmen");
    if (sheet) sheet.protection = PROTECTED;
    const before = JSON.stringify(snapshot(model)["sheets"]);
    await dutch.goTo("Acties");
    await dutch.press("Markeer de cellen");
    await dutch.hears(/Niet gemarkeerd, want beveiligd: Personenalarmen\./);
    expect(shownMarks(model)).toEqual([]);
    expect(JSON.stringify(snapshot(model)["sheets"])).toBe(before);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("the structure is protected: no report sheet, and how to allow it", async () => {
    const opened = await checked();
    opened.model.structureProtected = true;
    await opened.dutch.goTo("Acties");
    await opened.dutch.press("Maak verslagblad");
    await told(opened, /de structuur van de werkmap is beveiligd\. .*Werkmap beveiligen/);
    opened.model.structureProtected = false;
    await opened.dutch.press("Probeer opnieuw");
    await opened.dutch.hears("Het verslag staat op blad “Normtoets”.");
  });

  it("the report sheet is protected by the user: left alone, and said", async () => {
    const opened = await checked();
    const { dutch, model } = opened;
    await dutch.goTo("Acties");
    await dutch.press("Maak verslagblad");
    await dutch.hears("Het verslag staat op blad “Normtoets”.");
    const sheet = model.sheet("Normtoets");
    if (sheet) sheet.protection = PROTECTED;
    await dutch.press("Maak verslagblad");
    await told(opened, /Het blad is beveiligd .* Normtoets heft nooit een beveiliging op/);
    expect(sheet?.protection).toEqual(PROTECTED);
  });

  it("the sheet to show is gone", async () => {
    const opened = await checked();
    const sheet = opened.model.sheet("Personenalarmen");
    if (sheet) opened.model.deleteSheet(sheet);
    await opened.dutch
      .card("Geen extra waarborg voor een personenalarm")
      .getByRole("button", { name: /^Toon/ })
      .first()
      .click();
    await told(opened, /Een blad is intussen verwijderd of hernoemd/);
    await opened.dutch.press("Probeer opnieuw");
    await opened.dutch.hears(/^Getoetst: 0 voldoet niet/);
  });

  it.each([
    [
      "ResponsePayloadSizeLimitExceeded",
      /meer dan Excel in één keer geeft\. Splits het grootste blad/,
    ],
    ["GeneralException", /Excel antwoordt niet, meestal omdat het rekent of een venster openstaat/],
  ])("Excel answers %s", async (code, sentence) => {
    const opened = await open(openSample("helan"));
    const pane = new DutchPane(opened.page);
    await pane.button("Toets werkmap").waitFor();
    opened.host.failWith(code);
    await pane.press("Toets werkmap");
    await told(opened, sentence);
    opened.host.recover();
    await pane.press("Probeer opnieuw");
    await pane.hears(/^Getoetst: 1 voldoet niet/);
  });

  it("a mistake of our own: says so, with a line for who helps, and nothing from a cell", async () => {
    const opened = await open(openSample("helan"));
    const pane = new DutchPane(opened.page);
    await pane.button("Toets werkmap").waitFor();
    opened.host.failWith("InvalidArgument");
    await pane.press("Toets werkmap");
    await told(opened, /Er liep iets mis in Normtoets zelf\. Uw lijsten zijn niet gewijzigd\./);
    await opened.page.getByText(/^Voor wie u helpt: check, /).waitFor();
    expect(await opened.page.content()).not.toContain("85.07.30");
    opened.host.recover();
    await pane.press("Probeer opnieuw");
    await pane.hears(/^Getoetst: 1 voldoet niet/);
  });

  it("an Excel that is too old", async () => {
    const opened = await open(openSample("helan"), {
      host: { requirements: requirementSets("desktop", "1.6") },
    });
    const pane = new DutchPane(opened.page);
    await pane.button("Toets werkmap").waitFor();
    await pane.press("Toets werkmap");
    await told(opened, /Deze versie van Excel kan dit niet\. Werk Excel bij/);
  });

  it("Excel answers nothing from the start: the check can be stopped, and goes on when it answers", async () => {
    const { page, host } = await open(openSample("helan"), { holdFromStart: true });
    const pane = new DutchPane(page);
    await pane.press("Toets werkmap");
    await page.getByRole("progressbar").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await pane.press("Stop");
    await pane.hears("Gestopt. Er is niets gewijzigd.");
    host.release();
    await pane.check();
  });

  it("what the workbook remembers could not be read at the start: the next check reads it", async () => {
    const model = openSample("helan");
    // As an earlier session left it: the deposit is not the column that it seems.
    const list = { sheet: "Personenalarmen", kind: "personenalarmen", columns: { waarborg: null } };
    model.settings.set(
      "normtoets.profile",
      JSON.stringify({
        version: 1,
        value: { schema: "normtoets-profile/1", lists: [list], services: {}, synonyms: {} },
      }),
    );
    const opened = await open(model, { holdFromStart: true });
    const { host } = opened;
    host.failWith("GeneralException", "Settings");
    host.release();
    const pane = await told(opened, /Excel antwoordt niet/);
    host.recover();
    await pane.press("Probeer opnieuw");
    await pane.hears("Getoetst: 0 voldoet niet");
  });

  it("hidden places are not unhidden, and said", async () => {
    const { model, dutch } = await checked();
    const sheet = model.sheet("Personenalarmen");
    if (!sheet) throw new Error("no sheet");
    const show = dutch
      .card("Geen extra waarborg voor een personenalarm")
      .getByRole("button", { name: /^Toon/ })
      .first();
    sheet.hiddenColumns.add(5);
    await show.click();
    await dutch.hears(/Personenalarmen!F4 is geselecteerd, maar de rij of kolom is verborgen/);
    sheet.setVisibility("Hidden");
    await show.click();
    await dutch.hears(/staat op een verborgen blad/);
    sheet.setVisibility("VeryHidden");
    await show.click();
    await dutch.hears(/alleen via een macro zichtbaar te maken/);
    expect([sheet.visibility, [...sheet.hiddenColumns]]).toEqual(["VeryHidden", [5]]);
  });
});
