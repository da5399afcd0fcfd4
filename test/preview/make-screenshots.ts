/** Makes the pictures of the preview for the README: `npx tsx test/preview/make-screenshots.ts`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ownList } from "./own-list";
import { PreviewPage, startServer } from "./preview-page";

const FOLDER = join(__dirname, "..", "..", "docs", "images");

async function make(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await startServer();
  const preview = await PreviewPage.open(server.address, { width: 1360, height: 800 });
  const take = async (name: string): Promise<void> => {
    await preview.page.waitForTimeout(1200);
    await preview.page.screenshot({ path: join(FOLDER, `preview-${name}.png`) });
  };
  const inPane = async (role: "tab" | "button", name: string): Promise<void> => {
    await preview.pane.getByRole(role, { name }).first().click();
  };
  try {
    await take("start");
    await preview.check();
    await inPane("tab", "Acties");
    await inPane("button", "Markeer de cellen");
    await inPane("tab", "Oordeel");
    await inPane("button", "Toon");
    await take("failing-cell");
    await preview.drop("eigen-lijst.xlsx", ownList());
    await preview.check();
    await inPane("tab", "Acties");
    await inPane("button", "Markeer de cellen");
    await inPane("tab", "Oordeel");
    await take("own-file");
    await inPane("tab", "Acties");
    await inPane("button", "Maak verslagblad");
    await preview.tab("Normtoets").click();
    await take("report");
    await preview.page.click("#save");
    await take("save");
    await preview.page.keyboard.press("Escape");
    await preview.page.selectOption("#sample", "functies");
    await preview.leave();
    await preview.openedAs("Formules");
    await preview.page.waitForTimeout(2000);
    await take("functions");
  } finally {
    await preview.close();
    await server.stop();
  }
}

void make();
