/** An error as Excel answers it: its code and text reach the add-in as OfficeExtension.Error. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** Texts as Excel gives them (office-js documentation, "Error messages"). */
export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

export const invalidOperation = (
  message = "The operation attempted is invalid on the object.",
): HostError => new HostError("InvalidOperation", message);

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", 403);

export const conflictingSize = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** A member that this host lacks: Excel may well have it, so a test that needs it must fail loudly. */
export const hostNotImplemented = (member: string): HostError =>
  new HostError("HostNotImplemented", `The emulated host does not implement ${member}.`, 501);
