import { check } from "../../check";
import type { ExcelHost, Place } from "../../excel/excel-host";
import type { ListKind, RecognisedList } from "../../lists/list";
import { profileOf } from "../../lists/apply-profile";
import { parseProfile, type Profile, writeProfile } from "../../lists/profile";
import { marksOf } from "../../marks/marks-of";
import type { Field, Language, Norm } from "../../norms/norm";
import type { UserNorms, UserNormsParse, UserNormsProblem } from "../../norms/user-norms";
import { ownNormsSheet } from "../../report/own-norms-sheet";
import { reportSheet } from "../../report/report-sheet";
import type { MarkOutcome } from "../../workbook/mark";
import { nextStop, stopsOf } from "../view/stops";
import { resultsOf } from "../view/subjects";
import { WorkbookError } from "../../workbook/workbook-error";
import {
  withColumn,
  withCumulative,
  withKind,
  withService,
  withServiceName,
  withSynonym,
} from "./edit-profile";
import { faultOf, type Task } from "./fault";
import { withFte, withoutThreshold, withThreshold } from "./own-norms";
import { QuietMoment } from "./quiet-moment";
import { readRemembered, toRemember } from "./remembered";
import { seenSheets } from "./seen-sheets";
import {
  EMPTY_PROFILE,
  FIRST_STATE,
  type MarksState,
  type PaneOptions,
  type PaneState,
  type Tab,
} from "./state";
import { Store } from "./store";

export interface SessionSettings {
  readonly language: Language;
  /** Of this tool, for the report sheet. */
  readonly version: string;
  /** How long the workbook must be quiet before it is checked again by itself; in milliseconds. */
  readonly quiet?: number;
  readonly now?: () => Date;
}

/** How often progress is told at most, in milliseconds. */
const PROGRESS_EVERY = 80;

/** Faults that pass by themselves: a check that nobody asked for tries again later and says nothing. */
const PASSING = new Set(["cell-edit-mode", "host-busy", "cancelled"]);

/**
 * What the pane and the ribbon do with one workbook: everything a person can ask for, one thing at a
 * time, and what became of it in `state`. Knows neither React nor Office. No action ever rejects: a
 * failure is told in `state.fault`.
 */
export class Session {
  readonly state = new Store<PaneState>(FIRST_STATE);
  private readonly quiet: QuietMoment;
  private tail: Promise<void> = Promise.resolve();
  private checks: AbortController | null = null;
  private writes: AbortController | null = null;
  private started: Promise<void> | null = null;

  constructor(
    private readonly host: ExcelHost,
    private readonly settings: SessionSettings,
  ) {
    this.quiet = new QuietMoment(settings.quiet ?? 1_000, () => {
      void this.checkAgain();
    });
  }

  get language(): Language {
    return this.settings.language;
  }

  /** Recalls what the workbook remembers and begins to watch it; once, whoever asks. */
  start(): Promise<void> {
    return (this.started ??= this.recall());
  }

  private async recall(): Promise<void> {
    await this.doing("memory", async () => {
      const remembered = readRemembered(await this.host.memory.recall("options"));
      const profile = parseProfile(await this.host.memory.recall("profile"));
      this.state.set({
        options: remembered.options,
        recheck: remembered.recheck,
        marks: { ...this.now.marks, on: remembered.marks },
        ...("profile" in profile ? { profile: profile.profile } : {}),
      });
      await this.host.changes.watch(() => {
        this.changed();
      });
    });
  }

  // --- the check

  /** Checks the workbook; one that is going on is stopped first. */
  async check(): Promise<void> {
    await this.checking(false);
  }

  /** Stops what is going on; what was there before stays. */
  cancel(): void {
    this.checks?.abort();
    this.writes?.abort();
  }

  private async checking(byItself: boolean): Promise<void> {
    this.quiet.stop();
    this.checks?.abort();
    await this.start();
    const controller = new AbortController();
    this.checks = controller;
    await this.queue(async () => {
      // Another check was asked for while this one stood in line.
      if (this.checks !== controller) return;
      await this.runCheck(controller, byItself);
    });
  }

