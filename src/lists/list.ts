import type { Field, RecordListKind } from "../norms/norm";
import type { MatchHow } from "./alias-index";
import type { PeriodText } from "./read-date";

export type IndicatorListKind = "indicatoren" | "jaarverslag";
export type ListKind = RecordListKind | IndicatorListKind;

/** What a column of an indicator list is; a transposed list names an indicator instead. */
export type IndicatorColumnRole =
  | "indicator"
  | "dienst"
  | "periode"
  | "waarde"
  | "totaal"
  | "teller"
  | "noemer"
  | "norm"
  | "eenheid";

export interface ColumnMatch<F extends string = string> {
  readonly field: F;
  /** 0-based. */
  readonly column: number;
  /** The header as the list writes it. */
  readonly header: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly how: MatchHow;
  /** The word in our tables that it was recognised by. */
  readonly alias: string;
  /** More columns of the same field, whose cells are added to its own: "Module 1", "Module 2". */
  readonly also?: readonly { readonly column: number; readonly header: string }[];
}

export interface UnmappedColumn {
  readonly column: number;
  readonly header: string;
  /** The best guess, when there was one that fell below the bar. */
  readonly suggestion?: ColumnMatch;
}

/** A service named outside the cells of the list; `from` says where. */
export interface ServiceHint {
  readonly text: string;
  readonly from: "title" | "sheet" | "option" | "profile";
}

/** Why a list may not be the one that counts: its name or title says so. */
export interface ListDoubt {
  /** name: a waiting list, an old copy, a sample. plan: figures that are aimed at or expected. */
  readonly why: "name" | "plan";
  /** The name or title. */
  readonly said: string;
}

interface ListBase {
  readonly sheet: string;
  /** Set when the list is an Excel table. */
  readonly table: string | null;
  /** The last header row, 1-based. */
  readonly headerRow: number;
  /** The first row below the header. */
  readonly firstRow: number;
  /** The last row the list may use; null: to the end of the sheet. */
  readonly lastRow: number | null;
  /** First and last column of the list, 0-based. */
  readonly span: { readonly firstColumn: number; readonly lastColumn: number };
  readonly unmapped: readonly UnmappedColumn[];
  /** Texts above the header, top to bottom. */
  readonly titles: readonly string[];
  readonly service: ServiceHint | null;
  /** The period that a title or the sheet's name gives. */
  readonly period: PeriodText | null;
  /** Not there when nothing is doubted, or when the profile says that the list counts. */
  readonly doubt?: ListDoubt;
  readonly hidden: {
    readonly sheet: boolean;
    readonly columns: readonly number[];
  };
}

export interface RecordList extends ListBase {
  readonly kind: RecordListKind;
  readonly columns: readonly ColumnMatch<Field>[];
  /** Merged cells inside the list, so that a service written once counts for all its rows. */
  readonly merges: readonly { column: number; firstRow: number; lastRow: number }[];
}

export interface IndicatorList extends ListBase {
  readonly kind: IndicatorListKind;
  readonly shape: "wide" | "tidy" | "transposed";
  readonly columns: readonly ColumnMatch[];
  /** The columns that hold figures, and what the header says of each. */
  readonly figures: readonly FigureColumn[];
  readonly merges: readonly { column: number; firstRow: number; lastRow: number }[];
  /** True when a title says that the figures run from January on; null when nothing says so. */
  readonly cumulative: boolean | null;
}

export interface FigureColumn {
  readonly column: number;
  readonly role: "waarde" | "totaal" | "teller" | "noemer";
  readonly period: PeriodText | null;
  /** A service named in the header above this column. */
  readonly service: string | null;
  /** Set in a transposed list. */
  readonly label: string | null;
}

export type RecognisedList = RecordList | IndicatorList;

export function isIndicatorList(list: RecognisedList): list is IndicatorList {
  return list.kind === "indicatoren" || list.kind === "jaarverslag";
}
