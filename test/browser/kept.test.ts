/** What the built pane keeps while it works: what was typed, what was seen, what had the focus. */
import type { Locator, Page } from "playwright-core";
import type { Workbook } from "../excel-host/model/workbook";
import { describePane } from "./tools/describe-pane";
import { type } from "./tools/edits";
import { DutchPane } from "./tools/pane-words";
import { openSample, openSampleWithNorms } from "./tools/samples";
import { until } from "./tools/until";

/** How far from the top of the page, in whole pixels. */
function topOf(part: Locator): Promise<number> {
  return part.evaluate((element) => Math.round(element.getBoundingClientRect().top));
}

function scrolled(page: Page): Promise<number> {
  return page.getByRole("tabpanel").evaluate((panel) => Math.round(panel.scrollTop));
}

/** Resolves when the page has drawn twice: what follows from the last change is there. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            done();
          });
        });
      }),
  );
}

/** Takes every deposit of Helan's list away; false when there was none. */
function takeDepositsAway(model: Workbook): boolean {
  const sheet = model.sheet("Personenalarmen");
  const deposits = (sheet?.filledCells() ?? [])
    .filter(([row, column]) => column === 5 && sheet?.value(row, column) === 25)
    .map(([row]) => [`Personenalarmen!F${row + 1}`, 0] as const);
  type(model, deposits);
  return deposits.length > 0;
}

/**
 * From now on, at each change of the page: how many norms fail by what is read aloud, by the counts, and by
 * the heading above the cards; each three once, "-" where it is not said.
 */
