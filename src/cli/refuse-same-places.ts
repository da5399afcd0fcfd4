import type { Language } from "../norms/norm";
import { targetError } from "./copy-targets";
import { identityOf } from "./file-identity";
import { inputAsProfile } from "./side-files";

/** The files that a call names besides its copies. */
export interface NamedFiles {
  readonly files: readonly string[];
  readonly norms: string | null;
  readonly profile: string | null;
  readonly saveProfile: string | null;
}

/**
 * What is written may be nothing that is read, and no two things may be written to one place, however the
 * names are written. Throws SideFileError and CopyTargetError, before anything is written.
 * @param targets where copies go
 */
export async function refuseSamePlaces(
  { files, norms, profile, saveProfile }: NamedFiles,
  targets: readonly string[],
  language: Language,
): Promise<void> {
  const inputs = new Set(await Promise.all(files.map(identityOf)));
  const taken = new Map<string, string>();
  for (const [option, file] of [
    ["--norms", norms],
    ["--profile", profile],
  ] as const) {
    if (file !== null) taken.set(await identityOf(file), option);
  }
  const refuseTaken = (file: string, place: string) => {
    const option = taken.get(place);
    if (option !== undefined) throw targetError("also-named", language, { file, option });
  };
  for (const target of targets) {
    const place = await identityOf(target);
    refuseTaken(target, place);
    taken.set(place, "--output");
  }
  if (saveProfile === null) return;
  const place = await identityOf(saveProfile);
  if (inputs.has(place)) throw inputAsProfile(saveProfile, language);
  refuseTaken(saveProfile, place);
}
