/**
 * What keeps the page busy while the built pane checks 250,000 records, and how long; a program that
 * measures, not a test. Chromium's own trace tells the tasks of the page and their processor time, its
 * profiler whose they are, by names that only a build that was not made small still has:
 *
 *   npx webpack --config-name addin --mode none --optimization-node-env production --output-path DIR
 *   NORMTOETS_ADDIN=DIR npx tsx test/bench/pane-tasks.ts [runs]
 */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { DutchPane } from "../browser/tools/pane-words";
import { openPane } from "../browser/tools/open-pane";
import { type AddinServer, serveAddin } from "../browser/tools/serve-addin";
import { largeUserList } from "../excel/large-user-list";
import { launchChromium } from "../tools/chromium";

/** In milliseconds. */
const FRAME = 1000 / 60;
const CATEGORIES = ["toplevel", "devtools.timeline", "v8", "disabled-by-default-v8.cpu_profiler"];

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string };
}

/** An event of a trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly type?: string;
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[];
        readonly samples?: readonly number[];
      };
    };
  };
}

/**
 * Whose a moment is. browser: the program itself, and what hands the emulated Excel's answer over; ours:
 * reading, adding up, judging.
 */
type Cause = "ours" | "React" | "office.js" | "garbage" | "browser";
const CAUSES: readonly Cause[] = ["ours", "React", "office.js", "garbage", "browser"];

/** Processor time of one task, in milliseconds. */
interface Task {
  readonly kind: "answer of Excel" | "render of results" | "click" | "slice of work";
  readonly cpu: number;
  readonly by: Readonly<Record<Cause, number>>;
}

const RENDERS = /^(?:renderRootSync|commitRoot|performSyncWork|performWorkOnRoot|flushPassive)/;

function causeOf(node: ProfileNode | undefined, nodes: ReadonlyMap<number, ProfileNode>): Cause {
  if (node?.callFrame.functionName === "(garbage collector)") return "garbage";
  let cause: Cause = "browser";
  for (let at = node; at !== undefined; at = nodes.get(at.parent ?? -1)) {
    const { functionName, url = "" } = at.callFrame;
    if (RENDERS.test(functionName)) return "React";
    // The innermost file, but for React, which ours may stand within.
    if (cause === "browser" && /\/(?:addin|functions)\.js/.test(url)) cause = "ours";
    if (cause === "browser" && /excel-win32|office/.test(url)) cause = "office.js";
  }
  return cause;
}

