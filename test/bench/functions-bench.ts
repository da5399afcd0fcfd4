/* eslint-disable no-console -- a program that reports to whoever runs it */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { runInThisContext } from "node:vm";
import type { FunctionId } from "../../src/functions/catalogue";
import { buildFunctions } from "../functions/bundle";
import { type ColumnName, DATA, jsonOf } from "./functions-data";
import { type NativeTime, timeNative } from "./native-formulas";

/**
 * Custom functions over a million cells, beside native formulas that LibreOffice calculates over the same:
 *
 *   npx tsx test/bench/functions-bench.ts [--native none] [--runs 5]
 *
 * Prints Markdown; docs/benchmarks.md says what is measured and holds what it came to.
 */

const { values: options } = parseArgs({
  options: {
    native: { type: "string", default: "all" },
    runs: { type: "string", default: "5" },
  },
});
const RUNS = Number(options.runs);

/** The formula that a user would otherwise type, and how its question differs, if it does. */
interface Native {
  readonly formula: string;
  readonly question: string;
}

interface Question {
  readonly name: string;
  readonly id: FunctionId;
  readonly args: readonly ColumnName[];
  readonly native?: Native;
}

const NAMES = (word: string): string =>
  `{${["a", "b", "c", "d", "e", "f", "g", "h"].map((letter) => `"${word} ${letter}"`).join("|")}}`;

/** `{0}` in a formula is the first argument; `{0:10000}` its first ten thousand rows. */
const QUESTIONS: readonly Question[] = [
  {
    name: "UNIEK, teksten",
    id: "UNIEK",
    args: ["texts"],
    native: {
      formula: "=SUMPRODUCT(--(MATCH({0:10000};{0:10000};0)=ROW({0:10000})))",
      question: "zelfde, maar over 10 000 rijen: kwadratisch",
    },
  },
  {
    name: "UNIEK, getallen",
    id: "UNIEK",
    args: ["numbers"],
    native: { formula: "=SUMPRODUCT(--(FREQUENCY({0};{0})>0))", question: "zelfde" },
  },
  { name: "UNIEK, cijfers als tekst", id: "UNIEK", args: ["digits"] },
  { name: "UNIEK, ‘dos-1234567’", id: "UNIEK", args: ["hyphens"] },
  {
    name: "ZELFZORG, teksten",
    id: "ZELFZORG",
    args: ["texts", "needs"],
    native: {
      formula: '=COUNTIF({1};"ja")/COUNTA({0})',
      question: "makkelijker: rijen, geen gebruikers",
    },
  },
  {
    name: "ZELFZORG, getallen",
    id: "ZELFZORG",
    args: ["numbers", "needs"],
    native: {
      formula:
        '=(SUMPRODUCT(--(FREQUENCY({0}+1E9*({1}="nee");{0})>0))-1)/SUMPRODUCT(--(FREQUENCY({0};{0})>0))',
      question: "bijna zelfde: ziet geen tegenspraak",
    },
  },
  {
    name: "OPVOLGING",
    id: "OPVOLGING",
    args: ["followUps"],
    native: { formula: '=COUNTIF({0};"ja")/COUNTA({0})', question: "makkelijker: leeg telt niet" },
  },
  {
    name: "DOELGROEPEN",
    id: "DOELGROEPEN",
    args: ["groups"],
    native: {
      formula: `=SUMPRODUCT(--(COUNTIF({0};${NAMES("Doelgroep")})>0))`,
      question: "makkelijker: de namen staan in de formule",
    },
  },
  {
    name: "HULPMIDDELEN",
    id: "HULPMIDDELEN",
    args: ["aids"],
    native: {
      formula: `=SUMPRODUCT(--(COUNTIF({0};${NAMES("Hulpmiddel")})>0))`,
      question: "makkelijker: de namen staan in de formule",
    },
  },
  {
    name: "HULPMIDDELEN met aantallen",
    id: "HULPMIDDELEN",
    args: ["aids", "counts"],
    native: {
      formula: `=SUMPRODUCT(--(SUMIF({0};${NAMES("Hulpmiddel")};{1})>0))`,
      question: "makkelijker: de namen staan in de formule",
    },
  },
  {
    name: "ZELFZORG, hele kolommen, 5 000 rijen in gebruik",
    id: "ZELFZORG",
    args: ["usedUsers", "usedNeeds"],
    native: {
      formula: '=COUNTIF({1:1048576};"ja")/COUNTA({0:1048576})',
      question: "makkelijker: rijen, geen gebruikers",
    },
  },
  {
    name: "dezelfde, lege cellen als nul",
    id: "ZELFZORG",
    args: ["zeroUsers", "zeroNeeds"],
  },
];

