import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MemorySheet, Plain } from "../tools/memory-workbook";

/** One file of test/norms/cases; what it means is in the README there. */
export interface NormCases {
  readonly norm: string;
  readonly cases: readonly NormCase[];
}

export type CaseKind =
  | "met"
  | "not-met"
  | "at-threshold"
  | "just-missed"
  | "undecided"
  | "not-yet-met"
  | "not-applicable"
  | "other";

export interface NormCase {
  readonly name: string;
  readonly kind: CaseKind;
  readonly sheets: readonly CaseSheet[];
  readonly options: CaseOptions;
  readonly expect: readonly Expected[];
}

export interface CaseOptions {
  readonly year?: number;
  /** "2024-09" */
  readonly asOf?: string;
  /** The service of lists that don't say. */
  readonly service?: string;
  /** A norms file of the user, as JSON. */
  readonly norms?: unknown;
}

export type CaseSheet =
  | { readonly name: string; readonly rows: readonly CaseRow[] }
  | { readonly name: string; readonly generate: Generate };

type CaseRow = readonly Plain[];

interface Generate {
  readonly header: CaseRow;
  readonly rows: readonly {
    readonly times: number;
    /** In text, {i} is the running number. */
    readonly row: CaseRow;
    /** Where the running number starts anew; without it, it runs on from the block before. */
    readonly from?: number;
  }[];
}

export type Outcome = "met" | "not-met" | "not-yet-met" | "not-assessed" | "not-applicable";

/** What one result must say; a key left out is not looked at. */
export interface Expected {
  readonly service: string | null;
  readonly federation?: string;
  /** Default "service". */
  readonly level?: "service" | "federation";
  readonly outcome: Outcome;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly threshold?: number;
  readonly shortfall?: number;
  readonly reason?: string | null;
  /** Each lies within a cell or run of cells of the result with the same role. */
  readonly cells?: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly role: "verdict" | "cause";
  }[];
}

const FOLDER = join(__dirname, "cases");

/** The ids of the norms that have a case file. */
export function normsWithCases(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/** The cases of one norm. Throws when it has no file or the file is no JSON. */
export function casesOf(norm: string): NormCases {
  return JSON.parse(readFileSync(join(FOLDER, `${norm}.json`), "utf8")) as NormCases;
}

/** The sheets of a case as a memory workbook takes them, with generated rows written out. */
export function sheetsOf({ sheets }: NormCase): readonly MemorySheet[] {
  return sheets.map((sheet) =>
    "rows" in sheet ? sheet : { name: sheet.name, rows: generated(sheet.generate) },
  );
}

function generated({ header, rows }: Generate): readonly CaseRow[] {
  const all = [header];
  let number = 1;
  for (const { times, row, from } of rows) {
    number = from ?? number;
    for (const end = number + times; number < end; number++) {
      all.push(
        row.map((cell) => (typeof cell === "string" ? cell.replaceAll("{i}", `${number}`) : cell)),
      );
    }
  }
  return all;
}