  private async runCheck(controller: AbortController, byItself: boolean): Promise<void> {
    const { options, profile } = this.now;
    const seen = seenSheets(this.host.workbook);
    this.state.set({ checking: { sheet: null, fraction: 0 }, fault: null, stale: false });
    let last = 0;
    try {
      const report = await check(seen.workbook, {
        ...options,
        profile,
        signal: controller.signal,
        onProgress: ({ sheet, fraction }) => {
          const time = performance.now();
          if (time - last < PROGRESS_EVERY) return;
          last = time;
          const before = this.now.checking?.fraction ?? 0;
          this.state.set({ checking: { sheet, fraction: Math.max(before, fraction) } });
        },
      });
      // A host that does not listen while it answers: cancelled is cancelled.
      if (controller.signal.aborted) throw new WorkbookError("cancelled", "after the last chunk");
      this.state.set({
        report,
        sheets: seen.names(),
        checking: null,
        notice: { is: "checked", byItself },
        formulas: null,
      });
    } catch (error) {
      this.checkFailed(error, byItself);
      return;
    } finally {
      this.state.set({ checking: null });
      if (this.checks === controller) this.checks = null;
    }
    if (this.now.marks.on) await this.guarded("mark", () => this.putMarks(false));
  }

  private checkFailed(error: unknown, byItself: boolean): void {
    const fault = faultOf(error, "check");
    if (fault.code === "cancelled") {
      this.state.set({ notice: { is: "cancelled" }, stale: this.now.report !== null });
    } else if (byItself && PASSING.has(fault.code)) {
      this.state.set({ stale: true });
      this.quiet.wait();
    } else {
      this.state.set({ fault, stale: this.now.report !== null });
    }
  }

  private changed(): void {
    if (this.now.report === null) return;
    this.state.set({ stale: true });
    if (this.now.recheck) this.quiet.wait();
  }

  private async checkAgain(): Promise<void> {
    // Somebody is at work in the pane: the change is not forgotten, only later.
    if (this.now.busy !== null || this.now.checking !== null) this.quiet.wait();
    else await this.checking(true);
  }

  // --- moving through the cells

  /** Selects a cell in Excel. `stop`: it is this stop on the round of failing cells. */
  async show(place: Place, stop: string | null = null): Promise<void> {
    if (stop !== null) this.state.set({ current: stop });
    const stops = this.stops().map(({ id }) => id);
    const at = stop === null ? -1 : stops.indexOf(stop);
    // Looking at a cell does not wait for a check that is going on.
    await this.guarded("show", async () => {
      const how = await this.host.navigator.show(place);
      this.state.set({
        fault: null,
        notice: { is: "shown", place, how, at: at === -1 ? null : at + 1, of: stops.length },
      });
    });
  }

  async next(): Promise<void> {
    await this.step(1);
  }

  async previous(): Promise<void> {
    await this.step(-1);
  }

  private async step(step: 1 | -1): Promise<void> {
    if (this.now.report === null) await this.check();
    const stop = nextStop(this.stops(), this.now.current, step);
    if (stop !== null) await this.show(stop.cell, stop.id);
    else if (this.now.report !== null) this.state.set({ notice: { is: "nothing-failing" } });
  }

  private stops(): ReturnType<typeof stopsOf> {
    const { report, subject } = this.now;
    return report === null ? [] : stopsOf(resultsOf(report.results, subject));
  }

  // --- marks and sheets

  /** Marks the failing cells, or takes the marks away when they are there. */
  async toggleMarks(): Promise<void> {
    await this.start();
    if (this.now.marks.on) await this.clearMarks();
    else await this.mark();
  }

  async mark(): Promise<void> {
    await this.start();
    if (this.now.report === null) await this.check();
    if (this.now.report === null) return;
    await this.doing("mark", () => this.putMarks(true));
  }

  private async putMarks(tell: boolean): Promise<void> {
    const { report } = this.now;
    if (report === null) return;
    const { marks, left } = marksOf(report);
    const untouched = leftAlone(await this.host.marker.setMarks(marks, this.writes?.signal));
    const wasOn = this.now.marks.on;
    this.state.set({
      marks: { on: true, left, ...untouched },
      ...(tell ? { notice: { is: "marked", left, ...untouched } } : {}),
    });
    if (!wasOn) await this.rememberOptions();
  }

  /** Takes away all marks of ours, also those of an earlier session. */
  async clearMarks(): Promise<void> {
    await this.doing("clear", async () => {
      const untouched = leftAlone(await this.host.marker.setMarks([], this.writes?.signal));
      this.state.set({
        marks: { on: false, left: 0, ...untouched },
        notice: { is: "cleared", ...untouched },
      });
      await this.rememberOptions();
    });
  }

