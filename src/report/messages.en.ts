import type { Messages } from "./messages";

/** English (en-GB). */
export const en: Messages = {
  "outcome.met": "met",
  "outcome.not-met": "not met",
  "outcome.not-yet-met": "not yet met",
  "outcome.not-assessed": "not assessed",
  "outcome.not-applicable": "not applicable",

  "figure.share": "{value} ({numerator} of {denominator})",
  "figure.at-least": "at least {figure}",
  "figure.at-most": "at most {figure}",
  "norm.at-least": "norm: at least {threshold}",
  "norm.at-most": "norm: at most {threshold}",

  "result.met": "{figure}; {norm}. Met.",
  "result.not-met": "{figure}; {norm}. {shortfall} short.",
  "result.not-met-amount": "{figure}; {norm}. {shortfall} too much.",
  "result.not-met-share": "{figure}; {norm}. Not met.",
  "result.not-yet-met": "{figure}; {norm}. {shortfall} to go; figures up to and including {month}.",
  "result.presence-met": "Granted at least once. Met.",
  "result.presence-not-met": "The list holds no grant at all. Not met.",
  "result.figures": "{figure}. This norm is described, not assessed.",
  "result.not-in-force": "This norm did not apply in {year}.",
  "result.not-assessed": "Not assessed: {reason}",
  "result.not-assessed-figure": "{figure}. Not assessed: {reason}",
  "result.figure": "{figure}; {norm}.",
  "result.failing": "Not met by {services}.",
  "result.failing-short": "Not met by {services}: {shortfall} short.",
  "result.failing-amount": "Not met by {services}: {shortfall} too much.",
  "result.pending": "Not yet met by {services}; figures up to and including {month}.",
  "result.pending-short":
    "Not yet met by {services}: {shortfall} to go; figures up to and including {month}.",

  "forecast.reaches":
    "This tool's own forecast, by straight proportion: {value} at the end of the year, enough for the norm.",
  "forecast.misses":
    "This tool's own forecast, by straight proportion: {value} at the end of the year, too few for the norm.",

  "remark.as-tested": "Threshold as tested for {year}.",
  "remark.user-threshold": "Norm filled in by the user ({source}).",
  "remark.bound": "The exact figure is not certain; the verdict does not depend on it.",
  "remark.from-annual-report": "The figure comes from the annual report.",
  "remark.share-given": "The share is taken over as it stands in the list.",

  "reason.no-list": "no list of {lists} found. Add that list or point it out in a profile.",
  "reason.too-large":
    "the list of {lists} is too large to be read at once. Split it, or check the file on the command line.",
  "reason.missing-column":
    "the list {list} has no column {columns}. Add it or point it out in a profile.",
  "reason.missing-columns":
    "the list {list} has no columns {columns}. Add them or point them out in a profile.",
  "reason.unreadable-values":
    "cells are empty or unreadable that could change the verdict. Complete them and check again.",
  "reason.empty-denominator": "there is nothing to measure: the list holds no such registrations.",
  "reason.threshold-unknown":
    "norm not filled in. The threshold is not in the norm set; fill it in with a source (sheet ‘Normen (eigen)’ or norms file).",
  "reason.fte-unknown":
    "the threshold depends on the fte granted, which is not known for this service and year. Fill it in on the sheet ‘Normen (eigen)’ or in the norms file.",
  "reason.year-unknown":
    "the threshold depends on the year, which the lists do not say. Give the year.",
  "reason.user-norms-other-year": "your own norms are for another year than the lists.",
  "reason.service-unclear":
    "it is not clear which service part of the registrations belongs to. Complete the service or name it in a profile.",
  "reason.near-variants":
    "some kinds are so alike that they may be the same. Make the names equal or set synonyms in a profile.",
  "reason.conflicting-values":
    "for some users or staff members the registrations contradict each other. Look into them and check again.",
  "reason.overlapping-lists":
    "two lists hold registrations of the same month; they may be the same ones. Keep one.",
  "reason.repeated-records":
    "some rows say exactly the same of one user and day; a registration may have been entered or pasted twice. Remove what is double; where there really are two, give each its own date, hour or kind.",
  "reason.begun-before":
    "some registrations began before the year and may have run on; the list does not say whether they count this year. Give what counts a date in the year, or an end date where it ended before.",
  "reason.selected-records":
    "by its name the list holds only those who meet the condition, and nobody who does not; no share of the whole follows from that. Add the others, or give the sheet a name for the whole.",
  "reason.accumulation-unclear":
    "it is not clear whether the monthly figures run on. Put ‘cumulatief’ in the title or add the figure of the whole year.",
  "reason.totals-disagree": "the total and the monthly figures do not agree. Look into them.",
  "reason.kinds-added-up":
    "the total adds up the kinds of months, quarters or offices, and one kind may come in several of them. Count the kinds over the whole year.",
  "reason.users-added-up":
    "the total adds up the users of the months or quarters, and one user may come in several of them. Count each user once over the whole year; where that is so already, put the total in a list without those columns.",
  "reason.reduced-only":
    "for one type of device the list holds reduced fees only, so the ordinary fee is not known. Complete it.",
  "reason.records-doubted":
    "it is not certain that some registrations count. The remarks say which, why and what you can do.",
  "reason.scale-unclear":
    "it is not clear whether 0.52 in this row is 52 % or 0.52 %. Write all percentages in the same way.",
  "reason.lists-disagree":
    "two lists give different figures; one meets the norm, the other does not. Find out which is right.",
  "reason.numerator-exceeds-denominator":
    "the numerator is larger than the denominator; one of the two figures is wrong. Look into them.",
  "reason.services-missing":
    "not all services of the federation are in this workbook, so no verdict on the whole is possible.",
  "reason.service-undecided": "at least one service of the federation could not be assessed.",

  "finding.duplicate-user": "Users that occur more than once ({count} rows): each counted once.",
  "finding.duplicate-record":
    "Rows that say of one user and day what an earlier row says ({count}): perhaps entered twice, so not counted for certain.",
  "finding.merged-variants": "Counted as one kind: {spellings}.",
  "finding.near-variant":
    "“{one}” and “{other}” are alike: are they the same kind? They are counted apart.",
  "finding.text-number": "Number as text in column “{header}” ({count}): read as a number.",
  "finding.text-date": "Date as text in column “{header}” ({count}): read as a date.",
  "finding.thousands-dot":
    "Number with a point in column “{header}” ({count}): read as thousands, as in Dutch.",
  "finding.decimal-dot":
    "Number with a point in column “{header}” ({count}): read as a decimal point. Is that right?",
  "finding.excel-error": "Excel error in column “{header}” ({count}): not read.",
  "finding.uncalculated":
    "Formula without a stored result in column “{header}” ({count}): open the file in Excel, save it and check again.",
  "finding.unreadable-value": "Unreadable value in column “{header}” ({count}).",
  "finding.negative-number": "Negative number in column “{header}” ({count}): not read.",
  "finding.blank-required": "Empty cells in column “{header}” ({count}): not read as no or zero.",
  "finding.blank-means-no":
    "Column “{header}” holds only crosses or yes: empty cells ({count}) are read as no.",
  "finding.unknown-service":
    "Unknown service “{name}” ({count}). Say in a profile which service it is.",
  "finding.unknown-module": "Unknown type module in column “{header}” ({count}): not read.",
  "finding.unknown-role":
    "Unknown function in column “{header}” ({count}): it is not clear whether it has guidance duties.",
  "finding.total-row-skipped": "Total row left out ({count}).",
  "finding.note-row-skipped": "Line of text below or between the data left out ({count}).",
  "finding.service-heading":
    "A row names a service ({count}), so it is not certain which service the records belong to. Put the service in a column.",
  "finding.hidden-sheet": "The sheet is hidden; it has been read all the same.",
  "finding.hidden-rows": "Hidden rows ({count}): they have been read all the same.",
  "finding.hidden-columns": "Hidden columns ({count}): they have been read all the same.",
  "finding.privacy-national-numbers":
    "Column “{header}” seems to hold national register numbers. A number of your own is enough to count.",
  "finding.privacy-names":
    "Column “{header}” seems to hold names. A number of your own is enough to count.",
  "finding.mismatch": "{norm}{service}: {from} says {value}, {otherFrom} says {otherValue}.",
  "finding.silent-norm": "The annual report says nothing about: {norm}.",
  "finding.share-without-counts":
    "{norm}: only the share is in the list, without numerator and denominator. It may be rounded.",
  "finding.low-confidence-column":
    "Column “{header}” looks like {field}, but its header or contents leave doubt: not used. Point the column out in a profile.",
  "finding.other-year": "Registrations of another year than {year} ({count}): not counted.",
  "finding.begun-before":
    "Registrations that began before {year} and may have run on ({count}): not counted for certain.",
  "finding.after-reference-date": "Registrations after the reference month ({count}): not counted.",
  "finding.nothing-in-period":
    "You asked for {asked}, but the lists are about {held}: so there is nothing to measure. Choose a period that is in the lists, or leave out year and month.",
  "finding.service-not-in-lists":
    "No list is about {name}; they name {found}. So nothing has been assessed for {name}. Giving a service only helps with lists that name none themselves.",
  "finding.unknown-year":
    "No list says which year it is about. Give the year to check norms with a yearly threshold.",
  "finding.year-from-file-name": "The year {year} comes from the file name.",
  "finding.service-assumed":
    "This list names no service; it is counted with {service}, the only one in this workbook.",
  "finding.list-too-large": "The list is too large to be read at once.",
  "finding.profile-header-missing":
    "The profile points out column “{header}” for {field}, but the list has no such column.",
  "finding.profile-sheet-missing":
    "The profile speaks of sheet “{sheet}”, but this workbook has none.",
  "finding.user-norms-other-year":
    "Your own norms are for {normsYear}, the lists are about {year}: their thresholds are not used.",
  "finding.fte-differs":
    "Your own norms give {service} {given} fte, the ministerial decree {decree}: your own norms are followed.",

  "match.exact": "the header is “{alias}”",
  "match.same-words": "the header says the same as “{alias}”",
  "match.extra-words": "the header contains “{alias}”",
  "match.typo": "the header is like “{alias}” but for a typing error",
  "match.abbreviation": "the header is an abbreviation of “{alias}”",
  "match.profile": "pointed out in the profile",
  "match.content": "recognised by its contents",

  "source.records": "the list of registrations",
  "source.indicatoren": "the monthly list",
  "source.jaarverslag": "the annual report",

  "text.service": "Service",
  "text.federation": "Federation {name} (whole)",
  "text.no-service": "Service not named",
  "text.norm": "norm",
  "text.outcome": "verdict",
  "text.value": "value",
  "text.threshold": "threshold",
  "text.shortfall": "shortfall",
  "text.cell": "cell",
  "text.no-lists": "No list recognised. Nothing has been assessed.",
  "text.as-of": "figures up to and including {month}",
  "text.year-unknown": "year unknown",
  "text.lists": "Lists recognised",
  "list.indicatoren": "monthly figures",
  "list.jaarverslag": "figures of the annual report",
  "list.gebruikers": "users reached",
  "list.begeleidingen": "guidances",
  "list.proactieve-acties": "proactive actions",
  "list.hulpmiddelen": "aids lent",
  "list.hulpmiddelenadvies": "advice on aids",
  "list.personenalarmen": "personal alarms",
  "list.woonadviezen": "housing advices",
  "list.mdo": "multidisciplinary consultations",
  "list.toeleidingen": "referrals",
  "list.zorgplanning": "advance care planning",
  "list.personeel": "staff",
  "field.gebruiker": "user",
  "field.dienst": "service",
  "field.datum": "date",
  "field.einddatum": "end date",
  "field.zorgbehoefte": "care need",
  "field.handicap": "handicap",
  "field.dementie": "dementia",
  "field.typemodule": "type module",
  "field.actief-overleg": "active consultation",
  "field.doelgroep": "target group",
  "field.kanaal": "channel",
  "field.vervolgactie": "follow-up",
  "field.aantal-acties": "number of actions",
  "field.aantal-vervolgacties": "number of follow-ups",
  "field.soort": "kind of aid",
  "field.aantal": "number",
  "field.advies": "advice",
  "field.drager": "medium",
  "field.type": "type of device",
  "field.bijdrage": "user fee",
  "field.plaatsingskost": "placement cost",
  "field.waarborg": "deposit",
  "field.verminderde-bijdrage": "reduced fee",
  "field.soort-advies": "kind of advice",
  "field.huisbezoek": "home visit",
  "field.bestemming": "destination",
  "field.medewerker": "staff member",
  "field.datum-indiensttreding": "date of hiring",
  "field.functie": "function",
  "field.datum-opleiding-dementie": "date of the dementia training",
  "text.not-used": "not used: {names}",
  "text.too-much": "{amount} too much",
  "sector.figures": "(figures available)",
  "finding.months-added-up":
    "The total is the sum of the months or quarters: whoever comes in several of them counts twice. Is that figure right?",
  "finding.no-date-column":
    "This list has no date column: all registrations are counted, whatever their month.",
  "finding.unused-labels": "Rows that were not recognised and not used: {labels}.",
  "finding.names-nothing":
    "Column “{header}” holds no particular name or number ({count}), but for instance “unknown” or “other”. It is not certain what these cells count for: complete them.",
  "finding.code-as-kind":
    "Column “{header}” holds numbers or codes ({count}): they are not counted as kinds. Write the kind in full, or give a synonym in a profile.",
  "finding.record-not-done":
    "Column “{header}” says that these registrations may not have taken place or are double ({count}): it is not certain that they count. Take them out of the list, or correct the column if they do count.",
  "finding.staff-left":
    "Column “{header}” says that these members of staff may have left ({count}): it is not certain that they count. Take those who left out of the list.",
  "finding.part-row":
    "A row may be part of the one above it, or all of them together ({count}): it is not certain that it counts. Take it out, or give it a name of its own.",
  "finding.other-list-below":
    "Another list may begin here ({count} rows): it is not certain that these rows count. Put them on a sheet of their own, or take out the title and header above them if they belong to this list.",
  "finding.list-doubted":
    "The name “{said}” makes it uncertain that these registrations count ({count}). If they do, rename the sheet, or put ‘counts: true’ with this list in a profile.",
  "finding.plan-not-used":
    "By “{said}” these are targets or a forecast: they were not read as figures. If they are figures, rename the sheet, or put ‘counts: true’ with this list in a profile.",
  "finding.rows-are-sums":
    "Column “{header}” says that a row holds more than one registration: this sheet was not read as a list. Give each registration a row, or put the counts in a list of monthly figures.",
  "finding.stock-list":
    "Column “{header}” says that this is a list of what can be lent, not of what was: it was not read. Add a column with the date or the user if these are loans.",
  "finding.column-of-year":
    "Two columns with a year may be {field}: “{header}” was used, that of the latest year. Point out the right column if that is wrong.",
  "finding.period-unused": "Rows that are no month, year or total were not used: {labels}.",
  "presence.yes": "granted",
  "presence.no": "not granted",
  "text.no-rows": "no rows",
  "text.rows": "rows {first}–{last}",
  "text.findings": "Remarks",
  "text.more-findings": "… and {count} more remarks; --json has them all.",
  "text.self-check": "Self-check, not a decision.",
  "text.summary":
    "{met} met · {notMet} not met · {notYetMet} not yet met · {notAssessed} not assessed · {notApplicable} not applicable",
  "text.sector": "Sector {year}: in how many federations is the norm met?",
  "finding.own-sheet-copy": "This is a copy of a sheet of Normtoets: it is not read as a list.",
  "finding.own-sheet-shared":
    "This sheet of Normtoets holds something else too: that is not read. Put a list of your own on a sheet of its own.",
  "finding.own-norms-unusable":
    "What is filled in on this sheet cannot be used: {problem} Mend it and check again; until then nothing on this sheet counts.",
  "sheet.workbook": "Workbook",
  "sheet.period": "Period",
  "sheet.up-to": "up to {month}",
  "sheet.date": "Checked on",
  "sheet.tool": "Checked with",
  "sheet.norm-set": "Norm set",
  "sheet.user-thresholds": "Thresholds filled in",
  "sheet.none": "none",
  "sheet.hash": "Hash (SHA-256)",
  "sheet.no-hash": "not available in Excel; the command line gives it",
  "sheet.service": "Service",
  "sheet.norm": "Norm",
  "sheet.verdict": "Verdict",
  "sheet.finding": "Finding",
  "sheet.value": "Value",
  "sheet.threshold": "Threshold",
  "sheet.shortfall": "Shortfall",
  "sheet.cell": "Cell",
  "sheet.more-cells": "Other cells",
  "sheet.asks": "What the norm asks",
  "sheet.source": "Source",
  "sheet.source-text": "{document}, section {section}: “{quote}”",
  "sheet.remark": "remark",
  "sheet.and-more": "… and {count} more",
  "own-norms.year": "Year",
  "own-norms.how":
    "Fill in, in the column Threshold or fte, what the norm set lacks, and name the source. An empty row does not count. Nothing here comes from the norm set.",
  "own-norms.per-fte": "{unit} per fte",
  "own-norms.fte": "fte",
  "own-norms.fte-of": "Fte granted to {service}",
};
