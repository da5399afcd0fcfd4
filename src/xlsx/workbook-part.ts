import type { SheetFacts } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbook-error";
import type { Limits } from "./limits";
import type { Package } from "./package";
import { readXml } from "./read-xml";
import { START } from "./xml-tokens";

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetFacts["visibility"];
  readonly part: string;
}

/** What the workbook part tells: its sheets in tab order and where the other parts are. */
export interface WorkbookPart {
  /** Its own name. */
  readonly part: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** Part names; null when there is none. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

const MAIN_TYPES = new Set([
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  "application/vnd.ms-excel.sheet.macroenabled.main+xml",
  "application/vnd.ms-excel.template.macroenabled.main+xml",
  "application/vnd.ms-excel.addin.macroenabled.main+xml",
]);
const BINARY_TYPE = "application/vnd.ms-excel.sheet.binary.macroenabled.main";

/** Throws WorkbookError, also when the package is something else than a workbook. */
export async function readWorkbookPart(
  pack: Package,
  limits: Limits,
  signal?: AbortSignal,
): Promise<WorkbookPart> {
  const part = await findWorkbookPart(pack, signal);
  const relationships = await pack.relationships(part, signal);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  const names = new Set<string>();
  let date1904 = false;
  let rootSeen = false;

  await readXml(pack.part(part, signal), limits, (token, tokens) => {
    if (token !== START) return;
    if (!rootSeen && !tokens.is("workbook")) {
      throw new WorkbookError("not-a-workbook", `${part} holds no workbook`);
    }
    rootSeen = true;
    if (tokens.is("workbookPr")) date1904 = tokens.flag("date1904");
    if (!tokens.is("sheet")) return;
    const name = tokens.attribute("name") ?? "";
    const relationship = byId.get(tokens.relationshipAttribute("id") ?? "");
    if (!relationship) throw new WorkbookError("damaged", `${part}: a sheet without a part`);
    // Excel compares names without case; two of one name cannot be told apart.
    if (names.has(name.toLowerCase())) {
      throw new WorkbookError("damaged", `${part}: two sheets of one name`);
    }
    names.add(name.toLowerCase());
    if (relationship.type !== "worksheet") return;
    const state = tokens.attribute("state");
    sheets.push({
      name,
      visibility: state === "veryHidden" ? "very-hidden" : state === "hidden" ? state : "visible",
      part: relationship.target,
    });
  });

  const target = (type: string) =>
    relationships.find((relationship) => relationship.type === type)?.target ?? null;
  return {
    part,
    date1904,
    sheets,
    sharedStrings: target("sharedStrings"),
    styles: target("styles"),
  };
}

async function findWorkbookPart(pack: Package, signal?: AbortSignal): Promise<string> {
  const links = await pack.relationships("", signal);
  const part = links.find((link) => link.type === "officeDocument")?.target;
  if (part === undefined) throw new WorkbookError("not-a-workbook", "no office document inside");
  const type = pack.contentType(part).toLowerCase();
  if (type === BINARY_TYPE) throw new WorkbookError("binary-xlsb", part);
  if (!MAIN_TYPES.has(type)) {
    throw new WorkbookError("not-a-workbook", `${part} is of type ${type || "unknown"}`);
  }
  return part;
}
