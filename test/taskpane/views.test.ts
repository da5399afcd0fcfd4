import { Exact } from "../../src/norms/exact";
import { withColumn, withKind } from "../../src/taskpane/session/edit-profile";
import { readRemembered } from "../../src/taskpane/session/remembered";
import { EMPTY_PROFILE } from "../../src/taskpane/session/state";
import { barOf } from "../../src/taskpane/view/bar";
import { sectionsOf } from "../../src/taskpane/view/cards";
import { nextStop, stopsOf } from "../../src/taskpane/view/stops";
import { asTyped, typedNumber } from "../../src/taskpane/view/typed-number";
import { countOutcomes } from "../../src/taskpane/view/subjects";
import { madeResult as result } from "./made-result";

const n = (value: number): Exact => Exact.fromNumber(value);

describe("the bar", () => {
  test("ends at the figure, with the threshold and what lacks", () => {
    const bar = barOf(
      result("woonadvies", { outcome: "not-met", value: n(50), threshold: n(100) }),
    );
    expect(bar?.threshold).toBeCloseTo(100 / 115);
    expect(bar?.value).toBeCloseTo(50 / 115);
    expect(bar?.gap).toEqual({ from: bar?.value, to: bar?.threshold });
  });

  test("of a share runs to 100 %", () => {
    const bar = barOf(result("zelfzorgvermogen", { value: n(0.6), threshold: n(0.5) }));
    expect(bar).toEqual({ value: 0.6, threshold: 0.5, gap: null });
  });

  test("of a maximum shows what is too much", () => {
    const bar = barOf(
      result("alarm-bijdrage", { outcome: "not-met", value: n(30), threshold: n(20) }),
    );
    expect(bar?.gap?.from).toBeCloseTo(20 / 34.5);
    expect(bar?.gap?.to).toBeCloseTo(30 / 34.5);
  });

  test("of a federation that fails by its services has no gap of its own", () => {
    const bar = barOf(
      result("woonadvies", { outcome: "not-met", value: n(120), threshold: n(100) }),
    );
    expect(bar?.gap).toBeNull();
  });

  test("is not drawn for yes or no, for nothing, and for zero against zero", () => {
    expect(barOf(result("alarm-vermindering", { value: n(1), threshold: n(1) }))).toBeNull();
    expect(barOf(result("woonadvies", { value: n(1) }))).toBeNull();
    expect(barOf(result("alarm-waarborg", { value: n(0), threshold: n(0) }))).toBeNull();
  });
});

describe("cards", () => {
  const open = { of: "threshold", why: "threshold-unknown" } as const;
  const results = [
    result("bereikte-gebruikers", { outcome: "met" }),
    result("woonadvies", {
      outcome: "not-assessed",
      reason: { code: "unknown-threshold", detail: open },
    }),
    result("woonadvies", {
      service: "LM MUTPLUS.be",
      outcome: "not-assessed",
      reason: { code: "unknown-threshold", detail: open },
    }),
    result("vervolgacties", { outcome: "not-yet-met" }),
    result("zelfzorgvermogen", { outcome: "not-met" }),
    result("doelgroepen", { outcome: "not-met" }),
  ];

  test("failing first, in the order of the catalogue; what lacks the same is one card", () => {
    expect(
      sectionsOf(results).map(({ outcome, cards }) => [
        outcome,
        cards.map((card) => `${card.results[0].norm.id} ${card.results.length}`),
      ]),
    ).toEqual([
      ["not-met", ["doelgroepen 1", "zelfzorgvermogen 1"]],
      ["not-yet-met", ["vervolgacties 1"]],
      ["not-assessed", ["woonadvies 2"]],
      ["met", ["bereikte-gebruikers 1"]],
    ]);
  });

  test("zero is counted too", () => {
    expect(countOutcomes([])).toEqual({
      "not-met": 0,
      "not-yet-met": 0,
      "not-assessed": 0,
      met: 0,
      "not-applicable": 0,
    });
  });
});

test("the round visits verdict before cause, only of what fails, and begins again", () => {
  const stops = stopsOf([
    result("doelgroepen", { cells: [{ sheet: "A", address: "A1", role: "verdict" }] }),
    result("vervolgacties", {
      outcome: "not-met",
      cells: [
        { sheet: "B", address: "D9", role: "cause" },
        { sheet: "B", address: "D4", role: "verdict" },
      ],
    }),
  ]);
  expect(stops.map(({ cell }) => cell.address)).toEqual(["D4", "D9"]);
  const [first, last] = stops;
  expect(nextStop(stops, null, 1)).toBe(first);
  expect(nextStop(stops, null, -1)).toBe(last);
  expect(nextStop(stops, last?.id ?? null, 1)).toBe(first);
  expect(nextStop(stops, first?.id ?? null, -1)).toBe(last);
  expect(nextStop([], null, 1)).toBeNull();
});

describe("a typed number", () => {
  test.each([
    ["4", 4],
    ["4,5", 4.5],
    ["4.5", 4.5],
    [" 12 ", 12],
    ["1 250", 1250],
    ["0.125", 0.125],
    ["0,125", 0.125],
    ["", null],
    ["vier", null],
    ["-4", null],
    ["4,5,6", null],
    ["012", null],
  ])("%p means %p in every language", (text, expected) => {
    for (const language of ["nl", "fr", "en"] as const) {
      expect(typedNumber(text, language)).toBe(expected);
    }
  });

  test.each([
    ["1.250", "nl", 1250],
    ["1.250", "fr", 1250],
    ["1.250", "en", 1.25],
    ["1,250", "nl", 1.25],
    ["1,250", "fr", 1.25],
    ["1,250", "en", 1250],
    ["12.345", "nl", 12345],
    ["12.345", "en", 12.345],
    ["1.250,75", "nl", 1250.75],
    ["1,250.75", "nl", null],
    ["1,250.75", "en", 1250.75],
    ["1.250,75", "en", null],
    ["1.234.567", "nl", 1234567],
    ["1,234,567", "en", 1234567],
  ] as const)("%p in %s is %p", (text, language, expected) => {
    expect(typedNumber(text, language)).toBe(expected);
  });

  test.each(["nl", "fr", "en"] as const)(
    "is what was put into the field before, in %s",
    (language) => {
      for (const amount of [
        0.125, 1.25, 4, 12.345, 999.999, 1250, 1250.75, 12345, 1234567.891, 0.333333333,
      ]) {
        expect(typedNumber(asTyped(n(amount), language), language)).toBe(amount);
      }
    },
  );
});

test("a column holds one field only", () => {
  const list = { sheet: "Lijst", kind: "gebruikers" } as const;
  const once = withColumn(EMPTY_PROFILE, list, "handicap", "Kolom X");
  const twice = withColumn(once, list, "dementie", "kolom x");
  expect(twice.lists[0]?.columns).toEqual({ dementie: "kolom x" });
  expect(withKind(twice, "lijst", "mdo").lists).toMatchObject([{ kind: "mdo", columns: {} }]);
  expect(withKind(twice, "Lijst", null).lists).toEqual([]);
});

test("what an earlier version remembered is taken as far as it is understood", () => {
  expect(readRemembered(null)).toEqual({ options: {}, recheck: false, marks: false });
  expect(
    readRemembered({
      options: { year: "2024", asOf: { year: 2024, month: 13 }, service: "CM", more: 1 },
      recheck: true,
      marks: "yes",
    }),
  ).toEqual({ options: { service: "CM" }, recheck: true, marks: false });
});
