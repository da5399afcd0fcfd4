import type { Language } from "../../src/norms/norm";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  FAULTS,
  type FaultKey,
  faultText,
  say,
  WORDS,
  type WordKey,
} from "../../src/taskpane/words/words";
import { languageOf } from "../../src/taskpane/words/words";

const LANGUAGES: readonly Language[] = ["nl", "fr", "en"];
const KEYS = Object.keys(WORDS.nl) as WordKey[];

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
}

test("the catalogues have the same keys and no empty sentence", () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(WORDS[language]).sort()).toEqual([...KEYS].sort());
    expect(Object.keys(FAULTS[language]).sort()).toEqual(Object.keys(FAULTS.nl).sort());
    for (const text of Object.values(WORDS[language])) expect(text.trim()).not.toBe("");
  }
});

test.each(KEYS.map((key) => [key]))("%s has the same placeholders everywhere", (key) => {
  const expected = placeholders(WORDS.nl[key]);
  expect(placeholders(WORDS.fr[key])).toEqual(expected);
  expect(placeholders(WORDS.en[key])).toEqual(expected);
});

test("every failure in Excel has a sentence of its own", () => {
  const codes = [
    "read-only",
    "structure-protected",
    "sheet-protected",
    "cell-edit-mode",
    "sheet-gone",
    "host-unsupported",
    "host-busy",
    "too-large",
    "cancelled",
    "unexpected",
  ] satisfies FaultKey[];
  for (const language of LANGUAGES) {
    const sentences = codes.map((code) => faultText(language, code));
    expect(new Set(sentences).size).toBe(codes.length);
  }
});

test("nothing alarms and nothing praises", () => {
  const loud =
    /sanctie|boete|alarmerend|proficiat|goed gedaan|bravo|félicit|well done|congrat|penalt|!/i;
  for (const language of LANGUAGES) {
    for (const text of Object.values(WORDS[language])) expect(text).not.toMatch(loud);
  }
});

test.each([
  ["nl-BE", "nl"],
  ["fr-BE", "fr"],
  ["en-US", "en"],
  ["de-DE", "nl"],
  [undefined, "nl"],
] as const)("%s speaks %s", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

/** Everything of the pane and the ribbon but the catalogues themselves. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && !/^(nl|fr|en|faults\..*)\.ts$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), "utf8"))
    .join("\n");
}

test("every sentence is said somewhere", () => {
  const root = join(__dirname, "..", "..", "src");
  const code = sources(join(root, "taskpane")) + sources(join(root, "commands"));
  const patterns = [...code.matchAll(/`([a-z-]+\.(?:[a-z-]|\$\{[^}]*\})*)`/g)].map(
    ([, text = ""]) =>
      new RegExp(`^${text.replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "[a-z-]+")}$`),
  );
  const unused = KEYS.filter(
    (key) => !code.includes(`"${key}"`) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});

test("one is one", () => {
  expect(say("nl", "round.none-yet", { of: 1 })).toBe("1 cel");
  expect(say("nl", "round.none-yet", { of: 2 })).toBe("2 cellen");
  expect(say("nl", "round.none-yet", { of: 0 })).toBe("0 cellen");
  expect(say("fr", "round.none-yet", { of: 0 })).toBe("0 cellule");
  expect(say("fr", "actions.fix-do", { count: 2 })).toBe("Remplacer 2 formules");
  expect(say("en", "actions.fix-do", { count: 1 })).toBe("Replace 1 formula");
});

test("French says one word for checking and one for marks", () => {
  for (const text of Object.values(WORDS.fr)) {
    expect(text).not.toMatch(/vérifier le classeur|\bmarques?\b/i);
  }
});
