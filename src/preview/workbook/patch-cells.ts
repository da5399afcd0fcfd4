import { bytesSource } from "../../xlsx/byte-source";
import { tableCrc32 } from "../../xlsx/crc32";
import { deflateWithStreams } from "../../xlsx/deflate";
import { inflateWithStreams } from "../../xlsx/inflate";
import { DEFAULT_LIMITS } from "../../xlsx/limits";
import { removeContentType, removeRelationship } from "../../xlsx/list-edit";
import { Package, relationshipsPart } from "../../xlsx/package";
import { PackageEdit } from "../../xlsx/package-edit";
import { patchPackage } from "../../xlsx/patch-package";
import { joinBytes } from "../../xlsx/splice";
import { readWorkbookPart } from "../../xlsx/workbook-part";
import { cellSplices, type CellPatch } from "./cell-splices";
import { NumberFormatStyles } from "./number-format-styles";
import { SheetNotPatchable } from "./sheet-not-patchable";

const HOST = { inflate: inflateWithStreams, crc32: tableCrc32, limits: DEFAULT_LIMITS };
const CONTENT_TYPES = "[Content_Types].xml";

/**
 * The file with other values in cells, by the names of their sheets, and everything else as it was. When
 * formulas come or go, the calculation chain is left out: Excel makes it anew.
 * Throws SheetNotPatchable or WorkbookError.
 */
export async function patchCells(
  file: Uint8Array,
  cells: ReadonlyMap<string, readonly CellPatch[]>,
): Promise<Uint8Array> {
  const source = bytesSource("", file);
  const pack = await Package.open(source, HOST);
  const workbook = await readWorkbookPart(pack, HOST.limits);
  const edit = new PackageEdit(pack, HOST.limits);
  let changesFormulas = false;
  const stylesPart = workbook.styles;
  const styles =
    stylesPart === null ? null : new NumberFormatStyles(await edit.read(stylesPart), HOST.limits);
  const styleFor = (base: number, code: string): number => {
    if (styles) return styles.styleOf(base, code);
    if (code === "General") return base;
    throw new SheetNotPatchable("a number format in a file without styles");
  };
  for (const [name, patches] of cells) {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new SheetNotPatchable("a sheet that the file does not have");
    const found = cellSplices(await wholePart(pack, sheet.part), patches, styleFor);
    edit.splice(sheet.part, found.splices);
    changesFormulas ||= found.changesFormulas;
  }
  const written = styles?.written() ?? null;
  if (stylesPart !== null && written !== null) await edit.put(stylesPart, written);
  if (changesFormulas) await dropCalculationChain(pack, edit, workbook.part);
  const pieces: Uint8Array[] = [];
  const sink = {
    write: (bytes: Uint8Array) => {
      pieces.push(bytes.slice());
      return Promise.resolve();
    },
  };
  await patchPackage(source, edit.changes, { ...HOST, deflate: deflateWithStreams }, sink, {
    signal: undefined,
    onProgress: undefined,
  });
  return joinBytes(pieces);
}

async function wholePart(pack: Package, part: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of pack.part(part).chunks()) pieces.push(piece);
  return joinBytes(pieces);
}

async function dropCalculationChain(
  pack: Package,
  edit: PackageEdit,
  workbook: string,
): Promise<void> {
  const links = await pack.relationships(workbook);
  const chain = links.find(({ type }) => type === "calcChain");
  if (!chain) return;
  const rels = relationshipsPart(workbook);
  const { limits } = HOST;
  await edit.put(rels, removeRelationship(await edit.read(rels), chain.id, limits));
  const types = await edit.read(CONTENT_TYPES);
  await edit.put(CONTENT_TYPES, removeContentType(types, chain.target, limits));
  edit.drop(chain.target);
}
