import type { ExcelHost, Place } from "../../excel/excel-host";
import type { ListKind, RecognisedList } from "../../lists/list";
import type { Field, Language, Norm } from "../../norms/norm";
import { Checks } from "./checks";
import { ChoosingOptions } from "./choosing-options";
import { Correcting } from "./correcting";
import { type Edited, EditingNorms } from "./editing-norms";
import { faultOf, type Task } from "./fault";
import { FixingFormulas } from "./fixing-formulas";
import { KeepingProfile } from "./keeping-profile";
import { Marking } from "./marking";
import { Opening } from "./opening";
import { QuietMoment } from "./quiet-moment";
import { Remembering } from "./remembering";
import type { SessionSettings } from "./session-settings";
import { ShowingCells } from "./showing-cells";
import { type Draft, FIRST_STATE, type PaneOptions, type PaneState, type Tab } from "./state";
import { Store } from "./store";
import { Turns } from "./turns";
import { Watching } from "./watching";
import type { Workbench } from "./workbench";
import { WritingReport } from "./writing-report";

/**
 * What the pane and the ribbon do with one workbook: everything a person can ask for, one thing at a
 * time, and what became of it in `state`. Knows neither React nor Office. No action ever rejects: a
 * failure is told in `state.fault`. Every action stands in the part that does it; this puts them together.
 */
export class Session {
  readonly state = new Store<PaneState>(FIRST_STATE);
  private readonly turns = new Turns(this.state);
  private readonly opening: Opening;
  private readonly remembering: Remembering;
  private readonly checks: Checks;
  private readonly cells: ShowingCells;
  private readonly marking: Marking;
  private readonly report: WritingReport;
  private readonly choosing: ChoosingOptions;
  private readonly correcting: Correcting;
  private readonly profile: KeepingProfile;
  private readonly norms: EditingNorms;
  private readonly formulas: FixingFormulas;

  constructor(
    host: ExcelHost,
    private readonly settings: SessionSettings,
  ) {
    const { state, turns } = this;
    const bench: Workbench = { host, state, turns };
    const check = (): Promise<unknown> => this.checks.run();
    const quiet = new QuietMoment(settings.quiet ?? 1_000, () => {
      void this.checks.again();
    });
    const watching = new Watching(bench, quiet);
    const remembering = new Remembering(bench);
    const opening = new Opening(turns, remembering, watching, check);
    const checks = new Checks(bench, quiet, {
      start: () => opening.start(),
      recall: () => remembering.recall(),
      renew: async () => {
        await this.marking.renew();
        if (!watching.isOn) await turns.guarded("watch", () => watching.begin());
      },
    });
    this.opening = opening;
    this.remembering = remembering;
    this.checks = checks;
    this.cells = new ShowingCells(bench, check);
    this.marking = new Marking(bench, checks, remembering, () => opening.start());
    this.report = new WritingReport(bench, checks, settings);
    this.choosing = new ChoosingOptions(bench, remembering, quiet, checks);
    this.correcting = new Correcting(state, check);
    this.profile = new KeepingProfile(bench, remembering, check);
    this.norms = new EditingNorms(bench, settings.language, check);
    this.formulas = new FixingFormulas(bench);
  }

  get language(): Language {
    return this.settings.language;
  }

  /** Recalls what the workbook remembers and begins to watch it; once, whoever asks, unless it failed. */
  start(): Promise<void> {
    return this.opening.start();
  }

  // --- the check

  /** Checks the workbook; one that is going on is stopped first. */
  async check(): Promise<void> {
    await this.checks.run();
  }

  /** Stops what is going on; what was there before stays. */
  cancel(): void {
    this.checks.stop();
    this.turns.stop();
  }

  // --- moving through the cells

  /** Selects a cell in Excel. `stop`: it is this stop on the round of failing cells. */
  show(place: Place, stop: string | null = null): Promise<void> {
    return this.cells.show(place, stop);
  }

  next(): Promise<void> {
    return this.cells.step(1);
  }

  previous(): Promise<void> {
    return this.cells.step(-1);
  }

  // --- marks and sheets

