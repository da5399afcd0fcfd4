import fc from "fast-check";
import type * as AlikeKindsModule from "../../src/functions/alike-kinds";
import type { FunctionId } from "../../src/functions/catalogue";
import type * as PlainActionsModule from "../../src/functions/plain-actions";
import type * as PlainCountsModule from "../../src/functions/plain-counts";
import type * as PlainUsersModule from "../../src/functions/plain-users";
import { rowsOfKinds } from "../../src/functions/alike-kinds";
import { plainActions } from "../../src/functions/plain-actions";
import { plainCounts } from "../../src/functions/plain-counts";
import { plainUsers, plainUsersWithMarks } from "../../src/functions/plain-users";
import { findService } from "../../src/norms/services";
import { call, column, sentence } from "./call";

/**
 * Plain ranges are counted without the engine, or with fewer rows of it. Held against the engine alone over
 * everything that could upset it, and against what the makers of the ranges know.
 */

const mockSwitch = { engineAlone: false };

jest.mock("../../src/functions/plain-users", () => {
  const real = jest.requireActual<typeof PlainUsersModule>("../../src/functions/plain-users");
  return {
    plainUsers: jest.fn((...args: Parameters<typeof plainUsers>) =>
      mockSwitch.engineAlone ? null : real.plainUsers(...args),
    ),
    plainUsersWithMarks: jest.fn((...args: Parameters<typeof plainUsersWithMarks>) =>
      mockSwitch.engineAlone ? null : real.plainUsersWithMarks(...args),
    ),
  };
});

jest.mock("../../src/functions/plain-actions", () => {
  const real = jest.requireActual<typeof PlainActionsModule>("../../src/functions/plain-actions");
  return {
    plainActions: jest.fn((...args: Parameters<typeof plainActions>) =>
      mockSwitch.engineAlone ? null : real.plainActions(...args),
    ),
  };
});

jest.mock("../../src/functions/plain-counts", () => {
  const real = jest.requireActual<typeof PlainCountsModule>("../../src/functions/plain-counts");
  return {
    plainCounts: jest.fn((...args: Parameters<typeof plainCounts>) => {
      const counts = real.plainCounts(...args);
      // More follow-ups than actions are refused before the engine, which cannot divide by what is left.
      return mockSwitch.engineAlone && counts !== null && counts.part <= counts.all ? null : counts;
    }),
  };
});

jest.mock("../../src/functions/alike-kinds", () => {
  const real = jest.requireActual<typeof AlikeKindsModule>("../../src/functions/alike-kinds");
  return {
    rowsOfKinds: jest.fn((...args: Parameters<typeof rowsOfKinds>) => {
      if (!mockSwitch.engineAlone) return real.rowsOfKinds(...args);
      const [{ first }, kinds, counts] = args;
      const length = Math.max(kinds.cells.length, counts?.cells.length ?? 0);
      return Array.from({ length }, (_, i) => i).filter(
        (i) =>
          i >= first && ((kinds.cells[i] ?? null) !== null || (counts?.cells[i] ?? null) !== null),
      );
    }),
  };
});

/** The value, or the sentence of the error. */
function outcome(id: FunctionId, args: readonly unknown[], engineAlone: boolean): unknown {
  mockSwitch.engineAlone = engineAlone;
  try {
    const value = call(id, ...args);
    return typeof value === "number" ? value : sentence(id, ...args);
  } finally {
    mockSwitch.engineAlone = false;
  }
}

