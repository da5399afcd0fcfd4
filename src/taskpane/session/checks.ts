import { check } from "../../check";
import type { Report } from "../../report/report";
import { WorkbookError } from "../../workbook/workbook-error";
import {
  CHECK_ASKED,
  checkBegun,
  checkEnded,
  checkFailed,
  checkReplaced,
  checkWentOn,
} from "./check-state";
import { faultOf, type Task } from "./fault";
import type { QuietMoment } from "./quiet-moment";
import { seenSheets } from "./seen-sheets";
import type { PaneState } from "./state";
import type { Workbench } from "./workbench";

/** How often progress is told at most, in milliseconds. */
const PROGRESS_EVERY = 80;

/** How often a workbook that changes during its check is checked in a row. */
const MOST_CHECKS = 3;

/** Faults that pass by themselves: a check that nobody asked for tries again later and says nothing. */
const PASSING = new Set(["cell-edit-mode", "host-busy", "cancelled"]);

/** What came of a check: a report, something else that is told, or nothing, as it is tried again by itself. */
type CheckOutcome = "report" | "told" | "put-off";

/** What other parts of the session do around a check. */
export interface AroundCheck {
  /** Before it stands in line. */
  readonly start: () => Promise<void>;
  /** At the beginning of its turn: without the user's corrections the verdict would be another one. */
  readonly recall: () => Promise<void>;
  /** At the end of its turn, when there is a new report. */
  readonly renew: () => Promise<void>;
}

/** Checking the workbook: one check at a time, of which only the last one counts. */
export class Checks {
  private last: AbortController | null = null;
  private running: Promise<CheckOutcome> = Promise.resolve("told");

  constructor(
    private readonly bench: Workbench,
    private readonly quiet: QuietMoment,
    private readonly around: AroundCheck,
  ) {}

  /**
   * Checks the workbook; one that is going on is stopped first.
   *
   * @param first what comes before it gets its turn, and may take one itself. It must not reject.
   */
  async run(byItself = false, first?: () => Promise<void>): Promise<void> {
    this.running = this.begin(byItself, first);
    await this.running;
  }

  private async begin(byItself: boolean, first?: () => Promise<void>): Promise<CheckOutcome> {
    const { state, turns } = this.bench;
    this.quiet.stop();
    const before = this.last;
    const controller = new AbortController();
    this.last = controller;
    before?.abort();
    let isRunning = false;
    let outcome: CheckOutcome = "told";
    // While Excel is at something else, or silent, the check that stands in line can be stopped too.
    controller.signal.addEventListener("abort", () => {
      if (!isRunning) this.failed(stopped("standing in line"), byItself, controller);
    });
    state.set(CHECK_ASKED);
    await this.around.start();
    await first?.();
    await turns.take(async () => {
      if (controller.signal.aborted) return;
      isRunning = true;
      outcome = await this.inTurn(controller, byItself);
    });
    return outcome;
  }

  /** Checks because the workbook changed; not while somebody is at work in the pane. */
  async again(): Promise<void> {
    const { busy, checking } = this.now;
    // The change is not forgotten, only later.
    if (busy !== null || checking !== null) this.quiet.wait();
    else await this.run(true);
  }

  stop(): void {
    this.last?.abort();
  }

  /**
   * Does something in its turn with the report of the workbook as it is now: after the check that is going
   * on, and after another where something changed, also while it stood in line. Without such a report
   * nothing is done; why not is told, and stays told.
   */
  async withFresh(
    task: Task,
    work: (report: Report, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const { state, turns } = this.bench;
    for (let times = 0; times <= MOST_CHECKS; times++) {
      if (this.now.checking !== null && (await this.ended()) === "told") return;
      const { current } = this;
      if (current !== null) {
        const isCurrent = (): boolean => this.current === current;
        if (await turns.doIf(isCurrent, task, (signal) => work(current, signal))) return;
      } else if (times < MOST_CHECKS) {
        void this.run();
      }
    }
    state.set({ notice: { is: "keeps-changing" } });
  }

  /** What came of the check that is going on, or of the one that took its place. */
  private async ended(): Promise<CheckOutcome> {
    for (;;) {
      const { running } = this;
      const outcome = await running;
      if (running === this.running) return outcome;
    }
  }

  /** The report, where nothing is known that could make it another one: a check may be of a correction. */
  private get current(): Report | null {
    const { report, stale, checking } = this.now;
    return stale || checking !== null ? null : report;
  }

  private async inTurn(controller: AbortController, byItself: boolean): Promise<CheckOutcome> {
    const { state } = this.bench;
    state.set(checkBegun(this.now, byItself));
    try {
      const { report, sheets } = await this.report(controller.signal);
      state.set(checkEnded(report, sheets, byItself));
    } catch (error) {
      return this.failed(error, byItself, controller);
    }
    if (this.last === controller) this.last = null;
    await this.around.renew();
    return "report";
  }

  private async report(
    signal: AbortSignal,
  ): Promise<{ readonly report: Report; readonly sheets: readonly string[] }> {
    const { host, state } = this.bench;
    const seen = seenSheets(host.workbook);
    await this.around.recall();
    const { options, profile } = this.now;
    state.set({ stale: false });
    let told = 0;
    const report = await check(seen.workbook, {
      ...options,
      profile,
      signal,
      pause: host.pause,
      onProgress: (progress) => {
        const time = performance.now();
        if (time - told < PROGRESS_EVERY) return;
        told = time;
        state.set(checkWentOn(this.now, progress));
      },
    });
    // A host that does not listen while it answers: cancelled is cancelled.
    if (signal.aborted) throw stopped("after the last chunk");
    return { report, sheets: seen.names() };
  }

  private failed(error: unknown, byItself: boolean, controller: AbortController): CheckOutcome {
    const { state } = this.bench;
    if (this.last !== controller) {
      state.set(checkReplaced(this.now));
      return "told";
    }
    this.last = null;
    const fault = faultOf(error, "check");
    const isPassing = byItself && PASSING.has(fault.code);
    state.set(checkFailed(this.now, fault, isPassing));
    if (!isPassing || fault.code === "cancelled") return "told";
    this.quiet.wait();
    return "put-off";
  }

  private get now(): PaneState {
    return this.bench.state.get();
  }
}

function stopped(when: string): WorkbookError {
  return new WorkbookError("cancelled", when);
}
