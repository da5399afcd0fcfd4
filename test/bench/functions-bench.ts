/* eslint-disable no-console -- a program that reports to whoever runs it */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import type { FunctionId } from "../../src/functions/catalogue";
import { buildFunctions } from "../functions/bundle";

/**
 * Custom functions over a million cells, beside native formulas that LibreOffice calculates:
 *
 *   npx tsx test/bench/functions-bench.ts [--native]
 *
 * Times are of the function alone, as built for Excel; what Excel takes to hand over a million cells comes on top. The native
 * side is a whole conversion less that of the same sheet without the formula.
 */

const CELLS = 1_000_000;

const identifiers = Array.from({ length: CELLS }, (_, i) => [`G${(i * 7919) % 400_000}`]);
const numbers = Array.from({ length: CELLS }, (_, i) => [(i * 7919) % 400_000]);
// A user answers the same in each of his rows.
const needs = Array.from({ length: CELLS }, (_, i) => [((i * 7919) % 400_000) % 2 ? "ja" : "nee"]);
const groups = Array.from({ length: CELLS }, (_, i) => [`Doelgroep ${"abcdefgh"[i % 8] ?? ""}`]);
const aids = Array.from({ length: CELLS }, (_, i) => [`Hulpmiddel ${"abcdefgh"[i % 8] ?? ""}`]);
const yesNo = Array.from({ length: CELLS }, (_, i) => [i % 4 ? "nee" : "ja"]);
const counts = Array.from({ length: CELLS }, (_, i) => [i % 3]);
const zeros = Array.from({ length: 1_048_576 }, (_, i) => [i < 5000 ? `G${i}` : 0]);
const zeroNeeds = Array.from({ length: 1_048_576 }, (_, i) => [i < 5000 ? "ja" : 0]);
const used = Array.from({ length: 1_048_576 }, (_, i) => [i < 5000 ? `G${i}` : null]);
const usedNeeds = Array.from({ length: 1_048_576 }, (_, i) => [i < 5000 ? "ja" : null]);

const RUNS: readonly (readonly [name: string, id: FunctionId, args: readonly unknown[]])[] = [
  ["UNIEK, teksten", "UNIEK", [identifiers]],
  ["UNIEK, getallen", "UNIEK", [numbers]],
  ["ZELFZORG, 1.000.000 rijen (2 bereiken)", "ZELFZORG", [identifiers, needs]],
  ["OPVOLGING", "OPVOLGING", [yesNo]],
  ["DOELGROEPEN", "DOELGROEPEN", [groups]],
  ["HULPMIDDELEN", "HULPMIDDELEN", [aids]],
  ["HULPMIDDELEN met aantallen (2 bereiken)", "HULPMIDDELEN", [aids, counts]],
  ["ZELFZORG, hele kolommen met 5.000 rijen in gebruik", "ZELFZORG", [used, usedNeeds]],
  ["ZELFZORG, hele kolommen met nullen voor lege cellen", "ZELFZORG", [zeros, zeroNeeds]],
];

type CustomFunction = (...args: readonly unknown[]) => unknown;

/** The functions of the bundle, with a runtime that only remembers them. */
async function built(): Promise<ReadonlyMap<string, CustomFunction>> {
  const functions = new Map<string, CustomFunction>();
  const associate = (id: string, run: CustomFunction): void => {
    functions.set(id, run);
  };
  Object.assign(globalThis, { CustomFunctions: { associate, Error, ErrorCode: {} } });
  runInThisContext(await buildFunctions());
  return functions;
}

async function main(): Promise<void> {
  const functions = await built();
  console.log("| formule | ms (mediaan van 5) | uitkomst |\n|---|---|---|");
  for (const [name, id, args] of RUNS) {
    let answer: unknown = null;
    const times = Array.from({ length: 6 }, () => {
      const start = performance.now();
      answer = functions.get(id)?.(...args);
      return performance.now() - start;
    })
      .slice(1)
      .sort((one, other) => one - other);
    console.log(`| ${name} | ${(times[2] ?? 0).toFixed(0)} | ${String(answer)} |`);
  }
  if (process.argv.includes("--native")) compareWithNative();
}

function compareWithNative(): void {
  const folder = mkdtempSync(join(tmpdir(), "functions-bench-"));
  try {
    console.log(`\nLibreOffice, omzetten van 1.000.000 rijen: ${native(folder, "").toFixed(0)} ms`);
    const formulas = {
      'AANTAL.ALS(B;"ja")': `COUNTIF([.B2:.B${CELLS + 1}];"ja")/COUNTA([.A2:.A${CELLS + 1}])`,
    };
    for (const [name, formula] of Object.entries(formulas)) {
      console.log(`met ${name}: ${native(folder, formula).toFixed(0)} ms`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds to read a flat sheet of users and needs, calculate, and write the first lines. */
function native(folder: string, formula: string): number {
  const head =
    formula === ""
      ? `<table:table-cell office:value-type="float" office:value="0"/>`
      : `<table:table-cell table:formula="of:=${formula.replaceAll('"', "&quot;")}"/>`;
  const rows = identifiers.map(
    ([id], i) =>
      `<table:table-row>${text(String(id))}${text(String(needs[i]?.[0]))}</table:table-row>`,
  );
  const file = join(folder, "blad.fods");
  writeFileSync(
    file,
    `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="B"><table:table-row>${head}</table:table-row>${rows.join("")}</table:table></office:spreadsheet></office:body></office:document>`,
  );
  const start = performance.now();
  execFileSync("soffice", [
    `-env:UserInstallation=file://${join(folder, "profile")}`,
    ...["--headless", "--convert-to", "csv", "--outdir", folder, file],
  ]);
  return performance.now() - start;
}

function text(value: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
}

void main();
