/* eslint-disable no-console -- a program that reports to whoever runs it */
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { statSync } from "node:fs";
import { parseArgs } from "node:util";

import { build, FLOOR, OURS, OURS_WITH_YEAR, peers, type Reader } from "./readers";
import type { Run } from "./run";
import { type BenchFile, benchFile, type Shape, usualUsers } from "./workbook";

/**
 * Whole commands, from file to answer, beside other readers and the floor, in the same run:
 *
 *   npm run bench -- [--rows 1000,10000] [--runs 3] [--peers none]
 *
 * Prints Markdown; docs/benchmarks.md says what is measured and holds what it came to.
 */

const FOLDER = join(__dirname, "..", "..", ".bench");
const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "1000,10000,50000,250000,1000000" },
    runs: { type: "string", default: "3" },
    peers: { type: "string", default: "all" },
  },
});

/** What the runs of one reader over one file came to. */
interface Outcome {
  readonly time: number;
  readonly peak: number | null;
  readonly stopped: string | null;
}

type Line = ReadonlyMap<Reader, Outcome>;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** One run to warm up, then runs in turn, so that a busy moment of the machine hits all alike. */
async function measure(
  readers: readonly Reader[],
  fileOf: (reader: Reader) => BenchFile,
  runs: number,
): Promise<Line> {
  const results = new Map<Reader, Run[]>(readers.map((reader) => [reader, []]));
  const stopped = new Map<Reader, string>();
  for (let i = 0; i <= runs; i++) {
    for (const [reader, done] of results) {
      if (stopped.has(reader)) continue;
      const file = fileOf(reader);
      const result = await reader.run(file);
      const problem = result.stopped ?? complaint(reader, result.stdout, file);
      if (problem !== null) {
        stopped.set(reader, problem);
        process.stderr.write(`${reader.name}: ${problem}\n`);
      }
      if (problem === null && i > 0) done.push(result);
    }
  }
  return new Map(
    [...results].map(([reader, done]) => {
      const peaks = done.flatMap(({ peak }) => (peak === null ? [] : [peak]));
      return [
        reader,
        {
          time: median(done.map(({ time }) => time)),
          peak: peaks.length === 0 ? null : median(peaks),
          stopped: stopped.get(reader) ?? null,
        },
      ];
    }),
  );
}

function complaint(reader: Reader, stdout: string, { answer }: BenchFile): string | null {
  try {
    const wrong = reader.wrong(stdout, answer);
    return wrong === null ? null : `FOUT ANTWOORD: ${wrong}`;
  } catch {
    return "geen antwoord";
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function times(value: number): string {
  return `${value < 0.95 ? value.toFixed(2) : value < 10 ? value.toFixed(1) : value.toFixed(0)} ×`;
}

/** Seconds of one reader, then how many times that each reader takes. */
function timeRow(label: string, line: Line, base: Reader, readers: readonly Reader[]): string {
  const unit = line.get(base)?.time ?? NaN;
  const cells = readers.map((reader) => {
    const outcome = line.get(reader);
    if (outcome === undefined) return "–";
    return outcome.stopped ?? times(outcome.time / unit);
  });
  return row([label, `${(unit / 1000).toFixed(2)} s`, ...cells]);
}

function memoryRow(label: string, line: Line, readers: readonly Reader[]): string {
  const cells = readers.map((reader) => {
    const peak = line.get(reader)?.peak ?? null;
    return peak === null ? "–" : peak.toFixed(0);
  });
  return row([label, ...cells]);
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(head), row(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows, ""].join("\n");
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, " ");
}

async function main(): Promise<void> {
  const sizes = options.rows.split(",").map(Number);
  const runs = Number(options.runs);
  if (!(runs >= 1) || sizes.some((size) => !(size >= 1))) throw new Error("verkeerde oproep");
  build();
  const remarks: string[] = [];
  const others = options.peers === "none" ? [] : peers((line) => remarks.push(line));
  const shapes = sizes.flatMap((rows): Omit<Shape, "formulas">[] => {
    const users = usualUsers(rows);
    const shared = { rows, users, strings: "shared" } as const;
    return rows === 250_000 ? [shared, { ...shared, strings: "inline" }] : [shared];
  });

  const lines: [label: string, line: Line][] = [];
  for (const shape of shapes) {
    const label = grouped(shape.rows) + (shape.strings === "inline" ? " (tekst in de cel)" : "");
    const readers = others.filter(({ mostRows }) => shape.rows <= mostRows);
    const plain = await benchFile(FOLDER, { ...shape, formulas: false });
    const calculated = readers.some((reader) => reader.calculates)
      ? await benchFile(FOLDER, { ...shape, formulas: true })
      : plain;
    const size = statSync(plain.path).size / 2 ** 20;
    process.stderr.write(`${label} rijen, ${size.toFixed(1)} MB …\n`);
    const fileOf = (reader: Reader) => (reader.calculates ? calculated : plain);
    lines.push([label, await measure([FLOOR, OURS, OURS_WITH_YEAR, ...readers], fileOf, runs)]);
  }

  const memory = (totalmem() / 2 ** 30).toFixed(0);
  console.log(`${cpus().length} kernen, ${memory} GB, Node ${process.versions.node};`);
  console.log(`mediaan van ${runs} na één om op te warmen.\n`);
  const timeTable = (base: Reader, readers: readonly Reader[]) =>
    table(
      ["rijen", base.name, ...readers.map(({ name }) => name)],
      lines.map(([label, line]) => timeRow(label, line, base, readers)),
    );
  console.log("Tijd van file tot antwoord, in keer die van normtoets:\n");
  console.log(timeTable(OURS, [FLOOR, OURS_WITH_YEAR, ...others]));
  console.log("In keer de ondergrens:\n");
  console.log(timeTable(FLOOR, [OURS, OURS_WITH_YEAR, ...others]));
  console.log("Piekgeheugen in MB:\n");
  const all = [FLOOR, OURS, OURS_WITH_YEAR, ...others];
  console.log(
    table(
      ["rijen", ...all.map(({ name }) => name)],
      lines.map(([label, line]) => memoryRow(label, line, all)),
    ),
  );
  console.log(await sameUsersTable(runs, sizes));
  for (const line of remarks) console.log(line);
}

/** The same users in a hundred times the rows: memory must be about the same. */
async function sameUsersTable(runs: number, sizes: readonly number[]): Promise<string> {
  const most = Math.max(...sizes);
  const users = Math.min(10_000, usualUsers(most));
  const rows: string[] = [];
  for (const size of [users, most]) {
    const shape: Shape = { rows: size, users, strings: "shared", formulas: false };
    const file = await benchFile(FOLDER, shape);
    const line = await measure([OURS], () => file, runs);
    const { peak } = line.get(OURS) ?? { peak: null };
    rows.push(row([grouped(size), grouped(users), peak === null ? "–" : peak.toFixed(0)]));
  }
  return `Evenveel gebruikers in meer rijen.\n\n${table(["rijen", "gebruikers", "MB"], rows)}`;
}

void main();
