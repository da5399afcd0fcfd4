import type { Workbench } from "./workbench";

/** 'Formules vastzetten': first what there is, then only on saying so. */
export class FixingFormulas {
  constructor(private readonly bench: Workbench) {}

  async find(): Promise<void> {
    const { host, state, turns } = this.bench;
    await turns.do("find-formulas", async (signal) => {
      const cells = await host.formulas.find(signal);
      const names = await host.formulas.names(signal);
      state.set({ formulas: { cells, names } });
    });
  }

  async fix(): Promise<void> {
    const { host, state, turns } = this.bench;
    await turns.do("fix-formulas", async (signal) => {
      const agreed = state.get().formulas?.cells ?? [];
      // Stopped half-way, some of what was found is no longer there.
      state.set({ formulas: null });
      const fixed = await host.formulas.fix(agreed, signal);
      state.set({ notice: { is: "formulas-fixed", fixed } });
    });
  }

  leave(): void {
    this.bench.state.set({ formulas: null });
  }
}