async function watchFailing(page: Page): Promise<() => Promise<readonly string[]>> {
  const handle = await page.evaluateHandle(() => {
    const seen = new Set<string>();
    const first = (text: string | null | undefined, pattern: RegExp): string =>
      pattern.exec(text ?? "")?.[1] ?? "-";
    new MutationObserver(() => {
      const headings = [...document.querySelectorAll("[data-cards] h3")];
      seen.add(
        [
          first(document.querySelector("[role=status]")?.textContent, /^Getoetst: (\d+)/),
          first(document.querySelector("[aria-label='Aantal per oordeel']")?.textContent, /^(\d+)/),
          first(headings.map((heading) => heading.textContent).join(), /^Voldoet niet \((\d+)/),
        ].join(" "),
      );
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    return seen;
  });
  return () => handle.evaluate((seen) => [...seen]);
}

/** On no tab but the first: its button to check again stands above the panel. */
const AGAIN = "Toets opnieuw";
const DEPOSIT = "Geen extra waarborg voor een personenalarm";

describePane("what the pane keeps", (open) => {
  it("year, month and service as typed, over a change of tab, until they are applied", async () => {
    const { page } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    await pane.goTo("Lijsten");
    const year = page.getByLabel("Normjaar");
    const month = page.getByLabel("Tot en met maand");
    const service = page.getByLabel("Dienst van lijsten die er geen noemen");
    await year.fill("20");
    await month.selectOption({ label: "mei" });
    await service.selectOption("LM Plus");
    await pane.goTo("Acties");
    await pane.goTo("Lijsten");
    expect(await year.inputValue()).toBe("20");
    expect(await month.inputValue()).toBe("5");
    expect(await service.inputValue()).toBe("LM Plus");
    await year.fill("2024");
    await pane.press("Toepassen en toetsen");
    await pane.hears(/^Getoetst: /);
    await pane.goTo("Oordeel");
    await page.getByRole("heading", { name: "Stand tot en met mei 2024" }).waitFor();
    await pane.goTo("Lijsten");
    expect(await year.inputValue()).toBe("2024");
  });

  it("the text of a profile that was pasted, over a change of tab", async () => {
    const { page } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    await pane.goTo("Lijsten");
    await pane.press("Profiel openen");
    await page.getByLabel("Tekst van het profiel").fill("{ half");
    await pane.goTo("Normen");
    await pane.goTo("Lijsten");
    expect(await page.getByLabel("Tekst van het profiel").inputValue()).toBe("{ half");
  });

  it("the card in sight and the focus in it, when a new check takes a card above away", async () => {
    const { page, model, excel } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    const card = pane.card("Ergotherapeutische begeleiding");
    await card.evaluate((element) => {
      element.scrollIntoView();
    });
    const button = card.getByRole("button", { name: /Wet en bron/ });
    await button.evaluate((element: HTMLElement) => {
      element.focus({ preventScroll: true });
    });
    await settled(page);
    const before = await topOf(card);
    expect(takeDepositsAway(model)).toBe(true);
    await page.getByText("De werkmap is gewijzigd na deze toets.").waitFor();
    await settled(page);
    expect(await topOf(card)).toBe(before);
    expect((await excel.invokeCommand("toetsWerkmap")).status).toBe(0);
    await pane.hears("Getoetst: 0 voldoet niet");
    await settled(page);
    expect(await topOf(card)).toBe(before);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("everything in its place at the top too: for a change, while it checks, and after", async () => {
    const { page, host, model } = await open(await openSampleWithNorms("nzf"));
    const pane = new DutchPane(page);
    await pane.check();
    const heading = page.getByRole("heading", { name: /^Voldoet niet/ });
    const before = await topOf(heading);
    type(model, [["Personenalarmen!F5", 12]]);
    await page.getByText("De werkmap is gewijzigd na deze toets.").waitFor();
    expect(await topOf(heading)).toBe(before);
    const asked = host.hold();
    await pane.press(AGAIN);
    await asked;
    await page.getByRole("progressbar").waitFor();
    expect(await topOf(heading)).toBe(before);
    host.release();
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    expect(await topOf(heading)).toBe(before);
    const again = pane.button(AGAIN);
    expect(await again.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("the focus on the button of a card that moves to other verdicts", async () => {
    const { page, model, excel } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    const details = pane.card(DEPOSIT).getByRole("button", { name: /Wet en bron/ });
    await details.focus();
    expect(takeDepositsAway(model)).toBe(true);
    expect((await excel.invokeCommand("toetsWerkmap")).status).toBe(0);
    await pane.hears("Getoetst: 0 voldoet niet");
    await until(() => details.evaluate((element) => element === document.activeElement), true);
  });

  it("open what was opened: of a card that moves to other verdicts, and over a change of tab", async () => {
    const { page, model, excel } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    const fails = page
      .getByRole("heading", { name: /^Voldoet niet \(/ })
      .locator("..")
      .filter({ has: page.getByRole("heading", { name: DEPOSIT }) });
    expect(await fails.count()).toBe(1);
    await pane
      .card(DEPOSIT)
      .getByRole("button", { name: /Wet en bron/ })
      .click();
    const asks = pane.card(DEPOSIT).getByText("Wat de norm vraagt");
    await asks.waitFor();
    expect(takeDepositsAway(model)).toBe(true);
    expect((await excel.invokeCommand("toetsWerkmap")).status).toBe(0);
    await pane.hears("Getoetst: 0 voldoet niet");
    expect(await fails.count()).toBe(0);
    await asks.waitFor();
    await pane.goTo("Acties");
    await pane.goTo("Oordeel");
    await asks.waitFor();
    const opened = page.getByRole("button", { name: /Wet en bron/, expanded: true });
    expect(await opened.count()).toBe(1);
    await opened.click();
    expect(await opened.count()).toBe(0);
    expect(await asks.count()).toBe(0);
  });

  it("all of one check together: what is read aloud, the counts and the cards", async () => {
    const { page, model, excel } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    const failing = await watchFailing(page);
    await pane.check();
    expect(takeDepositsAway(model)).toBe(true);
    expect((await excel.invokeCommand("toetsWerkmap")).status).toBe(0);
    await pane.hears("Getoetst: 0 voldoet niet");
    await settled(page);
    expect(await failing()).toEqual(["- - -", "1 1 1", "0 0 -"]);
  });

  it("what was scrolled to, for each tab apart", async () => {
    const { page } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    await page.getByRole("tabpanel").evaluate((panel) => {
      panel.scrollTop = 400;
    });
    await settled(page);
    await pane.goTo("Normen");
    expect(await scrolled(page)).toBe(0);
    await page.getByRole("tabpanel").evaluate((panel) => {
      panel.scrollTop = 150;
    });
    await settled(page);
    await pane.goTo("Oordeel");
    expect(await scrolled(page)).toBe(400);
    await pane.goTo("Normen");
    expect(await scrolled(page)).toBe(150);
  });
});

describePane("what the pane tells on every tab", (open) => {
  it("that the verdicts are old: in sight, read aloud once, and a button to check again", async () => {
    const { page, model } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    await pane.goTo("Acties");
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      // What is put into a live part of the page is what a screen reader says.
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const live = element?.closest("[aria-live], [role=status]");
          if (live === null || live === undefined || live.ariaLive === "off") continue;
          for (const node of addedNodes) said.push(node.textContent ?? "");
        }
      }).observe(document.body, { childList: true, subtree: true });
    });
    const said = (): Promise<string[]> =>
      page.evaluate(() => (window as unknown as { said: string[] }).said);
    type(model, [["Personenalarmen!F5", 12]]);
    const stale = "De werkmap is gewijzigd na deze toets.";
    await page.getByText(stale).waitFor();
    type(model, [["Personenalarmen!F6", 12]]);
    for (const tab of ["Lijsten", "Normen", "Oordeel", "Acties"] as const) {
      await pane.goTo(tab);
      await page.getByText(stale).waitFor();
      expect(await pane.button(AGAIN).count()).toBe(1);
    }
    expect((await said()).filter((text) => text.includes(stale))).toEqual([stale]);
    await pane.press(AGAIN);
    await pane.hears(/^Getoetst: /);
    expect(await page.getByText(stale).count()).toBe(0);
  });
});

describePane("where the pane sends one", (open) => {
  it("a federation that reaches the norm: which service does not, and no bar that says otherwise", async () => {
    const { page } = await open(await openSampleWithNorms("nzf"));
    const pane = new DutchPane(page);
    await pane.check();
    const card = page
      .getByRole("listitem")
      .filter({
        has: page.getByRole("heading", { name: "Proactief benaderde doelgroepen", exact: true }),
      })
      .filter({ hasText: "(geheel)" });
    await card.getByText("Samen: 6 doelgroepen").waitFor();
    await card.getByText("De diensten samen halen de norm.").waitFor();
    const below = "1 dienst haalt de norm niet: Vlaams & Neutraal Ziekenfonds (nog 1 doelgroep).";
    await card.getByText(below).waitFor();
    // What the services lack together is not what the federation lacks.
    expect(await card.getByText(/tekort/).count()).toBe(0);
    // It fails by its own figure: as before.
    const other = page
      .getByRole("listitem")
      .filter({
        has: page.getByRole("heading", { name: "Gebruikers in begeleiding", exact: true }),
      })
      .filter({ hasText: "(geheel)" });
    expect(await other.getByText("De diensten samen halen de norm.").count()).toBe(0);
    await other.getByText(/^Niet behaald door Vlaams & Neutraal Ziekenfonds en /).waitFor();
  });

  it("several cards that fail by one cell: one place on the round", async () => {
    const { page } = await open(await openSampleWithNorms("nzf"));
    const pane = new DutchPane(page);
    await pane.check();
    await page.getByRole("navigation").getByText("2 cellen", { exact: true }).waitFor();
    await pane.press("Volgende");
    await pane.hears(/^1 van 2: .* is geselecteerd\.$/);
    await pane.press("Volgende");
    await pane.hears(/^2 van 2: .* is geselecteerd\.$/);
    await pane.press("Volgende");
    await pane.hears(/^1 van 2: /);
    // Its own button keeps to the card on which it stands.
    const card = pane.card("Gebruikers in begeleiding", "Neutraal Ziekenfonds Vlaanderen");
    await card.getByRole("button", { name: /^Toon/ }).click();
    await until(() => card.getAttribute("aria-current"), "true");
  });

  it("two lists that disagree: both cells, each with its own button", async () => {
    const model = openSample("nzf");
    // 4 groups in the registrations of one service; its monthly figures say 5.
    type(model, [["Outputlijst!D142", 5]]);
    const { page } = await open(model);
    const pane = new DutchPane(page);
    await pane.check();
    const card = pane
      .card("Proactief benaderde doelgroepen")
      .filter({ hasText: "Twee lijsten geven een verschillend cijfer" });
    const shown: string[] = [];
    for (const cell of ["Proactieve acties!D4", "Outputlijst!D142"]) {
      await card.getByRole("button", { name: new RegExp(`^Toon ${cell} `) }).click();
      await pane.hears(`${cell} is geselecteerd.`);
      shown.push(model.activeSheet.name);
    }
    expect(shown).toEqual(["Proactieve acties", "Outputlijst"]);
    await pane.press("Toon opmerkingen");
    const remark = page
      .getByRole("listitem")
      .filter({ has: pane.button(/^Toon Proactieve acties!D4 .*Opmerkingen/) })
      .filter({ has: pane.button(/^Toon Outputlijst!D142 .*Opmerkingen/) });
    expect(await remark.count()).toBeGreaterThan(0);
  });

  it("defined names with a function are named before anything is replaced", async () => {
    const model = openSample("helan");
    model.sheet("Budget")?.set(40, 0, 11.6, '=DMW.VTE("Helan",2024)');
    model.names.push({
      visible: true,
      comment: "",
      name: "VteHelan",
      formula: '=DMW.VTE("Helan",2024)',
      scope: null,
    });
    const { page } = await open(model);
    const pane = new DutchPane(page);
    await pane.goTo("Acties");
    await pane.press("Zet formules vast");
    await page
      .getByText(
        /^1 gedefinieerde naam gebruikt een DMW-functie en wordt niet vervangen: VteHelan\./,
      )
      .waitFor();
    await pane.press("Vervang 1 formule");
    await pane.hears(/^1 formule is vervangen door haar waarde\. 1 is blijven staan: /);
  });

  it("a list of figures says that its columns cannot be pointed out", async () => {
    const { page } = await open(openSample("nzf"));
    const pane = new DutchPane(page);
    await pane.check();
    await pane.goTo("Lijsten");
    await pane.press(/^Kolommen van Outputlijst/);
    await page.getByText(/^De kolommen van een cijferlijst zijn niet aan te wijzen\./).waitFor();
  });
});
