import { WorkbookError } from "../workbook/workbook-error";
import type { Limits } from "./limits";
import type { PartStream } from "./part-stream";
import { visitTokens } from "./read-xml";
import { joinBytes } from "./splice";
import type { Token } from "./xml-tokens";
import { FINISHED, XmlTokens } from "./xml-tokens";

/** A whole small part, verified. Throws WorkbookError, "zip-bomb" when the part is not small. */
export async function readBytes(part: PartStream, limits: Limits): Promise<Uint8Array> {
  if (part.size > limits.smallPartBytes) {
    throw new WorkbookError("zip-bomb", `${part.name}: ${part.size} bytes`);
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of part.chunks()) pieces.push(piece);
  return joinBytes(pieces);
}

/**
 * Walks through a part that is in memory, to find places in it: `tagAt` and `tagEnd` are indexes of
 * its bytes, and alternative content is reported as the elements it is. Throws WorkbookError.
 */
export function walkXml(
  name: string,
  bytes: Uint8Array,
  limits: Limits,
  visit: (token: Token, tokens: XmlTokens) => void,
): void {
  const tokens = new XmlTokens(name, limits, "reported");
  tokens.feed(bytes);
  tokens.finish();
  for (let token = tokens.next(); token !== FINISHED; token = tokens.next()) visit(token, tokens);
}

/**
 * Walks through a part while it comes in, however large, and verifies it; alternative content is
 * reported as the elements it is. Throws WorkbookError.
 */
export async function walkPart(
  part: PartStream,
  limits: Limits,
  visit: (token: Token, tokens: XmlTokens) => void,
): Promise<void> {
  await visitTokens(part, new XmlTokens(part.name, limits, "reported"), visit);
}
