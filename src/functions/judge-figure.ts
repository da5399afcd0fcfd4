import { exactly } from "../assessment/bounds";
import type { Evidence } from "../assessment/evidence";
import { missesOf } from "../assessment/judge";
import type { Result } from "../assessment/result";
import type { Subject } from "../assessment/subjects";
import { verdict } from "../assessment/verdict";
import { readAmount, readCount, readShare } from "../lists/read-number";
import { readYesNo } from "../lists/read-yes-no";
import { Exact } from "../norms/exact";
import type { Norm } from "../norms/norm";
import { type CellValue, isBlank } from "../workbook/cell";
import { findNorm } from "./find-norm";
import { FunctionFault } from "./function-fault";
import { readOwnThreshold } from "./own-threshold";
import { readFte, readScalar, readWhole, readYear } from "./scalar-arguments";

/** The arguments of TOETS and TEKORT, as Excel hands them over. */
export interface FigureArguments {
  readonly norm: unknown;
  readonly value: unknown;
  readonly denominator: unknown;
  readonly year: unknown;
  readonly fte: unknown;
  readonly threshold: unknown;
}

/** The verdict on a figure, with what it was asked for. */
export interface JudgedFigure {
  readonly norm: Norm;
  readonly year: number | null;
  readonly result: Result;
  /** True when the cell with the figure, or with its denominator, is blank. */
  readonly isBlank: boolean;
}

/**
 * Judges a figure by the engine's own verdict, as one source that gives just this figure for a whole
 * year. Throws FunctionFault for arguments that cannot be read.
 */
export function judgeFigure(args: FigureArguments): JudgedFigure {
  const norm = findNorm(args.norm);
  const value = readScalar("waarde", args.value);
  const denominator = readScalar("noemer", args.denominator);
  const year = readYear(args.year);
  const fte = readFte(args.fte);
  const userNorms = readOwnThreshold(norm, args.threshold, year);
  const isShare = norm.measure.of === "share";
  // An argument left out comes as null; that of an empty cell may come as an empty text.
  const isGiven = args.denominator !== null && args.denominator !== undefined;
  // A blank cell may come as zero, and says as little.
  if (!isShare && !isBlank(denominator) && denominator !== 0)
    throw new FunctionFault("#VALUE!", "denominator-unused");
  const missing = isBlank(value) || (isShare && isGiven && isBlank(denominator));
  const evidences = missing
    ? []
    : [evidenceOf(norm, value, isBlank(denominator) ? null : denominator)];
  const result = verdict(norm, subjectWith(fte, year), evidences, {
    year,
    month: 12,
    userNorms,
    tooLarge: () => false,
  });
  return { norm, year, result, isBlank: missing };
}

function evidenceOf(norm: Norm, value: CellValue, denominator: CellValue): Evidence {
  const figure = { ...NOTHING, ...figureOf(norm, value, denominator) };
  return {
    ...figure,
    from: "records",
    doubt: { code: "unreadable-values", detail: { of: "cells", count: 1 } },
    blocked: false,
    isSummed: false,
    cells: [],
    inCells: null,
    basis: [],
    causes: [],
    obstacles: [],
  };
}

type Figure = Pick<Evidence, "numerator" | "denominator" | "misses" | "share">;

const NOTHING: Figure = { numerator: null, denominator: null, misses: null, share: null };

function figureOf(norm: Norm, value: CellValue, denominator: CellValue): Partial<Figure> {
  switch (norm.measure.of) {
    case "share": {
      const share = denominator === null ? shareOf(value, norm) : shareOfOne(value, denominator);
      if (share !== null) return { share: { lo: share, hi: share } };
      const top = exactly(readWhole("waarde", value));
      const bottom = exactly(readWhole("noemer", denominator));
      return { numerator: top, denominator: bottom, misses: missesOf(top, bottom) };
    }
    case "lowest":
    case "highest":
      return { numerator: exactly(amountOf(value)) };
    case "exists":
      return { numerator: exactly(presenceOf(value)) };
    case "unique":
    case "distinct":
    case "count":
      return { numerator: exactly(readWhole("waarde", value)) };
  }
}

/**
 * In a formula a number below 1 is a share, as Excel keeps percentages. A bare 1 may be a numerator as
 * well: the blank cell of its denominator comes as an argument that is left out.
 */
function shareOf(cell: CellValue, norm: Norm): Exact {
  const share = plainShare(cell);
  if (share === null) throw new FunctionFault("#VALUE!", "share-invalid");
  if (share.isBareOne) throw new FunctionFault("#VALUE!", "share-one", { norm: norm.number });
  return share.value;
}

/**
 * A share of one is that share: with 1 as the denominator it needs no guess whether 1 is all or one of
 * many, so that any outcome of ZELFZORG and OPVOLGING can be handed on. Null for what has to be counts.
 */
function shareOfOne(cell: CellValue, denominator: CellValue): Exact | null {
  // Exactly one: counts are read with some room, for what is left of binary fractions.
  if (typeof denominator === "number" && denominator !== 1) return null;
  const of = readCount(denominator);
  return of.is === "value" && of.value === 1 ? (plainShare(cell)?.value ?? null) : null;
}

/** From 0 to 1, or with a percent sign from 0 to 100. */
function plainShare(cell: CellValue): { value: Exact; isBareOne: boolean } | null {
  const read = readShare(cell, "general");
  if (read.is !== "value") return null;
  const { number, written } = read.value;
  const value = Exact.fromNumber(number);
  if (written !== "percent") return number <= 1 ? { value, isBareOne: number === 1 } : null;
  return number <= 100 ? { value: Exact.ratio(value, 100), isBareOne: false } : null;
}

function amountOf(cell: CellValue): number {
  const read = readAmount(cell);
  if (read.is === "value" && read.value >= 0) return read.value;
  throw new FunctionFault("#VALUE!", "amount-invalid");
}

function presenceOf(cell: CellValue): number {
  const yes = readYesNo(cell);
  if (yes.is === "value") return yes.value ? 1 : 0;
  const count = readCount(cell);
  if (count.is === "value") return count.value > 0 ? 1 : 0;
  throw new FunctionFault("#VALUE!", "presence-invalid");
}

/** A service without a name, with the fte that the formula gives. */
function subjectWith(fte: Exact | null, year: number | null): Subject {
  const text = fte?.toDecimalText() ?? null;
  const names = { name: "", federation: "", fullName: "", shortNames: [], aliases: [] };
  return {
    level: "service",
    service: null,
    federation: null,
    fteOf:
      text === null || year === null
        ? null
        : { service: { ...names, fte: { [String(year)]: text } } },
    own: new Set(),
    floating: new Set(),
    parts: [],
    missingServices: [],
  };
}