  /** Makes the report sheet, checking first where that has not been done. */
  async writeReport(): Promise<void> {
    if (this.now.report === null || this.now.stale) await this.check();
    const { report, fault, stale } = this.now;
    // What is no longer so is not written down.
    if (report === null || stale || fault !== null) return;
    await this.doing("report", async () => {
      const { version, now } = this.settings;
      const checkedAt = now?.() ?? new Date();
      const content = reportSheet(report, this.language, { checkedAt, version });
      const outcome = await this.host.sheets.writeSheet(content, this.writes?.signal);
      this.state.set({ notice: { is: "report-written", ...outcome } });
    });
  }

  // --- what the user says about the lists

  async setOptions(options: PaneOptions): Promise<void> {
    this.state.set({ options });
    await this.doing("memory", () => this.rememberOptions());
    await this.check();
  }

  async setRecheck(recheck: boolean): Promise<void> {
    this.state.set({ recheck });
    if (!recheck) this.quiet.stop();
    await this.doing("memory", () => this.rememberOptions());
    if (recheck && this.now.stale) this.quiet.wait();
  }

  private async rememberOptions(): Promise<void> {
    const { options, recheck, marks } = this.now;
    await this.host.memory.remember("options", toRemember(options, recheck, marks));
  }

  assignColumn(list: RecognisedList, field: Field, header: string | null): Promise<void> {
    return this.correct((profile) => withColumn(profile, list, field, header));
  }

  assignService(list: RecognisedList, service: string | null): Promise<void> {
    return this.correct((profile) => withService(profile, list, service));
  }

  assignCumulative(list: RecognisedList, cumulative: boolean | null): Promise<void> {
    return this.correct((profile) => withCumulative(profile, list, cumulative));
  }

  assignKind(sheet: string, kind: ListKind | null): Promise<void> {
    return this.correct((profile) => withKind(profile, sheet, kind));
  }

  nameService(name: string, service: string): Promise<void> {
    return this.correct((profile) => withServiceName(profile, name, service));
  }

  joinKinds(field: Field, from: string, to: string): Promise<void> {
    return this.correct((profile) => withSynonym(profile, field, from, to));
  }

  private async correct(change: (profile: Profile) => Profile): Promise<void> {
    this.state.set({ profile: change(this.now.profile), profileChanged: true });
    await this.check();
  }

  /** Keeps the profile in the workbook, for the next time it is opened. */
  async rememberProfile(): Promise<void> {
    await this.doing("memory", async () => {
      const { profile } = this.now;
      // Its written form is what `start` reads back.
      await this.host.memory.remember("profile", JSON.parse(writeProfile(profile)));
      this.state.set({ profileChanged: false, notice: { is: "profile-remembered" } });
    });
  }

  /** Back to what is recognised without help. */
  async forgetProfile(): Promise<void> {
    await this.doing("memory", async () => {
      await this.host.memory.forget("profile");
      this.state.set({
        profile: EMPTY_PROFILE,
        profileChanged: false,
        notice: { is: "profile-forgotten" },
      });
    });
    await this.check();
  }

  /** The lists as they are recognised and corrected, as text to keep elsewhere. */
  profileText(): string {
    const { report, profile } = this.now;
    return writeProfile(profileOf(report?.lists.map(({ list }) => list) ?? [], profile));
  }

  /** Uses a profile kept elsewhere. False when the text is none; nothing is changed then. */
  async openProfile(text: string): Promise<boolean> {
    const parsed = parseProfile(jsonOf(text));
    if (!("profile" in parsed)) return false;
    this.state.set({ profile: parsed.profile, profileChanged: true });
    await this.check();
    if (this.now.fault === null) this.state.set({ notice: { is: "profile-opened" } });
    return true;
  }

  // --- thresholds of the user's own

  /** What is wrong with it, or nothing: then it stands on the sheet 'Normen (eigen)' and counts. */
  fillThreshold(
    norm: Norm,
    year: number,
    filled: { readonly amount: number; readonly source: string },
  ): Promise<readonly UserNormsProblem[]> {
    return this.saveNorms(withThreshold(this.now.report?.userNorms ?? null, year, norm, filled));
  }

