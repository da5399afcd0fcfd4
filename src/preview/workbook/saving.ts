import { saveXlsx } from "../../../test/excel-host/xlsx/save";
import { bytesSource } from "../../xlsx/byte-source";
import { copyInMemory, writeMarkedCopy } from "../../xlsx/marked-copy";
import type { Language } from "../language";
import type { SaveKind, SavePlan } from "../wire";
import { lostParts } from "./lost-parts";
import { marksIn, ownSheetsIn } from "./own-content";
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
    return {
      canKeepFile: this.file !== null && this.canPatch(),
      hasFile: this.file !== null,
      lost: this.file === null ? [] : lostParts(this.file),
    };
  }

  /** Whether what changed can be put into the file itself, cell by cell. */
  private canPatch(): boolean {
    const { changed } = this.session;
    return !changed.isBeyondCells && !changed.isInTableHeader;
  }

  /** Throws CopyRefused, SheetNotPatchable or WorkbookError for a file that cannot be added to. */
  async save(how: SaveKind): Promise<Copy> {
    const { workbook } = this.session;
    const name = copyName(workbook.name, SUFFIX[this.language]);
    if (how === "plain" || this.file === null) return { bytes: saveXlsx(workbook), name };
    const { changed } = this.session;
    const patches = changed.patches();
    const edited = patches.size === 0 ? this.file : await patchCells(this.file, patches);
    const source = bytesSource(workbook.name, edited);
    const additions = { marks: marksIn(workbook), sheets: ownSheetsIn(workbook) };
    const { bytes } = await copyInMemory(source, (sink) =>
      writeMarkedCopy(source, additions, sink),
    );
    return { bytes, name };
  }
}

/** Written anew, a file has no macros: it is an .xlsx then whatever it was. */
function copyName(name: string, suffix: string): string {
  const [, stem = name, extension = ".xlsx"] = /^(.*?)(\.xls[xm])?$/i.exec(name) ?? [];
  return `${stem} (${suffix})${extension}`;
}
