import type { Place } from "../../excel/excel-host";
import type { Result } from "../../assessment/result";
import { nextStop, placeOnRound, stopsOf } from "../view/stops";
import { resultsOf } from "../view/subjects";
import type { PaneState } from "./state";
import type { Workbench } from "./workbench";

/** Selecting cells in Excel, and going round those that fail. */
export class ShowingCells {
  constructor(
    private readonly bench: Workbench,
    private readonly check: () => Promise<unknown>,
  ) {}

  /** Looking at a cell does not wait for a check that is going on. `stop`: it is this stop on the round. */
  async show(place: Place, stop: string | null): Promise<void> {
    const { host, state, turns } = this.bench;
    if (stop !== null) state.set({ current: stop });
    const results = resultsNow(state.get());
    const at = placeOnRound(results, stop);
    const of = stopsOf(results).length;
    await turns.guarded("show", async () => {
      const how = await host.navigator.show(place);
      state.set({
        fault: null,
        notice: { is: "shown", place, how, at: at === -1 ? null : at + 1, of },
      });
    });
  }

  /** Goes on to the next failing cell or back to the one before, checking first where there is no report. */
  async step(step: 1 | -1): Promise<void> {
    const { state } = this.bench;
    if (state.get().report === null) await this.check();
    const { report, current } = state.get();
    const results = resultsNow(state.get());
    const stops = stopsOf(results);
    const at = stops[placeOnRound(results, current)];
    const stop = nextStop(stops, at?.id ?? null, step);
    if (stop !== null) await this.show(stop.cell, stop.id);
    else if (report !== null) state.set({ notice: { is: "nothing-failing" } });
  }
}

function resultsNow({ report, subject }: PaneState): readonly Result[] {
  return report === null ? [] : resultsOf(report.results, subject);
}
