import type { Injector } from "@univerjs/core";
import {
  IRenderManagerService,
  Spreadsheet,
  type ComponentExtension,
} from "@univerjs/engine-render";

/** What the grid can draw in cells and this workbook has not; each is asked of every cell at each step. */
const NEVER = [
  "RANGE_PROTECTION_CAN_VIEW_RENDER_EXTENSION_KEY",
  "RANGE_PROTECTION_CAN_NOT_VIEW_RENDER_EXTENSION_KEY",
  "sheet-conditional-rule-icon",
];
const BARS = "sheet-conditional-rule-data-bar";

/** Leaves out of the drawing of a workbook what is never to be seen in it. */
export function lightenDrawing(injector: Injector, unit: string, hasBars: () => boolean): void {
  const component = injector.get(IRenderManagerService).getRenderById(unit)?.mainComponent;
  if (!(component instanceof Spreadsheet)) return;
  for (const key of NEVER) drawWhen(component.getExtensionByKey(key), () => false);
  drawWhen(component.getExtensionByKey(BARS), hasBars);
}

function drawWhen(
  extension: ComponentExtension<unknown, unknown, unknown> | undefined,
  holds: () => boolean,
): void {
  if (!extension) return;
  const draw = extension.draw.bind(extension);
  extension.draw = (...args) => {
    if (holds()) draw(...args);
  };
}
