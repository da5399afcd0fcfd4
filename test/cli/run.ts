import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorkbook } from "../tools/package-writer";

export const ROOT = join(__dirname, "..", "..");
export const COMMAND = join(ROOT, "dist", "cli", "normtoets.js");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user would, with a limit so that nothing can hang. */
export function normtoets(...words: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 64 << 20,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A new empty folder that the operating system cleans up. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), "normtoets-"));
}

export function save(path: string, bytes: Uint8Array | string): string {
  writeFileSync(path, bytes);
  return path;
}

type Rows = Parameters<typeof writeWorkbook>[0][number]["rows"];

/** A workbook with one sheet. */
export function workbook(name: string, rows: Rows): Uint8Array {
  return writeWorkbook([{ name, rows }]);
}

/** A user list of 2024 in which so many of all users are in need of care. */
export function userList(inNeed: number, all: number, lastDay = 45_657): Uint8Array {
  const rows = Array.from({ length: all }, (_, i) => [
    `U${i + 1}`,
    "CM",
    lastDay - (i % 30),
    i < inNeed ? "ja" : "nee",
  ]);
  return workbook("Gebruikers", [["Lidnr.", "Dienst", "Datum", "Zorgbehoefte"], ...rows]);
}
