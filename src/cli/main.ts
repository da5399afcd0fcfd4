import { resolve } from "node:path";
import type { CheckOptions } from "../check";
import { profileOf } from "../lists/apply-profile";
import type { Language } from "../norms/norm";
import { toJson } from "../report/json";
import type { Report } from "../report/report";
import { toText } from "../report/text";
import { WorkbookError } from "../workbook/workbook-error";
import { type Arguments, parseArguments, UsageError } from "./arguments";
import { checkFile } from "./check-file";
import { CopyRefused } from "../xlsx/marked-copy";
import { copyTargets, CopyTargetError } from "./copy-targets";
import { exitCode, FAULT, INTERRUPTED, NOTHING_FAILS, worstOf } from "./exit-code";
import { FAULTS, fill, HELP, PROFILE_SAVED, USAGE_FAULTS } from "./messages";
import { refuseUnknownService } from "./known-service";
import { type CopySettings, saveClearedCopy, saveMarkedCopy } from "./marked-copy";
import { ProgressLine } from "./progress";
import { refuseSamePlaces } from "./refuse-same-places";
import { refuseStanding, refuseStandingProfile } from "./refuse-standing";
import { refusalText } from "./refusal-text";
import { readProfile, readUserNorms, saveProfile, SideFileError } from "./side-files";

/** Where the command line reads and writes; the real one in normtoets.ts, another one in tests. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly version: string;
  /** The folder that file names start from. */
  readonly folder: string;
}

/** The whole command: words in, exit code out. Writes reports to stdout and faults to stderr. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const args = parseArguments(words);
    if (args.help || args.version) {
      terminal.stdout.write(args.help ? HELP[args.language] : `${terminal.version}\n`);
      return NOTHING_FAILS;
    }
    const located = locate(args, terminal.folder);
    const options = await checkOptions(located, terminal.signal);
    refuseUnknownService(located, options.profile ?? null);
    const targets =
      located.output === null
        ? null
        : await copyTargets(located.files, located.output, located.language);
    const places = [...(targets?.values() ?? [])];
    await refuseSamePlaces(located, places, located.language);
    for (const place of places) await refuseStanding(place, located.overwrite, located.language);
    if (located.saveProfile !== null) await refuseStandingProfile(located.saveProfile, located);
    return await checkAll(located, options, targets, terminal);
  } catch (error) {
    terminal.stderr.write(`normtoets: ${wrongCall(error)}\n`);
    return FAULT;
  }
}

/** What is wrong with the call or the files that it names, in one line; throws any other failure again. */
function wrongCall(error: unknown): string {
  if (error instanceof UsageError) {
    return fill(USAGE_FAULTS[error.language][error.code], error.params);
  }
  if (error instanceof SideFileError || error instanceof CopyTargetError) return error.message;
  throw error;
}

/** File names as they were meant: from the folder in which the user called. */
function locate(args: Arguments, folder: string): Arguments {
  if (resolve(folder) === process.cwd()) return args;
  const from = (file: string | null): string | null =>
    file === null ? null : resolve(folder, file);
  return {
    ...args,
    files: args.files.map((file) => resolve(folder, file)),
    norms: from(args.norms),
    output: from(args.output),
    profile: from(args.profile),
    saveProfile: from(args.saveProfile),
  };
}

async function checkOptions(args: Arguments, signal: AbortSignal): Promise<CheckOptions> {
  const { norms, profile, language, year, asOf, service, federation } = args;
  return {
    signal,
    ...(year === null ? {} : { year }),
    ...(asOf === null ? {} : { asOf }),
    ...(service === null ? {} : { service }),
    ...(federation === null ? {} : { federation }),
    ...(norms === null ? {} : { userNorms: await readUserNorms(norms, language) }),
    ...(profile === null ? {} : { profile: await readProfile(profile, language) }),
  };
}

async function checkAll(
  args: Arguments,
  options: CheckOptions,
  targets: ReadonlyMap<string, string> | null,
  terminal: Terminal,
): Promise<number> {
  const { files, language, saveProfile: profileFile } = args;
  const codes: number[] = [];
  const reports: Report[] = [];
  for (const file of files) {
    const progress = new ProgressLine(terminal.stderr, file, language);
    const target = targets?.get(file) ?? null;
    const save = (report: Report | null) =>
      target === null
        ? Promise.resolve()
        : saveCopy(
            file,
            report,
            copySettings(target, args, progress, terminal),
            progress,
            terminal,
          );
    try {
      if (args.clear) {
        await save(null);
        codes.push(NOTHING_FAILS);
        continue;
      }
      const report = await checkFile(file, { ...options, onProgress: progress.show });
      progress.clear();
      reports.push(report);
      codes.push(exitCode(report));
      if (!args.json) {
        if (reports.length > 1) terminal.stdout.write("\n");
        terminal.stdout.write(toText(report, language));
      }
      await save(report);
    } catch (error) {
      progress.clear();
      terminal.stderr.write(faultLine(file, error, language));
      codes.push(isCancelled(error) ? INTERRUPTED : FAULT);
      if (isCancelled(error)) break;
    }
  }
  if (args.json) {
    const json = reports.map((report) => toJson(report, terminal.version, language));
    const [only] = json;
    if (files.length > 1) terminal.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
    else if (only !== undefined) terminal.stdout.write(`${JSON.stringify(only, null, 2)}\n`);
  }
  if (profileFile !== null && reports.length > 0) {
    const lists = reports.flatMap((report) => report.lists.map(({ list }) => list));
    await saveProfile(profileFile, profileOf(lists, options.profile ?? null), language);
    terminal.stderr.write(`normtoets: ${fill(PROFILE_SAVED[language], { file: profileFile })}\n`);
  }
  return worstOf(codes);
}

function copySettings(
  target: string,
  { language, breakSignature, overwrite }: Arguments,
  progress: ProgressLine,
  { version, signal }: Terminal,
): CopySettings {
  const onProgress = (fraction: number) => {
    progress.show({ sheet: null, fraction });
  };
  return { target, language, version, breakSignature, overwrite, signal, onProgress };
}

/** Writes the copy, marked by a report or cleared without one, and says what became of it. */
async function saveCopy(
  file: string,
  report: Report | null,
  settings: CopySettings,
  progress: ProgressLine,
  terminal: Terminal,
): Promise<void> {
  const lines =
    report === null
      ? await saveClearedCopy(file, settings)
      : await saveMarkedCopy(file, report, settings);
  progress.clear();
  for (const line of lines) terminal.stderr.write(`${line}\n`);
}

function isCancelled(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "cancelled";
}

/** One line for each file that cannot be read; for a fault of our own a second one to report. */
function faultLine(file: string, error: unknown, language: Language): string {
  const faults: Partial<Record<string, string>> = FAULTS[language];
  const known = error instanceof WorkbookError ? faults[error.code] : undefined;
  if (known !== undefined) return `normtoets: ${file}: ${known}\n`;
  if (error instanceof CopyTargetError) return `normtoets: ${error.message}\n`;
  if (error instanceof CopyRefused) {
    return `normtoets: ${file}: ${refusalText(error, language)}\n`;
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `normtoets: ${file}: ${FAULTS[language].unexpected}\n  ${detail}\n`;
}
