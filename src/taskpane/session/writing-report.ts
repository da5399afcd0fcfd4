import { reportSheet } from "../../report/report-sheet";
import type { Checks } from "./checks";
import type { SessionSettings } from "./session-settings";
import type { Workbench } from "./workbench";

/** The report sheet. */
export class WritingReport {
  constructor(
    private readonly bench: Workbench,
    private readonly checks: Checks,
    private readonly settings: SessionSettings,
  ) {}

  /** Makes the sheet, checking first where needed: what is no longer so is not written down. */
  async write(): Promise<void> {
    const { host, state } = this.bench;
    await this.checks.withFresh("report", async (report, signal) => {
      const { language, version, now } = this.settings;
      const checkedAt = now?.() ?? new Date();
      const content = reportSheet(report, language, { checkedAt, version });
      const outcome = await host.sheets.writeSheet(content, signal);
      state.set({ notice: { is: "report-written", ...outcome } });
    });
  }
}
