/** Why a cell could not be read; each is a finding at its cell. */
export type Unreadable =
  | "excel-error"
  | "uncalculated"
  | "unreadable-number"
  | "unreadable-date"
  | "unreadable-yes-no"
  | "unreadable-value"
  | "negative-number";

/** What was read with a remark: the value counts, and the user is told. */
export type Doubt = "text-number" | "text-date" | "thousands-dot" | "decimal-dot";

/** What a cell says; never a silent default. */
export type Reading<T> =
  | { readonly is: "value"; readonly value: T; readonly doubt?: Doubt }
  | { readonly is: "blank" }
  | { readonly is: "unreadable"; readonly why: Unreadable };

export const BLANK = { is: "blank" } as const;

export function value<T>(read: T, doubt?: Doubt): Reading<T> {
  return doubt === undefined ? { is: "value", value: read } : { is: "value", value: read, doubt };
}

export function unreadable(why: Unreadable): {
  readonly is: "unreadable";
  readonly why: Unreadable;
} {
  return { is: "unreadable", why };
}
