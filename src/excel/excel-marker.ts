import { LOOKS, type LookStyle, type Mark, type Marker, type MarkOutcome } from "../workbook/mark";
import { ruleMarkerOf } from "../workbook/rule-marker";
import { throwIfCancelled } from "../workbook/slices";
import { WorkbookError } from "../workbook/workbook-error";
import { areaOf, loadAreas } from "./area";
import { loadEach } from "./load-each";
import { addressOf } from "./mark-areas";
import { type MarkPlan, planMarks, type StandingMark } from "./mark-plan";
import type { ExcelRun } from "./run";

/** About what one request weighs; Excel on the web refuses 5 MB. */
const REQUEST_BYTES = 1_000_000;
const BYTES_TO_ADD = 5_000;
const BYTES_TO_REMOVE = 500;

type Format = Excel.ConditionalFormat;

interface SheetMarks {
  readonly sheet: Excel.Worksheet;
  /** Protected so that nothing may be formatted. */
  readonly locked: boolean;
  /** Excel cannot list its conditional formats: what is ours among them is unknown. */
  readonly unreadable: boolean;
  readonly standing: readonly StandingMark<Format>[];
}

/**
 * Marks as conditional formats. Ours are known by their rule; of other formats nothing is read but their
 * identity and sort, and the rule of those that have one. They are never changed, removed or reordered.
 */
export class ExcelMarker implements Marker {
  constructor(private readonly run: ExcelRun) {}

  async setMarks(marks: readonly Mark[], signal?: AbortSignal): Promise<MarkOutcome> {
    throwIfCancelled(signal);
    return this.run.write((context) => setMarks(context, marks, signal));
  }
}

async function setMarks(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  signal: AbortSignal | undefined,
): Promise<MarkOutcome> {
  const sheets = await readMarks(context);
  const names = new Set(sheets.map(({ sheet }) => sheet.name));
  if (marks.some(({ sheet }) => !names.has(sheet))) {
    throw new WorkbookError("sheet-gone", "a sheet to mark");
  }
  const refused: { sheet: string; why: "protected" | "unreadable" }[] = [];
  const plans: { sheet: Excel.Worksheet; plan: MarkPlan<Format> }[] = [];
  for (const { sheet, locked, unreadable, standing } of sheets) {
    if (unreadable) {
      refused.push({ sheet: sheet.name, why: "unreadable" });
      continue;
    }
    const plan = planMarks(
      marks.filter((mark) => mark.sheet === sheet.name),
      standing,
    );
    if (locked && plan.add.length + plan.remove.length > 0) {
      refused.push({ sheet: sheet.name, why: "protected" });
    } else plans.push({ sheet, plan });
  }
  await write(context, plans, signal);
  const sum = (count: (plan: MarkPlan<Format>) => number): number =>
    plans.reduce((total, { plan }) => total + count(plan), 0);
  return {
    added: sum(({ add }) => add.length),
    removed: sum(({ remove }) => remove.length),
    unchanged: sum(({ kept }) => kept),
    refused,
  };
}

/** Four requests, whatever the number of sheets and formats; fewer where there are none. */
async function readMarks(context: Excel.RequestContext): Promise<SheetMarks[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected,items/protection/options");
  await context.sync();

  // Other properties of a format can fail to load, for kinds that the API does not know well.
  const listed = await loadEach(context, worksheets.items, (sheet) => {
    const collection = sheet.getRange().conditionalFormats;
    collection.load("items/id,items/type");
    return { sheet, collection };
  });
  const formats = listed.filter((one) => one !== null);
  const readable = new Set(formats.map(({ sheet }) => sheet));

  const custom = formats.flatMap(({ sheet, collection }) =>
    collection.items.filter(({ type }) => type === "Custom").map((format) => ({ sheet, format })),
  );
  const ruled = await loadEach(context, custom, ({ sheet, format }) => {
    const { rule } = format.custom;
    rule.load("formula");
    return { sheet, format, rule };
  });

  // A rule that Excel cannot resolve is somebody else's: it makes these of rules that a user doubles.
  const known = ruled.filter((one) => one !== null);
  const marked = known.flatMap(({ sheet, format, rule }) => {
    const marker = ruleMarkerOf(rule.formula);
    return marker === null ? [] : [{ sheet, format, rule, look: LOOKS[marker.look] }];
  });
  const details = await loadEach(context, marked, (mark) => {
    const { format } = mark;
    const ranges = format.getRanges();
    loadAreas(ranges);
    format.load("priority");
    const { fill, font } = format.custom.format;
    fill.load("color");
    font.load("color,bold,italic");
    return { ranges, fill, font };
  });
  const standing = marked.map(({ sheet, format, rule, look }, i) => ({
    sheet,
    mark: standingMark(format, rule.formula, look, details[i] ?? null),
  }));

  return worksheets.items.map((sheet) => ({
    sheet,
    locked: isLocked(sheet.protection),
    unreadable: !readable.has(sheet),
    standing: standing.filter((one) => one.sheet === sheet).map(({ mark }) => mark),
  }));
}

