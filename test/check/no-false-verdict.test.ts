import * as fc from "fast-check";
import { check } from "../../src/check";
import type { Outcome } from "../../src/assessment/result";
import { MemoryWorkbook, type Plain } from "../tools/memory-workbook";
import { asSheet, type Specimen, SPECIMENS } from "./completions";

type Row = readonly Plain[];

async function outcomeOf(specimen: Specimen, rows: readonly Row[]): Promise<Outcome> {
  const report = await check(new MemoryWorkbook([asSheet(specimen, rows)]), {
    year: 2024,
    asOf: { year: 2024, month: 12 },
  });
  const result = report.results.find(({ norm }) => norm.id === specimen.norm);
  if (result === undefined) throw new Error("no result");
  return result.outcome;
}

function rowsOf(specimen: Specimen, min: number): fc.Arbitrary<Row[]> {
  const row = fc.tuple(...specimen.values.map((values) => fc.constantFrom(...values)));
  return fc.array(row, { minLength: min, maxLength: 9 });
}

interface Damage {
  readonly row: number;
  readonly column: number;
  readonly with: Plain;
}

/** What can stand in a cell that says nothing: blank, errors, words, impossible values. */
const NOTHING = fc.constantFrom<Plain>(
  null,
  "#N/A",
  "#DIV/0!",
  "??",
  "zie dossier",
  -3,
  "#UNCALCULATED!",
);

function damageOf(specimen: Specimen, rows: number): fc.Arbitrary<Damage[]> {
  const one = fc.record({
    row: fc.nat(rows - 1),
    column: fc.nat(specimen.header.length - 1),
    with: NOTHING,
  });
  return fc.array(one, { minLength: 1, maxLength: 2 });
}

/**
 * Words in an identifier, a kind or a type are another identifier, kind or type: they say something.
 * So does a number. All else in these columns, and anything in the others, says nothing.
 */
function saysNothing({ column, with: value }: Damage): boolean {
  const named = column === 0;
  return !named || value === null || (typeof value === "string" && value.startsWith("#"));
}

function damaged(rows: readonly Row[], damage: readonly Damage[]): Row[] {
  const copy = rows.map((row) => [...row]);
  for (const { row, column, with: value } of damage) {
    const target = copy[row];
    if (target) target[column] = value;
  }
  return copy;
}

/** A blank in a column in which only ja is ever written means nee (docs/lists.md). */
function isBlankNo(rows: readonly Row[], { column, with: value }: Damage): boolean {
  const written = new Set(rows.map((row) => row[column] ?? null));
  return value === null && written.has("ja") && !written.has("nee");
}

/** Every way to repair the damaged cells with a value that the column can hold, or one never seen. */
function repairs(specimen: Specimen, rows: readonly Row[], damage: readonly Damage[]): Row[][] {
  let all: Row[][] = [rows.map((row) => [...row])];
  const cells = new Map(damage.map((one) => [`${one.row},${one.column}`, one]));
  for (const one of cells.values()) {
    if (!saysNothing(one)) continue;
    const possible = [...new Set(specimen.values[one.column] ?? [])];
    const values =
      one.column === 0 ? [...possible, "nooit gezien"] : isBlankNo(rows, one) ? ["nee"] : possible;
    all = all.flatMap((base) =>
      values.map((value) =>
        base.map((row, i) =>
          i === one.row ? row.map((c, j) => (j === one.column ? value : c)) : row,
        ),
      ),
    );
  }
  return all;
}

function undated(specimen: Specimen): Specimen {
  const dates = specimen.header.indexOf("Datum");
  return {
    ...specimen,
    header: specimen.header.filter((_, j) => j !== dates),
    values: specimen.values.filter((_, j) => j !== dates),
  };
}

