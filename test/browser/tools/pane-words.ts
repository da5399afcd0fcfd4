import type { Locator, Page } from "playwright-core";
import type { Outcome } from "../../../src/assessment/result";

/** What a Dutch pane calls the outcomes, in the order of its counts. */
const COUNTS: readonly (readonly [Outcome, string])[] = [
  ["not-met", "voldoet niet"],
  ["not-yet-met", "nog niet behaald"],
  ["not-assessed", "niet beoordeeld"],
  ["met", "voldoet"],
  ["not-applicable", "niet van toepassing"],
];

export type TabName = "Oordeel" | "Lijsten" | "Normen" | "Acties";

/** The Dutch pane as a user names its parts. */
export class DutchPane {
  constructor(readonly page: Page) {}

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async goTo(tab: TabName): Promise<void> {
    await this.page.getByRole("tab", { name: tab }).click();
  }

  /** What is read aloud. */
  get news(): Locator {
    return this.page.getByRole("status");
  }

  /** Waits until this has been read aloud. */
  async hears(text: string | RegExp): Promise<void> {
    await this.news.filter({ hasText: text }).waitFor({ state: "attached" });
  }

  /** Checks for the first time and waits for the verdicts. */
  async check(): Promise<void> {
    await this.press("Toets werkmap");
    await this.hears(/^Getoetst: |geen lijst herkend/);
  }

  /** The counts on top of the cards, which may come a moment after the check itself has ended. */
  async counts(): Promise<Record<string, number>> {
    const list = this.page.getByRole("list", { name: "Aantal per oordeel" });
    await list.waitFor();
    const lines = await list.getByRole("listitem").allTextContents();
    return Object.fromEntries(
      COUNTS.map(([outcome, word]) => {
        const line = lines.find((text) => text.replace(/^\d+/, "") === word);
        return [outcome, line === undefined ? NaN : Number.parseInt(line, 10)];
      }),
    );
  }

  /** The card of a norm; with a service where there are several. */
  card(title: string, subject?: string): Locator {
    const card = this.page
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("heading", { name: title, exact: true }) });
    return subject === undefined ? card : card.filter({ hasText: `· ${subject}` });
  }
}

/** What stands in a part of the page, with plain spaces for hard ones. */
export async function textOf(part: Locator): Promise<string> {
  return (await part.innerText()).replace(/[\u00a0\u202f]/g, " ");
}
