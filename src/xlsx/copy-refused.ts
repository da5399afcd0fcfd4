/** Why no copy can be written, although the workbook can be read. */
export type RefusalCode =
  | "signed" // digitally signed: any change breaks the signature
  | "shared-workbook" // keeps a log of changes, which a new sheet would contradict
  | "own-sheet-in-use" // formulas on our sheet, or elsewhere about it, would break
  | "not-patchable" // written in a way that cannot be added to safely
  | "copy-differs"; // the finished copy is not what it should be

/** A workbook that is left alone rather than written with a risk; the face turns it into a sentence. */
export class CopyRefused extends Error {
  override readonly name = "CopyRefused";

  constructor(
    readonly code: RefusalCode,
    /** Technical detail in English; no cell contents. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
