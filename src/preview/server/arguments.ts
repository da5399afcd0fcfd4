import { LANGUAGES, type Language } from "../language";

export interface StartArguments {
  /** Null to take the usual one, or a free one when that is taken. */
  readonly port: number | null;
  readonly open: boolean;
  readonly language: Language | null;
  /** The argument that is not understood; null when all are. */
  readonly problem: string | null;
}

/** Reads `--port N`, `--open` and `--lang nl|fr|en`. */
export function readArguments(given: readonly string[]): StartArguments {
  let port: number | null = null;
  let open = false;
  let language: Language | null = null;
  const rest = given.flatMap((argument) => argument.split(/=(.*)/s).filter((part) => part !== ""));
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const problem = { port, open, language, problem: word };
    if (word === "--open") open = true;
    else if (word === "--port") {
      const number = Number(rest.shift());
      if (!Number.isInteger(number) || number < 0 || number > 65_535) return problem;
      port = number;
    } else if (word === "--lang") {
      const code = rest.shift();
      language = LANGUAGES.find((known) => known === code) ?? null;
      if (language === null) return problem;
    } else return problem;
  }
  return { port, open, language, problem: null };
}
