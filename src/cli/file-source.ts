import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { WorkbookError } from "../workbook/workbook-error";
import type { ByteSource } from "../xlsx/open";

/** A file on disk, read in pieces; close it when done. */
export interface FileSource extends ByteSource {
  close(): Promise<void>;
}

/** Throws WorkbookError: not-found, no-access, not-a-file or empty-file. */
export async function fileSource(path: string): Promise<FileSource> {
  const handle = await opened(path);
  const { size } = await handle.stat();
  return {
    name: basename(path),
    size,
    async read(offset, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let done = 0;
      while (done < buffer.length) {
        const { bytesRead } = await handle.read(buffer, done, buffer.length - done, offset + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return buffer.subarray(0, done);
    },
    async sha256() {
      const hash = createHash("sha256");
      for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
        hash.update(chunk as Uint8Array);
      }
      return hash.digest("hex");
    },
    close: () => handle.close(),
  };
}

async function opened(path: string): Promise<FileHandle> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new WorkbookError("not-a-file", path);
    if (info.size === 0) throw new WorkbookError("empty-file", path);
    return await open(path, "r");
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new WorkbookError(
      code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "no-access",
      path,
    );
  }
}
