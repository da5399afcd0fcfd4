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
import { faultOf } from "./fault";
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
  private running: Promise<boolean> = Promise.resolve(false);

  constructor(
    private readonly bench: Workbench,
    private readonly quiet: QuietMoment,
    private readonly around: AroundCheck,
  ) {}

  /** Checks the workbook; one that is going on is stopped first. True when there is a report of now. */
  run(byItself = false): Promise<boolean> {
    this.running = this.begin(byItself);
    return this.running;
  }

  private async begin(byItself: boolean): Promise<boolean> {
    const { state, turns } = this.bench;
    this.quiet.stop();
    const before = this.last;
    const controller = new AbortController();
    this.last = controller;
    before?.abort();
    let isRunning = false;
    let isDone = false;
    // While Excel is at something else, or silent, the check that stands in line can be stopped too.
    controller.signal.addEventListener("abort", () => {
      if (!isRunning) this.failed(stopped("standing in line"), byItself, controller);
    });
    state.set(CHECK_ASKED);
    await this.around.start();
    await turns.take(async () => {
      if (controller.signal.aborted) return;
      isRunning = true;
      isDone = await this.inTurn(controller, byItself);
    });
    return isDone;
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

  /** The report of the workbook as it is now, checked where needed; null when there is none, which is told. */
  async fresh(): Promise<Report | null> {
    for (let times = 0; times < MOST_CHECKS; times++) {
      const { report, stale } = this.now;
      if (report !== null && !stale) return report;
      if (!(await this.settled())) return null;
    }
    const { report, stale } = this.now;
    if (report !== null && !stale) return report;
    this.bench.state.set({ notice: { is: "keeps-changing" } });
    return null;
  }

  /** Checks; where another check takes the place of this one, what comes of that one counts. */
  private async settled(): Promise<boolean> {
    void this.run();
    for (;;) {
      const { running } = this;
      const isDone = await running;
      if (running === this.running) return isDone;
    }
  }

  private async inTurn(controller: AbortController, byItself: boolean): Promise<boolean> {
    const { state } = this.bench;
    state.set(checkBegun(this.now, byItself));
    try {
      const { report, sheets } = await this.report(controller.signal);
      state.set(checkEnded(report, sheets, byItself));
    } catch (error) {
      this.failed(error, byItself, controller);
      return false;
    }
    if (this.last === controller) this.last = null;
    await this.around.renew();
    return true;
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

  private failed(error: unknown, byItself: boolean, controller: AbortController): void {
    const { state } = this.bench;
    if (this.last !== controller) {
      state.set(checkReplaced(this.now));
      return;
    }
    this.last = null;
    const fault = faultOf(error, "check");
    const isPassing = byItself && PASSING.has(fault.code);
    state.set(checkFailed(this.now, fault, isPassing));
    if (isPassing && fault.code !== "cancelled") this.quiet.wait();
  }

  private get now(): PaneState {
    return this.bench.state.get();
  }
}

function stopped(when: string): WorkbookError {
  return new WorkbookError("cancelled", when);
}
