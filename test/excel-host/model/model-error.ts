/** What the model refuses, by the error code that Office.js gives for it. */
export type ModelErrorCode =
  "InvalidArgument" | "ItemAlreadyExists" | "ItemNotFound" | "InvalidOperation";

export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "ModelError";
  }
}
