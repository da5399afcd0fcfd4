import type { faultsNl } from "./faults.nl";

export const faultsEn: Readonly<Record<keyof typeof faultsNl, string>> = {
  "read-only":
    "This cannot be done in a workbook that is read-only or in Protected View. Choose “Enable Editing” above the sheet, or save a copy, and try again.",
  "structure-protected":
    "The sheet cannot be added, because the structure of the workbook is protected. Lift that through Review > Protect Workbook and try again.",
  "sheet-protected":
    "The sheet is protected and cannot be changed. Normtoets never lifts a protection; do so yourself through Review and try again.",
  "cell-edit-mode":
    "Excel is waiting, because someone is typing in a cell. Press Enter or Esc in that cell and try again.",
  "sheet-gone":
    "A sheet was removed or renamed meanwhile, so the places are no longer right. Check again.",
  "host-unsupported":
    "This version of Excel cannot do this. Update Excel, or use Excel on the web.",
  "host-busy":
    "Excel is not answering, mostly because it is calculating or a window is open. Wait, close the window and try again.",
  "too-large":
    "This is more than Excel gives at once. Split the largest sheet, or check the file with the command line.",
  cancelled: "Stopped at your request. Nothing has been changed.",
  unexpected:
    "Something went wrong in Normtoets itself. Your lists have not been changed. Try again; if it stays so, report the line below.",
  unreadable: "The workbook cannot be read. Save it again as .xlsx, open it and try again.",
};
