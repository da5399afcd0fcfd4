import { invalidArgument } from "./host-error";

/** The arguments of one call, read with the strictness of Excel: each reader throws InvalidArgument. */
export class Args {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came: a JSON value or a HostObject. */
  raw(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  text(index: number): string {
    return asText(this.values[index]);
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  integer(index: number): number {
    return asInteger(this.values[index]);
  }

  flag(index: number, fallback: boolean): boolean {
    return this.has(index) ? asFlag(this.values[index]) : fallback;
  }
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asInteger(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** A member of a list of words, such as those of an Excel enumeration. */
export function asOneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const word = words.find((known) => known === value);
  if (word === undefined) throw invalidArgument();
  return word;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}
