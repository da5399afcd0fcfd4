import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

let source: string | null = null;

/** What axe finds serious or critical in the page as it is now: a line for each element. */
export async function seriousFindings(page: Page): Promise<string[]> {
  source ??= readFileSync(
    createRequire(join(process.cwd(), "package.json")).resolve("axe-core/axe.min.js"),
    "utf8",
  );
  // Evaluated by the browser's own tools, to which the page's policy does not apply.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary ?? ""}`,
      ),
    );
}
