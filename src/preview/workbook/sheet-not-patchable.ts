/** A part written in a way in which a cell can't be changed safely; the reason, without contents. */
export class SheetNotPatchable extends Error {
  override readonly name = "SheetNotPatchable";
}
