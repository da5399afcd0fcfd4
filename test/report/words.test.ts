import * as fc from "fast-check";
import { check, type CheckOptions } from "../../src/check";
import type { Result } from "../../src/assessment/result";
import type { UserNorms } from "../../src/norms/user-norms";
import { Exact } from "../../src/norms/exact";
import { norm } from "../../src/norms/norm-set";
import {
  formatEuro,
  formatMonth,
  formatNames,
  formatNumber,
  formatShare,
  withUnit,
} from "../../src/report/format";
import { figureText, thresholdText } from "../../src/report/words";
import { MemoryWorkbook, type Plain } from "../tools/memory-workbook";
import { checked, day, sheet, times, userNorms } from "../assessment/checked";
import { LANGUAGES } from "./schema";

const YEAR = { year: 2024, asOf: { year: 2024, month: 12 } } as const;

async function judged(
  id: string,
  header: readonly Plain[],
  rows: readonly (readonly Plain[])[],
  options: CheckOptions = YEAR,
): Promise<Result> {
  const list = sheet("Indicatoren 2024", [header, ...rows]);
  const report = await check(new MemoryWorkbook([list]), options);
  const result = report.results.find((r) => r.norm.id === id);
  if (result === undefined) throw new Error("no result");
  return result;
}

function share(numerator: number, denominator: number, label: string, id: string): Promise<Result> {
  return judged(
    id,
    ["Indicator", "Dienst", "Teller", "Noemer"],
    [[label, "CM", numerator, denominator]],
  );
}

/** In no language does the figure read as the threshold, nor do its leading words. */
function expectApart(result: Result): void {
  for (const language of LANGUAGES) {
    const threshold = thresholdText(result, language);
    const figure = figureText(result, language);
    expect(figure.split(" (")[0]).not.toBe(threshold);
    expect(figure.startsWith(`${threshold} `)).toBe(false);
  }
}

