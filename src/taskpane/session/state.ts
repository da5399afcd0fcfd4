import type { FormulasFixed, FormulasFound, Place, Shown } from "../../excel/excel-host";
import type { Profile } from "../../lists/profile";
import type { Report } from "../../report/report";
import type { Fault, Task } from "./fault";

export type Tab = "results" | "lists" | "norms" | "actions";

/** What the user says about the lists; absent is: find out. */
export interface PaneOptions {
  readonly year?: number;
  readonly asOf?: { readonly year: number; readonly month: number };
  readonly service?: string;
  readonly federation?: string;
}

export interface Checking {
  /** The sheet being read; null before the first one. */
  readonly sheet: string | null;
  /** 0 to 1; never goes back. */
  readonly fraction: number;
}

/** What the marks in the workbook are now, as far as this pane made them. */
export interface MarksState extends MarksLeft {
  /** There are marks of ours, which the next check renews. */
  readonly on: boolean;
}

/** What was left alone when the marks were last put or cleared. */
export interface MarksLeft {
  readonly did: "mark" | "clear";
  /** Areas left unmarked, as there are too many. */
  readonly left: number;
  /** Protected sheets, where no mark was put or taken away; their findings are in the pane. */
  readonly refused: readonly string[];
  /** Sheets of which Excel cannot list the conditional formats: any marks there are left as they are. */
  readonly unreadable: readonly string[];
}

/** What was last done, for the line of news that is also read aloud. */
export type Notice =
  | { readonly is: "checked"; readonly byItself: boolean }
  | { readonly is: "cancelled"; readonly task: Task }
  /** `placed`: marks that stand now, not cells. */
  | { readonly is: "marked"; readonly placed: number; readonly rest: MarksLeft }
  | { readonly is: "cleared"; readonly removed: number; readonly rest: MarksLeft }
  /** Nothing was done, since the workbook changed during every check. */
  | { readonly is: "keeps-changing" }
  | {
      readonly is: "report-written";
      readonly sheet: string;
      readonly replaced: boolean;
      readonly kept?: string;
    }
  | {
      readonly is: "shown";
      readonly place: Place;
      readonly how: Shown;
      readonly at: number | null;
      readonly of: number;
    }
  | { readonly is: "nothing-failing" }
  | { readonly is: "norms-saved"; readonly sheet: string; readonly kept?: string }
  | { readonly is: "profile-remembered" }
  | { readonly is: "profile-forgotten" }
  | { readonly is: "profile-opened" }
  | { readonly is: "formulas-fixed"; readonly fixed: FormulasFixed };

export interface PaneState {
  readonly tab: Tab;
  /** Where a button sends the user: the id of an element to bring in sight and into focus, once. */
  readonly goal: string | null;
  readonly report: Report | null;
  /** The user's sheets, as the last check saw them. */
  readonly sheets: readonly string[];
  readonly checking: Checking | null;
  /** Something else than a check that Excel is doing for us. */
  readonly busy: Task | null;
  readonly fault: Fault | null;
  readonly notice: Notice | null;
  /** `Stop.id` of the failing cell that was shown last. */
  readonly current: string | null;
  /** `subjectKey` of the one service or federation to show; null: all. */
  readonly subject: string | null;
  readonly marks: MarksState;
  readonly options: PaneOptions;
  readonly profile: Profile;
  /** The profile holds something that the workbook does not remember. */
  readonly profileChanged: boolean;
  readonly recheck: boolean;
  /** The workbook changed after the check. */
  readonly stale: boolean;
  /** DMW formulas, after asking for them; null: not asked. */
  readonly formulas: FoundFormulas | null;
  /** What the user opened to read more, by `cardId`, so that it outlives a new check and a change of tab. */
  readonly opened: ReadonlySet<string>;
  /** What was typed and not saved yet, by the id of its form, so that it outlives a change of tab. */
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** What was typed into the fields of a form, by the name of the field. */
export type Draft = Readonly<Record<string, string>>;

export interface FoundFormulas {
  readonly cells: readonly FormulasFound[];
  /** Defined names that use a function, which are left as they are; each on its sheet, or "" for the workbook's. */
  readonly names: readonly Place[];
}

export const EMPTY_PROFILE: Profile = { lists: [], services: {}, synonyms: {} };

export const FIRST_STATE: PaneState = {
  tab: "results",
  goal: null,
  report: null,
  sheets: [],
  checking: null,
  busy: null,
  fault: null,
  notice: null,
  current: null,
  subject: null,
  marks: { on: false, did: "mark", left: 0, refused: [], unreadable: [] },
  options: {},
  profile: EMPTY_PROFILE,
  profileChanged: false,
  recheck: false,
  stale: false,
  formulas: null,
  opened: new Set(),
  drafts: new Map(),
};
