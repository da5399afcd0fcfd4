import { saveXlsx } from "../../../test/excel-host/xlsx/save";
import { bytesSource } from "../../xlsx/byte-source";
import { clearMarkedCopy, copyInMemory, writeMarkedCopy } from "../../xlsx/marked-copy";
import type { OwnSheet } from "../../workbook/own-sheet";
import type { Language } from "../language";
import type { SaveKind, SavePlan } from "../wire";
import { lostParts } from "./lost-parts";
import { cellsBesideContent, marksIn, ownContentOf, ownSheetIn } from "./own-content";
import { patchCells } from "./patch-cells";
import type { Session } from "./session";

export interface Copy {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What a copy's name gets, so that it never stands in for the file itself. */
const SUFFIX: Readonly<Record<Language, string>> = {
  nl: "getoetst",
  fr: "contrôlé",
  en: "checked",
};

/** Makes copies of the workbook to keep. */
export class Saving {
  constructor(
    /** The file as it was opened; null for a workbook that never was one. */
    private readonly file: Uint8Array | null,
    private readonly session: Session,
    private readonly language: Language,
  ) {}

  plan(): SavePlan {
    const { changed, workbook } = this.session;
    return {
      hasFile: this.file !== null,
      obstacles: changed.obstacles,
      lost: this.file === null ? [] : lostParts(this.file),
      // Excel keeps them in a part that neither way of saving writes.
      hasSettings: workbook.settings.size > 0,
    };
  }

  /** Throws CopyRefused, SheetNotPatchable or WorkbookError for a file that cannot be added to. */
  async save(how: SaveKind): Promise<Copy> {
    const { workbook } = this.session;
    const name = copyName(workbook.name, SUFFIX[this.language]);
    if (how === "plain" || this.file === null) return { bytes: saveXlsx(workbook), name };
    return { bytes: await this.addedTo(this.file), name };
  }

  /** The file with everything of now in it. What is to be written is gathered first: editing goes on. */
  private async addedTo(file: Uint8Array): Promise<Uint8Array> {
    const { changed, workbook } = this.session;
    const cells = changed.patches();
    const { removed, own } = changed.sheets;
    const marks = marksIn(workbook);
    const sheets = own.flatMap((sheet) => ownContentOf(sheet) ?? []);
    const beside = new Map(own.map((sheet) => [ownSheetIn(sheet)?.own, cellsBesideContent(sheet)]));

    const edited = cells.size === 0 ? file : await patchCells(file, cells);
    const cleared = removed.length === 0 ? edited : await without(edited, removed);
    const source = bytesSource(workbook.name, cleared);
    const { bytes, copy } = await copyInMemory(source, (sink) =>
      writeMarkedCopy(source, { marks, sheets }, sink),
    );
    const notes = copy.sheets.map((made) => [made.sheet, beside.get(made.own) ?? []] as const);
    const more = new Map(notes.filter(([, patches]) => patches.length > 0));
    return more.size === 0 ? bytes : await patchCells(bytes, more);
  }
}

async function without(file: Uint8Array, sheets: readonly OwnSheet[]): Promise<Uint8Array> {
  const source = bytesSource("", file);
  const { bytes } = await copyInMemory(source, (sink) => clearMarkedCopy(source, { sheets }, sink));
  return bytes;
}

/** Written anew, a file has no macros: it is an .xlsx then whatever it was. */
function copyName(name: string, suffix: string): string {
  const [, stem = name, extension = ".xlsx"] = /^(.*?)(\.xls[xm])?$/i.exec(name) ?? [];
  return `${stem} (${suffix})${extension}`;
}
