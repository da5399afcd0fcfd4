import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiSets } from "../api-sets";
import { officeJsFolder } from "./office-js-folder";

const CHECK = /_throwIfApiNotSupported\("([\w.]+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g;

/** Which requirement set each member came with, as the library itself says; read once. */
export function libraryApiSets(): ApiSets {
  return (cached ??= readApiSets());
}

let cached: ApiSets | null = null;

function readApiSets(): ApiSets {
  const source = readFileSync(join(officeJsFolder(), "excel-web-16.00.debug.js"), "utf8");
  const sets = new Map<string, { set: string; version: string }>();
  for (const [, member = "", set = "", version = ""] of source.matchAll(CHECK)) {
    const name = set === "_defaultApiSetName" ? "ExcelApi" : set.replace(/"/g, "");
    sets.set(member, { set: name, version });
  }
  return sets;
}