  fillFte(service: string, year: number, fte: number): Promise<readonly UserNormsProblem[]> {
    return this.saveNorms(withFte(this.now.report?.userNorms ?? null, year, service, fte));
  }

  async removeThreshold(norm: Norm): Promise<void> {
    const before = this.now.report?.userNorms ?? null;
    if (before !== null) await this.writeNorms(withoutThreshold(before, norm.id));
  }

  private async saveNorms(parsed: UserNormsParse): Promise<readonly UserNormsProblem[]> {
    if (!parsed.ok) return parsed.problems;
    // What could not be read is not in the report: writing the sheet anew would lose it.
    if (this.now.report?.findings.some(({ code }) => code === "own-norms-unusable")) {
      return [{ path: "", code: "sheet-unusable", params: {} }];
    }
    await this.writeNorms(parsed.norms);
    return [];
  }

  private async writeNorms(norms: UserNorms): Promise<void> {
    const written = await this.doing("norms", async () => {
      const content = ownNormsSheet(norms, this.language);
      const { sheet, kept } = await this.host.sheets.writeSheet(content, this.writes?.signal);
      const notice = { is: "norms-saved", sheet, ...(kept === undefined ? {} : { kept }) } as const;
      this.state.set({ notice });
    });
    if (written) await this.check();
  }

  // --- formulas

  async findFormulas(): Promise<void> {
    await this.doing("find-formulas", async () => {
      this.state.set({ formulas: await this.host.formulas.find(this.writes?.signal) });
    });
  }

  async fixFormulas(): Promise<void> {
    await this.doing("fix-formulas", async () => {
      const agreed = this.state.get().formulas ?? [];
      const fixed = await this.host.formulas.fix(agreed, this.writes?.signal);
      this.state.set({ formulas: null, notice: { is: "formulas-fixed", fixed } });
    });
  }

  leaveFormulas(): void {
    this.state.set({ formulas: null });
  }

  // --- the pane itself

  /** Opens a tab; with the id of an element, that is brought in sight and into focus. */
  go(tab: Tab, goal: string | null = null): void {
    this.state.set({ tab, goal });
  }

  reached(): void {
    this.state.set({ goal: null });
  }

  /** Shows one service or federation, or all. */
  choose(subject: string | null): void {
    this.state.set({ subject, current: null });
  }

  /** Tells a failure of what surrounds the session, such as a ribbon command. */
  fail(error: unknown, task: Task): void {
    this.state.set({ fault: faultOf(error, task) });
  }

  closeFault(): void {
    this.state.set({ fault: null });
  }

  /** Does again what failed. */
  async retry(): Promise<void> {
    const task = this.now.fault?.task;
    this.state.set({ fault: null });
    switch (task) {
      case "mark":
        return this.mark();
      case "clear":
        return this.clearMarks();
      case "report":
        return this.writeReport();
      case "find-formulas":
      case "fix-formulas":
        return this.findFormulas();
      case "memory":
        return this.now.profileChanged ? this.rememberProfile() : this.check();
      case "check":
      case "show":
      case "norms":
      case "watch":
      case undefined:
        return this.check();
    }
  }

  private get now(): PaneState {
    return this.state.get();
  }

  /** One thing at a time; whatever comes in between stands in line. */
  private queue(work: () => Promise<void>): Promise<void> {
    const turn = this.tail.then(work);
    this.tail = turn;
    return turn;
  }

  /** Does something with the workbook when it is its turn. False when it failed, which is told. */
  private async doing(task: Task, work: () => Promise<void>): Promise<boolean> {
    let done = false;
    await this.queue(async () => {
      this.writes = new AbortController();
      this.state.set({ busy: task, fault: null });
      done = await this.guarded(task, work);
      this.state.set({ busy: null });
    });
    return done;
  }

  private async guarded(task: Task, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const fault = faultOf(error, task);
      if (fault.code === "cancelled") this.state.set({ notice: { is: "cancelled" } });
      else this.state.set({ fault });
      return false;
    }
  }
}

/** The sheets that were left alone, by why. */
function leftAlone({ refused }: MarkOutcome): Pick<MarksState, "refused" | "unreadable"> {
  const because = (wanted: MarkOutcome["refused"][number]["why"]): readonly string[] =>
    refused.filter(({ why }) => why === wanted).map(({ sheet }) => sheet);
  return { refused: because("protected"), unreadable: because("unreadable") };
}

/** Undefined, which is no profile, for text that is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
