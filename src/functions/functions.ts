/** The bundle that Excel loads for the custom functions: hands each id its function. */
import { asCustomFunction, type MakeError } from "./as-custom-function";
import { FUNCTION_IDS } from "./catalogue";
import { displayLanguage } from "./display-language";
import { IMPLEMENTATIONS } from "./implementations";
import type { Setting } from "./setting";

const setting = (): Setting => ({ language: displayLanguage() });

const makeError: MakeError = (code, sentence) => {
  const { Error: CustomError, ErrorCode } = CustomFunctions;
  const known = code === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue;
  // The types do not say so, but the runtime's class extends Error; a thrown one shows its sentence.
  return new CustomError(known, sentence) as CustomFunctions.Error & Error;
};

// Where the host has no custom functions, as on an iPad, the pane works without them.
if (typeof CustomFunctions !== "undefined") {
  for (const id of FUNCTION_IDS) {
    CustomFunctions.associate(id, asCustomFunction(IMPLEMENTATIONS[id], setting, makeError));
  }
}
