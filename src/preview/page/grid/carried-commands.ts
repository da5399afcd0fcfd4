/**
 * Commands of the grid that reach the workbook, or change nothing in it. Every other command of a person
 * is stopped: what would only seem to happen is worse than what cannot be done here.
 */
const CARRIED: ReadonlySet<string> = new Set([
  // Values and formulas in cells
  "sheet.command.set-range-values",
  "sheet.command.clear-selection-content",
  "sheet.command.auto-clear-content",
  "sheet.command.auto-fill",
  "sheet.command.refill",
  "sheet.command.copy-down",
  "sheet.command.copy-right",
  "sheet.command.text-to-number",
  "sheets-formula.command.quick-sum",
  "formula.command.insert-function",
  "univer.command.undo",
  "univer.command.redo",
  // The clipboard; cutting cells would move them, which is told in another way
  "univer.command.copy",
  "univer.command.paste",
  "sheet.command.copy",
  "sheet.command.copy-formula-only",
  "sheet.command.paste",
  "sheet.command.paste-by-short-key",
  "sheet.command.paste-value",
  "sheet.command.paste-formula",
  "sheet.command.optional-paste",
  // Sheets
  "sheet.command.remove-sheet",
  "sheet.command.remove-sheet-confirm",
  "sheet.command.set-worksheet-name",
  "sheet.operation.rename-sheet",
  "sheet.command.set-worksheet-show",
  "sheet.command.set-worksheet-activate",
  // Where one looks
  "sheet.command.select-range",
  "sheet.command.select-all",
  "sheet.command.expand-selection",
  "sheet.command.move-selection",
  "sheet.command.move-selection-enter-tab",
  "sheet.command.scroll-to-cell",
  "sheet.command.scroll-view",
  "sheet.command.scroll-view-reset",
  "sheet.command.set-scroll-relative",
  "sheet.command.change-zoom-ratio",
  "sheet.command.set-zoom-ratio",
  "ui-sheet.command.show-menu-list",
  // Typing in a cell and in the formula bar
  "doc.command-cover-content",
  "doc.command-replace-content",
  "doc.command-replace-snapshot",
  "doc.command.after-space",
  "doc.command.break-line",
  "doc.command.copy",
  "doc.command.cut",
  "doc.command.delete-left",
  "doc.command.delete-right",
  "doc.command.delete-text",
  "doc.command.enter",
  "doc.command.ime-input",
  "doc.command.inner-cut",
  "doc.command.inner-paste",
  "doc.command.insert-text",
  "doc.command.merge-two-paragraph",
  "doc.command.paste",
  "doc.command.replace-selection",
  "doc.command.replace-text-runs",
  "doc.command.select-all",
  "doc.command.set-zoom-ratio",
  "doc.command.tab",
  "doc.command.update-text",
]);

export function isCarried(id: string): boolean {
  return CARRIED.has(id);
}