/** The page's thread is the one that ran the most functions. */
function mainThread(events: readonly TraceEvent[]): { pid: number; tid: number } {
  const counts = new Map<string, { pid: number; tid: number; count: number }>();
  for (const { name, pid, tid } of events) {
    if (name !== "FunctionCall") continue;
    const known = counts.get(`${pid} ${tid}`) ?? { pid, tid, count: 0 };
    known.count++;
    counts.set(`${pid} ${tid}`, known);
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (most === undefined) throw new Error("The trace holds no function calls.");
  return most;
}

function samplesOf(events: readonly TraceEvent[], pid: number): { ts: number; cause: Cause }[] {
  const nodes = new Map<number, ProfileNode>();
  const samples: { ts: number; cause: Cause }[] = [];
  const start = events.find((event) => event.name === "Profile" && event.pid === pid);
  let ts = start?.args.data?.startTime ?? 0;
  for (const { name, args, id, pid: of } of events) {
    if (name !== "ProfileChunk" || of !== pid || id !== start?.id) continue;
    for (const node of args.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    args.data?.cpuProfile?.samples?.forEach((node, i) => {
      ts += args.data?.timeDeltas?.[i] ?? 0;
      samples.push({ ts, cause: causeOf(nodes.get(node), nodes) });
    });
  }
  return samples.sort((a, b) => a.ts - b.ts);
}

/** The tasks of the page since the first click. */
function tasksIn(events: readonly TraceEvent[]): Task[] {
  const { pid, tid } = mainThread(events);
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X");
  const clicks = own.filter(
    ({ name, args }) => name === "EventDispatch" && args.data?.type === "click",
  );
  const first = Math.min(...clicks.map(({ ts }) => ts));
  const samples = samplesOf(events, pid);
  return own.flatMap(({ name, ts, dur = 0, tdur = 0 }): Task[] => {
    if (!name.endsWith("RunTask") || ts + dur < first || tdur < 2000) return [];
    const by = { ours: 0, React: 0, "office.js": 0, garbage: 0, browser: 0 };
    let last = ts;
    for (const sample of samples) {
      if (sample.ts < ts) continue;
      if (sample.ts > ts + dur) break;
      by[sample.cause] += ((sample.ts - last) * tdur) / dur / 1000;
      last = sample.ts;
    }
    const isClick = clicks.some((click) => click.ts >= ts && click.ts < ts + dur);
    const kind = isClick
      ? "click"
      : by["office.js"] > 1.5 && by.browser > 4
        ? "answer of Excel"
        : by.React > 10
          ? "render of results"
          : "slice of work";
    return [{ kind, cpu: tdur / 1000, by }];
  });
}

/** From now on: the times between two frames, in milliseconds. */
async function watchFrames(page: Page): Promise<() => Promise<number[]>> {
  const handle = await page.evaluateHandle(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const frame = (now: number): void => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return gaps;
  });
  return () => handle.evaluate((gaps) => gaps);
}

interface Run {
  readonly gaps: readonly number[];
  readonly tasks: readonly Task[];
}

async function checkOnce(
  model: ReturnType<typeof largeUserList>,
  server: AddinServer,
  trace: string | null,
): Promise<Run> {
  const browser = await launchChromium();
  const opened = await openPane(browser, server, model, { reducedMotion: false });
  const { page, started } = opened;
  const pane = new DutchPane(page);
  await started();
  if (trace !== null) await browser.startTracing(page, { path: trace, categories: CATEGORIES });
  const frames = await watchFrames(page);
  await pane.press("Toets werkmap");
  await pane.card("Beperkt zelfzorgvermogen").waitFor({ timeout: 300_000 });
  const gaps = await frames();
  if (trace !== null) await browser.stopTracing();
  await opened.close();
  await browser.close();
  if (trace === null) return { gaps, tasks: [] };
  const { traceEvents } = JSON.parse(readFileSync(trace, "utf8")) as { traceEvents: TraceEvent[] };
  return { gaps, tasks: tasksIn(traceEvents) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const ms = (value: number): string => value.toFixed(1);

async function main(): Promise<void> {
  const runs = Number(process.argv[2] ?? 5);
  const folder = await mkdtemp(join(tmpdir(), "pane-tasks-"));
  const server = await serveAddin();
  const model = largeUserList();
  try {
    const plain: Run[] = [];
    const traced: Run[] = [];
    for (let run = 0; run < runs; run++) {
      plain.push(await checkOnce(model, server, null));
      traced.push(await checkOnce(model, server, join(folder, `${run}.json`)));
    }
    const longest = plain.map(({ gaps }) => Math.max(...gaps));
    const missed = plain.map(({ gaps }) => gaps.filter((gap) => gap > FRAME * 1.5).length);
    process.stdout.write(
      `longest time between frames, by run: ${longest.map((gap) => gap.toFixed(0)).join(", ")} ms; ` +
        `gaps of two frames or more: ${missed.join(", ")}\n\n` +
        `| task | number | longer than a frame | longest | ${CAUSES.join(" | ")} |\n` +
        `| --- | ---: | ---: | ---: |${" ---: |".repeat(CAUSES.length)}\n`,
    );
    for (const kind of ["answer of Excel", "slice of work", "click", "render of results"]) {
      const of = traced.map(({ tasks }) => tasks.filter((task) => task.kind === kind));
      const worst = (value: (task: Task) => number): string =>
        ms(median(of.map((tasks) => Math.max(0, ...tasks.map(value)))));
      process.stdout.write(
        `| ${kind} | ${median(of.map(({ length }) => length))} | ` +
          `${median(of.map((tasks) => tasks.filter(({ cpu }) => cpu > FRAME).length))} | ` +
          `${worst(({ cpu }) => cpu)} | ` +
          `${CAUSES.map((cause) => worst(({ by }) => by[cause])).join(" | ")} |\n`,
      );
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

void main();
