import { WorkbookError } from "../workbook/workbook-error";
import type { ByteSource } from "./byte-source";
import type { Host } from "./host";
import { readExactly, throwIfCancelled } from "./source-bytes";
import type { Entry } from "./zip-directory";
import { dataOffset } from "./zip-directory";

const PIECE = 1 << 18;
const ENCRYPTED = 0x41; // bits 0 and 6

/** One part, inflated while it is read, and verified when it is read to its end. */
export class PartStream {
  private consumed = 0;

  constructor(
    private readonly source: ByteSource,
    private readonly entry: Entry,
    private readonly host: Host,
    private readonly signal?: AbortSignal,
  ) {}

  get name(): string {
    return this.entry.name;
  }

  /** Inflated size in bytes, as the directory tells; what inflates to another size is damaged. */
  get size(): number {
    return this.entry.size;
  }

  /** How much of the compressed part has been read, 0 to 1. */
  get progress(): number {
    return this.entry.compressedSize === 0 ? 1 : this.consumed / this.entry.compressedSize;
  }

  /**
   * The inflated bytes, in pieces. Throws WorkbookError, at the end too: only when the last piece has
   * been passed and nothing was thrown are size and checksum right.
   */
  async *chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const { entry } = this;
    this.refuseUnreadable();
    const start = await dataOffset(this.source, entry);
    const compressed = this.compressed(start);
    let size = 0;
    let crc = 0;
    try {
      const inflated = entry.method === 0 ? compressed : this.host.inflate(compressed);
      for await (const piece of inflated) {
        throwIfCancelled(this.signal);
        size += piece.length;
        if (size > entry.size) throw this.damaged("more bytes than the directory tells");
        crc = this.host.crc32(crc, piece);
        yield piece;
      }
    } catch (error) {
      if (error instanceof WorkbookError) throw error;
      throw this.damaged(error instanceof Error ? error.message : "does not inflate");
    }
    throwIfCancelled(this.signal);
    if (size !== entry.size) throw this.damaged(`${size} bytes instead of ${entry.size}`);
    if (crc !== entry.crc) throw this.damaged("checksum");
  }

  /** Reads it to its end, for size and checksum only. Throws WorkbookError. */
  async verify(): Promise<void> {
    const chunks = this.chunks();
    for (let next = await chunks.next(); !next.done; next = await chunks.next());
  }

  private async *compressed(start: number): AsyncGenerator<Uint8Array, void, undefined> {
    const total = this.entry.compressedSize;
    for (let at = 0; at < total;) {
      throwIfCancelled(this.signal);
      const length = Math.min(PIECE, total - at);
      const piece = await readExactly(this.source, start + at, length);
      at += length;
      this.consumed = at;
      yield piece;
    }
  }

  private refuseUnreadable(): void {
    const { name, flags, method, size, compressedSize } = this.entry;
    const { limits } = this.host;
    if (flags & ENCRYPTED) throw new WorkbookError("encrypted", name);
    if (method !== 0 && method !== 8) {
      throw new WorkbookError("unsupported", `compression method ${method} of ${name}`);
    }
    if (method === 0 && size !== compressedSize) throw this.damaged("two sizes of a stored part");
    if (
      size > limits.partBytes ||
      (size > limits.ratioFrom && size > limits.ratio * compressedSize)
    ) {
      throw new WorkbookError("zip-bomb", `${name}: ${compressedSize} bytes unpack to ${size}`);
    }
  }

  private damaged(what: string): WorkbookError {
    return new WorkbookError("damaged", `${this.entry.name}: ${what}`);
  }
}
