import { WorkbookError, type WorkbookErrorCode } from "../../workbook/workbook-error";

export type FaultCode = WorkbookErrorCode | "unexpected";

/** What the pane was doing; the way on from a fault is to do it again. */
export type Task =
  | "check"
  | "show"
  | "mark"
  | "clear"
  | "report"
  | "norms"
  | "memory"
  | "find-formulas"
  | "fix-formulas"
  | "watch";

/** A failure, told in the pane with what to do next. */
export interface Fault {
  readonly code: FaultCode;
  readonly task: Task;
  /** Technical, in English, without cell contents; for whoever helps the user. */
  readonly detail: string;
}

export function faultOf(error: unknown, task: Task): Fault {
  if (error instanceof WorkbookError) return { code: error.code, task, detail: error.detail };
  // The message of an unknown error may quote a cell: only its kind is told.
  return { code: "unexpected", task, detail: error instanceof Error ? error.name : typeof error };
}
