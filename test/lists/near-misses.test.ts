import type { Field, RecordListKind } from "../../src/norms/norm";
import { CONFIDENCE_BAR } from "../../src/lists/alias-index";
import { recogniseLabel } from "../../src/lists/recognise-label";
import { recognise } from "./variants";

/** A header that resembles one of ours, in a list that is recognised by its other columns. */
async function mappedAs(kind: RecordListKind, header: string, value: string | number) {
  const base: Partial<Record<RecordListKind, [string, string | number][]>> = {
    gebruikers: [
      ["Lidnummer", "A1"],
      ["Zorgbehoefte", "ja"],
      ["Handicap", "nee"],
    ],
    begeleidingen: [
      ["Lidnummer", "A1"],
      ["Typemodule", "Trajectbegeleiding"],
    ],
    "proactieve-acties": [
      ["Doelgroep", "Mantelzorgers"],
      ["Kanaal", "brief"],
    ],
    hulpmiddelen: [
      ["Soort hulpmiddel", "Rolstoel"],
      ["Dienst", "CM"],
    ],
    personenalarmen: [
      ["Type toestel", "vast"],
      ["Waarborg", 0],
    ],
    toeleidingen: [
      ["Datum toeleiding", 45300],
      ["Lidnummer", "A1"],
    ],
    personeel: [
      ["Personeelsnummer", "P1"],
      ["Datum indiensttreding", 44000],
    ],
  };
  const columns = [...(base[kind] ?? []), [header, value] as const];
  const rows = [columns.map(([text]) => text), columns.map(([, cell]) => cell)];
  const [list] = await recognise({ name: kind, rows });
  expect(list?.kind).toBe(kind);
  return list?.columns.find((c) => c.column === columns.length - 1)?.field ?? null;
}

test.each<[RecordListKind, string]>([
  ["gebruikers", "Datum afsluiting"],
  ["begeleidingen", "Datum einde begeleiding"],
  ["hulpmiddelen", "Datum inlevering"],
  ["personenalarmen", "Datum wegname"],
])("in %s %p is the end date, and never the date", async (kind, header) => {
  expect(await mappedAs(kind, header, 45300)).toBe("einddatum");
});

test.each<[RecordListKind, string, string | number]>([
  ["gebruikers", "Aantal gebruikers", 3],
  ["gebruikers", "Geboortedatum", 15000],
  ["gebruikers", "Datum contract", 45300],
  ["gebruikers", "Contractdatum", 45300],
  ["gebruikers", "Datum overlijden", 45300],
  ["gebruikers", "Datum volgend contact", 45300],
  ["gebruikers", "Verbruiker", "x"],
  ["gebruikers", "Graad van handicap", "66 %"],
  ["gebruikers", "Aantal begeleidingen", 2],
  ["gebruikers", "Dienstverlening", "hulp"],
  ["begeleidingen", "Module 1 einddatum", 45300],
  ["begeleidingen", "Intern overleg", "ja"],
  ["proactieve-acties", "Actie_id", 12],
  ["proactieve-acties", "Vervolgactie door", "An"],
  ["proactieve-acties", "Acties", "brief gestuurd"],
  ["proactieve-acties", "Medewerker actie", "An"],
  ["hulpmiddelen", "Hulpmiddelnr.", "RS-01"],
  ["hulpmiddelen", "Uitlening", 501],
  ["hulpmiddelen", "Uitleendienst", "Genk"],
  ["hulpmiddelen", "Aantal dagen", 12],
  ["personenalarmen", "Onderhoudskost", 12],
  ["personenalarmen", "Datum alarm", 45300],
  ["personenalarmen", "Werkgeversbijdrage", 12],
  ["personenalarmen", "Typenummer", "X-12"],
  ["toeleidingen", "Bestelling", "brood"],
  ["toeleidingen", "Interne organisatie", "x"],
  ["personeel", "Datum uitdiensttreding", 45300],
  ["personeel", "Opleiding EHBO", 45300],
])("in %s %j is no field", async (kind, header, value) => {
  expect(await mappedAs(kind, header, value)).toBeNull();
});

