import { randomBytes } from "node:crypto";
import { readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { parseProfile, type Profile, writeProfile } from "../lists/profile";
import type { Language } from "../norms/norm";
import { parseUserNorms, type UserNorms } from "../norms/user-norms";
import { normsProblemText } from "../report/norms-problems";
import { fill, SIDE_FILE_FAULTS } from "./messages";

/** A norms or profile file that cannot be used; the message is one line in the user's language. */
export class SideFileError extends Error {
  override readonly name = "SideFileError";
}

/** The user's norms; throws SideFileError with the first problem. */
export async function readUserNorms(file: string, language: Language): Promise<UserNorms> {
  const parsed = parseUserNorms(await readJson(file, language));
  if (parsed.ok) return parsed.norms;
  const [problem] = parsed.problems;
  const sentence = problem === undefined ? "" : normsProblemText(problem, language);
  throw fault("bad-norms", language, { file, path: problem?.path ?? "", problem: sentence });
}

/** A saved profile; throws SideFileError with the first problem. */
export async function readProfile(file: string, language: Language): Promise<Profile> {
  const parsed = parseProfile(await readJson(file, language));
  if ("profile" in parsed) return parsed.profile;
  const [problem] = parsed.problems;
  throw fault("bad-profile", language, {
    file,
    path: problem?.path ?? "",
    expected: problem?.expected ?? "",
  });
}

/**
 * Writes the profile beside its place first, so that a half one never replaces a whole one; where the place
 * is a link, what it leads to is replaced.
 */
export async function saveProfile(
  file: string,
  profile: Profile,
  language: Language,
): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const beside = `${place}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeFile(beside, writeProfile(profile), "utf8");
    await rename(beside, place);
  } catch {
    await rm(beside, { force: true });
    throw fault("cannot-write", language, { file });
  }
}

export function inputAsProfile(file: string, language: Language): SideFileError {
  return fault("is-input", language, { file });
}

async function readJson(file: string, language: Language): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw fault("cannot-read", language, { file });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    throw fault("not-json", language, { file });
  }
}

function fault(
  code: keyof (typeof SIDE_FILE_FAULTS)["nl"],
  language: Language,
  params: Readonly<Record<string, string>>,
): SideFileError {
  return new SideFileError(fill(SIDE_FILE_FAULTS[language][code], params));
}
