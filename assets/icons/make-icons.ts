/**
 * Renders the SVG sources beside this file to the PNGs that the manifest names: `npm run icons`.
 * 16 to 24 pixels come from `<name>-small.svg`, drawn on a grid of 16; larger ones from `<name>.svg`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ICONS, ICON_SIZES, iconFile } from "./icons";

const SMALL = 24;

async function makeIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  for (const name of ICONS) {
    for (const size of ICON_SIZES) {
      const source = join(__dirname, size <= SMALL ? `${name}-small.svg` : `${name}.svg`);
      const svg = readFileSync(source, "utf8").replace(
        "<svg ",
        `<svg width="${size}" height="${size}" style="display:block" `,
      );
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<body style="margin:0">${svg}`);
      writeFileSync(
        join(__dirname, iconFile(name, size)),
        await page.screenshot({ omitBackground: true }),
      );
    }
  }
  await browser.close();
}

void makeIcons();
