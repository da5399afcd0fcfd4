import type { CellFormat } from "../workbook/cell";
import type { Limits } from "./limits";
import { builtInFormat, formatOfCode } from "../workbook/number-format";
import type { PartStream } from "./part-stream";
import { readXml } from "./read-xml";
import { END, START } from "./xml-tokens";

/** The number-format category of each cell style, by the index that cells refer to. */
export class Styles {
  constructor(private readonly formats: readonly CellFormat[]) {}

  /** A style the file does not define shows as General. */
  formatOf(style: number): CellFormat {
    return this.formats[style] ?? "general";
  }
}

/** Throws WorkbookError. */
export async function readStyles(part: PartStream, limits: Limits): Promise<Styles> {
  const codes = new Map<number, CellFormat>();
  const ids: number[] = [];
  // Formats for conditional formatting have xf and numFmt elements of their own.
  let inFormats = false;
  let inCellStyles = false;
  await readXml(part, limits, (token, tokens) => {
    if (token !== START && token !== END) return;
    if (tokens.is("numFmts")) inFormats = token === START;
    if (tokens.is("cellXfs")) inCellStyles = token === START;
    if (token !== START) return;
    if (inFormats && tokens.is("numFmt")) {
      const id = tokens.attribute("numFmtId") ?? "";
      codes.set(Number(id), formatOfCode(tokens.attribute("formatCode") ?? ""));
    } else if (inCellStyles && tokens.is("xf")) {
      ids.push(Number(tokens.attribute("numFmtId") ?? "0"));
    }
  });
  // A code in the file comes before the built-in meaning of its id.
  return new Styles(ids.map((id) => codes.get(id) ?? builtInFormat(id) ?? "general"));
}