const USERS = [
  ...[null, "", " ", 0, 1, 12, 12.5, -3, 45300, 85073003328, true, false],
  ...["G1", "g1", " G1 ", "G 1", "Ĝ1", "G-1", "0012", "12", "00000000000000000012", "1e5", "١٢"],
  ...["85.07.30-033.28", "850730 033 28", "1 234", "12.345", "2024/1", "2024/12/3", "S1", "T1"],
  ...["Jan", "Jan Peeters", "Annemie", "Émile 2", "LM Plus", "CM", "zie blad 2", "Einde 3"],
  ...["Totaal", "totaal 2024", "Subtotaal", "Grand total 5", "1 totaal.", "5totaal", "SOM", "Tot."],
  ...["Σ", "gemiddelde", "CM totaal", "Lidnummer", "lidnummer", "Lidnr.", "Gebruiker 2024", "ID"],
  ...["Bron: register", "Opgesteld door ons", "Aantal: 3", "x", "ja", "-", "*", "t\u200bot"],
];
const MARKS = [
  ...[null, "", 0, 1, true, false, "ja", "nee", "JA", "j", "n", "x", "X", "✓", "✗", "-", "geen"],
  ...[2, -1, 45300, "12/03/2024", "3", "?", "misschien", "Zorgbehoefte", "Zorgbehoefte (ja/nee)"],
  ...["Vervolgactie (ja/nee)", "Vervolgactie", "j/n", "Totaal", "som", "Opvolging ja"],
];
const KINDS = [
  ...[
    null,
    "",
    0,
    1,
    12,
    true,
    "rolstoel",
    "Rolstoel",
    "rolstoelen",
    "rolwagen",
    "krukken",
    "kruk",
  ],
  ...[
    "rollator",
    "rollater",
    "Rolstoel 2",
    "bed 90 cm",
    "bed 100 cm",
    "ouderen, jongeren",
    "ouderen",
  ],
  ...[
    "jongeren",
    "onbekend",
    "nvt",
    "--",
    "a; b",
    "a\nb",
    "Totaal",
    "Totaal Zorg",
    "Soort",
    "Doelgroep",
  ],
  ...["hulpmiddel", "Soort hulpmiddel", "LM Plus", "Bron: register", "Aantal: 3", "12", "Einde"],
];
const COUNTS = [
  ...[null, "", 0, 1, 2, 7.5, -1, true, "3", "0", "1.000", "veel", "Totaal", "totaal", "Aantal"],
  ...["Aantal acties", "€ 3", "10 %"],
];

/** A column of a few different cells of these, so that plain columns and repeats are common. */
function columnOf(pool: readonly unknown[], rows: number): fc.Arbitrary<unknown[]> {
  return fc
    .uniqueArray(fc.constantFrom(...pool), { minLength: 1, maxLength: 4 })
    .chain((few) => fc.array(fc.constantFrom(...few), { minLength: rows, maxLength: rows }));
}

/** Columns side by side, at times as a row or a block of two columns. */
function ranges(...pools: readonly (readonly unknown[])[]): fc.Arbitrary<unknown[][][]> {
  return fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom("column", "row", "block"))
    .chain(([rows, shape]) =>
      fc
        .tuple(...pools.map((pool) => columnOf(pool, shape === "block" ? rows * 2 : rows)))
        .map((columns) =>
          columns.map((cells) => {
            if (shape === "column") return column(...cells);
            if (shape === "row") return [cells];
            return Array.from({ length: rows }, (_, i) => cells.slice(i * 2, i * 2 + 2));
          }),
        ),
    );
}

