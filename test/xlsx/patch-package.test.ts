import { unzipSync } from "fflate";

import { deflateWithStreams } from "../../src/xlsx/deflate";
import { inflateWithStreams } from "../../src/xlsx/inflate";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { bytesSource, type ByteSource } from "../../src/xlsx/open";
import { patchPackage, type PackageChanges } from "../../src/xlsx/patch-package";
import { growth, splice, type Splice, spliceStream } from "../../src/xlsx/splice";
import { holdsSeal } from "../../src/xlsx/seal";
import { readEntries } from "../../src/xlsx/zip-directory";
import { descriptorLength, directoryEnd, movedRecord, newRecord } from "../../src/xlsx/zip-record";
import { packageOf } from "../tools/package-writer";
import { zlibCrc32 } from "./node-host";
import { rawZip } from "./raw-zip";

const host = {
  inflate: inflateWithStreams,
  deflate: deflateWithStreams,
  crc32: zlibCrc32,
  limits: DEFAULT_LIMITS,
};

async function patched(bytes: Uint8Array, changes: Partial<PackageChanges>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sink = {
    write: (piece: Uint8Array) => {
      pieces.push(piece.slice());
      return Promise.resolve();
    },
  };
  const source = bytesSource("p.zip", bytes);
  await patchPackage(source, { parts: new Map(), added: [], sealed: null, ...changes }, host, sink);
  return new Uint8Array(Buffer.concat(pieces));
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const utf8 = (value: string) => new TextEncoder().encode(value);

describe("splices", () => {
  const cases: [string, string, Splice[], string][] = [
    ["nothing", "abcdef", [], "abcdef"],
    ["an insertion at the start", "abc", [{ at: 0, remove: 0, insert: "X" }], "Xabc"],
    ["an insertion at the end", "abc", [{ at: 3, remove: 0, insert: "é" }], "abcé"],
    ["a removal", "abcdef", [{ at: 1, remove: 4, insert: "" }], "af"],
    [
      "an insertion before a removal at one place, given in any order",
      "abcdef",
      [
        { at: 2, remove: 2, insert: "" },
        { at: 2, remove: 0, insert: "X" },
      ],
      "abXef",
    ],
    [
      "several",
      "abcdef",
      [
        { at: 5, remove: 1, insert: "Z" },
        { at: 0, remove: 2, insert: "" },
        { at: 3, remove: 0, insert: "-" },
      ],
      "c-deZ",
    ],
  ];
  test.each(cases)("%s", async (_, before, splices, after) => {
    expect(text(splice(utf8(before), splices))).toBe(after);
    expect(growth(splices)).toBe(utf8(after).length - utf8(before).length);
    for (const size of [1, 2, 3, 100]) {
      const chunks = async function* () {
        for (let at = 0; at < before.length; at += size) {
          yield await Promise.resolve(utf8(before.slice(at, at + size)));
        }
      };
      const pieces: Uint8Array[] = [];
      for await (const piece of spliceStream(chunks(), splices)) pieces.push(piece);
      expect(Buffer.concat(pieces).toString()).toBe(after);
      // Node's zlib takes a piece of no bytes for the end.
      expect(pieces.every(({ length }) => length > 0)).toBe(true);
    }
  });
  test("that overlap, or leave the part, are mistakes", async () => {
    const overlap = [
      { at: 0, remove: 3, insert: "" },
      { at: 2, remove: 1, insert: "" },
    ];
    expect(() => splice(utf8("abcdef"), overlap)).toThrow(RangeError);
    const beyond = [{ at: 2, remove: 5, insert: "" }];
    expect(() => splice(utf8("abc"), beyond)).toThrow(RangeError);
    const chunks = async function* () {
      yield await Promise.resolve(utf8("abc"));
    };
    await expect(async () => {
      for await (const piece of spliceStream(chunks(), beyond)) expect(piece).toBeDefined();
    }).rejects.toThrow(RangeError);
  });
});

describe("a package written again", () => {
  const parts = { "a.xml": "<a/>", "map/b.xml": "b".repeat(5000), "c.bin": "c" };
  test("without changes holds the same parts in the same order", async () => {
    const bytes = packageOf(parts);
    const copy = await patched(bytes, {});
    expect(Object.keys(unzipSync(copy))).toEqual(Object.keys(parts));
    expect(Buffer.from(copy).equals(Buffer.from(bytes))).toBe(true);
  });
  test("keeps folders, comments of entries and times", async () => {
    const bytes = packageOf({ "map/": "", ...parts });
    const copy = await patched(bytes, { added: [{ name: "nieuw.xml", bytes: utf8("<n/>") }] });
    const names = async (of: Uint8Array) =>
      (await readEntries(bytesSource("x", of), DEFAULT_LIMITS)).map(({ name }) => name);
    expect(await names(copy)).toEqual(["map/", ...Object.keys(parts), "nieuw.xml"]);
  });
  test("with other bytes, splices, parts dropped and added", async () => {
    const copy = await patched(packageOf(parts), {
      parts: new Map([
        ["a.xml", { is: "bytes", bytes: utf8("<other/>") }],
        ["map/b.xml", { is: "splices", splices: [{ at: 1, remove: 4998, insert: "…" }] }],
        ["c.bin", { is: "dropped" }],
      ]),
      added: [{ name: "dé.xml", bytes: utf8("<d/>") }],
    });
    const found = unzipSync(copy);
    expect(Object.entries(found).map(([name, part]) => [name, text(part)])).toEqual([
      ["a.xml", "<other/>"],
      ["map/b.xml", "b…b"],
      ["dé.xml", "<d/>"],
    ]);
  });
  test("keeps the descriptors that follow data", async () => {
    const entries = Object.entries(parts).map(([name, part]) => ({
      name,
      data: utf8(part),
      descriptor: true,
    }));
    const bytes = rawZip(entries);
    const copy = Buffer.from(await patched(bytes, {}));
    const directory = Buffer.from(bytes).indexOf("PK\u0001\u0002", 0, "latin1");
    expect(copy.subarray(0, directory).equals(Buffer.from(bytes).subarray(0, directory))).toBe(
      true,
    );
    expect(copy.length).toBe(bytes.length);
  });
  test("with a seal in its last part, over a part that is streamed too", async () => {
    const bytes = packageOf({
      "zegel.xml": "<z></z>",
      "groot.xml": "0123456789abcdef".repeat(1 << 20),
    });
    const splices = [{ at: 16, remove: 0, insert: "HIER" }];
    const seal = async (changes: Partial<PackageChanges>) => {
      const copy = await patched(bytes, changes);
      const entries = await readEntries(bytesSource("x", copy), DEFAULT_LIMITS);
      const part = unzipSync(copy)["zegel.xml"] ?? new Uint8Array();
      expect(entries.map(({ name }) => name)).toEqual(["groot.xml", "b.xml", "zegel.xml"]);
      return { part: { name: "zegel.xml", bytes: part }, others: entries.slice(0, -1) };
    };
    const added = [{ name: "b.xml", bytes: utf8("<b/>") }];
    const sealed = { name: "zegel.xml", bytes: utf8("<z>nieuw</z>") };
    const as = await seal({ added, sealed });
    const other = await seal({
      parts: new Map([["groot.xml", { is: "splices", splices }]]),
      added,
      sealed,
    });
    expect(text(as.part.bytes)).toMatch(/^<z>nieuw<!--normtoets\/1 sealed [0-9a-z]{1,7}--><\/z>$/);
    expect(holdsSeal(as.part, as.others, zlibCrc32)).toBe(true);
    expect(holdsSeal(other.part, other.others, zlibCrc32)).toBe(true);
    expect(holdsSeal(as.part, other.others, zlibCrc32)).toBe(false);
    expect(holdsSeal(other.part, as.others, zlibCrc32)).toBe(false);
    const bare = { name: "zegel.xml", bytes: utf8("<z>nieuw</z>") };
    expect(holdsSeal(bare, as.others, zlibCrc32)).toBe(false);
  });
  test("streams a large part, with its sizes after it", async () => {
    const large = "0123456789abcdef".repeat(1 << 20);
    const bytes = packageOf({ "groot.xml": large });
    const splices = [{ at: 16, remove: 0, insert: "HIER" }];
    const copy = await patched(bytes, {
      parts: new Map([["groot.xml", { is: "splices", splices }]]),
    });
    const [entry] = await readEntries(bytesSource("x", copy), DEFAULT_LIMITS);
    expect(entry).toMatchObject({ flags: 8, size: large.length + 4, offset: 0 });
    expect(
      text(unzipSync(copy)["groot.xml"]) === `${large.slice(0, 16)}HIER${large.slice(16)}`,
    ).toBe(true);
  });
  test.each([
    ["data descriptors", { descriptor: true }, false],
    ["ZIP64", { zip64: true }, true],
  ])("of one with %s", async (_, options, zip64) => {
    const entries = Object.entries(parts).map(([name, part]) => ({
      name,
      data: utf8(part),
      ...options,
    }));
    const copy = await patched(rawZip(entries, { zip64 }), {
      parts: new Map([["a.xml", { is: "dropped" }]]),
    });
    const found = unzipSync(copy);
    expect(Object.entries(found).map(([name, part]) => [name, text(part)])).toEqual(
      Object.entries(parts).slice(1),
    );
  });
});

describe("packages beyond 4 GiB", () => {
  const FAR = 5 * 2 ** 32 + 7;
  const small = { crc: 1, size: 10, compressedSize: 9 };
  /** A source of that size that holds nothing but this, at its end. */
  const at = (offset: number, end: Uint8Array): ByteSource => ({
    name: "groot.zip",
    size: offset + end.length,
    read: (from, length) => {
      const piece = new Uint8Array(length);
      if (from === 0) piece.set([0x50, 0x4b]);
      for (let i = 0; i < length; i++) {
        const byte = end[from + i - offset];
        if (byte !== undefined) piece[i] = byte;
      }
      return Promise.resolve(piece);
    },
    sha256: () => Promise.resolve(null),
  });
  test("are read back by our reader: places, sizes and the directory itself", async () => {
    const huge = { crc: 7, size: 2 ** 33, compressedSize: 2 ** 32 };
    const how = { streamed: true, wide: true };
    const first = newRecord("a.xml", huge, 0, how);
    const second = movedRecord(
      newRecord("b.xml", small, 3, { streamed: false, wide: false }),
      small,
      FAR,
    );
    const directory = Buffer.concat([first, second]);
    const offset = FAR + 100;
    const end = Buffer.concat([directory, directoryEnd(2, directory.length, offset)]);
    const entries = await readEntries(at(offset, end), DEFAULT_LIMITS);
    expect(
      entries.map(({ name, size, compressedSize, offset: place }) => [
        name,
        size,
        compressedSize,
        place,
      ]),
    ).toEqual([
      ["a.xml", 2 ** 33, 2 ** 32, 0],
      ["b.xml", 10, 9, FAR],
    ]);
  });
  test("a record that has moved back needs no 8-byte numbers any more, and keeps the rest", () => {
    const plain = newRecord("b.xml", small, 3, { streamed: false, wide: false });
    const there = movedRecord(plain, small, FAR);
    expect(there.length).toBe(plain.length + 12);
    const back = movedRecord(there, small, 3);
    expect(back.length).toBe(plain.length);
  });
});

test.each([
  ["with its mark", [0x50, 0x4b, 7, 8, 1, 0, 0, 0, 9, 0, 0, 0, 10, 0, 0, 0, 99], 16],
  ["without", [1, 0, 0, 0, 9, 0, 0, 0, 10, 0, 0, 0, 99, 99], 12],
  [
    "with long sizes",
    [0x50, 0x4b, 7, 8, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0],
    24,
  ],
  ["of another entry", [0x50, 0x4b, 7, 8, 2, 0, 0, 0, 9, 0, 0, 0, 10, 0, 0, 0], 0],
  ["that is not there", [], 0],
])("a data descriptor %s", (_, bytes, length) => {
  const measured = { crc: 1, size: 10, compressedSize: 9 };
  expect(descriptorLength(Uint8Array.from(bytes), measured)).toBe(length);
});

test("a great many splices take time in proportion", async () => {
  const count = 400_000;
  const bytes = new Uint8Array(2 * count).fill(97);
  const many = Array.from({ length: count }, (_, i) => ({ at: 2 * i, remove: 1, insert: "" }));
  // eslint-disable-next-line @typescript-eslint/require-await -- what is spliced comes asynchronously
  async function* chunks() {
    yield bytes;
  }
  const begin = performance.now();
  let size = 0;
  for await (const piece of spliceStream(chunks(), many)) size += piece.length;
  expect(size).toBe(count);
  expect(performance.now() - begin).toBeLessThan(4000);
});

test("the comment of a package goes along, whatever is in it", async () => {
  const comment = Buffer.from("gemaakt door X \u2013 PK\x05\x06");
  const plain = Buffer.from(packageOf({ "a.txt": "een" }));
  plain.writeUInt16LE(comment.length, plain.length - 2);
  const given = new Uint8Array(Buffer.concat([plain, comment]));
  const made = Buffer.from(
    await patched(given, { added: [{ name: "b.txt", bytes: utf8("twee") }] }),
  );
  expect(made.subarray(-comment.length).equals(comment)).toBe(true);
  expect(made.readUInt16LE(made.length - comment.length - 2)).toBe(comment.length);
  expect(text(unzipSync(made)["b.txt"])).toBe("twee");
});
