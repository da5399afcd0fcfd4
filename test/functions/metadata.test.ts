import { ARGUMENTS } from "../../src/functions/argument-names";
import { CATALOGUE, FUNCTION_IDS, NAMESPACE } from "../../src/functions/catalogue";
import { displayLanguage } from "../../src/functions/display-language";
import { IMPLEMENTATIONS } from "../../src/functions/implementations";
import { FUNCTION_MESSAGES, type FunctionMessageKey } from "../../src/functions/messages";
import { functionsMetadata } from "../../src/functions/metadata";

const LANGUAGES = ["nl", "fr", "en"] as const;

/**
 * By hand, from the table of functions in the design; what is optional between brackets. Counts and a
 * threshold of one's own were added behind it.
 */
const SIGNATURES = [
  "NORM(norm; [jaar]; [vte])",
  "TOETS(norm; waarde; [noemer]; [jaar]; [vte]; [drempel])",
  "TEKORT(norm; waarde; [noemer]; [jaar]; [vte]; [drempel])",
  "ZELFZORG(gebruikers; zorgbehoefte)",
  "OPVOLGING(vervolgacties; [acties])",
  "DOELGROEPEN(doelgroepen; [aantallen])",
  "HULPMIDDELEN(soorten; [aantallen])",
  "UNIEK(bereik)",
  "PROGNOSE(maandcijfers; [maand])",
  "VTE(dienst; [jaar])",
  "BRON(norm)",
  "NORMEN([jaar])",
];

describe("functions.json", () => {
  test("has the functions of the design, with their arguments in Dutch", () => {
    const written = functionsMetadata("nl").functions.map(
      ({ name, parameters }) =>
        `${name}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join("; ")})`,
    );
    expect(written).toEqual(SIGNATURES);
  });

  test("has a pure function for each id", () => {
    expect(Object.keys(IMPLEMENTATIONS).sort()).toEqual([...FUNCTION_IDS].sort());
  });

  test.each(LANGUAGES)("in %s changes the words only", (language) => {
    const own = functionsMetadata(language);
    const bare = (metadata: typeof own): unknown =>
      metadata.functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ type, dimensionality, optional }) => ({
          type,
          dimensionality,
          optional,
        })),
      }));
    expect(bare(own)).toEqual(bare(functionsMetadata("nl")));
  });

  test("holds nothing that Excel would refuse", () => {
    for (const language of LANGUAGES) {
      for (const { id, name, description, parameters } of functionsMetadata(language).functions) {
        expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,63}$/);
        expect(name).toBe(id);
        expect([description.length, description]).toEqual([
          expect.any(Number),
          expect.stringMatching(/^.{1,128}$/),
        ]);
        const names = parameters.map((p) => p.name);
        expect(new Set(names).size).toBe(names.length);
        for (const parameter of parameters) {
          expect(parameter.name).toMatch(/^[\p{L}_]{1,64}$/u);
          expect(parameter.description).toMatch(/^.{1,128}$/);
        }
        // What may be left out comes last.
        const optional = parameters.map((p) => p.optional === true);
        expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
      }
    }
  });

  test("has words of its own in every language", () => {
    for (const id of FUNCTION_IDS) {
      const { description, parameters } = CATALOGUE[id];
      expect(new Set(Object.values(description)).size).toBe(3);
      for (const p of parameters) expect(new Set(Object.values(p.description)).size).toBe(3);
    }
    expect(Object.keys(ARGUMENTS)).toEqual(expect.arrayContaining(["norm", "waarde"]));
  });

  test("hands errors over, so that a sentence can say where they are", () => {
    expect(functionsMetadata("nl")).toMatchObject({
      allowErrorForDataTypeAny: true,
      allowCustomDataForDataTypeAny: false,
    });
  });
});

