/** Every state of the built pane, in Dutch: what it says, and that axe finds nothing serious in it. */
import { makeWorkbook } from "../excel-host/model/make-workbook";
import { snapshot } from "../excel-host/model/snapshot";
import { seriousFindings } from "./tools/axe";
import { describePane } from "./tools/describe-pane";
import { cellAt, type } from "./tools/edits";
import { DutchPane, textOf } from "./tools/pane-words";
import { openSample, openSampleWithNorms } from "./tools/samples";
import { until } from "./tools/until";

/** Users without anything but a number: no threshold is known, and no column for any other norm is there. */
function onlyNumbers() {
  const rows = Array.from({ length: 12 }, (_, i) => [`CM1-${1000 + i}`, 45_300 + i]);
  return makeWorkbook({
    Gebruikers: [["DMW CM – bereikte gebruikers 2024"], ["Gebruikersnr.", "Datum"], ...rows],
  });
}

describePane("the states of the pane", (open) => {
  it("before the first check: what it does, one button, and nothing read or changed", async () => {
    const model = openSample("helan");
    const before = snapshot(model);
    const { page, host, started } = await open(model);
    const pane = new DutchPane(page);
    await started();
    await pane.button("Toets werkmap").waitFor();
    await page.getByText("er verlaat niets deze werkmap").waitFor();
    expect(await pane.news.textContent()).toBe("");
    expect(await page.getByRole("tabpanel").getByRole("button").count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    expect(host.traffic.count("get Range.values")).toBe(0);
    expect(snapshot(model)).toEqual(before);
  });

  it("while checking: progress, and a button that stops although Excel does not answer", async () => {
    const model = openSample("helan");
    const { page, host, started } = await open(model);
    const pane = new DutchPane(page);
    await started();
    const asked = host.hold();
    await pane.press("Toets werkmap");
    await asked;
    await page.getByRole("heading", { name: "De werkmap wordt getoetst" }).waitFor();
    await page.getByText("Lijsten herkennen").waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await pane.press("Stop");
    await pane.hears("Gestopt. Er is niets gewijzigd.");
    expect(await seriousFindings(page)).toEqual([]);
    host.release();
    await pane.check();
    expect(await pane.counts()).toMatchObject({ "not-met": 1, met: 9 });
  });

  it("says which sheet it reads, and keeps the verdicts of before in sight", async () => {
    const model = openSample("helan");
    const { page, host } = await open(model);
    const pane = new DutchPane(page);
    await pane.check();
    // The columns of the list, not the tops of all sheets.
    const asked = host.hold("Personenalarmen");
    await pane.press("Toets opnieuw");
    await asked;
    await page.getByRole("progressbar").waitFor();
    expect(await pane.card("Geen extra waarborg voor een personenalarm").count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("tab", { name: "Oordeel" }).focus();
    await page.keyboard.press("Escape");
    await pane.hears("Gestopt. Er is niets gewijzigd.");
    await page.getByText("De werkmap is gewijzigd na deze toets.").waitFor();
    host.release();
  });

  it("with every threshold known and met: 0 failing, without praise", async () => {
    const { page } = await open(await openSampleWithNorms("cm"));
    const pane = new DutchPane(page);
    await pane.check();
    await pane.hears(
      "Getoetst: 0 voldoet niet, 0 nog niet behaald, 0 niet beoordeeld, 17 voldoet.",
    );
    expect(await pane.counts()).toEqual({
      "not-met": 0,
      "not-yet-met": 0,
      "not-assessed": 0,
      met: 17,
      "not-applicable": 3,
    });
    expect(await pane.button("Volgende").count()).toBe(0);
    expect(await textOf(page.locator("body"))).not.toMatch(
      /proficiat|goed zo|gefeliciteerd|super/i,
    );
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("with nothing assessed: says so, and what each norm lacks", async () => {
    const { page } = await open(onlyNumbers());
    const pane = new DutchPane(page);
    await pane.check();
    expect(await pane.counts()).toMatchObject({ "not-met": 0, "not-yet-met": 0, met: 0 });
    await page.getByText("Er is nog geen enkele norm beoordeeld.").waitFor();
    await pane
      .card("Bereikte gebruikers")
      .getByRole("button", { name: "Drempel invullen" })
      .waitFor();
    await pane
      .card("Beperkt zelfzorgvermogen")
      .getByRole("button", { name: "Lijsten nakijken" })
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it.each([
    ["an empty workbook", makeWorkbook({ Blad1: [] })],
    ["a workbook without lists", makeWorkbook({ Notities: [["Beste,"], ["tot morgen"]] })],
  ])("%s: no list, and where to say that there is one", async (_, model) => {
    const { page } = await open(model);
    const pane = new DutchPane(page);
    await pane.check();
    await page.getByText("In deze werkmap is geen lijst herkend").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await pane.press("Lijsten nakijken");
    await page.getByLabel(`Blad “${model.activeSheet.name}” bevat`).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("several services: one can be chosen, and the cells to go through are then its own", async () => {
    const { page } = await open(await openSampleWithNorms("lm"));
    const pane = new DutchPane(page);
    await pane.check();
    await page.getByLabel("Toon", { exact: true }).selectOption("LM MUTPLUS.be");
    expect(await pane.counts()).toEqual({
      "not-met": 2,
      "not-yet-met": 0,
      "not-assessed": 0,
      met: 15,
      "not-applicable": 3,
    });
    expect(await pane.card("Gebruikers in begeleiding").count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("opens a norm: what it asks, the words of its source, and all its cells", async () => {
    const { page } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    const card = pane.card("Geen extra waarborg voor een personenalarm");
    await card.getByRole("button", { name: /Wet en bron/ }).click();
    for (const term of ["Wat de norm vraagt", "Letterlijk in de bron", "Bron", "Cellen"]) {
      await card.getByText(term, { exact: true }).waitFor();
    }
    expect(await card.getByRole("button", { name: /^Toon|Personenalarmen!F/ }).count()).toBe(
      15 + 1,
    );
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("lists: shows the columns with their reason; a correction is followed, remembered and forgotten", async () => {
    const model = openSample("helan");
    const { page } = await open(model);
    const pane = new DutchPane(page);
    await pane.check();
    await pane.goTo("Lijsten");
    await page.getByRole("heading", { name: "Herkende lijsten (9)" }).waitFor();
    await pane.press(/^Kolommen van Personenalarmen/);
    const deposit = page.getByLabel(/^Kolom voor waarborg/i);
    expect(await deposit.inputValue()).toBe("Waarborg");
    expect(await seriousFindings(page)).toEqual([]);
    await deposit.selectOption("");
    await pane.hears("Getoetst: 0 voldoet niet");
    await page.getByText("Uw verbeteringen zijn nog niet onthouden.").waitFor();
    expect(model.settings.has("normtoets.profile")).toBe(false);
    await pane.press("Onthouden voor deze werkmap");
    await pane.hears("Onthouden. Bewaar de werkmap om het te behouden.");
    expect(String(model.settings.get("normtoets.profile"))).toContain("Personenalarmen");
    await pane.goTo("Oordeel");
    const card = pane.card("Geen extra waarborg voor een personenalarm");
    await card.getByText("niet beoordeeld").waitFor();

    // Another pane on the same workbook, as after opening it again.
    const again = new DutchPane((await open(model)).page);
    await again.check();
    expect(await again.counts()).toMatchObject({ "not-met": 0 });
    await again.goTo("Lijsten");
    await again.press("Verbeteringen vergeten");
    await again.hears("Getoetst: 1 voldoet niet");
    expect(model.settings.has("normtoets.profile")).toBe(false);
  });

  it("lists: the profile as text goes to another workbook, and other text is refused", async () => {
    const first = await open(openSample("helan"));
    const pane = new DutchPane(first.page);
    await pane.check();
    await pane.goTo("Lijsten");
    await pane.press("Profiel bewaren");
    const text = await first.page.getByLabel("Tekst van het profiel").inputValue();
    expect(text).toContain("Personenalarmen");
    expect(text).not.toContain("HE1-");
    await pane.press("Profiel openen");
    const paste = first.page.getByLabel("Tekst van het profiel");
    await paste.fill("{}}");
    await pane.press("Gebruik dit profiel");
    await first.page.getByText("Dit is geen profiel van Normtoets.").waitFor();
    expect(await seriousFindings(first.page)).toEqual([]);
    await paste.fill(text);
    await pane.press("Gebruik dit profiel");
    await pane.hears("Het profiel wordt gebruikt.");
  });

  it("norms: a threshold needs a source; filled in, it stands on a sheet and counts", async () => {
    const model = openSample("helan");
    const { page } = await open(model);
    const pane = new DutchPane(page);
    await pane.check();
    const card = pane.card("Bereikte gebruikers");
    await card.getByRole("button", { name: "Drempel invullen" }).click();
    await page.getByText("7 drempels nog niet ingevuld").waitFor();
    const amount = page.getByLabel(/^Drempel \(gebruikers per vte\)/);
    // The way on ends in the field itself.
    await until(() => amount.evaluate((field) => field === document.activeElement), true);
    await amount.fill("tien");
    await pane.press("Bewaar");
    await page.getByText("Geef een getal, zoals 4 of 4,5.").waitFor();
    await amount.fill("10");
    await pane.press("Bewaar");
    await page.getByText("Geef de bron: zonder bron telt een drempel niet.").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(model.sheet("Normen (eigen)")).toBeNull();
    await page.getByLabel(/^Bron: waar staat dit\?/).fill("Brief van 1 maart 2024");
    await pane.press("Bewaar");
    await page.getByText("6 drempels nog niet ingevuld").waitFor();
    const { sheet, row } = cellAt(model, "Normen (eigen)!A6");
    const line = [0, 2, 4].map((column) => sheet.value(row, column));
    expect(line).toEqual(["bereikte-gebruikers", 10, "Brief van 1 maart 2024"]);
    expect(sheet.visibility).toBe("Visible");
    await pane.goTo("Oordeel");
    await until(() => pane.counts(), {
      "not-met": 1,
      "not-yet-met": 0,
      "not-assessed": 6,
      met: 10,
      "not-applicable": 3,
    });
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("year and month: given by the user they decide, and are remembered", async () => {
    const model = openSample("helan");
    const { page } = await open(model);
    const pane = new DutchPane(page);
    await pane.check();
    await pane.press("Wijzig jaar, maand of dienst");
    const year = page.getByLabel("Normjaar");
    await until(() => year.evaluate((field) => field === document.activeElement), true);
    await year.fill("24");
    await pane.press("Toepassen en toetsen");
    await page.getByText("Geef een jaar van vier cijfers, zoals 2024.").waitFor();
    await year.fill("2024");
    await page.getByLabel("Tot en met maand").selectOption({ label: "juni" });
    await pane.press("Toepassen en toetsen");
    await pane.goTo("Oordeel");
    await page.getByRole("heading", { name: "Stand tot en met juni 2024" }).waitFor();
    expect(String(model.settings.get("normtoets.options"))).toContain('"month":6');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("actions: checks again by itself a moment after a change, and never for its own marks", async () => {
    const model = openSample("helan");
    const { page, host } = await open(model);
    const pane = new DutchPane(page);
    await pane.check();
    await pane.goTo("Acties");
    await page.getByRole("switch", { name: "Toets opnieuw bij wijziging" }).click();
    await until(() => model.settings.has("normtoets.options"), true);
    await pane.press("Markeer de cellen");
    await pane.hears("De cellen zijn gemarkeerd.");
    type(model, [["Personenalarmen!F5", 25]]);
    await pane.hears("Opnieuw getoetst na een wijziging: 1 voldoet niet");
    await until(() => host.state.isEditingCell, false);
    const syncs = host.traffic.syncs;
    // Renewing the marks after that check is no change of the user.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
    expect(host.traffic.syncs - syncs).toBeLessThan(6);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("actions: formulas are named before they are replaced, and can be left", async () => {
    const model = openSample("helan");
    const sheet = model.sheet("Budget");
    sheet?.set(40, 0, 11.6, '=DMW.VTE("Helan",2024)');
    sheet?.set(41, 0, 4, "=2+2");
    const { page } = await open(model);
    const pane = new DutchPane(page);
    await pane.goTo("Acties");
    await pane.press("Zet formules vast");
    await page.getByText("Budget: 1 (A41)").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await pane.press("Laat staan");
    expect(sheet?.formula(40, 0)).toBe('=DMW.VTE("Helan",2024)');
    await pane.press("Zet formules vast");
    await pane.press("Vervang 1 formule");
    await pane.hears("1 formule is vervangen door haar waarde.");
    expect([sheet?.formula(40, 0), sheet?.value(40, 0)]).toEqual([null, 11.6]);
    expect(sheet?.formula(41, 0)).toBe("=2+2");
  });
});
