import { parseArgs } from "node:util";
import type { Language } from "../norms/norm";
import { federations, findService } from "../norms/services";

/** What the user asked for. */
export interface Arguments {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Where the marked copy goes. */
  readonly output: string | null;
  /** The copy is one without our marks and report instead. */
  readonly clear: boolean;
  readonly breakSignature: boolean;
  /** Also a file that is not ours may be replaced by what is written. */
  readonly overwrite: boolean;
  readonly year: number | null;
  readonly asOf: { readonly year: number; readonly month: number } | null;
  readonly service: string | null;
  readonly federation: string | null;
  readonly norms: string | null;
  readonly profile: string | null;
  readonly saveProfile: string | null;
  readonly language: Language;
  readonly help: boolean;
  readonly version: boolean;
}

/** A call that cannot be carried out; its words are in messages.ts. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  constructor(
    readonly code:
      | "no-files"
      | "unknown-option"
      | "missing-value"
      | "bad-year"
      | "bad-as-of"
      | "year-contradicts"
      | "bad-language"
      | "unknown-federation"
      | "unknown-service"
      | "unlike-service"
      | "needs-output"
      | "clear-without-report",
    readonly params: Readonly<Record<string, string>>,
    readonly language: Language,
  ) {
    super(code);
  }
}

const OPTIONS = {
  json: { type: "boolean", default: false },
  output: { type: "string" },
  clear: { type: "boolean", default: false },
  "break-signature": { type: "boolean", default: false },
  overwrite: { type: "boolean", default: false },
  year: { type: "string" },
  "as-of": { type: "string" },
  service: { type: "string" },
  federation: { type: "string" },
  norms: { type: "string" },
  profile: { type: "string" },
  "save-profile": { type: "string" },
  lang: { type: "string", default: "nl" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

/** Reads the words of the call; throws UsageError. */
export function parseArguments(words: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const text = (name: keyof typeof OPTIONS): string | null => {
    const value = values[name];
    return typeof value === "string" ? value : null;
  };
  const asked = text("lang") ?? "nl";
  const language: Language = isLanguage(asked) ? asked : "nl";
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(OPTIONS, token.name)
      ? OPTIONS[token.name as keyof typeof OPTIONS]
      : null;
    if (option === null) {
      throw new UsageError("unknown-option", { option: token.rawName }, language);
    }
    const missing = option.type === "string" && (token.value ?? "") === "";
    if (missing || (option.type === "boolean" && token.value !== undefined)) {
      throw new UsageError("missing-value", { option: token.rawName }, language);
    }
  }
  if (!isLanguage(asked)) throw new UsageError("bad-language", { value: asked }, language);

  const year = parseYear(text("year"), language);
  const asOf = parseAsOf(text("as-of"), language);
  if (year !== null && asOf !== null && asOf.year !== year) {
    throw new UsageError("year-contradicts", { year: String(year) }, language);
  }
  const federation = text("federation");
  if (federation !== null && findService(federation) === null) {
    const known = federations.map(({ name }) => name).join(", ");
    throw new UsageError("unknown-federation", { value: federation, known }, language);
  }
  const help = values.help === true;
  const version = values.version === true;
  if (positionals.length === 0 && !help && !version) {
    throw new UsageError("no-files", {}, language);
  }
  const output = text("output");
  const clear = values.clear === true;
  const breakSignature = values["break-signature"] === true;
  if (output === null && (clear || breakSignature)) {
    const option = clear ? "--clear" : "--break-signature";
    throw new UsageError("needs-output", { option }, language);
  }
  const overwrite = values.overwrite === true;
  if (overwrite && output === null && text("save-profile") === null) {
    throw new UsageError("needs-output", { option: "--overwrite" }, language);
  }
  const withReport = values.json === true ? "--json" : "--save-profile";
  if (clear && (values.json === true || text("save-profile") !== null)) {
    throw new UsageError("clear-without-report", { option: withReport }, language);
  }
  return {
    files: positionals,
    json: values.json === true,
    output,
    clear,
    breakSignature,
    overwrite,
    year,
    asOf,
    service: text("service"),
    federation,
    norms: text("norms"),
    profile: text("profile"),
    saveProfile: text("save-profile"),
    language,
    help,
    version,
  };
}

function isLanguage(text: string): text is Language {
  return text === "nl" || text === "fr" || text === "en";
}

function parseYear(text: string | null, language: Language): number | null {
  if (text === null) return null;
  if (!/^20\d{2}$/.test(text)) throw new UsageError("bad-year", { value: text }, language);
  return Number(text);
}

function parseAsOf(
  text: string | null,
  language: Language,
): { year: number; month: number } | null {
  if (text === null) return null;
  const match = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(text);
  if (!match) throw new UsageError("bad-as-of", { value: text }, language);
  return { year: Number(match[1]), month: Number(match[2]) };
}
