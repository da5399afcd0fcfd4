import { WorkbookError } from "../workbook/workbook-error";
import type { ByteSource } from "./byte-source";
import type { Deflate } from "./deflate";
import type { Host } from "./host";
import { PartStream } from "./part-stream";
import { type SealedEntry, withSeal } from "./seal";
import { readExactly, throwIfCancelled } from "./source-bytes";
import { growth, joinBytes, type Splice, spliceStream } from "./splice";
import type { Entry } from "./zip-directory";
import { dataOffset, partKey, readComment, readEntries } from "./zip-directory";
import {
  descriptor,
  descriptorLength,
  directoryEnd,
  localHeader,
  type Measured,
  movedRecord,
  newRecord,
  streamedHeader,
} from "./zip-record";

/** Takes the bytes of a file in their order; awaited, so that it may write to a disk. */
export interface ByteSink {
  write(bytes: Uint8Array): Promise<void>;
}

/** What becomes of a part: other bytes, changes at places of it, or nothing. */
export type PartChange =
  | { readonly is: "bytes"; readonly bytes: Uint8Array }
  | { readonly is: "splices"; readonly splices: readonly Splice[] }
  | { readonly is: "dropped" };

export interface PackageChanges {
  /** By part key. */
  readonly parts: ReadonlyMap<string, PartChange>;
  /** New parts, in their order; no part has their name. */
  readonly added: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** A part, new or not and in none of the others, that seals the package (seal.ts): it is written last. */
  readonly sealed: { readonly name: string; readonly bytes: Uint8Array } | null;
}

const PIECE = 1 << 20;
/** A part up to this size, in bytes, waits in memory, so that its sizes can go before it. */
const IN_MEMORY = 8 << 20;
/** From this size on, sizes after deflating may not fit 32 bits. */
const WIDE = 0xffffffff - (16 << 20);
const ENCRYPTED = 0x41;

/**
 * Writes a package again with these changes. Whatever is not changed goes over as the bytes it is,
 * compressed as it was; what is changed is deflated anew, in memory that does not depend on its size.
 * Throws WorkbookError; what the sink has by then is no package.
 */
export async function patchPackage(
  source: ByteSource,
  changes: PackageChanges,
  host: Host & { readonly deflate: Deflate },
  sink: ByteSink,
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((fraction: number) => void) | undefined;
  } = {},
): Promise<void> {
  const { parts, added, sealed } = changes;
  const writer = new PackageWriter(source, host, sink, options.signal);
  const last = sealed === null ? null : partKey(sealed.name);
  for (const entry of await readEntries(source, host.limits)) {
    if (entry.flags & ENCRYPTED) throw new WorkbookError("encrypted", entry.name);
    const key = partKey(entry.name);
    const change = parts.get(key);
    if (key === last) continue;
    if (change === undefined) await writer.copy(entry);
    else if (change.is !== "dropped" && entry.name.includes("\ufffd")) {
      throw new WorkbookError("unsupported", "the name of a part is not UTF-8");
    } else if (change.is === "bytes") await writer.whole(entry.name, change.bytes);
    else if (change.is === "splices") await writer.spliced(entry, change.splices);
    options.onProgress?.(entry.limit / source.size);
  }
  for (const { name, bytes } of added) await writer.whole(name, bytes);
  if (sealed !== null) {
    await writer.whole(sealed.name, withSeal(sealed, writer.written, host.crc32));
  }
  await writer.end();
}

class PackageWriter {
  private position = 0;
  private readonly records: Uint8Array[] = [];
  /** All parts so far. */
  readonly written: SealedEntry[] = [];

  constructor(
    private readonly source: ByteSource,
    private readonly host: Host & { readonly deflate: Deflate },
    private readonly sink: ByteSink,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** An entry as it stands: header, data, and the descriptor when it has one. */
  async copy(entry: Entry): Promise<void> {
    const dataEnd = (await dataOffset(this.source, entry)) + entry.compressedSize;
    const after = await readExactly(this.source, dataEnd, Math.min(24, entry.limit - dataEnd));
    const end = dataEnd + (entry.flags & 8 ? descriptorLength(after, entry) : 0);
    this.note(entry, movedRecord(entry.record, entry, this.position));
    for (let at = entry.offset; at < end; at += PIECE) {
      await this.write(await readExactly(this.source, at, Math.min(PIECE, end - at)));
    }
  }

  async whole(name: string, bytes: Uint8Array): Promise<void> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.host.deflate(only(bytes))) pieces.push(piece);
    const crc = this.host.crc32(0, bytes);
    await this.inMemory(name, crc, bytes.length, joinBytes(pieces));
  }

  async spliced(entry: Entry, splices: readonly Splice[]): Promise<void> {
    const size = entry.size + growth(splices);
    const part = new PartStream(this.source, entry, this.host, this.signal);
    let crc = 0;
    const { crc32 } = this.host;
    const plain = async function* () {
      for await (const piece of spliceStream(part.chunks(), splices)) {
        crc = crc32(crc, piece);
        yield piece;
      }
    };
    const deflated = this.host.deflate(plain());
    if (size <= IN_MEMORY) {
      const pieces: Uint8Array[] = [];
      for await (const piece of deflated) pieces.push(piece);
      await this.inMemory(entry.name, crc, size, joinBytes(pieces));
      return;
    }
    const wide = size >= WIDE;
    const offset = this.position;
    await this.write(streamedHeader(entry.name, wide));
    const start = this.position;
    for await (const piece of deflated) await this.write(piece);
    const measured = { crc, size, compressedSize: this.position - start };
    await this.write(descriptor(measured, wide));
    const record = newRecord(entry.name, measured, offset, { streamed: true, wide });
    this.note({ ...measured, name: entry.name }, record);
  }

  async end(): Promise<void> {
    const comment = await readComment(this.source);
    const offset = this.position;
    await this.write(joinBytes(this.records));
    await this.write(directoryEnd(this.records.length, this.position - offset, offset, comment));
  }

  private async inMemory(
    name: string,
    crc: number,
    size: number,
    deflated: Uint8Array,
  ): Promise<void> {
    const measured: Measured = { crc, size, compressedSize: deflated.length };
    const record = newRecord(name, measured, this.position, { streamed: false, wide: false });
    this.note({ ...measured, name }, record);
    await this.write(localHeader(name, measured));
    await this.write(deflated);
  }

  private note({ name, crc, size }: SealedEntry, record: Uint8Array): void {
    this.written.push({ name, crc, size });
    this.records.push(record);
  }

  private async write(bytes: Uint8Array): Promise<void> {
    throwIfCancelled(this.signal);
    await this.sink.write(bytes);
    this.position += bytes.length;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- deflate takes what comes asynchronously
async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
