import type { Texts } from "./texts";

const number = new Intl.NumberFormat("en-GB");

export const TEXTS_EN: Texts = {
  title: "Normtoets in the browser",
  about: "Nothing is sent anywhere.",
  sampleLabel: "Workbook",
  sampleGroup: "Samples (made-up figures)",
  functionsSample: "Formulas: all DMW functions",
  open: "Open…",
  openHint: "Open an .xlsx file of your own, or drop it on this page. Nothing is sent anywhere.",
  save: "Save as .xlsx…",
  languageLabel: "Language",
  gridLabel: "Workbook",
  gridLabels: {
    nameBox: "Name of the cell",
    cancel: "Cancel entry",
    confirm: "Confirm entry",
    insertFunction: "Insert function",
    addSheet: "Add a sheet",
    allSheets: "All sheets",
    sheetsBefore: "Previous sheets",
    sheetsAfter: "Next sheets",
    sheets: "Sheets",
    zoomOut: "Zoom out",
    zoomIn: "Zoom in",
    sidebar: "Side panel",
    close: "Close the side panel",
    messages: "Messages of the grid",
  },
  paneLabel: "Normtoets",
  dividerLabel: "Width of the pane",
  loading: (name) => `Opening ${name}…`,
  drop: "Drop the file to open it. Nothing is sent anywhere.",
  tryAgain: "Choose another file",
  close: "Close",
  cancel: "Cancel",
  cut: (shown, all) =>
    `Large workbook: the grid shows ${number.format(shown)} of at most ${number.format(all)} rows at first, and fetches others as you scroll. All of them are checked. Formulas are recalculated here only in part.`,
  notHere:
    "Not possible here: in the browser you can fill, clear and paste cells, and add, rename or delete sheets. Formats and rows are changed in Excel.",
  hiddenSheets: (names) =>
    names.length === 1
      ? `The sheet ${names.join()} is hidden. It is checked all the same.`
      : `These sheets are hidden: ${names.join(", ")}. They are checked all the same.`,
  showSheets: (count) => (count === 1 ? "Show the sheet" : "Show the sheets"),
  protectedSheet: (sheet) =>
    `The sheet ${sheet} is protected: the cell was not changed. Unprotect the sheet in Excel to change it.`,
  notAllowed: (sheet) => `Excel does not accept this for the sheet ${sheet}; it was not changed.`,
  leaveTitle: "Changes not saved",
  leave: (name) => `Your changes in ${name} have not been saved and will be lost if you go on.`,
  leaveAnyway: "Go on without saving",
  faults: {
    "not-xlsx": "This is not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.",
    "old-format":
      "This workbook is in the old format (.xls). Open it in Excel, save it as .xlsx, and open that copy here.",
    encrypted:
      "The workbook is encrypted with a password. Save a copy without password in Excel and open that here.",
    damaged:
      "The file is damaged or incomplete. Open it in Excel, let it be repaired if need be, and save it again.",
    "too-large":
      "The workbook is too large for the browser's memory. The command line can read it: npm run normtoets -- FILE.",
    signed:
      "The workbook is digitally signed, and any change breaks the signature. Nothing was saved.",
    "cannot-patch":
      "This file cannot be added to safely. Nothing was saved; choose “A new file” or use Excel.",
    unexpected: "Something unexpected went wrong. Nothing was changed or saved; try again.",
  },
  saveTitle: "Save as .xlsx",
  saveLossless: "Your file, added to",
  saveLosslessHint:
    "Only the cells that you changed here, the marks and Normtoets’ own sheets are different; all the rest stays as it was, charts and macros too.",
  cannotKeep: (obstacles) =>
    `This cannot be written into your file itself: ${obstacles.join("; ")}. A new file can hold it:`,
  obstacles: {
    sheets: "sheets that were added, renamed or deleted",
    tables: "tables with other headers or more rows",
    extent: "rows that moved, or more cells than are followed one by one here",
  },
  settingsStay: "The settings that Normtoets remembers in the workbook are not in the copy.",
  savePlain: "A new file",
  savePlainHint:
    "The file is written anew: values, formulas, number formats, formats, tables, conditional formats and page set-up.",
  lost: (parts) => `This will be lost: ${parts.join(", ")}.`,
  lostNothing: "Nothing was found in this file that would be lost.",
  parts: {
    charts: "charts",
    drawings: "pictures and shapes",
    pivots: "pivot tables",
    macros: "macros",
    comments: "comment threads",
    "external-links": "links to other workbooks",
    controls: "buttons and controls",
    "custom-data": "embedded data of other programs",
    "printer-settings": "printer settings",
    other: "other parts",
  },
  saved: (name) => `Saved as ${name}, in the downloads folder.`,
  saving: "Saving…",
  noWorker:
    "The part of the page that keeps the workbook has stopped. Reload the page; what was not saved is gone.",
  noAddin:
    "The add-in was not found. Stop the server with Ctrl+C, run npm start again and reload this page.",
};
