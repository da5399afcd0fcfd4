/** Whether the page says words, and none of the keys that words are looked up by. */
import type { Language } from "../../src/preview/language";
import { PreviewPage, startServer, type StartedServer } from "./preview-page";

/** `sheets-formula.progress.analyzing`, but not `naam.xlsx` or `DMW.TOETS`. */
const KEY = /^[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:[-A-Z][a-zA-Z]*)*)+$/;
const FILE = /\.(?:xlsx|xlsm|json)$/;

let server: StartedServer;

beforeAll(async () => {
  server = await startServer();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

/** Every text, title and name in the page that looks like a key. */
async function keysIn({ page }: PreviewPage): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.add(walker.currentNode.textContent?.trim() ?? "");
    for (const element of document.querySelectorAll("[title], [aria-label], [placeholder]")) {
      for (const name of ["title", "aria-label", "placeholder"]) {
        texts.add(element.getAttribute(name) ?? "");
      }
    }
    return [...texts];
  });
  return said.filter((text) => KEY.test(text) && !FILE.test(text));
}

const MORE: Readonly<Record<Language, { sum: string; copy: string; shortcuts: string }>> = {
  nl: { sum: "Som", copy: "Kopiëren", shortcuts: "Sneltoetsen" },
  fr: { sum: "Somme", copy: "Copier", shortcuts: "Raccourcis" },
  en: { sum: "Sum", copy: "Copy", shortcuts: "Shortcuts" },
};

test.each(["nl", "fr", "en"] as const)(
  "menus, help and panels speak %s, and show no keys",
  async (language) => {
    const preview = await PreviewPage.open(server.address, undefined, language);
    const { page } = preview;
    const words = MORE[language];
    try {
      const found = new Set<string>();
      const look = async (): Promise<void> => {
        for (const key of await keysIn(preview)) found.add(key);
      };
      await look();
      await page.locator("canvas[id^=univer-sheet-main]").click({
        button: "right",
        position: { x: 200, y: 120 },
      });
      await page.getByText(words.copy, { exact: true }).last().waitFor();
      await look();
      await page.keyboard.press("Escape");
      await page.locator("[data-u-comp=slide-tab-item]").first().click({ button: "right" });
      await page.waitForTimeout(300);
      await look();
      await page.keyboard.press("Escape");
      await preview.select("D5:D7");
      await page
        .getByText(new RegExp(`^${words.sum}`))
        .first()
        .waitFor();
      await look();
      await preview.select("H30");
      await page.keyboard.type("=SUM(");
      await page.waitForTimeout(500);
      await look();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      // Typing ends in its own time, and until then the keys go to the cell.
      await page.locator("canvas[id^=univer-sheet-main]").click({ position: { x: 200, y: 200 } });
      const panel = page.getByText(words.shortcuts).first();
      for (let i = 0; i < 10 && !(await panel.isVisible()); i++) {
        await page.keyboard.press("Control+\\");
        await page.waitForTimeout(1000);
      }
      expect(await panel.isVisible()).toBe(true);
      await look();
      await page.selectOption("#sample", "functies");
      await preview.opened();
      for (let i = 0; i < 8; i++) {
        await page.waitForTimeout(150);
        await look();
      }
      expect([...found]).toEqual([]);
      expect(preview.problems).toEqual([]);
    } finally {
      await preview.close();
    }
  },
  120_000,
);