/** Rows that people and programs put into a list and that are no records. */
function extraRows(specimen: Specimen): fc.Arbitrary<readonly Row[]> {
  const { length } = specimen.header;
  const blank: Row = specimen.header.map(() => null);
  const alone = (text: Plain, column: number): Row =>
    blank.map((_, j) => (j === column ? text : null));
  const footer = fc
    .tuple(
      fc.constantFrom<Plain>(
        "Aantal soorten: 19",
        "Einde lijst",
        "Tot.",
        "19",
        19,
        "Opgesteld door An Peeters",
        "31/12/2024",
        "Bijgewerkt",
      ),
      fc.nat(length - 1),
    )
    .map(([text, column]) => alone(text, column));
  const total = fc
    .tuple(fc.constantFrom("Totaal", "Subtotaal", "Subtotaal januari", "Σ"), fc.nat(60))
    .map(([text, sum]) => blank.map((_, j) => (j === 0 ? text : j === length - 1 ? sum : null)));
  return fc.oneof(
    fc.constant([specimen.header]),
    footer.map((row) => [row]),
    footer.map((row) => [blank, row]),
    total.map((row) => [row]),
    fc.nat(60).map((sum) => [alone(sum, length - 1)]),
    fc.constant([blank, blank]),
    fc.constant([blank, alone("Bron: het registratiesysteem, gegevens van 2024", 0)]),
    fc.constant([alone("LM Plus", 0)]),
  );
}

describe.each(SPECIMENS.map((specimen) => [specimen.norm, specimen] as const))(
  "%s",
  (_id, specimen) => {
    test("a whole list gets the verdict of the hand-made judge", async () => {
      await fc.assert(
        fc.asyncProperty(rowsOf(specimen, 1), async (rows) => {
          const truth = specimen.judge(rows);
          const outcome = await outcomeOf(specimen, rows);
          if (truth === null) expect(outcome).toBe("not-assessed");
          else expect(outcome).toBe(truth ? "met" : "not-met");
        }),
        { numRuns: 150 },
      );
    });

    test("a damaged list gets a verdict only when every repair gets the same", async () => {
      let decided = 0;
      let undecided = 0;
      await fc.assert(
        fc.asyncProperty(
          rowsOf(specimen, 2).chain((rows) =>
            fc.tuple(fc.constant(rows), damageOf(specimen, rows.length)),
          ),
          async ([rows, damage]) => {
            const broken = damaged(rows, damage);
            const outcome = await outcomeOf(specimen, broken);
            if (outcome === "not-assessed") {
              undecided++;
              return;
            }
            decided++;
            for (const repaired of repairs(specimen, broken, damage)) {
              const truth = specimen.judge(repaired);
              if (truth === null) continue;
              expect([repaired, outcome]).toEqual([repaired, truth ? "met" : "not-met"]);
            }
          },
        ),
        { numRuns: 300 },
      );
      // The property says nothing when everything is refused, or when nothing ever is.
      expect(decided).toBeGreaterThan(10);
      expect(undecided).toBeGreaterThan(10);
    });

    // Without dates nothing else makes a row of one cell undecided.
    test.each([
      ["with", specimen],
      ["without", undated(specimen)],
    ])(
      "headers, totals, footers and blank rows never change the verdict, %s dates",
      async (_dates, whole) => {
        let kept = 0;
        const inserted = rowsOf(whole, 3).chain((rows) =>
          fc.tuple(fc.constant(rows), fc.nat(rows.length), extraRows(whole)),
        );
        await fc.assert(
          fc.asyncProperty(inserted, async ([rows, at, extra]) => {
            const before = await outcomeOf(whole, rows);
            const list = [...rows.slice(0, at), ...extra, ...rows.slice(at)];
            const after = await outcomeOf(whole, list);
            if (after === "not-assessed") return;
            kept++;
            expect([list, after]).toEqual([list, before]);
          }),
          { numRuns: 300 },
        );
        expect(kept).toBeGreaterThan(50);
      },
    );

    test("a list without one of its columns never meets the norm by that", async () => {
      await fc.assert(
        fc.asyncProperty(
          rowsOf(specimen, 1),
          fc.nat(specimen.header.length - 1),
          async (rows, column) => {
            const whole = specimen.judge(rows);
            const without = {
              ...specimen,
              header: specimen.header.filter((_, j) => j !== column),
            };
            const outcome = await outcomeOf(
              without,
              rows.map((row) => row.filter((_, j) => j !== column)),
            );
            if (outcome === "met") expect(whole).toBe(true);
          },
        ),
        { numRuns: 150 },
      );
    });
  },
);
