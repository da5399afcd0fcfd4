import { WorkbookError } from "../workbook/workbook-error";
import type { ByteSource } from "./byte-source";

/** Exactly these bytes of the source. Throws WorkbookError: "truncated" when there are fewer. */
export async function readExactly(
  source: ByteSource,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  if (offset + length > source.size) {
    throw new WorkbookError("truncated", `${length} bytes at ${offset} of ${source.size}`);
  }
  let bytes: Uint8Array;
  try {
    bytes = await source.read(offset, length);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("no-access", error instanceof Error ? error.message : "read failed");
  }
  if (bytes.length !== length) {
    throw new WorkbookError("truncated", `${bytes.length} of ${length} bytes at ${offset}`);
  }
  return bytes;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError("cancelled", "stopped by the caller");
}
