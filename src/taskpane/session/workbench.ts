import type { ExcelHost } from "../../excel/excel-host";
import type { PaneState } from "./state";
import type { Store } from "./store";
import type { Turns } from "./turns";

/** What the parts of a session work with: the workbook, what the pane shows of it, and whose turn it is. */
export interface Workbench {
  readonly host: ExcelHost;
  readonly state: Store<PaneState>;
  readonly turns: Turns;
}
