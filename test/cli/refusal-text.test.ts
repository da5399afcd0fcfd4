import { refusalText, referencesText } from "../../src/cli/refusal-text";
import {
  CopyRefused,
  type Obstacle,
  REFERENCES,
  REFUSALS,
  STRUCTURES,
  USERS_WORK,
} from "../../src/xlsx/marked-copy";

const LANGUAGES = ["nl", "fr", "en"] as const;
const NOT_SAVED = { nl: "geen kopie", fr: "Aucune copie", en: "No copy" };
const NEXT = {
  nl: /opnieuw|--break-signature/,
  fr: /[Rr]éessayez|--break-signature|contrôlez à nouveau/,
  en: /[Tt]ry again|--break-signature|check again/,
};
const at = (what: Obstacle["what"]): Obstacle => ({ what, sheet: "Blad “1”", count: 2 });

/** Every way in which a copy can be refused. */
const ways: [string, CopyRefused][] = [
  ...REFUSALS.filter((code) => code !== "own-sheet-in-use").map((code): [string, CopyRefused] => [
    code,
    new CopyRefused(code, "xl/part.xml: detail"),
  ]),
  ...STRUCTURES.map((what): [string, CopyRefused] => [
    what,
    new CopyRefused("not-patchable", "xl/part.xml: detail", [at(what)]),
  ]),
  ...[...USERS_WORK, ...REFERENCES].map((what): [string, CopyRefused] => [
    what,
    new CopyRefused("own-sheet-in-use", "xl/part.xml: detail", [at(what)]),
  ]),
];

describe.each(ways)("%s", (_, refused) => {
  test("says in one line what, why and what next, that nothing was saved, and the detail", () => {
    const texts = LANGUAGES.map((language) => {
      const text = refusalText(refused, language);
      expect(text).not.toMatch(/[{}\n]|undefined/);
      expect(text).toContain(NOT_SAVED[language]);
      expect(text).toMatch(NEXT[language]);
      expect(text.endsWith(`(${refused.code}: xl/part.xml: detail)`)).toBe(true);
      // At least what is wrong, what to do, and that nothing was saved.
      expect(text.match(/[.?](?= )/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      return text;
    });
    expect(new Set(texts).size).toBe(LANGUAGES.length);
  });
});

test("each has words of its own", () => {
  for (const language of LANGUAGES) {
    const texts = ways.map(([, refused]) => refusalText(refused, language));
    // "not-patchable" without a structure says what one that is unusually ordered says.
    expect(new Set(texts).size).toBe(texts.length - 1);
  }
});

test("what is in the way is told together, counted, and where", () => {
  const refused = new CopyRefused("own-sheet-in-use", "d", [
    { what: "text-below", sheet: "Normtoets", count: 1 },
    { what: "formula", sheet: "Normtoets", count: 1 },
    { what: "formula-refers", sheet: "Lijst", count: 3 },
    { what: "name-refers", sheet: null, count: 1 },
  ]);
  expect(refusalText(refused, "nl")).toBe(
    "op blad “Normtoets” staat meer dan het verslag: tekst onder de tabel en een formule. " +
      "Dat zou verloren gaan. Verplaats of verwijder het en probeer opnieuw. " +
      "Elders in de werkmap wordt naar het verslag verwezen: 3 formules op “Lijst” en 1 naam. " +
      "Dat zou stukgaan. Wijzig of verwijder het en probeer opnieuw. " +
      "Er is geen kopie bewaard. (own-sheet-in-use: d)",
  );
  expect(referencesText(refused.obstacles, "en")).toBe("3 formulas on “Lijst” and 1 name");
});
