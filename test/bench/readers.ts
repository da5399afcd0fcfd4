import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { run, type Run } from "./run";
import type { Answer, BenchFile } from "./workbook";

const HERE = __dirname;
const ROOT = join(HERE, "..", "..");

/** Something that answers the question from a file, as a program of its own. */
export interface Reader {
  readonly name: string;
  /** Asked for the workbook with formulas. */
  readonly calculates: boolean;
  /** Not tried with more rows. */
  readonly mostRows: number;
  run(file: BenchFile): Promise<Run>;
  /** What is wrong with the answer; null when it is right. */
  wrong(stdout: string, answer: Answer): string | null;
}

const node = (script: string, words: readonly string[]) =>
  run(process.execPath, ["-r", join(HERE, "readers", "peak.cjs"), script, ...words], true);

export const FLOOR: Reader = {
  name: "ondergrens",
  calculates: false,
  mostRows: Infinity,
  run: ({ path }) => node(join(HERE, "readers", "floor.mjs"), [path]),
  wrong: (stdout, { rows }) =>
    (JSON.parse(stdout) as { tags: number }).tags > rows * 16 ? null : "te weinig tags",
};

function command(name: string, options: readonly string[]): Reader {
  return {
    name,
    calculates: false,
    mostRows: Infinity,
    run: ({ path }) =>
      node(join(ROOT, "dist", "cli", "normtoets.js"), [path, "--json", ...options]),
    wrong: (stdout, answer) => sameUsers(usersInReport(stdout), answer),
  };
}

/** The command as users run it; it has to find out which year the list is about. */
export const OURS = command("normtoets", []);

/** The same when the year is known beforehand, as it is when a title or sheet name tells it. */
export const OURS_WITH_YEAR = command("normtoets --year", ["--year", "2024"]);

/** The users of all services together: a user of the generated list has one service. */
function usersInReport(stdout: string): { users: number; inNeed: number } {
  const report = JSON.parse(stdout) as {
    results: { norm: string; level: string; numerator: number; denominator: number }[];
  };
  const shares = report.results.filter(
    ({ norm, level }) => norm === "zelfzorgvermogen" && level === "service",
  );
  return {
    users: shares.reduce((sum, { denominator }) => sum + denominator, 0),
    inNeed: shares.reduce((sum, { numerator }) => sum + numerator, 0),
  };
}

function sameUsers(given: { users: number; inNeed: number }, { users, inNeed }: Answer) {
  return given.users === users && given.inNeed === inNeed
    ? null
    : `${given.inNeed} van ${given.users} in plaats van ${inNeed} van ${users}`;
}

function library(name: string, script: string, mostRows = Infinity): Reader {
  return {
    name,
    calculates: false,
    mostRows,
    run: ({ path }) => node(join(HERE, "readers", script), [path]),
    wrong: (stdout, answer) =>
      sameUsers(JSON.parse(stdout) as { users: number; inNeed: number }, answer),
  };
}

/** A spreadsheet program without a window: converts the sheet with the formulas to text. */
function libreOffice(program: string): Reader {
  const toText = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";
  const folder = mkdtempSync(join(tmpdir(), "normtoets-bench-"));
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const out = join(folder, "out");
  return {
    name: "LibreOffice",
    calculates: true,
    mostRows: Infinity,
    run: async ({ path }) => {
      rmSync(out, { recursive: true, force: true });
      const words = [profile, "--headless", "--convert-to", toText, "--outdir", out, path];
      const result = await run(program, words, false);
      const written = existsSync(out) ? readdirSync(out) : [];
      const text = written[0] === undefined ? "" : readFileSync(join(out, written[0]), "utf8");
      return { ...result, stdout: text };
    },
    wrong: (stdout, { rows, rowsInNeed }) =>
      stdout.startsWith(`${rowsInNeed},${rows},`) ? null : `antwoordt “${stdout.trim()}”`,
  };
}

/** The other readers; says what is left out, and why, to `remark`. */
export function peers(remark: (line: string) => void): Reader[] {
  const readers: Reader[] = [];
  if (installed()) {
    readers.push(
      library("SheetJS", "sheetjs.cjs"),
      library("exceljs (stroom)", "exceljs-stream.cjs"),
      library("exceljs", "exceljs.cjs", 250_000),
    );
  } else {
    remark("SheetJS en exceljs ontbreken: ze konden niet geïnstalleerd worden.");
  }
  const program = ["soffice", "libreoffice"].find(
    (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
  );
  if (program !== undefined) readers.push(libreOffice(program));
  else {
    remark("LibreOffice ontbreekt; installeer het met: apt-get install libreoffice-calc-nogui");
  }
  return readers;
}

/** Installs the libraries in this folder, apart from the product's own, when they are not there yet. */
function installed(): boolean {
  const { dependencies } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const present = Object.entries(dependencies).every(([name, version]) => {
    const own = join(HERE, "node_modules", name, "package.json");
    return (
      existsSync(own) &&
      (JSON.parse(readFileSync(own, "utf8")) as { version: string }).version === version
    );
  });
  if (present) return true;
  const words = ["install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", words, {
    cwd: HERE,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  return status === 0;
}

export function build(): void {
  const script = join(ROOT, "test", "tools", "ensure-built.mjs");
  const { status } = spawnSync(process.execPath, [script], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("bouwen lukte niet");
}
