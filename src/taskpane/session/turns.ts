import { faultOf, type Task } from "./fault";
import type { PaneState } from "./state";
import type { Store } from "./store";

/**
 * One thing at a time with the workbook; whatever comes in between stands in line. Nothing here ever
 * rejects because the work failed: that is told in the state.
 */
export class Turns {
  private tail: Promise<void> = Promise.resolve();
  private current: AbortController | null = null;

  constructor(private readonly state: Store<PaneState>) {}

  /** Does work when it is its turn. It must not reject. */
  take(work: () => Promise<void>): Promise<void> {
    const turn = this.tail.then(work);
    this.tail = turn;
    return turn;
  }

  /** Does something with the workbook when it is its turn. False when it failed, which is told. */
  async do(task: Task, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    let isDone = false;
    await this.take(async () => {
      isDone = await this.anew(task, work);
    });
    return isDone;
  }

  /**
   * The same, but only where there is still reason to when it is its turn. Where there is not, nothing is
   * done and whatever was told stays; false then.
   */
  async doIf(
    isStill: () => boolean,
    task: Task,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<boolean> {
    let isTaken = false;
    await this.take(async () => {
      isTaken = isStill();
      if (isTaken) await this.anew(task, work);
    });
    return isTaken;
  }

  /** The same for whoever's turn it is already. */
  async within(task: Task, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    const controller = new AbortController();
    this.current = controller;
    this.state.set({ busy: task });
    const isDone = await this.guarded(task, () => work(controller.signal));
    this.current = null;
    this.state.set({ busy: null });
    return isDone;
  }

  /** The same for what does not wait for its turn and cannot be stopped. */
  async guarded(task: Task, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const fault = faultOf(error, task);
      this.state.set(
        fault.code === "cancelled" ? { notice: { is: "cancelled", task } } : { fault },
      );
      return false;
    }
  }

  /** What was told before is over. */
  private anew(task: Task, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    this.state.set({ fault: null });
    return this.within(task, work);
  }

  /** Stops what is being done; what stands in line still gets its turn. */
  stop(): void {
    this.current?.abort();
  }
}
