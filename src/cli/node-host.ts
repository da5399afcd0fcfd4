import { crc32 } from "node:zlib";
import type { CopyOptions } from "../xlsx/marked-copy";
import { nodeDeflate } from "./node-deflate";
import { nodeInflate } from "./node-inflate";

/** What src/xlsx takes from Node, which is faster at it than the web's own streams. */
export const NODE_HOST = {
  inflate: nodeInflate,
  deflate: nodeDeflate,
  crc32: (crc: number, bytes: Uint8Array) => crc32(bytes, crc),
} satisfies CopyOptions;
