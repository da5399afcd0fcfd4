import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

let source: string | null = null;

/**
 * Fluent's lists of tabs begin and end with an empty element that hands the focus on as soon as it gets it.
 * Axe takes it for hidden content that can keep the focus; keyboard.test.ts shows that it does not.
 */
const HANDS_FOCUS_ON = "[data-tabster-dummy]";

/** What axe finds serious or critical in the page as it is now: a line for each element. */
export async function seriousFindings(page: Page): Promise<string[]> {
  source ??= readFileSync(
    createRequire(join(process.cwd(), "package.json")).resolve("axe-core/axe.min.js"),
    "utf8",
  );
  // Evaluated by the browser's own tools, to which the page's policy does not apply.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  // A button that is grey no longer takes a frame to show its colour.
  await page.evaluate(async () => {
    const drawn = (): Promise<unknown> => new Promise(requestAnimationFrame);
    await drawn();
    await drawn();
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  const { violations } = await page.evaluate(
    (exclude) =>
      (
        window as unknown as { axe: { run(context: { exclude: string[] }): Promise<AxeResults> } }
      ).axe.run({ exclude: [exclude] }),
    HANDS_FOCUS_ON,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary ?? ""}`,
      ),
    );
}
