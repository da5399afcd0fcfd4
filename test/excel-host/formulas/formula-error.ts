/** A text that is no formula. */
export class FormulaError extends Error {
  constructor(
    message: string,
    /** Where in the text, from 0. */
    readonly at: number,
  ) {
    super(message);
    this.name = "FormulaError";
  }
}
