import type { Field } from "../norms/norm";
import { FIELDS, LIST_KINDS } from "./fields";
import type { ListKind } from "./list";

/** What a user corrected, to be used again next month. Columns are known by their header text. */
export interface Profile {
  readonly lists: readonly ProfileList[];
  /** A name as the list writes it → the service it is. */
  readonly services: Readonly<Record<string, string>>;
  /** For a field: a kind as the list writes it → the kind it is. */
  readonly synonyms: Partial<Record<Field, Readonly<Record<string, string>>>>;
}

export interface ProfileList {
  readonly sheet: string;
  readonly kind: ListKind;
  /** For record lists: field → header text; null leaves the field open, whatever is recognised. */
  readonly columns: Partial<Record<Field, string | null>>;
  readonly service: string | null;
  /** For indicator lists: whether the months run on from January; null: find out. */
  readonly cumulative: boolean | null;
  /** The list counts, although the name of its sheet makes that doubtful. */
  readonly counts?: true;
}

export const PROFILE_SCHEMA = "normtoets-profile/1";

/** One thing wrong with a profile; its words are made at the face. */
export interface ProfileProblem {
  readonly path: string;
  readonly expected: string;
}

/** Checks a profile read from JSON. Never throws; returns the problems instead of a profile. */
export function parseProfile(
  json: unknown,
): { readonly profile: Profile } | { readonly problems: readonly ProfileProblem[] } {
  const problems: ProfileProblem[] = [];
  if (!isObject(json)) return { problems: [{ path: "", expected: "object" }] };
  if (json["schema"] !== PROFILE_SCHEMA) {
    problems.push({ path: "schema", expected: PROFILE_SCHEMA });
  }
  for (const key of Object.keys(json)) {
    if (!["schema", "lists", "services", "synonyms"].includes(key)) {
      problems.push({ path: key, expected: "schema, lists, services, synonyms" });
    }
  }
  const lists = array(json["lists"] ?? [], "lists", problems).flatMap((item, i) =>
    profileList(item, `lists[${i}]`, problems),
  );
  const services = texts(json["services"] ?? {}, "services", problems);
  const synonyms: Partial<Record<Field, Readonly<Record<string, string>>>> = {};
  const bySynonym = json["synonyms"] ?? {};
  if (!isObject(bySynonym)) problems.push({ path: "synonyms", expected: "object" });
  else {
    for (const [field, map] of Object.entries(bySynonym)) {
      if (!isField(field) || FIELDS[field].type !== "kind") {
        problems.push({ path: `synonyms.${field}`, expected: "doelgroep, soort, type" });
      } else {
        synonyms[field] = texts(map, `synonyms.${field}`, problems);
      }
    }
  }
  return problems.length > 0 ? { problems } : { profile: { lists, services, synonyms } };
}

/** The profile as JSON text, readable and in a fixed order. */
export function writeProfile(profile: Profile): string {
  const { lists, services, synonyms } = profile;
  return `${JSON.stringify({ schema: PROFILE_SCHEMA, lists, services, synonyms }, null, 2)}\n`;
}

function profileList(json: unknown, path: string, problems: ProfileProblem[]): ProfileList[] {
  if (!isObject(json)) {
    problems.push({ path, expected: "object" });
    return [];
  }
  const { sheet, kind, columns = {}, service = null, cumulative = null, counts = null } = json;
  if (typeof sheet !== "string" || sheet === "") {
    problems.push({ path: `${path}.sheet`, expected: "text" });
    return [];
  }
  if (typeof kind !== "string" || !isListKind(kind)) {
    problems.push({ path: `${path}.kind`, expected: LIST_KIND_NAMES.join(", ") });
    return [];
  }
  if (service !== null && typeof service !== "string") {
    problems.push({ path: `${path}.service`, expected: "text" });
  }
  if (cumulative !== null && typeof cumulative !== "boolean") {
    problems.push({ path: `${path}.cumulative`, expected: "true, false" });
  }
  if (counts !== null && counts !== true) {
    problems.push({ path: `${path}.counts`, expected: "true" });
  }
  const own: Partial<Record<Field, string | null>> = {};
  if (!isObject(columns)) problems.push({ path: `${path}.columns`, expected: "object" });
  else {
    for (const [field, header] of Object.entries(columns)) {
      if (!isField(field)) {
        problems.push({
          path: `${path}.columns.${field}`,
          expected: Object.keys(FIELDS).join(", "),
        });
      } else if (header !== null && typeof header !== "string") {
        problems.push({ path: `${path}.columns.${field}`, expected: "text" });
      } else {
        own[field] = header;
      }
    }
  }
  return [
    {
      sheet,
      kind,
      columns: own,
      service: typeof service === "string" ? service : null,
      cumulative: typeof cumulative === "boolean" ? cumulative : null,
      ...(counts === true ? { counts } : {}),
    },
  ];
}

const LIST_KIND_NAMES: readonly string[] = [
  ...Object.keys(LIST_KINDS),
  "indicatoren",
  "jaarverslag",
];

function isListKind(text: string): text is ListKind {
  return LIST_KIND_NAMES.includes(text);
}

function isField(text: string): text is Field {
  return Object.hasOwn(FIELDS, text);
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function array(json: unknown, path: string, problems: ProfileProblem[]): readonly unknown[] {
  if (Array.isArray(json)) return json;
  problems.push({ path, expected: "array" });
  return [];
}

function texts(
  json: unknown,
  path: string,
  problems: ProfileProblem[],
): Readonly<Record<string, string>> {
  if (!isObject(json)) {
    problems.push({ path, expected: "object" });
    return {};
  }
  const result: Record<string, string> = {};
  for (const [key, text] of Object.entries(json)) {
    if (typeof text === "string") result[key] = text;
    else problems.push({ path: `${path}.${key}`, expected: "text" });
  }
  return result;
}