  /** Marks the failing cells, or takes the marks away when they are there. */
  toggleMarks(): Promise<void> {
    return this.marking.toggle();
  }

  /** Marks the cells that fail now, checking first where the workbook changed. */
  mark(): Promise<void> {
    return this.marking.mark();
  }

  /** Takes away all marks of ours, also those of an earlier session. */
  clearMarks(): Promise<void> {
    return this.marking.clear();
  }

  /** Makes the report sheet, checking first where needed. */
  writeReport(): Promise<void> {
    return this.report.write();
  }

  // --- what the user says about the lists

  setOptions(options: PaneOptions): Promise<void> {
    return this.choosing.options(options);
  }

  setRecheck(recheck: boolean): Promise<void> {
    return this.choosing.recheck(recheck);
  }

  assignColumn(list: RecognisedList, field: Field, header: string | null): Promise<void> {
    return this.correcting.column(list, field, header);
  }

  assignService(list: RecognisedList, service: string | null): Promise<void> {
    return this.correcting.service(list, service);
  }

  assignCumulative(list: RecognisedList, cumulative: boolean | null): Promise<void> {
    return this.correcting.cumulative(list, cumulative);
  }

  assignKind(sheet: string, kind: ListKind | null): Promise<void> {
    return this.correcting.kind(sheet, kind);
  }

  nameService(name: string, service: string): Promise<void> {
    return this.correcting.serviceName(name, service);
  }

  joinKinds(field: Field, from: string, to: string): Promise<void> {
    return this.correcting.synonym(field, from, to);
  }

  /** Keeps the profile in the workbook, for the next time it is opened. */
  rememberProfile(): Promise<void> {
    return this.profile.remember();
  }

  /** Back to what is recognised without help. */
  forgetProfile(): Promise<void> {
    return this.profile.forget();
  }

  /** The lists as they are recognised and corrected, as text to keep elsewhere. */
  profileText(): string {
    return this.profile.text();
  }

  /** Uses a profile kept elsewhere. False when the text is none; nothing is changed then. */
  openProfile(text: string): Promise<boolean> {
    return this.profile.open(text);
  }

  // --- thresholds of the user's own

  fillThreshold(
    norm: Norm,
    year: number,
    filled: { readonly amount: number; readonly source: string },
  ): Promise<Edited> {
    return this.norms.threshold(norm, year, filled);
  }

  fillFte(service: string, year: number, fte: number): Promise<Edited> {
    return this.norms.fte(service, year, fte);
  }

  removeThreshold(norm: Norm): Promise<Edited> {
    return this.norms.removed(norm);
  }

  // --- formulas

  findFormulas(): Promise<void> {
    return this.formulas.find();
  }

  fixFormulas(): Promise<void> {
    return this.formulas.fix();
  }

  leaveFormulas(): void {
    this.formulas.leave();
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
    const drafts = new Map(this.state.get().drafts);
    if (draft === null) drafts.delete(form);
    else drafts.set(form, draft);
    this.state.set({ drafts });
  }

  /**
   * Opens or closes what stands below a card. A card of several results is one of each of them: it is
   * open when any of them is, and closing it closes them all.
   *
   * @param cards `cardId` of each of its results, the card's own first
   */
  open(cards: readonly string[], isOpen: boolean): void {
    const opened = new Set(this.state.get().opened);
    for (const card of cards) opened.delete(card);
    if (isOpen) for (const card of cards.slice(0, 1)) opened.add(card);
    this.state.set({ opened });
  }

  /** Shows one service or federation, or all. */
  choose(subject: string | null): void {
    this.state.set({ subject, current: null });
  }

  /** Tells a failure of what surrounds the session, such as a ribbon command. */
  fail(error: unknown, task: Task): void {
    // What went wrong first says more than that it could not be shown.
    this.state.set({ fault: this.state.get().fault ?? faultOf(error, task) });
  }

  closeFault(): void {
    this.state.set({ fault: null });
  }

  /** Does again what failed. */
  async retry(): Promise<void> {
    const task = this.state.get().fault?.task;
    this.closeFault();
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
        await (this.remembering.again() ?? this.check());
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
}
