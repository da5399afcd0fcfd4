import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionId } from "../../src/functions/catalogue";
import { call, column, sentence } from "./call";

describe("what stands above a list", () => {
  test.each([
    ["UNIEK", [column("Ledenlijst", "Lidnummer", "G1", "G2")], 2],
    ["UNIEK", [column("Ledenlijst 2024", null, "Filter: dienst = alles", "Lidnummer", "G1")], 1],
    ["UNIEK", [column("Rapport", "Van", "Tot", "Dienst", null, "Gebruiker", "1", "2")], 2],
    ["HULPMIDDELEN", [column("Uitleendienst", null, "Soort", "rolstoel", "krukken")], 2],
    ["HULPMIDDELEN", [column("Hulpmiddelen", "Soort", "rolstoel", "krukken")], 2],
    [
      "HULPMIDDELEN",
      [column("Uitleningen 2024", "Soort", "rolstoel", "bed"), column(null, "Aantal", 2, 0)],
      1,
    ],
    ["DOELGROEPEN", [column("Acties 2024", "Legende: x = ja", "Doelgroep", "ouderen")], 1],
    [
      "ZELFZORG",
      [
        column("Overzicht", null, "Lidnummer", "G1", "G2", "G3", "G4"),
        column(null, null, "Zorgbehoefte", "x", null, null, null),
      ],
      0.25,
    ],
    [
      "OPVOLGING",
      [
        column(null, "Vervolgactie", "x", null, null, null),
        column("Proactieve acties 2024", "Doelgroep", "ouderen", "jongeren", "ouderen", "ouderen"),
      ],
      0.25,
    ],
    [
      "OPVOLGING",
      [
        column(null, "Aantal vervolgacties", 2, 0),
        column("Proactieve acties 2024", "Aantal acties", 6, 4),
      ],
      0.2,
    ],
    ["OPVOLGING", [column("Acties van 2024", "Vervolgactie", "ja", "nee")], 0.5],
  ] as const)("%s of %j is %p", (id, args, expected) => {
    expect(call(id, ...args)).toBe(expected);
  });

  test.each([
    // Two lists below each other: a header between what may be records.
    ["UNIEK", [column("G1", "G2", "Lidnummer", "G3")], 3],
    ["HULPMIDDELEN", [column("rolstoel", "krukken", "Soort", "bed")], 3],
    // No header that is known.
    ["UNIEK", [column("Wie", "G1", "G2", "G3")], 1],
    // A header of two rows, or a user who is called "Nr."
    ["UNIEK", [column("Gebruiker", "Nr.", "77120", "77121")], 2],
    ["UNIEK", [column("Overzicht van 2024", "G1", "G2")], 1],
    ["HULPMIDDELEN", [column("Uitleningen 2024", "rolstoel", "krukken")], 1],
    ["DOELGROEPEN", [column("Legende: x = ja", "ouderen", "jongeren")], 1],
    ["ZELFZORG", [column("Overzicht 2024", "G1", "G2"), column(null, "x", "x")], 1],
  ] as const)("%s of %j is in doubt about row %p", (id, args, row) => {
    expect(call(id, ...args)).toBe("#VALUE! row-doubtful");
    expect(sentence(id, ...args)).toContain(`rij ${row} `);
  });

  test("is not doubted where it may be a name like others", () => {
    expect(call("UNIEK", column("Jan", "Piet", "Joris"))).toBe(3);
    expect(call("HULPMIDDELEN", column("aangepaste fiets voor kinderen", "bed"))).toBe(2);
    expect(call("UNIEK", column("AB 12", "AB 13"))).toBe(2);
  });
});

describe("what stands below a list", () => {
  test.each([
    ["UNIEK", [column("Lidnummer", "G1", "G2", null, "Bron: registratiesysteem")], 2],
    ["HULPMIDDELEN", [column("Soort", "bed", "krukken", null, "Afgedrukt op 3 januari")], 2],
    [
      "ZELFZORG",
      [
        column("G1", "G2", "G3", "G4", "Bron: registratiesysteem"),
        column("x", null, null, null, null),
      ],
      0.25,
    ],
    [
      "OPVOLGING",
      [column("x", null, null, null, null), column("a", "b", "a", "b", "Bron: registratiesysteem")],
      0.25,
    ],
  ] as const)("%s of %j is %p", (id, args, expected) => {
    expect(call(id, ...args)).toBe(expected);
  });

  test.each([
    ["UNIEK", [column("Lidnummer", "G1", "G2", "Bron: registratiesysteem")], 4],
    ["HULPMIDDELEN", [column("Soort", "bed", "krukken", null, "Opgesteld door Jan")], 5],
    ["DOELGROEPEN", [column("Doelgroep", "ouderen", "Zie blad 2")], 3],
  ] as const)("%s of %j is in doubt about row %p", (id, args, row) => {
    expect(call(id, ...args)).toBe("#VALUE! row-doubtful");
    expect(sentence(id, ...args)).toContain(`rij ${row} `);
  });
});

function textOf(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

interface Variant {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly expect: {
    readonly kind: string;
    readonly headerRow: number;
    readonly columns?: Readonly<Record<string, string>>;
  };
}

const FOLDER = join(__dirname, "..", "lists", "headers");
const LISTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json") && file !== "none.json")
  .flatMap((file) => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    return (JSON.parse(text) as { variants: readonly Variant[] }).variants;
  });

const COUNTED: readonly (readonly [field: string, id: FunctionId, kind: string | null])[] = [
  ["gebruiker", "UNIEK", null],
  ["doelgroep", "DOELGROEPEN", "proactieve-acties"],
  ["soort", "HULPMIDDELEN", "hulpmiddelen"],
];

/** Whole columns of the lists made by hand, with how many different values stand below their header. */
const COLUMNS = LISTS.flatMap(({ name, rows, expect: { kind, headerRow, columns = {} } }) =>
  COUNTED.flatMap(([field, id, of]) => {
    const letter = columns[field];
    if (letter === undefined || (of !== null && of !== kind)) return [];
    const cells = rows.map((row) => row[letter.charCodeAt(0) - 65] ?? null);
    const isRecord = (i: number): boolean =>
      i >= headerRow && !(rows[i] ?? []).some((cell) => /tota/i.test(textOf(cell)));
    const below = cells.filter((cell, i) => isRecord(i) && textOf(cell) !== "");
    return [[`${kind}, ${name}: ${field}`, id, cells, below] as const];
  }),
);

describe("whole columns of lists made by hand", () => {
  test("are many", () => {
    expect(COLUMNS.length).toBeGreaterThan(50);
    const sure = COLUMNS.filter(([, id, cells]) => typeof call(id, column(...cells)) === "number");
    expect(sure.length / COLUMNS.length).toBeGreaterThan(0.97);
  });

  test.each(COLUMNS)("%s: the values below the header, or a doubt", (_name, id, cells, below) => {
    const answer = call(id, column(...cells));
    const different = new Set(below.map((cell) => textOf(cell).trim().toLowerCase()));
    if (typeof answer === "number") expect(answer).toBe(different.size);
    else expect(answer).toMatch(/^#VALUE! (?:row-doubtful|value-unreadable|kinds-alike)$/);
  });
});
