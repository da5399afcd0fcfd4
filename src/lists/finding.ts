import { address } from "../workbook/address";

/** What can be remarked about the data. Severity says how much it matters, never how bad it is. */
export const FINDING_CODES = {
  "duplicate-user": "info",
  "duplicate-record": "warning",
  "merged-variants": "info",
  "near-variant": "warning",
  "text-number": "info",
  "text-date": "info",
  "thousands-dot": "info",
  "decimal-dot": "warning",
  "excel-error": "error",
  uncalculated: "error",
  "unreadable-value": "error",
  "negative-number": "error",
  "blank-required": "warning",
  "blank-means-no": "info",
  "unknown-service": "warning",
  "unknown-module": "warning",
  "unknown-role": "warning",
  "total-row-skipped": "info",
  "note-row-skipped": "info",
  "service-heading": "warning",
  "hidden-content": "info",
  "privacy-identifier": "info",
  mismatch: "warning",
  "silent-norm": "warning",
  "share-without-counts": "info",
  "low-confidence-column": "warning",
  "other-year": "info",
  "begun-before": "warning",
  "after-reference-date": "info",
  "nothing-in-period": "error",
  "service-not-in-lists": "error",
  "unknown-year": "warning",
  "year-from-file-name": "info",
  "service-assumed": "info",
  "list-too-large": "error",
  "profile-header-missing": "warning",
  "profile-sheet-missing": "warning",
  "user-norms-other-year": "warning",
  "own-norms-unusable": "error",
  "own-sheet-copy": "info",
  "own-sheet-shared": "warning",
  "fte-differs": "warning",
  "no-date-column": "info",
  "months-added-up": "warning",
  "unused-labels": "info",
  "names-nothing": "warning",
  "code-as-kind": "warning",
  "record-not-done": "warning",
  "staff-left": "info",
  "part-row": "warning",
  "other-list-below": "warning",
  "list-doubted": "warning",
  "plan-not-used": "warning",
  "rows-are-sums": "warning",
  "stock-list": "warning",
  "column-of-year": "warning",
  "period-unused": "info",
} as const satisfies Record<string, Severity>;

export type Severity = "info" | "warning" | "error";
export type FindingCode = keyof typeof FINDING_CODES;

export interface FindingCell {
  readonly sheet: string;
  /** A1, or a run such as "D4:D9". */
  readonly address: string;
}

/** A remark about the data: a value in the report, never an exception. Its words are made in src/report. */
export interface Finding {
  readonly code: FindingCode;
  /** Null when it concerns no one cell, such as a norm that no list gives. */
  readonly cell: FindingCell | null;
  /** The second cell, where two are compared. */
  readonly other?: FindingCell;
  /** How many cells or rows it stands for, at least 1. */
  readonly count: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Runs of rows are listed up to this many; what comes after is one finding with a count. */
const MAX_RUNS = 25;

interface Run {
  first: number;
  last: number;
  count: number;
}

/**
 * Collects remarks about the cells of one column and reports neighbours as one run, so that a column
 * of ten thousand text numbers is one finding, and a single #N/B is one at its own cell.
 */
export class ColumnFindings {
  private readonly runs = new Map<FindingCode, { runs: Run[]; rest: Run | null }>();

  constructor(
    private readonly sheet: string,
    private readonly column: number,
    private readonly params: Readonly<Record<string, string | number>>,
  ) {}

  add(code: FindingCode, row: number, previousRow: number): void {
    let of = this.runs.get(code);
    if (of === undefined) {
      of = { runs: [], rest: null };
      this.runs.set(code, of);
    }
    const last = of.rest ?? of.runs.at(-1);
    if (last !== undefined && (last === of.rest || last.last === previousRow)) {
      last.last = row;
      last.count++;
    } else if (of.runs.length < MAX_RUNS) {
      of.runs.push({ first: row, last: row, count: 1 });
    } else {
      of.rest = { first: row, last: row, count: 1 };
    }
  }

  list(): Finding[] {
    return [...this.runs].flatMap(([code, { runs, rest }]) =>
      [...runs, ...(rest === null ? [] : [rest])].map((run) => ({
        code,
        cell: {
          sheet: this.sheet,
          address: address(run.first, this.column, run.last, this.column),
        },
        count: run.count,
        params: this.params,
      })),
    );
  }
}