interface MarkDetails {
  readonly ranges: Excel.RangeAreas;
  readonly fill: Excel.ConditionalRangeFill;
  readonly font: Excel.ConditionalRangeFont;
}

/** @param details null where Excel cannot tell them: then the mark is ours all the same, and made anew. */
function standingMark(
  format: Format,
  formula: string,
  look: LookStyle,
  details: MarkDetails | null,
): StandingMark<Format> {
  if (details === null) {
    return { format, priority: Infinity, formula, areas: [], looksRight: false };
  }
  const { ranges, fill, font } = details;
  return {
    format,
    priority: format.priority,
    formula,
    areas: ranges.areas.items.map(areaOf),
    looksRight: looksLike(look, fill, font),
  };
}

/** Excel leaves the options out of a sheet that is not protected. */
function isLocked({ protected: isProtected, options }: Excel.WorksheetProtection): boolean {
  return isProtected && options.allowFormatCells !== true;
}

/** What Excel does not tell counts as right: a mark is not made anew each time for want of an answer. */
function looksLike(
  look: LookStyle,
  fill: Excel.ConditionalRangeFill,
  font: Excel.ConditionalRangeFont,
): boolean {
  const same = (told: unknown, wanted: string | boolean): boolean =>
    told === null ||
    told === undefined ||
    told === "" ||
    (typeof told === "string" ? told.toUpperCase() : told) === wanted;
  return (
    same(fill.color, look.fill) &&
    same(font.color, look.font.color) &&
    same(font.bold, look.font.bold) &&
    same(font.italic, look.font.italic)
  );
}

async function write(
  context: Excel.RequestContext,
  plans: readonly { readonly sheet: Excel.Worksheet; readonly plan: MarkPlan<Format> }[],
  signal: AbortSignal | undefined,
): Promise<void> {
  let bytes = 0;
  // One request for all, unless it would be too large for Excel on the web.
  const room = async (wanted: number): Promise<void> => {
    if (bytes > 0 && bytes + wanted > REQUEST_BYTES) {
      await context.sync();
      throwIfCancelled(signal);
      bytes = 0;
    }
    bytes += wanted;
  };
  for (const { sheet, plan } of plans) {
    for (const format of plan.remove) {
      await room(BYTES_TO_REMOVE);
      format.delete();
    }
    for (const mark of plan.add) {
      const cells = addressOf(mark.areas);
      await room(BYTES_TO_ADD + cells.length);
      addMark(sheet, cells, mark);
    }
  }
  if (bytes > 0) await context.sync();
}

function addMark(sheet: Excel.Worksheet, cells: string, { areas, formula, look }: Mark): void {
  const target = areas.length === 1 ? sheet.getRange(cells) : sheet.getRanges(cells);
  const { custom } = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const style = LOOKS[look];
  custom.rule.formula = `=${formula}`;
  custom.format.fill.color = style.fill;
  custom.format.font.color = style.font.color;
  custom.format.font.bold = style.font.bold;
  custom.format.font.italic = style.font.italic;
  const { borders } = custom.format;
  for (const border of [borders.top, borders.bottom, borders.left, borders.right]) {
    border.style = BORDERS[style.border.style];
    border.color = style.border.color;
  }
}

const BORDERS = {
  continuous: "Continuous",
  dash: "Dash",
  dot: "Dot",
} as const satisfies Record<LookStyle["border"]["style"], string>;
