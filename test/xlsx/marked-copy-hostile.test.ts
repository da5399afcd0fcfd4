import fc from "fast-check";

import { WorkbookError } from "../../src/workbook/workbook-error";
import { CopyRefused, writeMarkedCopy } from "../../src/xlsx/marked-copy";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import { packageOf } from "../tools/package-writer";
import { cleared, marked, marksOn, partsIn, REPORT, parsed, textOf } from "./copies";
import { bookParts, FEATURES } from "./feature-packages";
import { readAll } from "./packages";

jest.setTimeout(120_000);

const whole = { marks: marksOn("Lijst"), sheets: [REPORT] };

/** Every hostile input must be answered within this time, in milliseconds. */
const PATIENCE = 3000;

/** The verified copy; null when it was refused in a way that a face can tell. Anything else is thrown. */
async function attempt(bytes: Uint8Array): Promise<Uint8Array | null> {
  const begin = performance.now();
  try {
    return (await marked(bytes, whole)).bytes;
  } catch (error) {
    // A flipped bit in a name makes the marked sheet another one.
    if (error instanceof RangeError && error.message.startsWith("no such sheet")) return null;
    if (error instanceof WorkbookError || error instanceof CopyRefused) return null;
    throw error;
  } finally {
    expect(performance.now() - begin).toBeLessThan(PATIENCE);
  }
}

function partsUnlessUnreadable(bytes: Uint8Array): Map<string, string> | null {
  try {
    return partsIn(bytes);
  } catch {
    return null;
  }
}

/** What has been written must be as readable as what was given, and come back as it was. */
async function holds(given: Uint8Array, copy: Uint8Array): Promise<void> {
  const read = (bytes: Uint8Array) => openXlsx(bytesSource("x.xlsx", bytes)).facts();
  const before = await read(given);
  const after = await read(copy);
  expect(after.sheets.slice(0, before.sheets.length).map(({ name }) => name)).toEqual(
    before.sheets.map(({ name }) => name),
  );
  const back = await cleared(copy);
  // What the other library cannot unpack in the given package, it need not in the copy either.
  const originals = partsUnlessUnreadable(given);
  if (originals === null) return;
  const parts = partsIn(back.bytes);
  for (const [name, part] of originals) expect(parts.get(name) === part).toBe(true);
}

const SAMPLES = ["everything a sheet can have around them", "data descriptors", "ZIP64"].map(
  (name) => FEATURES.find((feature) => feature.name === name)?.bytes ?? new Uint8Array(),
);

describe("damaged packages never crash and never give a broken copy", () => {
  test("with flipped bits", async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        fc.array(fc.nat({ max: 1 << 20 }), { minLength: 1, maxLength: 3 }),
        async (sample, flips) => {
          const bytes = sample.slice();
          for (const flip of flips) {
            const at = flip % (bytes.length * 8);
            bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
          }
          const copy = await attempt(bytes);
          if (copy === null) return;
          written++;
          await holds(bytes, copy);
        },
      ),
      { numRuns: 600 },
    );
    // Some bits matter to nobody, such as those of a time: else nothing has been tested.
    expect(written).toBeGreaterThan(10);
  });

  test("cut off anywhere", async () => {
    for (const sample of SAMPLES) {
      for (let length = 0; length < sample.length; length += 37) {
        expect(await attempt(sample.slice(0, length))).toBeNull();
      }
    }
  });

  test("with XML cut off or put twice in the parts that are added to", async () => {
    const names = ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat({ max: 5000 }),
        fc.nat({ max: 5000 }),
        async (name, a, b) => {
          const parts = bookParts();
          const text = String(parts[name]);
          const [from, to] = [a % text.length, b % text.length];
          const bytes = packageOf({ ...parts, [name]: text.slice(0, from) + text.slice(to) });
          const copy = await attempt(bytes);
          if (copy === null) return;
          await holds(bytes, copy);
          // What was well-formed stays so.
          try {
            parsed(textOf(bytes, name));
          } catch {
            return;
          }
          parsed(textOf(copy, name));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("hostile packages", () => {
  const refused = async (parts: Parameters<typeof packageOf>[0], code: string) => {
    const work = marked(packageOf(parts), whole);
    await expect(work).rejects.toMatchObject({ code });
  };
  test("an entity in a part that is added to", async () => {
    const styles = `<!DOCTYPE x [<!ENTITY a "b">]>${String(bookParts()["xl/styles.xml"])}`;
    await refused({ ...bookParts(), "xl/styles.xml": styles }, "forbidden-xml");
  });
  test("an entity hidden between the rows", async () => {
    const sheet = "<sheetData><!DOCTYPE x></sheetData>";
    await refused(bookParts({ sheet }), "forbidden-xml");
  });
  test("a part that unpacks to far more than any", async () => {
    const bomb = new Uint8Array(80 << 20);
    await refused({ ...bookParts(), "xl/media/zeros.bin": bomb }, "zip-bomb");
  });
  test("a comment between the rows that never ends", async () => {
    const sheet = `<sheetData><!-- ${"x".repeat(3 << 20)}</sheetData>`;
    await refused(bookParts({ sheet }), "damaged");
  });
  test("UTF-16 in a part that is added to", async () => {
    const text = Buffer.from(`\ufeff${String(bookParts()["xl/styles.xml"])}`, "utf16le");
    await refused({ ...bookParts(), "xl/styles.xml": new Uint8Array(text) }, "unsupported");
  });
  test("a damaged part that is only copied", async () => {
    const bytes = packageOf({ ...bookParts(), "xl/media/a.bin": "x".repeat(1000) }, { level: 0 });
    const at = Buffer.from(bytes).indexOf("xxxx");
    bytes[at + 5] = 1;
    await expect(marked(bytes, whole)).rejects.toMatchObject({ code: "damaged" });
  });
  test("notes of ours forged into styles never take more away than they were", async () => {
    const styles = String(bookParts()["xl/styles.xml"]).replace(
      '<dxfs count="1">',
      '<dxfs count="1"><!--normtoets/1 more 7 0-->',
    );
    const bytes = packageOf({ ...bookParts(), "xl/styles.xml": styles });
    const { bytes: back } = await cleared(bytes);
    expect(textOf(back, "xl/styles.xml")).toBe(styles);
  });
});

test("stops when it is cancelled, with nothing that opens", async () => {
  const [sample = new Uint8Array()] = SAMPLES;
  const stop = new AbortController();
  const pieces: Uint8Array[] = [];
  const sink = {
    write: (bytes: Uint8Array) => {
      pieces.push(bytes.slice());
      stop.abort();
      return Promise.resolve();
    },
  };
  const work = writeMarkedCopy(bytesSource("x.xlsx", sample), whole, sink, { signal: stop.signal });
  await expect(work).rejects.toMatchObject({ code: "cancelled" });
  await expect(
    readAll(openXlsx(bytesSource("x.xlsx", Buffer.concat(pieces)))),
  ).rejects.toBeInstanceOf(WorkbookError);
});
