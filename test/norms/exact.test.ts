import fc from "fast-check";
import { Exact } from "../../src/norms/exact";

const fraction = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 30n }),
  )
  .map(([n, d]) => Exact.ratio(Exact.of(String(n)), Exact.of(String(d))));
const number = fc.double({ noNaN: true, noDefaultInfinity: true });

describe("reading", () => {
  test.each([
    ["27.49", 2749n, 100n],
    ["0.50", 1n, 2n],
    ["-3", -3n, 1n],
    ["+7.0", 7n, 1n],
    ["1e-7", 1n, 10_000_000n],
    ["2.5E+3", 2500n, 1n],
    ["-0", 0n, 1n],
  ])("%s", (text, numerator, denominator) => {
    expect(Exact.parse(text)).toMatchObject({ numerator, denominator });
  });

  test.each([
    "",
    " ",
    "27,49",
    "1.234.5",
    ".5",
    "5.",
    "0x10",
    "1/3",
    "1e",
    "NaN",
    "Infinity",
    "1 ",
  ])("%p is no decimal", (text) => {
    expect(Exact.parse(text)).toBeNull();
    expect(() => Exact.of(text)).toThrow(RangeError);
  });

  test.each([NaN, Infinity, -Infinity])("%p is not a number to reckon with", (value) => {
    expect(() => Exact.fromNumber(value)).toThrow(RangeError);
  });

  test("a number is its shortest decimal text, not its binary fraction", () => {
    expect(Exact.fromNumber(27.49).equals(Exact.of("27.49"))).toBe(true);
    expect(Exact.fromNumber(0.1).plus(0.2).equals(0.3)).toBe(true);
  });

  test("any number survives there and back", () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(Exact.fromNumber(value).toNumber()).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("the four operations that norms need", () => {
  test("are those of the rational numbers", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        expect(a.minus(b).plus(b).equals(a)).toBe(true);
        expect(a.times(Exact.ONE).equals(a)).toBe(true);
        expect(a.plus(Exact.ZERO).equals(a)).toBe(true);
      }),
    );
  });

  test("keep lowest terms and a positive denominator, so equal numbers are alike", () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 1 }), (a, k) => {
        const same = Exact.ratio(a.times(-k), -k);
        expect(same).toEqual(a);
        expect(same.denominator > 0n).toBe(true);
      }),
    );
  });

  test("dividing by zero throws", () => {
    expect(() => Exact.ratio(0, 0)).toThrow(RangeError);
  });

  test("multiply without loss", () => {
    expect(Exact.of("4").times(Exact.of("313.76")).toDecimalText()).toBe("1255.04");
  });
});

describe("comparing", () => {
  test("a ratio just under its norm is less, however close", () => {
    const half = Exact.of("0.5");
    expect(Exact.ratio(2498, 5000).compare(half)).toBe(-1);
    expect(Exact.ratio(2500, 5000).compare(half)).toBe(0);
    expect(Exact.ratio(2501, 5000).compare(half)).toBe(1);
    const huge = 10 ** 15;
    expect(Exact.ratio(huge - 1, 2 * huge).compare(half)).toBe(-1);
  });

  test("agrees with comparing the cross products", () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(count, count, (n, d) => {
        const atLeastHalf = 2 * n >= d + 1;
        expect(Exact.ratio(n, d + 1).compare(Exact.of("0.5")) >= 0).toBe(atLeastHalf);
      }),
    );
  });

  test("orders totally", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(a.compare(b) + b.compare(a)).toBe(0);
        expect(a.equals(b)).toBe(a.minus(b).equals(0));
      }),
    );
  });
});

describe("rounding", () => {
  test("floor and ceil are the whole numbers around it", () => {
    fc.assert(
      fc.property(fraction, (a) => {
        const [floor, ceil] = [a.floor(), a.ceil()];
        expect(floor.isInteger() && ceil.isInteger()).toBe(true);
        expect(floor.compare(a)).toBeLessThanOrEqual(0);
        expect(ceil.compare(a)).toBeGreaterThanOrEqual(0);
        expect(ceil.minus(floor).equals(a.isInteger() ? 0 : 1)).toBe(true);
      }),
    );
  });

  test.each([
    ["7.1", "7", "8"],
    ["-7.1", "-8", "-7"],
    ["7", "7", "7"],
    ["0", "0", "0"],
  ])("%s lies between %s and %s", (value, floor, ceil) => {
    expect(String(Exact.of(value).floor())).toBe(floor);
    expect(String(Exact.of(value).ceil())).toBe(ceil);
  });

  test("to decimals, in the direction asked", () => {
    const share = Exact.ratio(49_999, 100_000);
    expect(String(share.round(4, "down"))).toBe("0.4999");
    expect(String(share.round(4, "up"))).toBe("0.5");
    expect(String(share.round(4))).toBe("0.5");
    expect(String(Exact.ratio(1, 3).round(2))).toBe("0.33");
    expect(String(Exact.of("2.5").round(0))).toBe("3");
    expect(String(Exact.of("-2.5").round(0))).toBe("-3");
  });

  test("never moves further than its direction and its unit allow", () => {
    fc.assert(
      fc.property(fraction, fc.nat(6), (a, decimals) => {
        const unit = Exact.ratio(1, 10 ** decimals);
        const down = a.round(decimals, "down");
        const up = a.round(decimals, "up");
        const nearest = a.round(decimals);
        expect(down.compare(a) <= 0 && a.minus(down).compare(unit) < 0).toBe(true);
        expect(up.compare(a) >= 0 && up.minus(a).compare(unit) < 0).toBe(true);
        expect(nearest.equals(down) || nearest.equals(up)).toBe(true);
      }),
    );
  });
});

describe("writing", () => {
  test.each(["27.49", "0.5", "-0.05", "313.76", "0", "-12", "1000000000000000000000"])(
    "%s comes back as it was",
    (text) => {
      expect(Exact.of(text).toDecimalText()).toBe(text);
    },
  );

  test("what has no decimal text says so", () => {
    expect(Exact.ratio(1, 3).toDecimalText()).toBeNull();
    expect(String(Exact.ratio(1, 3))).toBe("1/3");
  });

  test("the number is the nearest one, also for parts that no number can hold", () => {
    expect(Exact.ratio(2498, 5000).toNumber()).toBe(0.4996);
    expect(Exact.ratio(1, 3).toNumber()).toBe(1 / 3);
    const big = Exact.of("1e25");
    expect(Exact.ratio(big, big.times(3)).toNumber()).toBe(1 / 3);
    expect(Exact.ratio(big.plus(1), big.times(3)).toNumber()).toBe(1 / 3);
  });
});
