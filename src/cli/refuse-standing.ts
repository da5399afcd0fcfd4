import type { Stats } from "node:fs";
import { lstat, stat } from "node:fs/promises";
import type { Language } from "../norms/norm";
import { originOf } from "../xlsx/marked-copy";
import type { StandingCode } from "./copy-messages";
import { targetError } from "./copy-targets";
import { fileSource } from "./file-source";
import { NODE_HOST } from "./node-host";

/**
 * A copy replaces nothing but a copy of ours that nobody worked in, or an empty file. Throws
 * CopyTargetError for anything else that stands there; whoever asked to overwrite gets every ordinary file
 * replaced, and never a folder or a device.
 */
export async function refuseStanding(
  file: string,
  overwrite: boolean,
  language: Language,
): Promise<void> {
  const refused = await whyNot(file, overwrite, async ({ size }) => {
    if (size === 0) return null;
    const origin = await originAt(file);
    return origin === "as-written" ? null : origin === "not-ours" ? "exists" : origin;
  });
  if (refused !== null) throw targetError(refused, language, { file });
}

/** A profile is there to be adapted by hand, so that none is replaced unless asked. Throws CopyTargetError. */
export async function refuseStandingProfile(
  file: string,
  { overwrite, language }: { readonly overwrite: boolean; readonly language: Language },
): Promise<void> {
  const refused = await whyNot(file, overwrite, ({ size }) =>
    Promise.resolve(size === 0 ? null : "profile-exists"),
  );
  if (refused !== null) throw targetError(refused, language, { file });
}

async function whyNot(
  file: string,
  overwrite: boolean,
  ofFile: (info: Stats) => Promise<StandingCode | null>,
): Promise<StandingCode | null> {
  const info = await stat(file).catch(() => null);
  if (info === null) {
    // A link that leads nowhere is not seen by stat, but would be replaced.
    const link = await lstat(file).catch(() => null);
    return link === null ? null : "no-plain-file";
  }
  if (info.isDirectory()) return "is-folder";
  if (!info.isFile()) return "no-plain-file";
  if (overwrite) return null;
  return (info.mode & 0o200) === 0 ? "read-only" : ofFile(info);
}

async function originAt(file: string): Promise<Awaited<ReturnType<typeof originOf>>> {
  try {
    const source = await fileSource(file);
    try {
      return await originOf(source, NODE_HOST);
    } finally {
      await source.close();
    }
  } catch {
    // What cannot be read cannot be told to be ours.
    return "not-ours";
  }
}
