/** Versions by the lower-case name of a requirement set, as the library wants them. */
export type RequirementSets = Readonly<Record<string, string>>;

export type Platform = "web" | "desktop";

export interface HostOptions {
  readonly platform: Platform;
  readonly requirements: RequirementSets;
  /** Language of Excel's own texts, such as `nl-NL`: Office.context.displayLanguage. */
  readonly displayLanguage: string;
  /** Language of numbers, dates and formulas: Office.context.contentLanguage. */
  readonly contentLanguage: string;
  /** Bytes of one request and of one answer; Excel on the web has a limit of 5 MB. */
  readonly maxRequestBytes: number;
  readonly maxResponseBytes: number;
  /** A read of more cells gives null instead of values, without an error. */
  readonly maxCellsPerRead: number;
  /** Characters of an address; longer ones are cut without a word. */
  readonly maxAddressLength: number;
  /** The user may look, not edit: every write is refused with AccessDenied. */
  readonly viewOnly: boolean;
}

const WEB_LIMIT = 5 * 1024 * 1024;

/** What Excel supports beside ExcelApi itself, on both platforms. */
const SHARED_SETS: RequirementSets = {
  addincommands: "1.3",
  customfunctions: "1.7",
  customfunctionsruntime: "1.5",
  delayforcelledit: "1.1",
  dialogapi: "1.2",
  keyboardshortcuts: "1.1",
  ribbonapi: "1.2",
  richapiruntime: "1.1",
  settings: "1.1",
  sharedruntime: "1.2",
};

/** Requirement sets of a version of Excel; ExcelApiOnline exists on the web only. */
export function requirementSets(platform: Platform, excelApi = "1.17"): RequirementSets {
  return {
    ...SHARED_SETS,
    excelapi: excelApi,
    ...(platform === "web" ? { excelapionline: "1.1" } : {}),
  };
}

/** The options of a host: those given, and Excel's own for the rest. */
export function hostOptions(given: Partial<HostOptions> = {}): HostOptions {
  const platform = given.platform ?? "web";
  const limit = platform === "web" ? WEB_LIMIT : Infinity;
  return {
    platform,
    requirements: requirementSets(platform),
    displayLanguage: "en-US",
    contentLanguage: given.displayLanguage ?? "en-US",
    maxRequestBytes: limit,
    maxResponseBytes: limit,
    maxCellsPerRead: 5_000_000,
    maxAddressLength: 8192,
    viewOnly: false,
    ...given,
  };
}
