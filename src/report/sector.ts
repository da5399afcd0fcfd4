import type { Outcome, Result } from "../assessment/result";
import type { Language, Norm } from "../norms/norm";
import { normSet } from "../norms/norm-set";
import { federations, servicesOf } from "../norms/services";
import { say } from "./messages";
import type { Report } from "./report";

/** How the federations together stand to one norm. */
export interface SectorRow {
  readonly norm: Norm;
  /** Federations that meet the norm, or for a descriptive norm have figures. */
  readonly met: readonly string[];
  /** The others, with why. */
  readonly rest: readonly { readonly federation: string; readonly outcome: Outcome | "absent" }[];
}

/**
 * The table of the policy report: for each norm, in which federations it is met. A federation of one
 * service is judged by that service. Counts only; federations are not ranked.
 */
export function sectorTable(reports: readonly Report[]): SectorRow[] {
  const results = reports.flatMap((report) => report.results);
  return normSet.norms.map((norm) => {
    const met: string[] = [];
    const rest: { federation: string; outcome: Outcome | "absent" }[] = [];
    for (const { name } of federations) {
      const outcome = federationOutcome(name, norm, results);
      const positive = norm.kind === "descriptive" ? "not-applicable" : "met";
      if (outcome === positive) met.push(name);
      else rest.push({ federation: name, outcome });
    }
    return { norm, met, rest };
  });
}

function federationOutcome(
  federation: string,
  norm: Norm,
  results: readonly Result[],
): Outcome | "absent" {
  const level = servicesOf(federation).length > 1 ? "federation" : "service";
  const result = results.find(
    (r) => r.norm.id === norm.id && r.level === level && r.federation === federation,
  );
  return result?.outcome ?? "absent";
}

/** The sector table as lines of text. */
export function sectorText(rows: readonly SectorRow[], year: number, language: Language): string {
  const titles = rows.map(({ norm }) => norm.title[language]);
  const width = Math.max(...titles.map((title) => title.length));
  const lines = rows.map(({ norm, met, rest }, i) => {
    const count = `${met.length}/${met.length + rest.length}`;
    const others = rest
      .map(({ federation, outcome }) =>
        outcome === "absent" ? federation : `${federation}: ${say(language, `outcome.${outcome}`)}`,
      )
      .join(", ");
    const note = norm.kind === "descriptive" ? `${say(language, "sector.figures")} ` : "";
    return `  ${(titles[i] ?? "").padEnd(width)}  ${count}  ${note}${others}`.trimEnd();
  });
  return `${[say(language, "text.sector", { year }), ...lines].join("\n")}\n`;
}
