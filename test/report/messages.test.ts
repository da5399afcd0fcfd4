import type { ReasonDetail } from "../../src/assessment/result";
import { FINDING_CODES, type Finding, type FindingCode } from "../../src/lists/finding";
import { normSet } from "../../src/norms/norm-set";
import { type MessageKey, MESSAGES, say } from "../../src/report/messages";
import type { Field } from "../../src/norms/norm";
import { findingMessage, reasonText } from "../../src/report/words";
import { checked, day, sheet, times, userNorms } from "../assessment/checked";
import { LANGUAGES } from "./schema";

const KEYS = Object.keys(MESSAGES.nl) as MessageKey[];

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
}

describe("the catalogues", () => {
  test("have the same keys", () => {
    for (const language of LANGUAGES) {
      expect(Object.keys(MESSAGES[language]).sort()).toEqual([...KEYS].sort());
    }
  });

  test.each(KEYS.map((key) => [key]))("%s has the same placeholders everywhere", (key) => {
    const expected = placeholders(MESSAGES.nl[key]);
    expect(placeholders(MESSAGES.fr[key])).toEqual(expected);
    expect(placeholders(MESSAGES.en[key])).toEqual(expected);
  });

  test("say nothing of sanctions, scores or rankings", () => {
    const consequences =
      /sanctie|boete|intrek|schors|score|rang|\bbeste\b|slechtste|sanction|amende|classement|retrait|penalt|rank|fine\b|withdraw/i;
    for (const language of LANGUAGES) {
      for (const text of Object.values(MESSAGES[language])) expect(text).not.toMatch(consequences);
    }
  });

  test("have typographic quotes, and a hard space before French signs", () => {
    for (const language of LANGUAGES) {
      for (const [key, text] of Object.entries(MESSAGES[language])) {
        if (language !== "en")
          expect([key, text]).not.toEqual([key, expect.stringMatching(/['"]/)]);
      }
    }
    for (const [key, text] of Object.entries(MESSAGES.fr)) {
      expect([key, text]).not.toEqual([key, expect.stringMatching(/ [;:?!»%]|« /)]);
    }
  });

  test("leave a placeholder visible that is not given, and do not fill in what was filled in", () => {
    expect(say("nl", "figure.at-least", {})).toBe("minstens {figure}");
    expect(say("nl", "figure.at-least", { figure: "{figure}" })).toBe("minstens {figure}");
  });
});

describe("findings", () => {
  test.each((Object.keys(FINDING_CODES) as FindingCode[]).map((code) => [code]))(
    "%s has a sentence in each language",
    (code) => {
      const words = KEYS.flatMap((key) => placeholders(MESSAGES.nl[key]));
      const numbers = ["year", "normsYear", "given", "decree", "value", "otherValue", "percent"];
      const finding: Finding = {
        code,
        cell: null,
        count: 3,
        params: {
          ...Object.fromEntries(words.map((word) => [word, word])),
          ...Object.fromEntries(numbers.map((word) => [word, 7])),
          // Which problem it is decides on its sentence.
          ...(code === "own-norms-unusable" ? { problem: "empty-source" } : {}),
        },
      };
      for (const language of LANGUAGES) {
        const text = findingMessage(finding, language);
        expect(text).toMatch(/^[\p{L}“«…]/u);
        expect(text).not.toMatch(/\{|undefined/);
      }
    },
  );

  test("of a workbook with all that can be wrong are whole sentences", async () => {
    const book = await checked(
      [
        {
          ...sheet("Gebruikers", [
            ["Naam gebruiker", "Dienst", "Datum", "Zorgbehoefte", "Handicap", "Typemodule"],
            ["An", "CM", "15/03/2024", "ja", "x", "Traject"],
            ["An", "CM", day(2, 2023), "nee", null, "Iets anders"],
            ["Bo", "Regio Noord", day(2), "#N/A", null, null],
            ["Ce", "CM", day(11), null, "x", null],
            ["De", "CM", "gisteren", "misschien", null, null],
            ["Totaal", null, null, 5, null, null],
            ["Deze lijst werd opgemaakt door de dienst zelf", null, null, null, null, null],
          ]),
          hiddenRows: [3],
          hiddenColumns: [4],
          visibility: "hidden",
        },
        sheet("Personenalarmen", [
          ["Type", "Dienst", "Datum", "Gebruikersbijdrage", "Waarborg", "Plaatsingskost"],
          ["vast", "CM", day(2), "27,49", -5, "#UNCALCULATED!"],
          ["Vast", "CM", day(2), "27.49", "1.234", 3],
          ["mobiele", "CM", day(2), "€ 30", 0, "?"],
        ]),
        sheet("Hulpmiddelen", [
          ["Soort", "Dienst", "Datum", "Rijksregisternummer"],
          ["Rollator", "CM", day(2), "85.07.30-033.28"],
          ["rollators", "CM", day(2), "85.07.30-033.28"],
          ["Rolator", "CM", day(2), "85.07.30-033.28"],
        ]),
        sheet("Personeel", [
          ["Medewerker", "Dienst", "Datum indiensttreding", "Functie"],
          ["p1", "CM", day(2, 2021), "Duiker"],
        ]),
        sheet("Jaarverslag 2024", [
          ["Indicator", "Dienst", "Periode", "Waarde"],
          ["Bereikte gebruikers", "CM", "2024", 400],
          ["Aandeel vervolgacties", "CM", "2024", "25 %"],
        ]),
        sheet("Toeleidingen", [
          ["Datum", "Gebruiker", "Bestemming"],
          ...times(2, [day(3), "T{i}", "Thuiszorg"]),
        ]),
      ],
      {
        asOf: { year: 2024, month: 9 },
        userNorms: userNorms(2025, { woonadvies: { perFte: 1 } }),
        profile: {
          lists: [
            { sheet: "Elders", kind: "mdo", columns: {}, service: null, cumulative: null },
            {
              sheet: "Hulpmiddelen",
              kind: "hulpmiddelen",
              columns: { aantal: "Stuks" },
              service: null,
              cumulative: null,
            },
          ],
          services: {},
          synonyms: {},
        },
      },
    );
    // Each of them held to the contract by `checked`; here only that they are indeed there.
    const codes = book.report.findings.map(({ code }) => code);
    const expected: FindingCode[] = [
      "merged-variants",
      "text-number",
      "text-date",
      "thousands-dot",
      "decimal-dot",
      "excel-error",
      "uncalculated",
      "unreadable-value",
      "negative-number",
      "blank-required",
      "blank-means-no",
      "unknown-service",
      "unknown-module",
      "unknown-role",
      "total-row-skipped",
      "note-row-skipped",
      "hidden-content",
      "privacy-identifier",
      "silent-norm",
      "share-without-counts",
      "other-year",
      "after-reference-date",
      "profile-header-missing",
      "profile-sheet-missing",
      "user-norms-other-year",
    ];
    expect(expected.filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe("reasons", () => {
  const details: readonly ReasonDetail[] = [
    { of: "lists", lists: ["gebruikers", "begeleidingen"] },
    { of: "columns", columns: ["zorgbehoefte"], list: "gebruikers" },
    ...(["threshold-unknown", "fte-unknown", "year-unknown", "user-norms-other-year"] as const).map(
      (why) => ({ of: "threshold", why }) as const,
    ),
    { of: "cells", count: 1 },
    ...(
      [
        ...["service-unclear", "near-variants", "conflicting-values", "overlapping-lists"],
        ...["accumulation-unclear", "totals-disagree", "lists-disagree", "service-undecided"],
        ...["numerator-exceeds-denominator", "services-missing", "records-doubted"],
        ...["scale-unclear", "kinds-added-up", "reduced-only"],
      ] as const
    ).map((why): ReasonDetail => ({ of: "ambiguity", why })),
    { of: "nothing" },
  ];

  test.each(details.map((detail) => [JSON.stringify(detail), detail] as const))(
    "%s has a sentence in each language, with what to do",
    (_name, detail) => {
      const all = LANGUAGES.map((language) => reasonText({ code: "ambiguous", detail }, language));
      expect(new Set(all).size).toBe(LANGUAGES.length);
      for (const text of all) {
        expect(text).toMatch(/\.$/);
        expect(text).not.toMatch(/\{|undefined/);
      }
    },
  );
});

test("every norm has its words in each language", () => {
  for (const { title, asks, explanation, unit } of normSet.norms) {
    for (const text of [title, asks, explanation, unit.one, unit.many]) {
      for (const language of LANGUAGES) expect(text[language].trim()).not.toBe("");
    }
  }
});

test("columns that lack are spoken of in the plural where they are more than one", () => {
  const lacking = (columns: readonly Field[]): string =>
    reasonText(
      { code: "missing-column", detail: { of: "columns", columns, list: "gebruikers" } },
      "nl",
    );
  expect(lacking(["handicap"])).toMatch(/ontbreekt de kolom handicap\./);
  expect(lacking(["handicap", "dementie"])).toMatch(/ontbreken de kolommen handicap, dementie\./);
});