describe("plain or not, the answer is the engine's", () => {
  const same = (id: FunctionId, pools: readonly (readonly unknown[])[]): void => {
    fc.assert(
      fc.property(ranges(...pools), (args) => {
        expect(outcome(id, args, false)).toEqual(outcome(id, args, true));
      }),
      { seed: 5, numRuns: 1200 },
    );
  };

  test.each<[FunctionId, (readonly unknown[])[]]>([
    ["UNIEK", [USERS]],
    ["ZELFZORG", [USERS, MARKS]],
    ["OPVOLGING", [MARKS]],
    ["OPVOLGING", [MARKS, KINDS]],
    ["OPVOLGING", [MARKS, USERS]],
    ["OPVOLGING", [COUNTS, COUNTS]],
    ["DOELGROEPEN", [KINDS]],
    ["DOELGROEPEN", [KINDS, COUNTS]],
    ["HULPMIDDELEN", [KINDS]],
    ["HULPMIDDELEN", [KINDS, COUNTS]],
  ])("%s over %#", (id, pools) => {
    same(id, pools);
  });

  test("also where each column is plain but for one cell", () => {
    const users = ["G1", "G2", "g2", 7, "0007", "A9"];
    const marks = ["ja", "nee", "x", null, 1];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...users), fc.constantFrom(...marks)), { minLength: 1 }),
        fc.constantFrom(...USERS),
        fc.constantFrom(...MARKS),
        fc.nat(),
        (records, user, mark, at) => {
          const odd = records.map((record, i) =>
            i === at % records.length ? [user, mark] : record,
          );
          const args = [0, 1].map((of) => odd.map((record) => [record[of]]));
          for (const [id, ranges] of [
            ["ZELFZORG", args],
            ["OPVOLGING", [...args].reverse()],
            ["UNIEK", args.slice(0, 1)],
          ] as const) {
            expect(outcome(id, ranges, false)).toEqual(outcome(id, ranges, true));
          }
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe("what the makers of the ranges know", () => {
  /** A user in spellings that are the same one; all are texts, as a lone number below texts is a total. */
  const spelt = (user: number): fc.Arbitrary<unknown> =>
    user % 2 === 0
      ? fc.constantFrom<unknown>(String(user), `000${user}`, ` ${user} `)
      : fc.constantFrom<unknown>(`G${user}X`, `g${user}x`, ` G${user}X`, `Ĝ${user}x`);
  const record = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean()).chain(([user, yes]) =>
    fc.record({
      user: fc.constant(user),
      yes: fc.constant(yes),
      cell: spelt(user),
      mark: yes
        ? fc.constantFrom<unknown>("ja", "Ja", "x", "1")
        : fc.constantFrom<unknown>("nee", "N"),
      gap: fc.boolean(),
    }),
  );
  const list = fc.record({
    records: fc.array(record, { minLength: 1, maxLength: 30 }),
    titled: fc.boolean(),
    tail: fc.constantFrom<readonly unknown[]>([], [null], ["", null]),
  });

  test("UNIEK and ZELFZORG", () => {
    fc.assert(
      fc.property(list, ({ records, titled, tail }) => {
        const rows = records.flatMap(({ cell, mark, gap }) =>
          gap
            ? [
                [null, ""],
                [cell, mark],
              ]
            : [[cell, mark]],
        );
        const all = [...(titled ? [["Lidnummer", "Zorgbehoefte"]] : []), ...rows];
        const users = column(...all.map(([cell]) => cell), ...tail);
        const marks = column(...all.map(([, mark]) => mark), ...tail);

        const answers = new Map<number, Set<boolean>>();
        for (const { user, yes } of records) {
          answers.set(user, (answers.get(user) ?? new Set()).add(yes));
        }
        const inCare = [...answers.values()].filter((said) => said.has(true)).length;
        const disagree = [...answers.values()].some((said) => said.size > 1);
        expect(call("UNIEK", users)).toBe(answers.size);
        expect(call("ZELFZORG", users, marks)).toBe(
          disagree ? "#VALUE! users-contradict" : inCare / answers.size,
        );
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test("OPVOLGING", () => {
    fc.assert(
      fc.property(list, ({ records, titled, tail }) => {
        const marks = column(
          ...(titled ? ["Vervolgactie (ja/nee)"] : []),
          ...records.map(({ mark }) => mark),
          ...tail,
        );
        const groups = column(
          ...(titled ? ["Doelgroep"] : []),
          ...records.map(() => "ouderen"),
          ...tail,
        );
        const yes = records.filter((one) => one.yes).length;
        expect(call("OPVOLGING", marks, groups)).toBe(yes / records.length);
        if (yes < records.length) expect(call("OPVOLGING", marks)).toBe(yes / records.length);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test("OPVOLGING by counts", () => {
    const counted = fc.tuple(fc.nat(50), fc.nat(50), fc.boolean());
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 20 }), (rows) => {
        const written = (count: number, asText: boolean) => (asText ? String(count) : count);
        const followUps = column(
          "Vervolgacties",
          ...rows.map(([part, , text]) => written(part, text)),
        );
        const actions = column("Aantal acties", ...rows.map(([, more]) => more));
        const part = rows.reduce((sum, [one]) => sum + one, 0);
        const all = rows.reduce((sum, [, one]) => sum + one, 0);
        expect(call("OPVOLGING", followUps, actions)).toBe(
          part > all
            ? "#VALUE! numerator-exceeds-denominator"
            : all === 0
              ? "#N/A nothing-to-measure"
              : part / all,
        );
      }),
      { seed: 10, numRuns: 300 },
    );
  });

  test("DOELGROEPEN and HULPMIDDELEN", () => {
    const spellings = {
      rolstoel: ["rolstoel", "Rolstoelen", "ROLSTOEL", "rol-stoel"],
      bed: ["hoog-laagbed", "Hoog-laagbedden", "hoog laagbed"],
      kruk: ["krukken", "kruk", "Kruk "],
      lift: ["tillift", "Tilliften"],
    };
    const lent = fc.constantFrom(...Object.entries(spellings)).chain(([kind, ways]) =>
      fc.record({
        kind: fc.constant(kind),
        way: fc.constantFrom(...ways),
        count: fc.constantFrom<number | string>(0, 0, 1, 5, "2", "0"),
      }),
    );
    fc.assert(
      fc.property(fc.array(lent, { minLength: 1, maxLength: 40 }), (rows) => {
        const kinds = column(...rows.map(({ way }) => way));
        const counts = column(...rows.map(({ count }) => count));
        const named = new Set(rows.map(({ kind }) => kind)).size;
        const out = new Set(rows.flatMap(({ kind, count }) => (Number(count) > 0 ? [kind] : [])))
          .size;
        for (const id of ["DOELGROEPEN", "HULPMIDDELEN"] as const) {
          expect(call(id, kinds)).toBe(named);
          expect(call(id, kinds, counts)).toBe(out);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});

describe("what is taken as plain", () => {
  beforeEach(() => jest.clearAllMocks());

  const users = column("Lidnummer", "G1", "g2", "0012", 12, "2024/1-3", null, "A9");
  const marks = column("Zorgbehoefte", "ja", "nee", "x", 1, "n", null, "J");

  test("users in the usual spellings, with a title, blanks and words for yes and no", () => {
    call("UNIEK", users);
    expect(jest.mocked(plainUsers)).toHaveLastReturnedWith(5);
    call("ZELFZORG", users, marks);
    expect(jest.mocked(plainUsersWithMarks)).toHaveLastReturnedWith({ users: 5, yes: 3 });
  });

  test("users with a tick or nothing, and actions with or without", () => {
    call("ZELFZORG", column("G1", "G2", 3), column("x", null, null));
    expect(jest.mocked(plainUsersWithMarks)).toHaveLastReturnedWith({ users: 3, yes: 1 });
    call("OPVOLGING", column(45300, null, 45301), column("ouderen", "ouderen", "jongeren"));
    expect(jest.mocked(plainActions)).toHaveLastReturnedWith({ actions: 3, followUps: 2 });
  });

  test("a blank beside a no, which needs no engine to be pointed at", () => {
    call("ZELFZORG", column("G1", "G2", "G3", "G4"), column("ja", null, "nee", null));
    expect(jest.mocked(plainUsersWithMarks)).toHaveLastReturnedWith({ unanswered: 1 });
  });

  test("counts whose sum a double cannot hold are the engine's", () => {
    const large = Number.MAX_SAFE_INTEGER;
    expect(call("OPVOLGING", column(2, 3), column(large, large))).toBeCloseTo(2.5 / large, 20);
    expect(jest.mocked(plainCounts)).toHaveLastReturnedWith(null);
  });

  test("no total, title, remark, or user who contradicts himself", () => {
    call("UNIEK", column("G1", "Totaal"));
    call("UNIEK", column("Lidnummer", "G1", "lidnummer"));
    expect(jest.mocked(plainUsers).mock.results.map(({ value }) => value as unknown)).toEqual([
      null,
      null,
    ]);
    call("ZELFZORG", column("G1", "G2", "12"), column("ja", null, null));
    call("ZELFZORG", column("G1", "G1"), column("ja", "nee"));
    call("ZELFZORG", column("G1", "G2"), column("ja", "soms"));
    expect(
      jest.mocked(plainUsersWithMarks).mock.results.map(({ value }) => value as unknown),
    ).toEqual([null, null, null]);
  });

  test("each kind once, but all that may be any kind", () => {
    call(
      "DOELGROEPEN",
      column("ouderen", "ouderen", "onbekend", "onbekend", "jongeren", "ouderen"),
    );
    expect(jest.mocked(rowsOfKinds)).toHaveLastReturnedWith([0, 2, 3, 4]);
    call("HULPMIDDELEN", column("bed", "bed", "bed", "bed"), column(2, 3, 0, "veel"));
    // The row above what is no count stays as well: it may be the last one of the list.
    expect(jest.mocked(rowsOfKinds)).toHaveLastReturnedWith([0, 2, 3]);
    call("HULPMIDDELEN", column("bed", "bed", "bed", "bed"), column(2, 3, "veel", 4));
    expect(jest.mocked(rowsOfKinds)).toHaveLastReturnedWith([0, 1, 2, 3]);
  });

  test("no service is called a letter and digits, as a user alone in a row may be", () => {
    for (let letter = 65; letter <= 90; letter++) {
      for (let number = 0; number < 50; number++) {
        expect(findService(`${String.fromCharCode(letter)}${number}`)).toBeNull();
      }
    }
  });
});

describe("a title that holds the answers", () => {
  test("takes no answer below it for itself", () => {
    const marks = ["ja", "nee", "nee", "ja", "nee"];
    for (const title of ["Vervolgactie (ja/nee)", "Vervolgactie ja/nee", "Opvolging (j/n)"]) {
      expect([title, call("OPVOLGING", column(title, ...marks))]).toEqual([title, 0.4]);
      const groups = column("Doelgroep", ...marks.map(() => "ouderen"));
      expect([title, call("OPVOLGING", column(title, ...marks), groups)]).toEqual([title, 0.4]);
    }
  });
});