describe("names in formulas", () => {
  /** The letters of R1C1 references in the Excel of each language, and words that Excel keeps. */
  const R1C1 = { nl: ["R", "K"], fr: ["L", "C"], en: ["R", "C"] } as const;
  const WORDS = {
    nl: ["WAAR", "ONWAAR", "EN", "OF", "NIET", "ALS"],
    fr: ["VRAI", "FAUX", "ET", "OU", "NON", "SI"],
    en: ["TRUE", "FALSE", "AND", "OR", "NOT", "IF"],
  } as const;

  test.each(LANGUAGES)("are no cell, no row or column and no word of Excel in %s", (language) => {
    const [row, col] = R1C1[language];
    for (const id of FUNCTION_IDS) {
      for (const name of [id, `${NAMESPACE}.${id}`]) {
        expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/i);
        expect(name).not.toMatch(new RegExp(`^(?:${row}\\d*)?(?:${col}\\d*)?$`, "i"));
        expect(WORDS[language]).not.toContain(name);
      }
    }
    expect(NAMESPACE).not.toMatch(new RegExp(`^(?:${row}\\d*)?(?:${col}\\d*)?$`, "i"));
  });

  test("begin with the namespace, so that Excel's own UNIEK and the like stay themselves", () => {
    // Families of functions with a dot in their names, in Dutch, French and English Excel.
    const families =
      /^(?:NORM|CHI|T|F|BETA|GAMMA|BINOM|POISSON|MODUS|STDEV|VAR|RANG|KWARTIEL|PERCENTIEL|AFRONDEN|LOI|ECARTYPE|MODE|QUARTILE|CENTILE|RANK|PERCENTILE|CEILING|FLOOR|NETWORKDAYS|WORKDAY|ERF|FORECAST|VOORSPELLEN|PREVISION|ISO|CUBE|DB|SQL)$/;
    expect(NAMESPACE).not.toMatch(families);
  });
});

describe("sentences", () => {
  const keys = Object.keys(FUNCTION_MESSAGES.nl) as FunctionMessageKey[];
  const holes = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

  test.each(keys)("%s has the same places to fill in in every language", (key) => {
    for (const language of LANGUAGES) {
      expect(holes(FUNCTION_MESSAGES[language][key])).toEqual(holes(FUNCTION_MESSAGES.nl[key]));
      expect(FUNCTION_MESSAGES[language][key]).not.toMatch(/['"]|\s{2}/);
    }
  });

  test.each(keys.filter((key) => !key.includes(".") && !key.startsWith("at-") && key !== "source"))(
    "%s is a sentence, short enough for the hint that Excel shows",
    (key) => {
      for (const language of LANGUAGES) {
        expect(FUNCTION_MESSAGES[language][key]).toMatch(/^[\p{Lu}É].{10,199}\.$/u);
      }
    },
  );
});

describe("the language", () => {
  const before = Reflect.get(globalThis, "Office") as unknown;
  afterEach(() => {
    if (before === undefined) Reflect.deleteProperty(globalThis, "Office");
    else Reflect.set(globalThis, "Office", before);
  });

  test.each([
    [undefined, "nl"],
    [{}, "nl"],
    [{ context: {} }, "nl"],
    [{ context: { displayLanguage: "fr-BE" } }, "fr"],
    [{ context: { displayLanguage: "EN-us" } }, "en"],
    [{ context: { displayLanguage: "nl-BE" } }, "nl"],
    [{ context: { displayLanguage: "de-DE" } }, "nl"],
    [{ context: { displayLanguage: 1043 } }, "nl"],
  ])("beside %p is %p", (office, language) => {
    Reflect.set(globalThis, "Office", office);
    expect(displayLanguage()).toBe(language);
  });

  test("is Dutch where asking throws, as before Office is ready", () => {
    const office = {};
    Object.defineProperty(office, "context", {
      get: () => {
        throw new Error("not ready");
      },
    });
    Reflect.set(globalThis, "Office", office);
    expect(displayLanguage()).toBe("nl");
  });
});
