/* eslint-disable no-console -- a program that reports to whoever runs it */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { fileSource } from "../../src/cli/file-source";
import { NODE_HOST } from "../../src/cli/node-host";
import type { Mark } from "../../src/workbook/mark";
import { markedRule } from "../../src/workbook/rule-marker";
import { writeMarkedCopy } from "../../src/xlsx/marked-copy";
import { openXlsx } from "../../src/xlsx/open";
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

type Job = "read" | "write" | "copy";
/** read: every cell. write: the copy without its verification. copy: with it, as the command does. */
const JOBS: readonly Job[] = ["read", "write", "copy"];

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
  const folder = mkdtempSync(join(tmpdir(), "normtoets-bench-"));
  const target = join(folder, "copy.xlsx");
  const source = await fileSource(path);
  const handle = await open(target, "wx");
  const written = await writeMarkedCopy(
    source,
    { marks: marks(), sheets: [] },
    { write: (bytes) => handle.writeFile(bytes) },
    NODE_HOST,
  );
  await handle.close();
  if (verified) {
    const made = await fileSource(target);
    await written.verify(made);
    await made.close();
  }
  await source.close();
  rmSync(folder, { recursive: true });
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
    "| rows | file | read | write | × read | with verifying | × read | processor | memory |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const rows of options.rows.split(",").map(Number)) {
    const shape = { rows, users: usualUsers(rows), strings: "shared", formulas: false } as const;
    const { path } = await benchFile(FOLDER, shape);
    const results = new Map<Job, Measured[]>(JOBS.map((job) => [job, []]));
    for (let i = 0; i < Number(options.runs); i++) {
      for (const job of JOBS) results.get(job)?.push(run(job, path));
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
      `| ${rows} | ${size} | ${seconds("read")} | ${seconds("write")} | ${ratio("write")} | ${seconds("copy")} | ${ratio("copy")} | ${cpu} s | ${mib} MiB |`,
    );
  }
}

if (options.job !== undefined && options.path !== undefined) {
  void measure(options.job as Job, options.path);
} else void main();
