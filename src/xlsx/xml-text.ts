import { WorkbookError } from "../workbook/workbook-error";

// A byte order mark inside a text is a character of it.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

/** UTF-8 bytes as they stand. Throws WorkbookError "damaged" when they are no UTF-8. */
export function decodeBytes(bytes: Uint8Array, start: number, end: number): string {
  try {
    return decoder.decode(bytes.subarray(start, end));
  } catch {
    throw new WorkbookError("damaged", "text is not UTF-8");
  }
}

/**
 * Text between tags: entities resolved, line ends as XML has them. Throws WorkbookError "damaged" for
 * an entity XML does not define by itself.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let plain = true;
  let ascii = true;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === 38 || byte === 13) plain = false;
    if (byte > 127) ascii = false;
  }
  if (plain && ascii && end - start <= SHORT) return shortAscii(bytes, start, end);
  const text = decodeBytes(bytes, start, end);
  return plain ? text : resolveEntities(normaliseLineEnds(text));
}

/** Up to this length the engine joins characters into a plain string. */
const SHORT = 12;

/** Short texts, such as identifiers, take the decoder three times as long. */
function shortAscii(b: Uint8Array, start: number, end: number): string {
  let text = "";
  let i = start;
  for (; i + 4 <= end; i += 4) {
    text += String.fromCharCode(
      b[i] as number,
      b[i + 1] as number,
      b[i + 2] as number,
      b[i + 3] as number,
    );
  }
  for (; i < end; i++) text += String.fromCharCode(b[i] as number);
  return text;
}

/** An attribute's value: like `decodeText`, and white space is a space. */
export function decodeAttribute(bytes: Uint8Array, start: number, end: number): string {
  const text = decodeBytes(bytes, start, end);
  return resolveEntities(text.replace(/\r\n|[\r\n\t]/g, " "));
}

/** Inside CDATA there are no entities. */
export function decodeCdata(bytes: Uint8Array, start: number, end: number): string {
  return normaliseLineEnds(decodeBytes(bytes, start, end));
}

/** SpreadsheetML keeps characters that XML cannot hold as _xHHHH_. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function normaliseLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

const NAMED = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12};)?/g, (whole, reference: string | undefined) => {
    const character = reference === undefined ? null : entity(reference.slice(0, -1));
    if (character === null) throw new WorkbookError("damaged", `unknown entity ${whole}`);
    return character;
  });
}

function entity(name: string): string | null {
  const number = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (!number) return NAMED.get(name) ?? null;
  const [, hex, decimal = ""] = number;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
