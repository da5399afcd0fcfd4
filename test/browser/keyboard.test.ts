/** The built pane without a mouse: what gets the focus, and that it never moves by itself. */
import type { Page } from "playwright-core";
import { formatArea } from "../excel-host/model/a1";
import { describePane } from "./tools/describe-pane";
import { type } from "./tools/edits";
import { DutchPane } from "./tools/pane-words";
import { openSample, openSampleWithNorms } from "./tools/samples";
import { until } from "./tools/until";

interface Focused {
  readonly role: string;
  readonly name: string;
  /** In sight, and not hidden from screen readers. */
  readonly isReachable: boolean;
  /** Something is drawn around it that is not there without the focus. */
  readonly isMarked: boolean;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const box = element.getBoundingClientRect();
    const drawn = (of: Element): string => {
      const looks = [getComputedStyle(of), getComputedStyle(of, "::after")];
      return looks
        .map((look) => [look.outline, look.boxShadow, look.borderColor, look.borderWidth].join())
        .join();
    };
    const withFocus = drawn(element) + drawn(element.parentElement ?? element);
    const probe = document.createElement("button");
    document.body.append(probe);
    probe.focus();
    const without = drawn(element) + drawn(element.parentElement ?? element);
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
    probe.remove();
    return {
      role: element.getAttribute("role") ?? element.tagName.toLowerCase(),
      name: element.getAttribute("aria-label") ?? element.textContent.trim(),
      isReachable:
        element.closest("[aria-hidden=true]") === null &&
        box.width > 0 &&
        box.bottom > 0 &&
        box.top < innerHeight,
      isMarked: withFocus !== without,
    };
  });
}

/** Where the focus is now, for telling whether it moved. */
function place(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.tagName ?? ""} ${element?.id ?? ""} ${element?.getAttribute("aria-label") ?? element?.textContent.slice(0, 40) ?? ""}`;
  });
}

describePane("the pane by keyboard", (open) => {
  it("is walked through with Tab: every stop in sight, marked and named, and round again", async () => {
    const { page } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    await page.getByRole("tab", { name: "Oordeel" }).focus();
    const stops: string[] = [];
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Tab");
      const stop = await focused(page);
      if (stop.role === "body") break;
      expect(stop).toMatchObject({ isReachable: true, isMarked: true });
      expect(stop.name).not.toBe("");
      stops.push(stop.name);
    }
    expect(stops.slice(0, 2)).toEqual(["Wijzig jaar, maand of dienst", "Toets opnieuw"]);
    expect(stops.slice(-2)).toEqual(["Vorige", "Volgende"]);
    expect(stops.filter((name) => name.startsWith("Toon Personenalarmen!F4"))).toHaveLength(1);
  });

  it("goes through the tabs with the arrows", async () => {
    const { page } = await open(openSample("helan"));
    await page.getByRole("tab", { name: "Oordeel" }).focus();
    for (const name of ["Lijsten", "Normen", "Acties"]) {
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.getByRole("tab", { name, selected: true }).waitFor();
      expect((await focused(page)).name).toBe(name);
    }
  });

  it("checks with Enter; the focus then is on the verdicts, not lost", async () => {
    const { page } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.button("Toets werkmap").focus();
    await page.keyboard.press("Enter");
    await pane.hears(/^Getoetst: /);
    await until(() => page.evaluate(() => document.activeElement?.id), "panel");
    await page.keyboard.press("Tab");
    expect((await focused(page)).name).toBe("Wijzig jaar, maand of dienst");
  });

  it("goes to the next and previous failing cell with J, K and the arrows, and says where", async () => {
    const { page, model } = await open(await openSampleWithNorms("lm"));
    const pane = new DutchPane(page);
    await pane.check();
    const first = page.getByRole("button", { name: /^Toon Begeleidingen!C4/ }).first();
    await first.focus();
    const seen: string[] = [];
    for (const key of ["j", "ArrowDown", "J", "k", "ArrowUp"]) {
      const before = (await pane.news.textContent()) ?? "";
      await page.keyboard.press(key);
      await until(async () => (await pane.news.textContent()) === before, false);
      await pane.hears(/\d van 3: .* is geselecteerd\./);
      seen.push(((await pane.news.textContent()) ?? "").slice(0, 1));
      const { activeSheet } = model;
      const cell = `${activeSheet.name}!${formatArea(activeSheet.selection[0])}`;
      expect(await pane.news.textContent()).toContain(cell);
      const current = page.locator("li[aria-current=true]");
      expect(await current.count()).toBe(1);
      // The focus stays in the list, on the button of the card it came to.
      await until(() => current.evaluate((card) => card.contains(document.activeElement)), true);
    }
    expect(seen).toEqual(["1", "2", "3", "2", "1"]);
  });

  it("leaves the keys alone where one types", async () => {
    const { page } = await open(await openSampleWithNorms("nzf"));
    const pane = new DutchPane(page);
    await pane.check();
    await page.getByLabel("Toon", { exact: true }).focus();
    const before = await pane.news.textContent();
    await page.keyboard.press("j");
    expect(await pane.news.textContent()).toBe(before);
  });

  it("stops with Escape, wherever the focus is in the pane", async () => {
    const { page, host, started } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await started();
    const asked = host.hold();
    await pane.button("Toets werkmap").focus();
    await page.keyboard.press("Enter");
    await asked;
    await page.getByRole("progressbar").waitFor();
    await page.keyboard.press("Escape");
    await pane.hears("Gestopt. Er is niets gewijzigd.");
    host.release();
  });

  it("never moves the focus by itself: not for a check, a mark, a change, a command or a fault", async () => {
    const { page, host, model, excel } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    await pane.goTo("Acties");
    const recheck = page.getByRole("switch", { name: "Toets opnieuw bij wijziging" });
    await recheck.focus();
    await page.keyboard.press("Space");
    const before = await place(page);
    const stays = async (): Promise<void> => {
      expect(await place(page)).toBe(before);
    };
    await excel.invokeCommand("markeringen");
    await pane.hears("De cellen zijn gemarkeerd.");
    await stays();
    type(model, [["Personenalarmen!F5", 25]]);
    await pane.hears(/^Opnieuw getoetst na een wijziging/);
    await stays();
    host.failWith("GeneralException", "Worksheets");
    await excel.invokeCommand("verslag");
    await pane.hears(/Excel antwoordt niet/);
    await stays();
    host.recover();
  });

  it("moves nothing when motion is not wanted", async () => {
    const { page } = await open(openSample("helan"), { reducedMotion: true });
    await new DutchPane(page).check();
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter(({ playState, effect }) => {
          const { duration } = effect?.getComputedTiming() ?? {};
          return playState === "running" && typeof duration === "number" && duration > 20;
        }).length,
    );
    expect(moving).toBe(0);
  });
});
