import { saveXlsx } from "../../../test/excel-host/xlsx/save";
import type { Language } from "../language";
import type { SaveKind, SavePlan } from "../wire";
import { lostParts } from "./lost-parts";
import type { Session } from "./session";

export interface Copy {
  readonly bytes: Uint8Array;
  readonly name: string;
}

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
      isEdited: this.session.isEdited,
      hasFile: false,
      lost: this.file === null ? [] : lostParts(this.file),
    };
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async save(how: SaveKind): Promise<Copy> {
    void how;
    void this.language;
    return { bytes: saveXlsx(this.session.workbook), name: this.session.workbook.name };
  }
}
