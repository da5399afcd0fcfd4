/* eslint-disable no-console -- a program that reports to whoever runs it */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { fileSource } from "../../src/cli/file-source";
import { NODE_HOST } from "../../src/cli/node-host";
import type { Mark } from "../../src/workbook/mark";
import { markedRule } from "../../src/workbook/rule-marker";
import type { SheetContent } from "../../src/workbook/own-sheet";
import {
  type ByteSink,
  clearMarkedCopy,
  type WrittenCopy,
  writeMarkedCopy,
} from "../../src/xlsx/marked-copy";
import { type ByteSource, openXlsx } from "../../src/xlsx/open";
import { benchFile, SHEET, usualUsers } from "./workbook";

/**
 * How long a marked copy takes, as multiples of reading every cell of the same file, and what memory:
 *
 *   npx tsx test/bench/marked-copy.ts [--rows 250000,1000000] [--runs 3]
 *
 * A program that measures, not a test: nothing fails on a time. Each run is a process of its own.
 */

const FOLDER = join(__dirname, "..", "..", ".bench");
const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "50000,250000,1000000" },
    runs: { type: "string", default: "3" },
    job: { type: "string" },
    path: { type: "string" },
  },
});

type Job = "read" | "write" | "copy" | "clear";
/**
 * read: every cell. write: the copy without its verification. copy: with it, as the command does. clear: a
 * copy that was marked, and has a report, without them: its rows are read for what may refer to the report.
 */
const JOBS: readonly Job[] = ["read", "write", "copy", "clear"];

const REPORT: SheetContent = {
  own: "report",
  lines: [[{ value: "Normtoets", bold: true }]],
  columns: [{ header: "Norm", width: 20 }],
  rows: [[{ value: "alarm-waarborg" }]],
};

async function read(path: string): Promise<void> {
  const source = await fileSource(path);
  const workbook = openXlsx(source, NODE_HOST);
  await workbook.facts();
  await workbook.top(SHEET, 50);
  const columns = [0, 1, 2, 3, 4, 5, 6, 7];
  const span = { firstColumn: 0, lastColumn: 7 };
  let rows = 0;
  for await (const chunk of workbook.columns({ sheet: SHEET, columns, firstRow: 2, span })) {
    rows += chunk.rows.length;
  }
  await source.close();
  if (rows === 0) throw new Error("nothing read");
}

async function copy(path: string, verified: boolean): Promise<void> {
  await inFolder(async (folder) => {
    const made = { marks: marks(), sheets: [] };
    await writeTo(join(folder, "copy.xlsx"), path, verified, (source, sink) =>
      writeMarkedCopy(source, made, sink, NODE_HOST),
    );
  });
}

async function clear(path: string): Promise<void> {
  await inFolder((folder) =>
    writeTo(join(folder, "cleared.xlsx"), path, true, (source, sink) =>
      clearMarkedCopy(source, {}, sink, NODE_HOST),
    ),
  );
}

/** A marked copy beside the file, made once. */
async function markedBeside(path: string): Promise<string> {
  const marked = path.replace(/\.xlsx$/, "-marked.xlsx");
  if (existsSync(marked)) return marked;
  const made = { marks: marks(), sheets: [REPORT] };
  await writeTo(`${marked}.part`, path, true, (source, sink) =>
    writeMarkedCopy(source, made, sink, NODE_HOST),
  );
  renameSync(`${marked}.part`, marked);
  return marked;
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "normtoets-bench-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeTo(
  target: string,
  path: string,
  verified: boolean,
  make: (source: ByteSource, sink: ByteSink) => Promise<WrittenCopy>,
): Promise<void> {
  const source = await fileSource(path);
  const handle = await open(target, "w");
  const written = await make(source, { write: (bytes) => handle.writeFile(bytes) });
  await handle.close();
  if (verified) {
    const made = await fileSource(target);
    await written.verify(made);
    await made.close();
  }
  await source.close();
}

/** As many areas as a report gives at most. */
function marks(): Mark[] {
  const formula = markedRule({ norm: "alarm-waarborg", look: "not-met-cause" }, null);
  return Array.from({ length: 8 }, (_, i) => ({
    sheet: SHEET,
    look: "not-met-cause",
    formula,
    areas: Array.from({ length: 250 }, (__, j) => {
      const row = 3 + 2 * (250 * i + j);
      return { firstRow: row, lastRow: row, firstColumn: 3, lastColumn: 3 };
    }),
  }));
}

interface Measured {
  readonly ms: number;
  /** Of the processor, all threads together: less troubled by what else the machine does. */
  readonly cpu: number;
  readonly mib: number;
}

async function measure(job: Job, path: string): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  if (job === "read") await read(path);
  else if (job === "clear") await clear(path);
  else await copy(path, job === "copy");
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000;
  const result: Measured = { ms, cpu, mib: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(result));
}

function run(job: Job, path: string): Measured {
  const words = [...process.execArgv, __filename, "--job", job, "--path", path];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

async function main(): Promise<void> {
  console.log(
    "| rows | file | read | write | × read | with verifying | × read | clear | × read | processor | memory |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const rows of options.rows.split(",").map(Number)) {
    const shape = { rows, users: usualUsers(rows), strings: "shared", formulas: false } as const;
    const { path } = await benchFile(FOLDER, shape);
    const marked = await markedBeside(path);
    const results = new Map<Job, Measured[]>(JOBS.map((job) => [job, []]));
    for (let i = 0; i < Number(options.runs); i++) {
      for (const job of JOBS) {
        results.get(job)?.push(run(job, job === "clear" ? marked : path));
      }
    }
    const time = (job: Job) => median((results.get(job) ?? []).map(({ ms }) => ms));
    const memory = (job: Job) => median((results.get(job) ?? []).map(({ mib }) => mib));
    const seconds = (job: Job) => `${(time(job) / 1000).toFixed(2)} s`;
    const ratio = (job: Job) => `${(time(job) / time("read")).toFixed(2)} ×`;
    const cpu = JOBS.map((job) =>
      (median((results.get(job) ?? []).map((one) => one.cpu)) / 1000).toFixed(2),
    ).join(" / ");
    const size = `${(statSync(path).size / 2 ** 20).toFixed(1)} MiB`;
    const mib = JOBS.map((job) => memory(job).toFixed(0)).join(" / ");
    console.log(
      `| ${rows} | ${size} | ${seconds("read")} | ${seconds("write")} | ${ratio("write")} | ${seconds("copy")} | ${ratio("copy")} | ${seconds("clear")} | ${ratio("clear")} | ${cpu} s | ${mib} MiB |`,
    );
  }
}

if (options.job !== undefined && options.path !== undefined) {
  void measure(options.job as Job, options.path);
} else void main();
