import { check } from "../../check";
import type { ExcelHost, Place } from "../../excel/excel-host";
import type { ListKind, RecognisedList } from "../../lists/list";
import { profileOf } from "../../lists/apply-profile";
import { parseProfile, type Profile, writeProfile } from "../../lists/profile";
import { marksOf } from "../../marks/marks-of";
import type { Field, Language, Norm, NormId } from "../../norms/norm";
import type { UserNorms, UserNormsParse, UserNormsProblem } from "../../norms/user-norms";
import { ownNormsSheet } from "../../report/own-norms-sheet";
import type { Report } from "../../report/report";
import { reportSheet } from "../../report/report-sheet";
import type { SheetContent } from "../../workbook/own-sheet";
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
import { marksLeft } from "./marks-left";
import { type NormsSheet, readNormsSheet, withSources } from "./norms-sheet";
import { QuietMoment } from "./quiet-moment";
import { readRemembered, toRemember } from "./remembered";
import { seenSheets } from "./seen-sheets";
import {
  EMPTY_PROFILE,
  FIRST_STATE,
  type Draft,
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

/** How often a workbook that changes during its check is checked in a row. */
const MOST_CHECKS = 3;

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
  private starting: Promise<void> | null = null;
  private isRecalled = false;
  private isWatching = false;
  /** This session put or cleared marks, so it knows better than what was remembered. */
  private knowsMarks = false;
  /** Does again what the workbook's memory failed to do. */
  private rememberAgain: () => Promise<unknown> = () => this.check();

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

  /** Recalls what the workbook remembers and begins to watch it; once, whoever asks, unless it failed. */
  start(): Promise<void> {
    return (this.starting ??= this.begin());
  }

  private async begin(): Promise<void> {
    const isRecalled = await this.remembering(
      () => this.recall(),
      () => this.check(),
    );
    await this.queue(async () => {
      if (isRecalled) await this.guarded("watch", () => this.watch());
      // The fault that is told already says what to do; whoever does it tries both again.
      else await this.watch().catch(() => undefined);
    });
    if (!this.isRecalled || !this.isWatching) this.starting = null;
  }

  private async recall(): Promise<void> {
    if (this.isRecalled) return;
    const remembered = readRemembered(await this.host.memory.recall("options"));
    const profile = parseProfile(await this.host.memory.recall("profile"));
    this.isRecalled = true;
    const { now } = this;
    // What was said since the pane opened goes before what an earlier session left.
    this.state.set({
      options: now.options === FIRST_STATE.options ? remembered.options : now.options,
      recheck: now.recheck || remembered.recheck,
      marks: this.knowsMarks ? now.marks : { ...now.marks, on: remembered.marks },
      ...("profile" in profile && now.profile === EMPTY_PROFILE
        ? { profile: profile.profile }
        : {}),
    });
  }

  private async watch(): Promise<void> {
    if (this.isWatching) return;
    await this.host.changes.watch(() => {
      this.changed();
    });
    this.isWatching = true;
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

  /** True when there is a report of now. */
  private async checking(byItself: boolean): Promise<boolean> {
    this.quiet.stop();
    const before = this.checks;
    const controller = new AbortController();
    this.checks = controller;
    before?.abort();
    let isRunning = false;
    let isDone = false;
    // While Excel is at something else, or silent, the check that stands in line can be stopped too.
    controller.signal.addEventListener("abort", () => {
      if (!isRunning) this.checkFailed(stopped("standing in line"), byItself, controller);
    });
    this.state.set({ checking: { sheet: null, fraction: 0 } });
    await this.start();
    await this.queue(async () => {
      if (controller.signal.aborted) return;
      isRunning = true;
      isDone = await this.runCheck(controller, byItself);
    });
    return isDone;
  }

  private async runCheck(controller: AbortController, byItself: boolean): Promise<boolean> {
    const seen = seenSheets(this.host.workbook);
    const { fault } = this.now;
    // What nobody asked for takes no message away.
    const keeps = byItself && fault !== null && fault.task !== "check";
    this.state.set({ checking: { sheet: null, fraction: 0 }, fault: keeps ? fault : null });
    let last = 0;
    try {
      // Without the user's corrections the verdict would be another one.
      await this.recall();
      const { options, profile } = this.now;
      this.state.set({ stale: false });
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
      if (controller.signal.aborted) throw stopped("after the last chunk");
      this.state.set({
        report,
        sheets: seen.names(),
        checking: null,
        notice: { is: "checked", byItself },
        formulas: null,
      });
    } catch (error) {
      this.checkFailed(error, byItself, controller);
      return false;
    }
    if (this.checks === controller) this.checks = null;
    if (this.now.marks.on) await this.busyWith("mark", (signal) => this.putMarks(false, signal));
    if (!this.isWatching) await this.guarded("watch", () => this.watch());
    return true;
  }

  private checkFailed(error: unknown, byItself: boolean, controller: AbortController): void {
    const fault = faultOf(error, "check");
    const stale = this.now.report !== null;
    // Another check took its place: that one tells what came of it.
    if (this.checks !== controller) {
      this.state.set({ stale });
      return;
    }
    this.checks = null;
    this.state.set({ checking: null });
    if (fault.code === "cancelled") {
      this.state.set({ notice: { is: "cancelled", task: "check" }, stale });
    } else if (byItself && PASSING.has(fault.code)) {
      this.state.set({ stale: true });
      this.quiet.wait();
    } else {
      this.state.set({ fault, stale });
    }
  }

  /** The report of the workbook as it is now, checked where needed; null when there is none, which is told. */
  private async freshReport(): Promise<Report | null> {
    for (let times = 0; times < MOST_CHECKS; times++) {
      const { report, stale } = this.now;
      if (report !== null && !stale) return report;
      if (!(await this.checking(false))) return null;
    }
    const { report, stale } = this.now;
    if (report !== null && !stale) return report;
    this.state.set({ notice: { is: "keeps-changing" } });
    return null;
  }

  private changed(): void {
    // What changes during the first check may have been read before.
    if (this.now.report === null && this.now.checking === null) return;
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

  /** Marks the cells that fail now, checking first where the workbook changed. */
  async mark(): Promise<void> {
    await this.start();
    if ((await this.freshReport()) === null) return;
    await this.doing("mark", (signal) => this.putMarks(true, signal));
  }

  private async putMarks(asked: boolean, signal: AbortSignal): Promise<void> {
    const { report, marks: before } = this.now;
    if (report === null) return;
    const { marks, left } = marksOf(report);
    const outcome = await this.host.marker.setMarks(marks, signal);
    const placed = outcome.added + outcome.unchanged;
    const rest = marksLeft("mark", outcome, left);
    // Nothing to mark in a check by itself does not end what the user asked for.
    const on = asked ? placed > 0 || (before.on && rest.refused.length > 0) : before.on;
    this.knowsMarks = true;
    this.state.set({
      marks: { on, ...rest },
      ...(asked ? { notice: { is: "marked", placed, rest } } : {}),
    });
    if (on !== before.on) await this.rememberOptions();
  }

  /** Takes away all marks of ours, also those of an earlier session. */
  async clearMarks(): Promise<void> {
    await this.doing("clear", async (signal) => {
      const outcome = await this.host.marker.setMarks([], signal);
      const rest = marksLeft("clear", outcome, 0);
      this.knowsMarks = true;
      this.state.set({
        // A sheet only refuses where there is something to take away.
        marks: { on: rest.refused.length > 0, ...rest },
        notice: { is: "cleared", removed: outcome.removed, rest },
      });
      await this.rememberOptions();
    });
  }

  /** Makes the report sheet, checking first where needed: what is no longer so is not written down. */
  async writeReport(): Promise<void> {
    if ((await this.freshReport()) === null) return;
    await this.doing("report", async (signal) => {
      const { report } = this.now;
      if (report === null) return;
      const { version, now } = this.settings;
      const checkedAt = now?.() ?? new Date();
      const content = reportSheet(report, this.language, { checkedAt, version });
      const outcome = await this.host.sheets.writeSheet(content, signal);
      this.state.set({ notice: { is: "report-written", ...outcome } });
    });
  }

  // --- what the user says about the lists

  async setOptions(options: PaneOptions): Promise<void> {
    this.state.set({ options });
    const isKept = await this.remembering(() => this.rememberOptions());
    const { fault } = this.now;
    await this.check();
    // The check takes away the message that was there before it, but not what it is about.
    if (!isKept && this.now.fault === null) this.state.set({ fault });
  }

  async setRecheck(recheck: boolean): Promise<void> {
    this.state.set({ recheck });
    if (!recheck) this.quiet.stop();
    await this.remembering(() => this.rememberOptions());
    if (recheck && this.now.stale) this.quiet.wait();
  }

  /** What an earlier session left is read first: writing over it unread would lose it. */
  private async rememberOptions(): Promise<void> {
    await this.recall();
    const { options, recheck, marks } = this.now;
    const isAsFound = Object.keys(options).length === 0 && !recheck && !marks.on;
    // Nothing to remember leaves nothing behind: a workbook cleared of marks is as it was.
    if (isAsFound) await this.host.memory.forget("options");
    else await this.host.memory.remember("options", toRemember(options, recheck, marks));
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
    await this.remembering(async () => {
      await this.recall();
      const { profile } = this.now;
      // Its written form is what `start` reads back.
      await this.host.memory.remember("profile", JSON.parse(writeProfile(profile)));
      this.state.set({ profileChanged: false, notice: { is: "profile-remembered" } });
    });
  }

  /** Back to what is recognised without help. */
  async forgetProfile(): Promise<void> {
    const isForgotten = await this.remembering(
      async () => {
        await this.recall();
        await this.host.memory.forget("profile");
        this.state.set({
          profile: EMPTY_PROFILE,
          profileChanged: false,
          notice: { is: "profile-forgotten" },
        });
      },
      () => this.forgetProfile(),
    );
    if (isForgotten) await this.check();
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

  /**
   * What is wrong with it, or nothing: then it stands on the sheet 'Normen (eigen)' and counts. Null when
   * it could not be written, which is told as a fault.
   */
  async fillThreshold(
    norm: Norm,
    year: number,
    filled: { readonly amount: number; readonly source: string },
  ): Promise<readonly UserNormsProblem[] | null> {
    const alone = withThreshold(null, year, norm, filled);
    if (!alone.ok) return alone.problems;
    return this.editNorms(year, (before) => withThreshold(before, year, norm, filled));
  }

  /** As `fillThreshold`. */
  async fillFte(
    service: string,
    year: number,
    fte: number,
  ): Promise<readonly UserNormsProblem[] | null> {
    const alone = withFte(null, year, service, fte);
    if (!alone.ok) return alone.problems;
    return this.editNorms(year, (before) => withFte(before, year, service, fte));
  }

  /** As `fillThreshold`. */
  async removeThreshold(norm: Norm): Promise<readonly UserNormsProblem[] | null> {
    return this.editNorms(
      null,
      (before) => (before === null ? null : { ok: true, norms: withoutThreshold(before, norm.id) }),
      norm.id,
    );
  }

  /**
   * Changes what stands on the sheet at this moment, not what the last check read: the user or an earlier
   * change may have been at it since.
   *
   * @param year of what is filled in; null: as on the sheet.
   * @param edit null: there is nothing to change.
   * @param without the norm whose source goes too.
   */
  private async editNorms(
    year: number | null,
    edit: (before: UserNorms | null) => UserNormsParse | null,
    without: NormId | null = null,
  ): Promise<readonly UserNormsProblem[] | null> {
    let problems: readonly UserNormsProblem[] = [];
    const isDone = await this.doing("norms", async (signal) => {
      const sheet = await readNormsSheet(this.host.workbook, signal);
      const edited = this.editable(sheet, year) ? edit(sheet.norms) : UNUSABLE;
      if (edited === null) return;
      if (!edited.ok) {
        problems = edited.problems;
        return;
      }
      const content = this.normsContent(sheet, edited.norms, without);
      if (content === null) {
        problems = UNUSABLE.problems;
        return;
      }
      const { sheet: name, kept } = await this.host.sheets.writeSheet(content, signal);
      const rest = kept === undefined ? {} : { kept };
      this.state.set({ notice: { is: "norms-saved", sheet: name, ...rest } });
    });
    if (!isDone) return null;
    if (problems.length === 0) await this.check();
    return problems;
  }

  /** Another year on the sheet is written over only when the pane has said that it would be. */
  private editable(
    sheet: NormsSheet,
    year: number | null,
  ): sheet is Extract<NormsSheet, { is: "usable" }> {
    if (sheet.is === "unusable") return false;
    const { norms } = sheet;
    if (norms === null || year === null || norms.year === year) return true;
    return this.now.report?.userNorms?.year === norms.year;
  }

  private normsContent(
    sheet: NormsSheet,
    norms: UserNorms,
    without: NormId | null,
  ): SheetContent | null {
    const content = ownNormsSheet(norms, this.language);
    if (sheet.is === "unusable") return null;
    if (sheet.norms !== null && sheet.norms.year !== norms.year) return content;
    return withSources(content, new Map([...sheet.sources].filter(([key]) => key !== without)));
  }

  // --- formulas

  async findFormulas(): Promise<void> {
    await this.doing("find-formulas", async (signal) => {
      this.state.set({ formulas: await this.host.formulas.find(signal) });
    });
  }

  async fixFormulas(): Promise<void> {
    await this.doing("fix-formulas", async (signal) => {
      const agreed = this.now.formulas ?? [];
      // Stopped half-way, some of what was found is no longer there.
      this.state.set({ formulas: null });
      const fixed = await this.host.formulas.fix(agreed, signal);
      this.state.set({ notice: { is: "formulas-fixed", fixed } });
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

  /** Keeps what is being typed in a form; null when it is saved or given up. */
  draft(form: string, draft: Draft | null): void {
    const drafts = new Map(this.now.drafts);
    if (draft === null) drafts.delete(form);
    else drafts.set(form, draft);
    this.state.set({ drafts });
  }

  /** Shows one service or federation, or all. */
  choose(subject: string | null): void {
    this.state.set({ subject, current: null });
  }

  /** Tells a failure of what surrounds the session, such as a ribbon command. */
  fail(error: unknown, task: Task): void {
    // What went wrong first says more than that it could not be shown.
    this.state.set({ fault: this.now.fault ?? faultOf(error, task) });
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
        await this.rememberAgain();
        return;
      case "watch":
        return this.start();
      case "check":
      case "show":
      case "norms":
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
  private async doing(task: Task, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    let isDone = false;
    await this.queue(async () => {
      this.state.set({ fault: null });
      isDone = await this.busyWith(task, work);
    });
    return isDone;
  }

  /** The same for whoever's turn it is already. */
  private async busyWith(
    task: Task,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<boolean> {
    const controller = new AbortController();
    this.writes = controller;
    this.state.set({ busy: task });
    const isDone = await this.guarded(task, () => work(controller.signal));
    this.writes = null;
    this.state.set({ busy: null });
    return isDone;
  }

  /** Does something with the workbook's memory; `again` is what the user is offered when it fails. */
  private async remembering(
    work: () => Promise<void>,
    again: () => Promise<unknown> = () => this.remembering(work),
  ): Promise<boolean> {
    const isDone = await this.doing("memory", work);
    if (!isDone) this.rememberAgain = again;
    return isDone;
  }

  private async guarded(task: Task, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const fault = faultOf(error, task);
      if (fault.code === "cancelled") this.state.set({ notice: { is: "cancelled", task } });
      else this.state.set({ fault });
      return false;
    }
  }
}

const UNUSABLE = {
  ok: false,
  problems: [{ path: "", code: "sheet-unusable", params: {} }],
} as const satisfies UserNormsParse;

function stopped(when: string): WorkbookError {
  return new WorkbookError("cancelled", when);
}

/** Undefined, which is no profile, for text that is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
