import { randomBytes } from "node:crypto";
import { chmod, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { marksOf } from "../marks/marks-of";
import type { Language } from "../norms/norm";
import type { Report } from "../report/report";
import { reportSheet } from "../report/report-sheet";
import { OWN_SHEETS } from "../workbook/own-sheet";
import { WorkbookError } from "../workbook/workbook-error";
import {
  type ByteSink,
  clearMarkedCopy,
  type CopyOptions,
  CopyRefused,
  type CopySummary,
  writeMarkedCopy,
  type WrittenCopy,
} from "../xlsx/marked-copy";
import { COPY_LINES } from "./copy-messages";
import { targetError } from "./copy-targets";
import { type FileSource, fileSource } from "./file-source";
import { MadeFolder } from "./made-folder";
import { fill } from "./messages";
import { NODE_HOST } from "./node-host";
import { referencesText } from "./refusal-text";
import { refuseStanding } from "./refuse-standing";

/** A copy of a file that is read-only can be renewed all the same. */
const OWNER_WRITES = 0o200;

export interface CopySettings {
  /** Where the copy goes; a copy of ours that stands there is replaced once the new one is whole. */
  readonly target: string;
  readonly language: Language;
  readonly version: string;
  readonly breakSignature: boolean;
  /** Whatever file stands there is replaced. */
  readonly overwrite: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

/**
 * Writes the copy of a workbook with its marks and report sheet. Throws WorkbookError, CopyRefused and
 * CopyTargetError; nothing is left at its place then.
 * @returns lines for the user: first the one that counts parts, then what else there is to know
 */
export async function saveMarkedCopy(
  file: string,
  report: Report,
  settings: CopySettings,
): Promise<readonly string[]> {
  const { language, version, breakSignature } = settings;
  const { marks, left } = marksOf(report);
  const sheet = reportSheet(report, language, { checkedAt: new Date(), version });
  const lines = await saveCopy(file, report.workbook.sha256, settings, (source, sink, options) =>
    writeMarkedCopy(
      source,
      { marks, sheets: [sheet], breakSignature, sealed: true },
      sink,
      options,
    ),
  );
  const more = left > 0 ? [fill(COPY_LINES[language].left, { left })] : [];
  return [...lines, ...more];
}

/** Writes the copy of a workbook without our marks and report sheet. Throws as `saveMarkedCopy`. */
export function saveClearedCopy(file: string, settings: CopySettings): Promise<readonly string[]> {
  const { breakSignature } = settings;
  return saveCopy(file, null, settings, (source, sink, options) =>
    clearMarkedCopy(source, { breakSignature }, sink, options),
  );
}

type Make = (source: FileSource, sink: ByteSink, options: CopyOptions) => Promise<WrittenCopy>;

async function saveCopy(
  file: string,
  sha256: string | null,
  settings: CopySettings,
  make: Make,
): Promise<readonly string[]> {
  const { target, language, overwrite, signal, onProgress } = settings;
  // A link stays a link: what it leads to is replaced.
  const place = await realpath(target).catch(() => target);
  // A name of its own: the longest that a disk takes may be the copy's.
  const beside = join(dirname(place), `normtoets-${randomBytes(4).toString("hex")}.tmp`);
  const source = await fileSource(file);
  const folder = new MadeFolder(dirname(place));
  let saved = false;
  try {
    if (sha256 !== null && (await source.sha256()) !== sha256) {
      throw new CopyRefused("changed-meanwhile", "another checksum than when it was checked");
    }
    await writing(target, language, () => folder.make());
    const copy = await writeBeside(beside, target, language, (sink) =>
      make(source, sink, { ...NODE_HOST, signal, onProgress }),
    );
    const written = await fileSource(beside);
    let summary: CopySummary;
    try {
      summary = await copy.verify(written);
    } finally {
      await written.close();
    }
    if (signal.aborted) throw new WorkbookError("cancelled", "stopped by the user");
    // Once more: something may have been put there meanwhile.
    await refuseStanding(target, overwrite, language);
    await writing(target, language, async () => {
      await chmod(beside, ((await stat(file)).mode & 0o777) | OWNER_WRITES);
      await rename(beside, place);
    });
    saved = true;
    return linesOf(file, copy, summary, settings);
  } finally {
    await source.close();
    // Where it could not be made it cannot be removed either; what went wrong first is what counts.
    await rm(beside, { force: true }).catch(() => undefined);
    if (!saved) await folder.takeAway();
  }
}

async function writeBeside<T>(
  beside: string,
  target: string,
  language: Language,
  work: (sink: ByteSink) => Promise<T>,
): Promise<T> {
  // Personal data: until it is whole, and has the workbook's own permissions, it is only the user's.
  const handle = await writing(target, language, () => open(beside, "wx", 0o600));
  try {
    const result = await work({
      write: (bytes) => writing(target, language, () => handle.writeFile(bytes)),
    });
    await writing(target, language, () => handle.sync());
    return result;
  } finally {
    await handle.close();
  }
}

/** What fails here is the place of the copy: a folder that is not ours, a disk that is full. */
async function writing<T>(target: string, language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw targetError("cannot-write", language, { file: target });
  }
}

function linesOf(
  file: string,
  copy: WrittenCopy,
  summary: CopySummary,
  { language, target }: CopySettings,
): string[] {
  const say = COPY_LINES[language];
  const { parts, unchanged, changed, added, dropped } = summary;
  const counts = [
    fill(say.copied, { parts, unchanged, changed }),
    added > 0 ? fill(say.added, { added }) : "",
    dropped > 0 ? fill(say.dropped, { dropped }) : "",
    fill(say.place, { file: target }),
  ];
  const renamed = copy.sheets.filter(
    ({ own, sheet, replaced }) => !replaced && sheet !== OWN_SHEETS[own].sheet,
  );
  return [
    counts.join(""),
    ...renamed.map(({ own, sheet }) =>
      fill(say["other-name"], { wanted: OWN_SHEETS[own].sheet, sheet }),
    ),
    ...copy.behind.map((sheet) => fill(say.behind, { sheet })),
    ...copy.writtenIn.map((sheet) => fill(say["written-in"], { sheet, file })),
    ...(copy.deadLinks.length > 0
      ? [fill(say["dead-links"], { list: referencesText(copy.deadLinks, language) })]
      : []),
    ...(copy.signatureBroken ? [say.signature] : []),
  ];
}
