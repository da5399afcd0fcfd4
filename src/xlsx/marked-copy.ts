import type { Mark } from "../workbook/mark";
import type { OwnSheet, SheetContent } from "../workbook/own-sheet";
import { type ByteSource, bytesSource } from "./byte-source";
import { type CopyOutcome, type CopyPlan, type CopyRequest, planCopy } from "./copy-plan";
import { type Deflate, deflateWithStreams } from "./deflate";
import { hostOf } from "./host-of";
import type { OpenOptions } from "./open";
import { type ByteSink, patchPackage } from "./patch-package";
import { joinBytes } from "./splice";
import { type CopySummary, verifyCopy } from "./verify-copy";

export type { CopyOutcome } from "./copy-plan";
export {
  CopyRefused,
  type Obstacle,
  type Reference,
  REFERENCES,
  type RefusalCode,
  REFUSALS,
  type Structure,
  STRUCTURES,
  USERS_WORK,
  type UsersWork,
} from "./copy-refused";
export type { Deflate } from "./deflate";
export { type CopyOrigin, originOf } from "./own-copy";
export type { ByteSink } from "./patch-package";
export type { CopySummary } from "./verify-copy";

export interface CopyOptions extends OpenOptions {
  /** Defaults to the web's CompressionStream; in Node, node:zlib is faster. */
  readonly deflate?: Deflate;
  readonly signal?: AbortSignal;
  /** How much of the copy has been written, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** What the copy has more than the workbook. */
export interface Additions {
  /** Every mark: those that the workbook has already are replaced by these. */
  readonly marks: readonly Mark[];
  /** Sheets of ours; one that the workbook has already is replaced, a sheet of the user never. */
  readonly sheets: readonly SheetContent[];
  /** A signed workbook is refused unless this is true; its copy is no longer validly signed. */
  readonly breakSignature?: boolean;
  /**
   * True: a copy with a report is known from then on as one that nobody has worked in (`originOf`), so that
   * a later copy may take its place. Only for who adds nothing of the user's to the workbook first.
   */
  readonly sealed?: boolean;
}

/** What is to be undone; by default the marks and the report sheet. */
export interface Removals {
  readonly sheets?: readonly OwnSheet[];
  readonly breakSignature?: boolean;
}

/** A copy that has been written, and can be verified once it can be read. */
export interface WrittenCopy extends CopyOutcome {
  /**
   * Opens the copy again and holds it against the workbook. Throws CopyRefused "copy-differs", or
   * WorkbookError for a part that is damaged in the workbook as well. Until it has passed, the copy
   * must not be given to anyone.
   */
  verify(copy: ByteSource): Promise<CopySummary>;
}

/**
 * Writes a copy of a workbook with marks and sheets of ours added and nothing else changed. The source
 * is only read. Throws WorkbookError when it cannot be read, CopyRefused when it cannot be added to
 * safely, and whatever the sink throws; what the sink has by then is no workbook.
 */
export function writeMarkedCopy(
  source: ByteSource,
  additions: Additions,
  sink: ByteSink,
  options: CopyOptions = {},
): Promise<WrittenCopy> {
  const { marks, sheets, breakSignature = false, sealed = false } = additions;
  return write(source, { marks, sheets, remove: [], breakSignature, sealed }, sink, options);
}

/**
 * Writes a copy without our marks and sheets. Parts to which we had only added come back byte for byte.
 * Throws as `writeMarkedCopy`.
 */
export function clearMarkedCopy(
  source: ByteSource,
  removals: Removals,
  sink: ByteSink,
  options: CopyOptions = {},
): Promise<WrittenCopy> {
  const { sheets: remove = ["report"], breakSignature = false } = removals;
  const request = { marks: [], sheets: [], remove, breakSignature, sealed: false };
  return write(source, request, sink, options);
}

/** A copy in memory, written and verified; for a browser that gives it to its user to save. */
export async function copyInMemory(
  source: ByteSource,
  make: (sink: ByteSink) => Promise<WrittenCopy>,
): Promise<{ readonly bytes: Uint8Array; readonly copy: WrittenCopy; summary: CopySummary }> {
  const pieces: Uint8Array[] = [];
  const copy = await make({
    write: (bytes) => {
      pieces.push(bytes.slice());
      return Promise.resolve();
    },
  });
  const bytes = joinBytes(pieces);
  return { bytes, copy, summary: await copy.verify(bytesSource(source.name, bytes)) };
}

async function write(
  source: ByteSource,
  request: CopyRequest,
  sink: ByteSink,
  options: CopyOptions,
): Promise<WrittenCopy> {
  const { signal, onProgress, deflate = deflateWithStreams } = options;
  const host = hostOf(options);
  const plan: CopyPlan = await planCopy(source, host, request, signal);
  await patchPackage(source, plan.changes, { ...host, deflate }, sink, { signal, onProgress });
  return {
    ...plan.outcome,
    verify: (copy) => verifyCopy(source, copy, plan, host, signal),
  };
}
