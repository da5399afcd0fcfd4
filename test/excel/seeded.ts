import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as typescript from "typescript";
import type * as Adapter from "../../src/excel/excel-host";

/** A change to a file of src/excel: what stands there, once, and what a mistaken hand would write. */
export interface Seed {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const FOLDER = resolve(__dirname, "../../src/excel");
const compiled = new Map<string, string>();

/** The adapter, loaded anew with seeds in it; nothing is written to disk. */
export function loadSeeded(seeds: readonly Seed[]): typeof Adapter {
  const modules = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const made: { exports: unknown } = { exports: {} };
    modules.set(file, made);
    const need = (id: string): unknown =>
      id.startsWith("./")
        ? load(`${id.slice(2)}.ts`)
        : // The rest of the program, as every test has it.
          jest.requireActual<object>(join(FOLDER, id));
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a module loader of our own files
    const run = new Function("module", "exports", "require", javascript(file, seeds)) as (
      module: unknown,
      exports: unknown,
      require: (id: string) => unknown,
    ) => void;
    run(made, made.exports, need);
    return made.exports;
  };
  return load("excel-host.ts") as typeof Adapter;
}

function javascript(file: string, seeds: readonly Seed[]): string {
  const own = seeds.filter((seed) => seed.file === file);
  const source = own.reduce(sow, readFileSync(join(FOLDER, file), "utf8"));
  const key = `${file}\n${source}`;
  let code = compiled.get(key);
  if (code === undefined) {
    code = typescript.transpileModule(source, {
      compilerOptions: {
        module: typescript.ModuleKind.CommonJS,
        target: typescript.ScriptTarget.ES2022,
      },
    }).outputText;
    compiled.set(key, code);
  }
  return code;
}

/** White space aside, as the formatter may break lines anywhere. */
function sow(source: string, { file, from, to }: Seed): string {
  const escaped = from
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\s+");
  const found = [...source.matchAll(new RegExp(escaped, "g"))];
  if (found.length !== 1) {
    throw new Error(`${found.length} places in ${file} for a seed: ${from}`);
  }
  return source.replace(new RegExp(escaped), () => to);
}