const ODD: readonly Question[] = [
  { name: "UNIEK, alle verschillend, 100 tekens", id: "UNIEK", args: ["longTexts"] },
  { name: "UNIEK, om de andere cel leeg", id: "UNIEK", args: ["gapUsers"] },
  { name: "ZELFZORG, om de andere rij leeg", id: "ZELFZORG", args: ["gapUsers", "gapNeeds"] },
  { name: "ZELFZORG, kruisjes en leeg", id: "ZELFZORG", args: ["texts", "ticks"] },
  { name: "ZELFZORG, half niet ingevuld (fout)", id: "ZELFZORG", args: ["texts", "needsLacking"] },
  { name: "ZELFZORG, half zonder nummer (fout)", id: "ZELFZORG", args: ["nameless", "needs"] },
  { name: "OPVOLGING, kruisjes naast doelgroepen", id: "OPVOLGING", args: ["ticks", "groups"] },
  { name: "OPVOLGING, twee kolommen aantallen", id: "OPVOLGING", args: ["counts", "numbers"] },
  { name: "DOELGROEPEN, 2 000 verschillende", id: "DOELGROEPEN", args: ["fewerKinds"] },
  { name: "HULPMIDDELEN, 200 000 verschillende", id: "HULPMIDDELEN", args: ["manyKinds"] },
];

type CustomFunction = (...args: readonly unknown[]) => unknown;

/** The functions of the bundle, with a runtime that only remembers them. */
async function built(): Promise<ReadonlyMap<string, CustomFunction>> {
  const functions = new Map<string, CustomFunction>();
  const associate = (id: string, run: CustomFunction): void => {
    functions.set(id, run);
  };
  class CustomError extends Error {
    constructor(_code: unknown, sentence: string) {
      super(sentence);
    }
  }
  Object.assign(globalThis, { CustomFunctions: { associate, Error: CustomError, ErrorCode: {} } });
  runInThisContext(await buildFunctions());
  return functions;
}

/** What a function took, in milliseconds: medians of the runs after one to warm up, and its answer. */
interface Time {
  readonly ms: number;
  /** Of the processor, the collecting of garbage included: says more where the machine is shared. */
  readonly busy: number;
  readonly answer: string;
}

function time(run: CustomFunction, args: readonly ColumnName[]): Time {
  const texts = args.map((name) => jsonOf(DATA[name]));
  let answer = "";
  const times = Array.from({ length: RUNS + 1 }, () => {
    // As the runtime gets them: new arrays and new texts for each calculation.
    const ranges = texts.map((text) => JSON.parse(text) as unknown);
    const start = performance.now();
    const before = process.cpuUsage();
    try {
      answer = String(run(...ranges));
    } catch (error) {
      answer = error instanceof Error ? error.message : "fout";
    }
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - start, busy: (user + system) / 1000 };
  }).slice(1);
  return {
    ms: median(times.map(({ ms }) => ms)),
    busy: median(times.map(({ busy }) => busy)),
    answer,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}

/** The answers of LibreOffice by question; empty where it is not asked. */
async function nativeTimes(): Promise<ReadonlyMap<Question, NativeTime>> {
  if (options.native === "none") return new Map();
  const asked = QUESTIONS.flatMap((question) => {
    const { native } = question;
    return native === undefined ? [] : [{ question, native }];
  });
  const names = [...new Set(asked.flatMap(({ question }) => question.args))];
  const formulas = asked.map(({ question, native }) =>
    native.formula.replace(
      /\{(\d)/g,
      (_, at: string) => `{${names.indexOf(question.args[Number(at)] ?? "texts")}`,
    ),
  );
  const times = await timeNative(
    names.map((name) => DATA[name]),
    formulas,
    RUNS,
  );
  if (times === null) console.log("LibreOffice is er niet: enkel onze eigen functies.\n");
  return new Map(
    (times ?? []).flatMap((one, i) => {
      const question = asked[i]?.question;
      return question === undefined ? [] : [[question, one] as const];
    }),
  );
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function shown(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}

function times(value: number): string {
  return `${value < 0.95 ? value.toFixed(2) : value < 10 ? value.toFixed(1) : value.toFixed(0)} ×`;
}

async function main(): Promise<void> {
  const functions = await built();
  const natives = await nativeTimes();
  const measure = ({ id, args }: Question): Time => {
    const run = functions.get(id);
    if (run === undefined) throw new Error(`no function ${id}`);
    return time(run, args);
  };
  console.log(`${cpus().length} kernen (belasting ${(loadavg()[0] ?? 0).toFixed(1)}),`);
  console.log(`Node ${process.versions.node}; mediaan van ${RUNS} na één om op te warmen.\n`);
  console.log(
    row(["1 000 000 cellen", "DMW", "processor", "LibreOffice", "in keer DMW", "haar vraag"]),
  );
  console.log(row(["---", "---:", "---:", "---:", "---:", "---"]));
  for (const question of QUESTIONS) {
    const { ms, busy, answer } = measure(question);
    const native = natives.get(question);
    const theirs =
      native === undefined
        ? ["–", "–", "–"]
        : [`${native.time} ms`, times(native.time / ms), question.native?.question ?? ""];
    console.log(row([question.name, shown(ms), shown(busy), ...theirs]));
    process.stderr.write(`${question.name}: ${answer} / ${native?.answer ?? "–"}\n`);
  }
  console.log(`\n${row(["1 000 000 cellen, ongewoon", "DMW", "processor", "antwoord"])}`);
  console.log(row(["---", "---:", "---:", "---"]));
  for (const question of ODD) {
    const { ms, busy, answer } = measure(question);
    console.log(row([question.name, shown(ms), shown(busy), answer]));
  }
}

void main();
