import fc from "fast-check";
import { isIndicatorList } from "../../src/lists/list";
import { columnName, parseRange, address } from "../../src/workbook/address";
import type { MemorySheet, Plain } from "../tools/memory-workbook";
import {
  columnsOf,
  indicatorsOf,
  recognise,
  sheetOf,
  type Variant,
  variantFiles,
} from "./variants";

interface Mutated {
  readonly sheet: MemorySheet;
  /** How many rows everything moved down. */
  readonly down: number;
}

const variants = variantFiles().flatMap(({ variants: own }) => own);
const lists = variants.filter((variant) => variant.expect !== null);

/** A variant with the texts of its header row, or of its labels, changed. */
function withTexts(variant: Variant, change: (text: string) => string): Mutated {
  const header = (variant.expect?.headerRow ?? 1) - 1;
  const labels = new Set(Object.values(variant.expect?.indicators ?? {}));
  const rows = variant.rows.map((row, i) =>
    row.map((cell, j) =>
      typeof cell === "string" && cell !== "" && (i === header || labels.has(address(i + 1, j)))
        ? change(cell)
        : cell,
    ),
  );
  return { sheet: { ...sheetOf(variant), rows }, down: 0 };
}

function moved(variant: Variant, down: number): Mutated {
  const sheet = sheetOf(variant);
  const width = variant.rows[0]?.length ?? 1;
  const blank: Plain[][] = Array.from({ length: down }, () =>
    Array.from({ length: width }, () => null),
  );
  const merges = (sheet.merges ?? []).map((text) => {
    const range = parseRange(text);
    if (range === null) throw new Error(text);
    const { firstRow, lastRow, firstColumn, lastColumn } = range;
    return address(firstRow + down, firstColumn, lastRow + down, lastColumn);
  });
  return { sheet: { ...sheet, rows: [...blank, ...variant.rows], merges }, down };
}

function withColumn(variant: Variant, header: string, value: Plain): Mutated {
  const at = (variant.expect?.headerRow ?? 1) - 1;
  const width = Math.max(...variant.rows.map((row) => row.length));
  const rows = variant.rows.map((row, i) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => null),
    i === at ? header : i > at && row.some((cell) => cell !== null) ? value : null,
  ]);
  return { sheet: { ...sheetOf(variant), rows }, down: 0 };
}

/** CamelCase carries meaning by its case. */
function recased(text: string, change: (text: string) => string): string {
  return /\p{Ll}\p{Lu}/u.test(text) ? text : change(text);
}

const HARMLESS: Readonly<Record<string, (variant: Variant) => Mutated>> = {
  capitals: (v) => withTexts(v, (t) => recased(t, (s) => s.toUpperCase())),
  "lower case": (v) => withTexts(v, (t) => recased(t, (s) => s.toLowerCase())),
  "spaces around": (v) => withTexts(v, (t) => `  ${t} `),
  "NBSP and narrow NBSP": (v) => withTexts(v, (t) => `\u00a0${t.replaceAll(" ", "\u00a0")}\u202f`),
  "double spaces": (v) => withTexts(v, (t) => t.replaceAll(" ", "  ")),
  "line breaks": (v) => withTexts(v, (t) => t.replace(/(\p{L}) (?=\p{L})/gu, "$1\n")),
  "trailing colon": (v) => withTexts(v, (t) => `${t}:`),
  "composed accents": (v) => withTexts(v, (t) => t.normalize("NFD")),
  "stray accents": (v) => withTexts(v, (t) => recased(t, (s) => s.replace(/e(?=\p{L}{3})/u, "é"))),
  "blank rows above": (v) => moved(v, 3),
  "an unrelated column of texts": (v) => withColumn(v, "Woonplaats", "Genk"),
  "an unrelated column of numbers": (v) => withColumn(v, "Postcode", 3600),
};

