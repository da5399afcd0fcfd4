import type { FileFault } from "../wire";

/** How a file begins that is a compound file: an old .xls, or an .xlsx with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** What stood in the way, in the words that the page has sentences for. */
export function faultOf(error: unknown, bytes: Uint8Array | null): FileFault {
  if (bytes && begins(bytes, COMPOUND)) return isEncrypted(bytes) ? "encrypted" : "old-format";
  if (bytes && !begins(bytes, ZIP)) return "not-xlsx";
  if (error instanceof RangeError) return "too-large";
  return bytes ? "damaged" : "unexpected";
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Office names the stream of a file with a password so, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
  const head = bytes.subarray(0, 1 << 20);
  for (let at = head.indexOf(0x45); at >= 0; at = head.indexOf(0x45, at + 1)) {
    if (name.every((byte, index) => head[at + index] === byte)) return true;
  }
  return false;
}