test.each<[RecordListKind, string, string | number, Field]>([
  ["gebruikers", "Reg.datum", 45300, "datum"],
  ["gebruikers", "Dementie (verm.)", "nee", "dementie"],
  ["gebruikers", "Dienst (DMW)", "CM", "dienst"],
  ["begeleidingen", "Actief overleg plaatsgevonden?", "ja", "actief-overleg"],
  ["proactieve-acties", "Vervolgacties (#)", 3, "aantal-vervolgacties"],
  ["proactieve-acties", "Vervolgactie op", 45300, "vervolgactie"],
  ["hulpmiddelen", "Uitleningen", 12, "aantal"],
  ["personenalarmen", "Sociaal tarief toegekend", "ja", "verminderde-bijdrage"],
  ["toeleidingen", "Doorverwezen naar", "CAW", "bestemming"],
  ["personeel", "Attest dementiekundige basiszorg", 45300, "datum-opleiding-dementie"],
])("in %s %j is %s", async (kind, header, value, field) => {
  expect(await mappedAs(kind, header, value)).toBe(field);
});

test.each([
  "Norm bereikte gebruikers",
  "Bereikte gebruikers per 1000 leden",
  "Bereikte gebruikers per vte",
  "Gebruikers zonder zorgbehoefte",
  "Nieuwe gebruikers",
  "Gebruikers 65+",
  "Gebruikersnummer",
  "Lidnummer van de gebruiker",
  "Personeelskosten ergotherapie",
  "Kost woonadvies",
  "Gemiddelde gebruikersbijdrage personenalarm",
  "Vergaderingen",
  "Medewerkers",
  "Geen actief overleg",
  "% bereikte gebruikers",
  "Vorig jaar: woonadviezen",
  "Hulpmiddelenadviezen",
  "Aantal adviezen hulpmiddelen",
  "Aantal proactieve acties per doelgroep",
  "Proactieve acties naar doelgroepen",
  "Bereikte personen in doelgroepen",
  "Leden van doelgroepen",
])("the label %j names no figure", (text) => {
  const match = recogniseLabel(text);
  expect(match === null || match.confidence < CONFIDENCE_BAR).toBe(true);
});

const OTHER_SHEETS: readonly (readonly [string, readonly (readonly (string | number)[])[]])[] = [
  [
    "G-sport leden",
    [
      ["Lidnr", "Naam", "Handicap", "Ploeg"],
      [1, "Jan", "ja", "G1"],
    ],
  ],
  [
    "Kamers",
    [
      ["Cliënt", "Kamer", "Dementie", "Dieet"],
      ["An", 12, "ja", "zoutarm"],
    ],
  ],
  [
    "Opvolging klachten",
    [
      ["Datum", "Dossiernr", "Dienst", "Klacht", "Opvolging"],
      [45300, "K1", "CM", "wachttijd", "ja"],
    ],
  ],
  [
    "Zitdagen",
    [
      ["Datum", "Dienst", "Aantal personen", "Type contact"],
      [45300, "CM", 4, "zitdag"],
    ],
  ],
  [
    "Bereik website",
    [
      ["Maand", "Bereik", "Acties", "Kliks"],
      ["jan", 1200, 3, 44],
      ["feb", 1300, 4, 51],
    ],
  ],
  [
    "KPI",
    [
      ["Indicator", "jan", "feb"],
      ["Verwijzingen", 12, 3],
      ["Doorlooptijd", 3, 4],
    ],
  ],
  [
    "HR dashboard",
    [
      ["Indicator", "2023", "2024"],
      ["Opleiding", 12, 3],
      ["Begeleiding", 3, 4],
    ],
  ],
  [
    "Balans",
    [
      ["Rekening", "2023", "2024"],
      ["Waarborg", 1000, 2000],
      ["Plaatsingskosten", 10, 20],
    ],
  ],
  [
    "Bereik",
    [
      ["Doelgroep", "Kanaal", "Bereik"],
      ["jongeren", "radio", 100],
    ],
  ],
  [
    "Contracten",
    [
      ["Type", "Bijdrage", "Waarborg", "Startdatum"],
      ["huur", 12, 100, 45300],
    ],
  ],
  [
    "Vorming",
    [
      ["Medewerker", "Startdatum", "Vorming dementie"],
      ["An", 44000, 44100],
    ],
  ],
];

test.each(OTHER_SHEETS)("the sheet %j is no list of ours", async (name, rows) => {
  expect((await recognise({ name, rows })).map((list) => list.kind)).toEqual([]);
});