/** What was recognised, as the variants write it down. */
async function seen({ sheet, down }: Mutated): Promise<unknown> {
  const [list] = await recognise(sheet);
  if (list === undefined) return null;
  const up = ([id, at]: [string, string]): [string, string] => {
    const cell = parseRange(at);
    return [id, cell === null ? at : address(cell.firstRow - down, cell.firstColumn)];
  };
  return {
    kind: list.kind,
    headerRow: list.headerRow - down,
    ...(isIndicatorList(list)
      ? {
          shape: list.shape,
          indicators: Object.fromEntries(Object.entries(indicatorsOf(list, sheet.rows)).map(up)),
        }
      : { columns: columnsOf(list) }),
  };
}

test.each(Object.entries(HARMLESS))("harmless: %s", async (_name, mutate) => {
  for (const variant of variants) {
    const { name, expect: expected } = variant;
    // What a variant says of columns that stay open is checked by `columns`, which is complete.
    const wanted = expected === null ? null : { ...expected, unmapped: undefined };
    expect({ name, seen: await seen(mutate(variant)) }).toEqual({ name, seen: wanted });
  }
});

/** Ordinary words of other sheets; none of them names a field, a column role or an indicator. */
const OTHER_WORDS = [
  "kleur straat postcode woonplaats telefoon gewicht lengte merk leverancier prijsklasse afdeling",
  "verdieping parking kamer bewoner nationaliteit geslacht leeftijd burgerlijke staat voornaam",
  "geboortedatum huisarts apotheker diagnose medicatie bloedgroep rekeningnummer saldo btw korps",
  "opmerking status bijlage link versie auteur bestelling contractdatum verbruiker afwezigheid",
  "reden afsluiting wachttijd tevredenheid taal provincie vervoer afstand kilometers uurloon",
].flatMap((line) => line.split(" "));

const otherHeader = fc.oneof(
  fc.array(fc.constantFrom(...OTHER_WORDS), { minLength: 1, maxLength: 3 }).map((w) => w.join(" ")),
  fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{5,12}$/),
  // A sign for a number under a group that names what is counted says something: "Uitgeleend | #".
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/[#%€]/.test(text)),
);

describe("harmful", () => {
  const records = lists.filter((variant) => variant.expect?.columns !== undefined);

  test("a column whose header says something else is never mapped to another field", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...records), fc.nat(), otherHeader, async (v, at, text) => {
        const entries = Object.entries(v.expect?.columns ?? {});
        const [field, column] = entries[at % entries.length] ?? ["", ""];
        const header = (v.expect?.headerRow ?? 1) - 1;
        const rows = v.rows.map((row, i) =>
          i === header ? row.map((c, j) => (columnName(j) === column ? text : c)) : row,
        );
        for (const list of await recognise({ ...sheetOf(v), rows })) {
          const mapped = list.columns.find((c) => columnName(c.column) === column);
          // A group header above may still name the same field.
          if (mapped !== undefined)
            expect([mapped.field, mapped.header]).toEqual([field, mapped.header]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("a column without a header is never mapped to another field", async () => {
    for (const v of records) {
      for (const [field, column] of Object.entries(v.expect?.columns ?? {})) {
        const header = (v.expect?.headerRow ?? 1) - 1;
        const rows = v.rows.map((row, i) =>
          i === header ? row.map((c, j) => (columnName(j) === column ? null : c)) : row,
        );
        for (const list of await recognise({ ...sheetOf(v), rows })) {
          const mapped = list.columns.find((c) => columnName(c.column) === column);
          if (mapped !== undefined) expect([v.name, mapped.field]).toEqual([v.name, field]);
        }
      }
    }
  });

  test("a label that says something else is never read as an indicator", async () => {
    const figures = lists.filter((variant) => variant.expect?.indicators !== undefined);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...figures), fc.nat(), otherHeader, async (v, at, text) => {
        const cells = Object.values(v.expect?.indicators ?? {});
        const cell = cells[at % cells.length] ?? "";
        const rows = v.rows.map((row, i) =>
          row.map((c, j) => (address(i + 1, j) === cell ? text : c)),
        );
        for (const list of await recognise({ ...sheetOf(v), rows })) {
          expect(Object.values(indicatorsOf(list, rows))).not.toContain(cell);
        }
      }),
      { numRuns: 500 },
    );
  });
});
