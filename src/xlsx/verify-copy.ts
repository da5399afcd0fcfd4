import type { ByteSource } from "./byte-source";
import type { CopyPlan } from "./copy-plan";
import { CopyRefused } from "./copy-refused";
import type { Host } from "./host";
import type { Limits } from "./limits";
import { sameBytes } from "./package-edit";
import { Package } from "./package";
import { PartStream } from "./part-stream";
import { readExactly, throwIfCancelled } from "./source-bytes";
import { readTableHeads } from "./table-heads";
import { readXml } from "./read-xml";
import { readOutline } from "./read-outline";
import type { SheetEntry } from "./workbook-part";
import { readWorkbookPart } from "./workbook-part";
import type { Entry } from "./zip-directory";
import { dataOffset, partKey, readDirectory } from "./zip-directory";

/** How the parts of a copy compare with those of the workbook; parts are the files in the package. */
export interface CopySummary {
  /** Parts of the workbook. */
  readonly parts: number;
  /** The same, byte for byte. */
  readonly unchanged: number;
  readonly changed: number;
  /** Parts of the workbook that the copy no longer has. */
  readonly dropped: number;
  readonly added: number;
}

const PIECE = 1 << 20;

/**
 * Opens a finished copy again and holds every part against the workbook: what was not to change is the
 * same bytes, what is there unpacks to what its checksum says, what was written can be read, and the sheets
 * are those that were asked.
 * Throws WorkbookError for a part that is damaged, in the workbook too; CopyRefused "copy-differs".
 */
export async function verifyCopy(
  source: ByteSource,
  copy: ByteSource,
  plan: CopyPlan,
  host: Host,
  signal?: AbortSignal,
): Promise<CopySummary> {
  const before = await readDirectory(source, host.limits);
  const after = await readDirectory(copy, host.limits);
  const { parts, added: more, sealed } = plan.changes;
  const last = sealed === null ? null : partKey(sealed.name);
  let unchanged = 0;
  let changed = 0;
  let dropped = 0;
  for (const [key, entry] of before) {
    const change = parts.get(key);
    const now = after.get(key);
    if ((now === undefined) !== (change?.is === "dropped")) throw differs(entry.name);
    if (now === undefined) dropped++;
    else if (change !== undefined) changed++;
    else if (key === last) {
      if (now.crc === entry.crc && now.size === entry.size) unchanged++;
      else changed++;
    } else {
      await compare({ source, entry }, { source: copy, entry: now }, signal);
      unchanged++;
    }
  }
  const added = [...after.keys()].filter((key) => !before.has(key)).length;
  const sealAdded = last !== null && !before.has(last);
  if (added !== more.length + (sealAdded ? 1 : 0)) throw differs("new parts");
  const sheets = await compareSheets(source, copy, plan, host, signal);
  for (const [key, entry] of after) {
    const part = new PartStream(copy, entry, host, signal);
    const written = parts.has(key) || key === last || !before.has(key);
    if (!written) await part.verify();
    else if (sheets.has(key)) await readSheet(part, host.limits);
    else await readXml(part, host.limits, () => undefined);
  }
  return { parts: before.size, unchanged, changed, dropped, added };
}

/**
 * Reads a sheet that was written. Of a large one only size and checksum are verified: its rows went over
 * as they were, and reading them once more would take as long as writing them.
 */
async function readSheet(part: PartStream, limits: Limits): Promise<void> {
  if (part.size <= limits.outlineBytes) await readOutline(part, limits);
  else await part.verify();
}

interface Placed {
  readonly source: ByteSource;
  readonly entry: Entry;
}

/** The same data, compressed alike. */
async function compare(a: Placed, b: Placed, signal: AbortSignal | undefined): Promise<void> {
  const { name, crc, size, compressedSize, method } = a.entry;
  const alike =
    b.entry.name === name &&
    b.entry.crc === crc &&
    b.entry.size === size &&
    b.entry.compressedSize === compressedSize &&
    b.entry.method === method;
  if (!alike) throw differs(name);
  const from = await dataOffset(a.source, a.entry);
  const to = await dataOffset(b.source, b.entry);
  for (let at = 0; at < compressedSize; at += PIECE) {
    throwIfCancelled(signal);
    const length = Math.min(PIECE, compressedSize - at);
    const [left, right] = await Promise.all([
      readExactly(a.source, from + at, length),
      readExactly(b.source, to + at, length),
    ]);
    if (!sameBytes(left, right)) throw differs(name);
  }
}

/**
 * The user's sheets with their names and order, and ours where they are to be.
 * @returns the keys of the parts that hold a sheet of the copy
 */
async function compareSheets(
  source: ByteSource,
  copy: ByteSource,
  { outcome }: CopyPlan,
  host: Host,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<string>> {
  const before = (await listed(source, host, signal)).map(({ name }) => name);
  const sheets = await listed(copy, host, signal);
  const after = sheets.map(({ name }) => name);
  const ours = new Set(outcome.sheets.map(({ sheet }) => sheet));
  const theirs = (sheets: readonly string[], others: readonly string[]) =>
    sheets.filter((name) => !ours.has(name) && others.includes(name));
  const kept = theirs(before, after);
  const same = JSON.stringify(kept) === JSON.stringify(theirs(after, before));
  const lost = before.length - before.filter((name) => after.includes(name)).length;
  if (!same || lost !== outcome.removed.length || [...ours].some((name) => !after.includes(name))) {
    throw differs("sheets");
  }
  return new Set(sheets.map(({ part }) => partKey(part)));
}

async function listed(
  source: ByteSource,
  host: Host,
  signal: AbortSignal | undefined,
): Promise<readonly SheetEntry[]> {
  const pack = await Package.open(source, host, signal);
  const { sheets } = await readWorkbookPart(pack, host.limits, signal);
  await readTableHeads(pack, sheets, host.limits, signal);
  return sheets;
}

function differs(what: string): CopyRefused {
  return new CopyRefused("copy-differs", what);
}