describe("a failing figure never reads as its threshold", () => {
  const below = (percent: number): fc.Arbitrary<[number, number]> =>
    fc.integer({ min: 1, max: 100_000_000 }).chain((denominator) =>
      fc.tuple(
        fc.oneof(
          fc.nat(denominator),
          // Just below it, where rounding would do harm.
          fc.constant(Math.max(0, Math.ceil((percent * denominator) / 100) - 1)),
        ),
        fc.constant(denominator),
      ),
    );

  test.each([
    ["zelfzorgvermogen", "Aandeel gebruikers met zorgbehoefte", 50],
    ["vervolgacties", "Aandeel vervolgacties", 20],
    ["actief-overleg", "Aandeel dossiers met actief overleg", 100],
  ])("%s", async (id, label, percent) => {
    await fc.assert(
      fc.asyncProperty(below(percent), async ([numerator, denominator]) => {
        const result = await share(numerator, denominator, label, id);
        const fails = numerator * 100 < percent * denominator;
        expect(result.outcome).toBe(fails ? "not-met" : "met");
        if (!fails) return;
        expectApart(result);
        const number = Number(figureText(result, "en").split("\u00a0")[0]);
        expect(number).toBeLessThan(percent);
        expect(figureText(result, "nl")).not.toContain(`${percent}\u00a0% `);
      }),
      { numRuns: 200 },
    );
  });

  test("a fee", async () => {
    const label = "Laagste gebruikersbijdrage personenalarm";
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5000 }), async (thousandths) => {
        const fee = (27_490 + thousandths) / 1000;
        const result = await judged(
          "alarm-bijdrage",
          ["Indicator", "Dienst", "Waarde"],
          [
            [label, "CM", fee],
            ["Aantal toeleidingen", "CM", 3],
          ],
        );
        expect(result.outcome).toBe(thousandths === 0 ? "met" : "not-met");
        if (thousandths > 0) expectApart(result);
      }),
      { numRuns: 200 },
    );
  });

  test("a count, and a share, against a threshold with many decimals", async () => {
    const decimals = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100_000);
    await fc.assert(
      fc.asyncProperty(decimals, fc.integer({ min: 0, max: 2 }), async (part, less) => {
        const norms = (year: number, per: Parameters<typeof userNorms>[1]): UserNorms =>
          userNorms(year, per, { CM: 1 });
        const count = 100 + 1 - less;
        const advices = await judged(
          "woonadvies",
          ["Indicator", "Dienst", "Waarde"],
          [
            ["Aantal woonadviezen", "CM", count],
            ["Aantal toeleidingen", "CM", 3],
          ],
          { ...YEAR, userNorms: norms(2024, { woonadvies: { perFte: 100 + part } }) },
        );
        expect(advices.outcome).toBe(count >= 100 + part ? "met" : "not-met");
        if (advices.outcome === "not-met") expectApart(advices);

        const numerator = Math.max(0, Math.ceil(part * 10_000_000) - less);
        const given = await judged(
          "zelfzorgvermogen",
          ["Indicator", "Dienst", "Teller", "Noemer"],
          [["Aandeel gebruikers met zorgbehoefte", "CM", numerator, 10_000_000]],
          {
            year: 2025,
            asOf: { year: 2025, month: 12 },
            userNorms: norms(2025, { zelfzorgvermogen: { value: part } }),
          },
        );
        if (given.outcome === "not-met") expectApart(given);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what is missing", () => {
  const missing = async (inNeed: number, others: number, language: "nl" | "fr" | "en") => {
    const rows = [
      ...times(inNeed, ["A{i}", "CM", day(3), "ja"]),
      ...times(others, ["B{i}", "CM", day(3), "nee"]),
    ];
    const book = await checked(
      [sheet("Gebruikers", [["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"], ...rows])],
      YEAR,
    );
    const { toJson } = await import("../../src/report/json");
    const json = toJson(book.report, "1.0.0", language);
    return json.results.find((r) => r.norm === "zelfzorgvermogen")?.message;
  };

  test("is one thing, or several", async () => {
    // 9 of 20: one more is 10 of 20. 8 of 20: two more.
    expect(await missing(9, 11, "nl")).toBe(
      "45\u00a0% (9 van 20); norm: minstens 50\u00a0%. Nog 1\u00a0gebruiker tekort.",
    );
    expect(await missing(8, 12, "nl")).toBe(
      "40\u00a0% (8 van 20); norm: minstens 50\u00a0%. Nog 2\u00a0gebruikers tekort.",
    );
    expect(await missing(9, 11, "en")).toBe(
      "45\u00a0% (9 of 20); norm: at least 50\u00a0%. 1\u00a0user short.",
    );
    expect(await missing(8, 12, "en")).toBe(
      "40\u00a0% (8 of 20); norm: at least 50\u00a0%. 2\u00a0users short.",
    );
    expect(await missing(9, 11, "fr")).toBe(
      "45\u00a0% (9 sur 20)\u00a0; norme\u00a0: au moins 50\u00a0%. Il manque encore 1\u00a0usager.",
    );
    expect(await missing(8, 12, "fr")).toContain("Il manque encore 2\u00a0usagers.");
  });

  test("is an amount above a maximum", async () => {
    const result = await judged(
      "alarm-bijdrage",
      ["Indicator", "Dienst", "Waarde"],
      [
        ["Laagste gebruikersbijdrage personenalarm", "CM", "€ 27,50"],
        ["Aantal toeleidingen", "CM", 3],
      ],
    );
    expect(result.shortfall?.toNumber()).toBe(0.01);
    const book = await checked(
      [
        sheet("Indicatoren 2024", [
          ["Indicator", "Dienst", "Waarde"],
          ["Laagste gebruikersbijdrage personenalarm", "CM", "€ 27,50"],
          ["Aantal toeleidingen", "CM", 3],
        ]),
      ],
      YEAR,
    );
    expect(book.said("alarm-bijdrage", "CM").message).toBe(
      "27,50\u00a0euro; norm: hoogstens 27,49\u00a0euro. 0,01\u00a0euro te veel.",
    );
  });
});

describe("numbers", () => {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, "_");

  test("are written as people write them", () => {
    const number = Exact.of("1234567.891");
    expect(plain(formatNumber(number, "nl"))).toBe("1.234.567,89");
    expect(plain(formatNumber(number, "fr"))).toBe("1_234_567,89");
    expect(plain(formatNumber(number, "en"))).toBe("1,234,567.89");
  });

  test("of shares have two decimals at most, rounded away from the threshold", () => {
    const share_ = Exact.ratio(4996, 10_000);
    expect(LANGUAGES.map((l) => plain(formatShare(share_, l, "down")))).toEqual([
      "49,96_%",
      "49,96_%",
      "49.96_%",
    ]);
    expect(plain(formatShare(Exact.ratio(49_999, 100_000), "nl", "down"))).toBe("49,99_%");
    expect(plain(formatShare(Exact.ratio(1, 2), "nl", "down"))).toBe("50_%");
    expect(plain(formatShare(Exact.ZERO, "nl", "down"))).toBe("0_%");
    expect(plain(formatShare(Exact.ONE, "nl", "down"))).toBe("100_%");
  });

  test("of euro have two decimals", () => {
    const amount = Exact.of("1027.5");
    expect(LANGUAGES.map((l) => plain(formatEuro(amount, l, "up")))).toEqual([
      "1.027,50_euro",
      "1_027,50_euros",
      "1,027.50_euro",
    ]);
    expect(plain(formatEuro(Exact.of("27.491"), "nl", "up"))).toBe("27,50_euro");
  });

  test("of things have the word for one or for many", () => {
    const kinds = norm("hulpmiddelen");
    if (kinds === null) throw new Error("no such norm");
    const words = (count: number): string[] =>
      LANGUAGES.map((l) => plain(withUnit(kinds, Exact.fromNumber(count), l)));
    expect(words(1)).toEqual(["1_soort", "1_type d’aide technique", "1_kind"]);
    expect(words(2)).toEqual(["2_soorten", "2_types d’aides techniques", "2_kinds"]);
    expect(words(0)).toEqual(["0_soorten", expect.stringMatching(/^0_types? /), "0_kinds"]);
  });

  test("of months and lists of names", () => {
    expect(LANGUAGES.map((l) => plain(formatMonth(2024, 9, l)))).toEqual([
      "september 2024",
      "septembre 2024",
      "September 2024",
    ]);
    expect(LANGUAGES.map((l) => formatNames(["A", "B", "C"], l))).toEqual([
      "A, B en C",
      "A, B et C",
      "A, B and C",
    ]);
    expect(formatNames(["A"], "nl")).toBe("A");
  });
});
