/**
 * The floor: the least that any reader of a sheet does. Inflates the sheet's part from the file with
 * node:zlib, in pieces, on its own thread, and finds each "<" in what comes out. No checksum, no shared
 * strings, no values. Plain JavaScript, so that nothing has to be compiled first.
 */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { createInflateRaw } from "node:zlib";

const PIECE = 1 << 18;
const [path, name = "xl/worksheets/sheet1.xml"] = process.argv.slice(2);
const file = openSync(path, "r");

function bytesAt(offset, length) {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
}

/** Where the part's compressed bytes lie; ZIP64 and comments after the directory are left out. */
function find() {
  const { size } = statSync(path);
  const end = bytesAt(size - 22, 22);
  const directory = bytesAt(end.readUInt32LE(16), end.readUInt32LE(12));
  for (let at = 0; at < directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28);
    if (directory.toString("utf8", at + 46, at + 46 + nameLength) === name) {
      const offset = directory.readUInt32LE(at + 42);
      const head = bytesAt(offset, 30);
      const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
      return { start, length: directory.readUInt32LE(at + 20) };
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name} in ${path}`);
}

const { start, length } = find();
const inflater = createInflateRaw({ chunkSize: PIECE });
let tags = 0;
inflater.on("data", (piece) => {
  for (let at = piece.indexOf(60); at >= 0; at = piece.indexOf(60, at + 1)) tags++;
});
inflater.on("end", () => {
  closeSync(file);
  console.log(JSON.stringify({ tags }));
});
let at = 0;
function feed() {
  while (at < length) {
    const piece = bytesAt(start + at, Math.min(PIECE, length - at));
    at += piece.length;
    if (!inflater.write(piece)) {
      inflater.once("drain", feed);
      return;
    }
  }
  inflater.end();
}
feed();
