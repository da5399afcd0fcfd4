/* eslint-disable no-console -- a program that reports to whoever runs it */
import {
  existsSync,
  mkdirSync,
  openSync,
  writeSync,
  closeSync,
  renameSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Package } from "../../src/xlsx/package";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { openXlsx } from "../../src/xlsx/open";
import { streamWorkbook, type Cell } from "../tools/package-writer";
import { fileSource, inflateWithZlib, zlibCrc32 } from "./node-host";

/**
 * How long reading takes, as multiples of the floor: inflating the sheet and finding each "<" in it,
 * with the same inflater.
 *
 *   npx tsx test/xlsx/measure.ts [rows …]      default 250000 1000000; files are kept in the temporary folder
 */

const RUNS = 3;
const SHEET = "Begeleidingen";

function* records(rows: number, unique: number): Generator<readonly Cell[]> {
  const services = ["DMW Brugge", "DMW Gent", "DMW Hasselt", "DMW Leuven"];
  const modules = ["zorgbehoefte", "handicap", "dementie", "mantelzorg", "andere"];
  yield [
    "gebruiker",
    "dienst",
    "datum",
    "typemodule",
    "actief overleg",
    "aantal",
    "duur",
    "opmerking",
  ];
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let i = 1; i <= rows; i++) {
    yield [
      `G${String(random(unique)).padStart(7, "0")}`,
      services[random(4)],
      { value: 45292 + random(365), format: "date" },
      modules[random(5)],
      random(2) === 0 ? "ja" : "nee",
      random(20),
      random(1000) / 8,
      random(3) === 0 ? "opvolging gepland" : null,
    ];
  }
}

async function file(rows: number, strings: "shared" | "inline"): Promise<string> {
  const folder = join(tmpdir(), "normtoets-measure");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${rows}-${strings}.xlsx`);
  if (existsSync(path)) return path;
  const handle = openSync(`${path}.part`, "w");
  const sheet = { name: SHEET, rows: records(rows, Math.ceil(rows / 4)) };
  const sink = (bytes: Uint8Array) => void writeSync(handle, bytes);
  await streamWorkbook([sheet], sink, { strings });
  closeSync(handle);
  renameSync(`${path}.part`, path);
  return path;
}

async function floor(path: string): Promise<number> {
  const source = fileSource(path);
  let verifies = true;
  const host = {
    inflate: inflateWithZlib,
    crc32: (crc: number, bytes: Uint8Array) => (verifies ? zlibCrc32(crc, bytes) : 0),
    limits: DEFAULT_LIMITS,
  };
  const begin = performance.now();
  const pack = await Package.open(source, host);
  verifies = false;
  let tags = 0;
  try {
    for await (const chunk of pack.part("xl/worksheets/sheet1.xml").chunks()) {
      for (let at = chunk.indexOf(60); at >= 0; at = chunk.indexOf(60, at + 1)) tags++;
    }
  } catch {
    // The checksum, which the floor leaves out.
  }
  source.close();
  if (tags === 0) throw new Error("nothing scanned");
  return performance.now() - begin;
}

async function read(path: string, columns: readonly number[], inflater: "zlib" | "web") {
  const source = fileSource(path);
  const hooks = inflater === "zlib" ? { inflate: inflateWithZlib, crc32: zlibCrc32 } : {};
  const begin = performance.now();
  const workbook = openXlsx(source, hooks);
  await workbook.facts();
  await workbook.top(SHEET, 50);
  const prepared = performance.now() - begin;
  let rows = 0;
  const span = { firstColumn: 0, lastColumn: 7 };
  for await (const chunk of workbook.columns({ sheet: SHEET, columns, firstRow: 2, span })) {
    rows += chunk.rows.length;
  }
  source.close();
  return { time: performance.now() - begin, prepared, rows };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

async function measure(rows: number, strings: "shared" | "inline"): Promise<void> {
  const path = await file(rows, strings);
  const cases: readonly (readonly [string, readonly number[], "zlib" | "web"])[] = [
    ["3 of 8 columns", [0, 3, 4], "zlib"],
    ["8 of 8 columns", [0, 1, 2, 3, 4, 5, 6, 7], "zlib"],
    ["3 of 8, web streams", [0, 3, 4], "web"],
  ];
  const floors: number[] = [];
  const times = cases.map((): number[] => []);
  const prepared: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    floors.push(await floor(path));
    for (const [i, [, columns, inflater]] of cases.entries()) {
      const result = await read(path, columns, inflater);
      if (result.rows !== rows) throw new Error(`${result.rows} rows of ${rows}`);
      times[i]?.push(result.time);
      if (i === 0) prepared.push(result.prepared);
    }
  }
  const base = median(floors);
  const megabytes = (statSync(path).size / 2 ** 20).toFixed(0);
  console.log(`${rows} × 8, ${strings} strings, ${megabytes} MB: floor ${base.toFixed(0)} ms`);
  cases.forEach(([name], i) => {
    const time = median(times[i] ?? []);
    console.log(`  ${name}: ${time.toFixed(0)} ms, ${(time / base).toFixed(2)} × floor`);
  });
  console.log(`  of which facts, top and shared strings: ${median(prepared).toFixed(0)} ms`);
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2).map(Number);
  for (const rows of asked.length > 0 ? asked : [250_000, 1_000_000]) {
    await measure(rows, "shared");
    await measure(rows, "inline");
  }
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

void main();
