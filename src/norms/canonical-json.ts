/**
 * JSON without white space and with the keys of every object in code-unit order (RFC 8785 for the
 * values a norm set holds), so that a hash of it does not change with the layout of a file.
 * Throws TypeError for what JSON can't say: undefined, functions, symbols, bigint, NaN, infinities.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${entries.join(",")}}`;
  }
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  ) {
    return JSON.stringify(value);
  }
  throw new TypeError(`not JSON: ${typeof value}`);
}
