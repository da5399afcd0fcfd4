import { WorkbookError } from "../workbook/workbook-error";
import type { Limits } from "./limits";
import type { PartStream } from "./part-stream";
import type { Token } from "./xml-tokens";
import { FINISHED, NEED_MORE, XmlTokens } from "./xml-tokens";

/**
 * Walks through a whole small part and verifies it. Throws WorkbookError, "zip-bomb" when the part is
 * not small.
 */
export async function readXml(
  part: PartStream,
  limits: Limits,
  visit: (token: Token, tokens: XmlTokens) => void,
): Promise<void> {
  if (part.size > limits.smallPartBytes) {
    throw new WorkbookError("zip-bomb", `${part.name}: ${part.size} bytes`);
  }
  await visitTokens(part, new XmlTokens(part.name, limits), visit);
}

/** Feeds a part to its tokens while it comes in, and visits each. Throws WorkbookError. */
export async function visitTokens(
  part: PartStream,
  tokens: XmlTokens,
  visit: (token: Token, tokens: XmlTokens) => void,
): Promise<void> {
  const drain = () => {
    for (let token = tokens.next(); token !== NEED_MORE; token = tokens.next()) {
      if (token === FINISHED) return;
      visit(token, tokens);
    }
  };
  for await (const chunk of part.chunks()) {
    tokens.feed(chunk);
    drain();
  }
  tokens.finish();
  drain();
}
