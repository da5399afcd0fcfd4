import type { FunctionMessages } from "./messages";

/** English. */
export const en: FunctionMessages = {
  "argument-missing": "Fill in the argument ‘{argument}’.",
  "argument-error":
    "The argument ‘{argument}’ is an Excel error ({error}). Repair the cell it comes from first.",
  "not-one-cell": "Give one cell for ‘{argument}’, not a range.",
  "norm-unknown": "There is no such norm. Nearest: {nearest}. DMW.NORMEN() shows all norms.",
  "year-invalid": "Give the year in four digits, such as 2024.",
  "fte-invalid": "Give the FTEs as a number above zero, such as 47 or 313.76.",
  "count-invalid": "Give a whole number of zero or more for ‘{argument}’.",
  "share-invalid":
    "Give a share as 47.3% or 0.473, or give numerator and denominator in an argument each.",
  "share-one":
    "A 1 alone may be 100%, or a numerator whose denominator is blank. For a share, give 1 as the denominator: =DMW.TOETS({norm}, B2, 1). For a count, give the denominator.",
  "counts-or-marks":
    "This may be yes or no (1 or 0) for each file number, or counts. Give a column of text as the actions, or include the header ‘Aantal acties’ too.",
  "amount-invalid": "Give an amount in euro of zero or more, such as 27.49.",
  "presence-invalid": "Give yes or no, or how many times it was granted.",
  "denominator-unused": "This norm has no denominator: leave that argument out.",
  "value-missing": "There is no value to judge: fill in the cell that the formula looks at.",
  descriptive: "This norm only asks that there are figures: it has no threshold.",
  "not-in-force": "This norm did not apply in {year}. Check the year, or leave this norm out.",
  "threshold-unknown":
    "The threshold is not in the norm set. Fill it in with a source under ‘Norms’ in the Normtoets pane, and give that cell to DMW.TOETS as its last argument.",
  "threshold-unused":
    "This norm needs no threshold of your own for this year: leave the argument ‘threshold’ out.",
  "threshold-invalid":
    "Give the threshold as a number above zero, such as 10, or 50% for a share. Where the norm is per FTE, give the number per FTE.",
  "threshold-without-year":
    "A threshold of your own holds for one year. Give the year as well, such as 2024.",
  "fte-unknown":
    "The threshold depends on the FTEs granted. Give the argument ‘fte’, for instance with DMW.VTE(service).",
  "year-unknown": "The threshold depends on the year. Give the year, such as 2024.",
  "nothing-to-measure":
    "There is nothing to measure: the denominator is zero or blank. Check that the data are there.",
  "numerator-exceeds-denominator":
    "The numerator is larger than the denominator: one of them is wrong. Check them.",
  "share-without-counts":
    "A share alone does not tell how many are missing. Give numerator and denominator.",
  "not-assessed": "The norm cannot be judged on these figures. Check the arguments.",
  "range-empty":
    "The range ‘{argument}’ is empty, which proves nothing. Point at the column that holds the data.",
  "range-error":
    "The range ‘{argument}’ holds an Excel error ({error}) at {position}. Repair that cell.",
  "ranges-differ":
    "The ranges ‘{first}’ and ‘{second}’ differ in size. Start and end both at the same row.",
  "mark-blank":
    "In the range ‘{argument}’, {position} is blank: blank is not the same as no. Fill in yes or no.",
  "mark-unreadable":
    "In the range ‘{argument}’, {position} cannot be read as yes or no. Correct that cell, or start the range below the header.",
  "identifier-blank": "In the range ‘{argument}’, the number is missing at {position}. Fill it in.",
  "value-unreadable": "In the range ‘{argument}’, {position} cannot be read. Correct that cell.",
  "row-doubtful":
    "In the range ‘{argument}’, {position} looks like a header, a total or a footer. Leave it out of the range.",
  "users-contradict": "At least one user has both yes and no. Make the registrations agree.",
  "kinds-alike":
    "Some names are so alike that they may mean the same. Write the same name in one way, and give what differs a clearly different name.",
  "actions-needed":
    "Give the actions as second argument: without them there is no telling what this is a share of.",
  "counts-on-both-sides":
    "Give counts for both arguments, or a row per action for both: yes or no beside a column of texts or dates.",
  "month-invalid": "Give the month as a number from 1 to 12.",
  "month-needed":
    "One figure alone does not say how many months it covers. Give the month as second argument.",
  "months-zero":
    "The last figures are zero or not filled in yet. Give the last month that counts as second argument.",
  "too-many-months": "Give twelve monthly figures at most, from January to December.",
  "month-figure-missing":
    "The figure of month {month} is missing or is no whole number. Fill it in; zero is fine, blank is not.",
  "service-unknown":
    "This service is not known. Write its name in full, with the federation, such as ‘LM Oost-Vlaanderen’.",
  "fte-of-year-unknown":
    "The norm set gives no granted FTEs for {year}. Take them from the ministerial decree.",
  unexpected: "Something went wrong in this function. Recalculate with F9; if it stays, report it.",

  "at-row": "row {row}",
  "at-column": "column {column}",
  "at-cell": "row {row}, column {column}",

  "head.number": "number",
  "head.norm": "norm",
  "head.title": "title",
  "head.asks": "asks",
  "head.threshold": "threshold {year}",
  "head.unit": "unit",
  "head.remark": "remark",
  "head.source": "source",
  "unit.share": "share",
  "unit.presence": "1 = granted",
  "relation.at-least": "at least",
  "relation.at-most": "at most",
  "remark.descriptive": "descriptive, no threshold",
  "remark.not-in-force": "not in force in {year}",
  "remark.unknown": "threshold not filled in",
  "remark.unknown-per-fte": "threshold per FTE not filled in",
  "remark.as-tested": "threshold as tested for {year}",
  source: "{title}: {asks} Source: {document}, {section}: “{quote}”",
};
