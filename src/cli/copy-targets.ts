import { stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Language } from "../norms/norm";
import { TARGET_FAULTS, type TargetCode } from "./copy-messages";
import { identityOf } from "./file-identity";
import { fill } from "./messages";

/** A copy that cannot go where it was asked to; the message is one line in the user's language. */
export class CopyTargetError extends Error {
  override readonly name = "CopyTargetError";
}

/**
 * Where the copy of each file goes: the path itself for one file, under its own name into the folder
 * for several or when the path is a folder. Throws CopyTargetError, before anything is written, for a
 * place that is one of the files however it is written, or where two copies would meet.
 */
export async function copyTargets(
  files: readonly string[],
  output: string,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const found = await stat(output).catch(() => null);
  const intoFolder = files.length > 1 || found?.isDirectory() === true;
  if (files.length > 1 && found !== null && !found.isDirectory()) {
    throw targetError("not-a-folder", language, { file: output });
  }
  const targets = new Map<string, string>();
  const places = new Set<string>();
  const inputs = new Set(await Promise.all(files.map(identityOf)));
  for (const file of new Set(files)) {
    const target = intoFolder ? join(output, basename(file)) : output;
    const extension = extname(file);
    if (extension.toLowerCase() !== extname(target).toLowerCase() && isWorkbookName(file)) {
      throw targetError("other-extension", language, { file: target, extension });
    }
    const place = await identityOf(target);
    if (inputs.has(place)) throw targetError("is-input", language, { file: target });
    if (places.has(place)) throw targetError("same-name", language, { file: target });
    places.add(place);
    targets.set(file, target);
  }
  return targets;
}

export function targetError(
  code: TargetCode,
  language: Language,
  params: Readonly<Record<string, string>>,
): CopyTargetError {
  return new CopyTargetError(fill(TARGET_FAULTS[language][code], params));
}

/** Excel refuses a workbook with macros under the name of one without, and the other way round. */
function isWorkbookName(file: string): boolean {
  return [".xlsx", ".xlsm", ".xltx", ".xltm"].includes(extname(file).toLowerCase());
}
