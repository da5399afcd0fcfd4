const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,4}))?$/i;

/**
 * A rational number without rounding: thresholds, counts, amounts in euro and shares of counts.
 * Immutable, always in lowest terms, so two equal numbers have equal parts.
 */
export class Exact {
  static readonly ZERO = new Exact(0n, 1n);
  static readonly ONE = new Exact(1n, 1n);

  private constructor(
    /** Carries the sign. */
    readonly numerator: bigint,
    /** At least 1. */
    readonly denominator: bigint,
  ) {}

  /**
   * From decimal text with a point, as in the norm set: "27.49", "0.5", "-3", "1e-7".
   * Null for any other text; Dutch notation is read elsewhere.
   */
  static parse(text: string): Exact | null {
    const match = DECIMAL.exec(text);
    if (!match) return null;
    const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
    const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
    const scale = Number(exponent) - fraction.length;
    return scale < 0
      ? Exact.reduced(digits, 10n ** BigInt(-scale))
      : new Exact(digits * 10n ** BigInt(scale), 1n);
  }

  /** As `parse`, for text that we wrote ourselves; throws RangeError when it is no decimal. */
  static of(text: string): Exact {
    const parsed = Exact.parse(text);
    if (!parsed) throw new RangeError(`no decimal: ${text}`);
    return parsed;
  }

  /**
   * From a number as a cell or JSON holds it, through its shortest decimal text: 27.49 is exactly
   * 27.49, whatever its binary fraction. Throws RangeError for NaN and the infinities.
   */
  static fromNumber(value: number): Exact {
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
    return Exact.of(String(value));
  }

  /** One count or amount over another. Throws RangeError for a denominator of zero. */
  static ratio(numerator: Exact | number, denominator: Exact | number): Exact {
    const over = Exact.from(denominator);
    if (over.numerator === 0n) throw new RangeError("division by zero");
    const under = Exact.from(numerator);
    return Exact.reduced(under.numerator * over.denominator, under.denominator * over.numerator);
  }

  plus(other: Exact | number): Exact {
    const o = Exact.from(other);
    return Exact.reduced(
      this.numerator * o.denominator + o.numerator * this.denominator,
      this.denominator * o.denominator,
    );
  }

  minus(other: Exact | number): Exact {
    return this.plus(Exact.from(other).negated());
  }

  times(other: Exact | number): Exact {
    const o = Exact.from(other);
    return Exact.reduced(this.numerator * o.numerator, this.denominator * o.denominator);
  }

  negated(): Exact {
    return new Exact(-this.numerator, this.denominator);
  }

  /** -1 when this is less than the other, 0 when they are equal, 1 when it is more. */
  compare(other: Exact | number): -1 | 0 | 1 {
    const o = Exact.from(other);
    const left = this.numerator * o.denominator;
    const right = o.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Exact | number): boolean {
    return this.compare(other) === 0;
  }

  isInteger(): boolean {
    return this.denominator === 1n;
  }

  /** The largest whole number that is not more than this. */
  floor(): Exact {
    const quotient = this.numerator / this.denominator;
    const exact = quotient * this.denominator === this.numerator;
    return new Exact(exact || this.numerator > 0n ? quotient : quotient - 1n, 1n);
  }

  /** The smallest whole number that is not less than this. */
  ceil(): Exact {
    return this.negated().floor().negated();
  }

  /**
   * To so many decimals, downwards, upwards or to the nearest (halves away from zero). For display
   * only; a share below its norm is shown rounded down, so that it never reads as the norm.
   */
  round(decimals: number, direction: "down" | "up" | "nearest" = "nearest"): Exact {
    const unit = new Exact(10n ** BigInt(decimals), 1n);
    const scaled = this.times(unit);
    if (direction === "down") return Exact.ratio(scaled.floor(), unit);
    if (direction === "up") return Exact.ratio(scaled.ceil(), unit);
    const half = new Exact(1n, 2n);
    const whole = this.numerator < 0n ? scaled.minus(half).ceil() : scaled.plus(half).floor();
    return Exact.ratio(whole, unit);
  }

  /** The nearest number a cell or JSON can hold. */
  toNumber(): number {
    const { numerator, denominator } = this;
    const safe = BigInt(Number.MAX_SAFE_INTEGER);
    const size = numerator < 0n ? -numerator : numerator;
    if (size <= safe && denominator <= safe) return Number(numerator) / Number(denominator);
    const decimals = 40 + String(denominator).length;
    return Number(this.toDecimalText() ?? this.round(decimals).toDecimalText());
  }

  /** Shortest decimal text with a point, "27.49"; null when no decimal is exact, as for one third. */
  toDecimalText(): string | null {
    let twos = 0;
    let fives = 0;
    let rest = this.denominator;
    for (; rest % 2n === 0n; rest /= 2n) twos++;
    for (; rest % 5n === 0n; rest /= 5n) fives++;
    if (rest !== 1n) return null;
    const decimals = Math.max(twos, fives);
    const scaled = (this.numerator * 10n ** BigInt(decimals)) / this.denominator;
    const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, "0");
    const whole = digits.slice(0, digits.length - decimals);
    return `${scaled < 0n ? "-" : ""}${whole}${decimals ? `.${digits.slice(-decimals)}` : ""}`;
  }

  /** Decimal text where there is one, else a fraction: "0.5", "1/3". For messages of tests and logs. */
  toString(): string {
    return this.toDecimalText() ?? `${this.numerator}/${this.denominator}`;
  }

  private static from(value: Exact | number): Exact {
    return typeof value === "number" ? Exact.fromNumber(value) : value;
  }

  private static reduced(numerator: bigint, denominator: bigint): Exact {
    let a = numerator < 0n ? -numerator : numerator;
    let b = denominator < 0n ? -denominator : denominator;
    while (b !== 0n) [a, b] = [b, a % b];
    const divisor = denominator < 0n ? -a : a;
    return new Exact(numerator / divisor, denominator / divisor);
  }
}
