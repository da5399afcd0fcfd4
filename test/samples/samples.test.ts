import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSamples, SAMPLES } from "../../assets/samples/make/samples";
import { SYNTHETIC } from "../../assets/samples/make/sheets";
import { check } from "../../src/check";
import { FINDING_CODES } from "../../src/lists/finding";
import { isIndicatorList } from "../../src/lists/list";
import { readAmount } from "../../src/lists/read-number";
import { normSet } from "../../src/norms/norm-set";
import { parseUserNorms, type UserNorms } from "../../src/norms/user-norms";
import type { Report } from "../../src/report/report";
import { sectorTable } from "../../src/report/sector";
import type { Workbook } from "../../src/workbook/workbook";
import { bytesSource, openXlsx } from "../../src/xlsx/open";

const FOLDER = join(__dirname, "..", "..", "assets", "samples");
const FILES = ["cm", "helan", "lm", "nzf", "solidaris"].map((name) => `${name}-2024.xlsx`);

function open(file: string): Workbook {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  return openXlsx(bytesSource(file, bytes));
}

function readNorms(): UserNorms {
  const text = readFileSync(join(FOLDER, "normen-voorbeeld.json"), "utf8");
  const parsed = parseUserNorms(JSON.parse(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.norms;
}

const reports = new Map<string, Report>();

beforeAll(async () => {
  const userNorms = readNorms();
  for (const file of FILES) reports.set(file, await check(open(file), { userNorms }));
});

function reportOf(file: string): Report {
  const report = reports.get(file);
  if (report === undefined) throw new Error(`no report for ${file}`);
  return report;
}

/** What the whole sector did for each norm; by hand from the policy report of Zorginspectie. */
const SECTOR: Readonly<Record<string, { met: number; rest: Readonly<Record<string, string>> }>> = {
  // 2.3.1 'alle landsbonden'
  "bereikte-gebruikers": { met: 5, rest: {} },
  // 2.3.2 'Drie van de vijf landsbonden'
  begeleiding: { met: 3, rest: { LM: "not-met", NZF: "not-met" } },
  // 2.3.2 'Twee landsbonden bereikten in 2024 niet het vereiste aantal'
  ergotherapie: { met: 3, rest: { LM: "not-met", NZF: "not-met" } },
  // 2.3.2 'De meerderheid van de landsbonden, met uitzondering van één'
  "handicap-dementie": { met: 4, rest: { LM: "not-met" } },
  // The report gives no count: invented for the samples.
  "actief-overleg": { met: 5, rest: {} },
  // 2.3.3 'vier van de vijf landsbonden'
  doelgroepen: { met: 4, rest: { NZF: "not-met" } },
  // 2.3.3 'alle vijf de landsbonden'
  vervolgacties: { met: 5, rest: {} },
  // 2.3.4 'alle landsbonden'
  zelfzorgvermogen: { met: 5, rest: {} },
  // 2.3.5 'één landsbond onvoldoende woonadviezen'
  woonadvies: { met: 4, rest: { LM: "not-met" } },
  // 2.3.6 'elke landsbond'
  hulpmiddelen: { met: 5, rest: {} },
  hulpmiddelenadvies: { met: 5, rest: {} },
  // 2.3.7 'alle landsbonden voldoende toestellen', 'Bij alle landsbonden voldeed één type toestel'
  personenalarmen: { met: 5, rest: {} },
  "alarm-bijdrage": { met: 5, rest: {} },
  // 2.3.7 'telkens een plaatsingskost binnen het wettelijke maximumbedrag'
  "alarm-plaatsingskost": { met: 5, rest: {} },
  // 2.3.7 'Eén landsbond bracht daarnaast een extra waarborgkost in rekening'
  "alarm-waarborg": { met: 4, rest: { Helan: "not-met" } },
  // 2.3.7 'Eén DMW van een landsbond bood geen mogelijkheid tot een verminderde gebruikersbijdrage'
  "alarm-vermindering": { met: 4, rest: { Solidaris: "not-met" } },
  // 2.3.8 'alle landsbonden'
  mdo: { met: 5, rest: {} },
  // 2.3.9 'Eén landsbond beschikte niet over cijfergegevens'
  toeleiding: { met: 4, rest: { NZF: "not-assessed" } },
  // 2.3.10 'Iedere landsbond'
  zorgplanning: { met: 5, rest: {} },
  // 2.2.5 'alle landsbonden'
  dementieopleiding: { met: 5, rest: {} },
};

/** Every service that does not meet a norm, or gives no figures; all others do. Invented. */
const FAILING: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "cm-2024.xlsx": {},
  "helan-2024.xlsx": { Helan: ["alarm-waarborg: not-met"] },
  "lm-2024.xlsx": {
    "LM Plus": ["ergotherapie: not-met", "woonadvies: not-met"],
    "LM MUTPLUS.be": ["begeleiding: not-met", "ergotherapie: not-met"],
    "LM Oost-Vlaanderen": ["handicap-dementie: not-met", "woonadvies: not-met"],
  },
  "nzf-2024.xlsx": {
    "Vlaams & Neutraal Ziekenfonds": [
      "begeleiding: not-met",
      "doelgroepen: not-met",
      "toeleiding: not-assessed",
    ],
    "Neutraal Ziekenfonds Vlaanderen": [
      "begeleiding: not-met",
      "ergotherapie: not-met",
      "toeleiding: not-assessed",
    ],
  },
  "solidaris-2024.xlsx": { "Solidaris Limburg": ["alarm-vermindering: not-met"] },
};

const SHARED_SYSTEM: Readonly<Record<string, string>> = {
  Outputlijst: "indicatoren tidy",
  "Bereikte gebruikers": "gebruikers",
  Begeleidingen: "begeleidingen",
  "Proactieve acties": "proactieve-acties",
  Woonadviezen: "woonadviezen",
  "Uitleen hulpmiddelen": "hulpmiddelen",
  Personenalarmen: "personenalarmen",
  Personeel: "personeel",
  Budget: "none",
  Toelichting: "none",
};

/** Each sheet, and the list that it is. */
const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "cm-2024.xlsx": {
    Toelichting: "none",
    Gebruikers: "gebruikers",
    Begeleidingen: "begeleidingen table",
    "Proactieve acties": "proactieve-acties table",
    Hulpmiddelen: "hulpmiddelen table",
    Hulpmiddelenadvies: "hulpmiddelenadvies table",
    Personenalarmen: "personenalarmen table",
    Woonadviezen: "woonadviezen table",
    MDO: "mdo table",
    Toeleidingen: "toeleidingen table",
    Zorgplanning: "zorgplanning table",
    Personeel: "personeel table",
    "Jaarverslag 2024": "jaarverslag tidy",
  },
  "helan-2024.xlsx": { ...SHARED_SYSTEM, "Jaarverslag 2024": "jaarverslag tidy" },
  "lm-2024.xlsx": { ...SHARED_SYSTEM, "Jaarverslag 2024": "jaarverslag wide" },
  "nzf-2024.xlsx": { ...SHARED_SYSTEM, "Jaarverslag 2024": "jaarverslag wide" },
  "solidaris-2024.xlsx": {
    "Output 2024": "indicatoren wide",
    Alarmtoestellen: "personenalarmen",
    Personeel: "personeel",
    "Jaarverslag 2024": "jaarverslag wide",
    Toelichting: "none",
  },
};

/** The tasks that the annual reports were silent about (3 Besluit). */
const SILENT = [
  ...["hulpmiddelen", "hulpmiddelenadvies", "personenalarmen", "alarm-bijdrage"],
  ...["alarm-plaatsingskost", "alarm-waarborg", "alarm-vermindering"],
];

describe("the sample lists", () => {
  test("are what the generator makes, byte for byte", () => {
    const folder = mkdtempSync(join(tmpdir(), "normtoets-samples-"));
    try {
      makeSamples(folder);
      expect(readdirSync(folder).sort()).toEqual(FILES);
      for (const file of FILES) {
        const made = readFileSync(join(folder, file));
        expect({ file, same: made.equals(readFileSync(join(FOLDER, file))) }).toEqual({
          file,
          same: true,
        });
        expect(made.length).toBeLessThan(400_000);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("are the only workbooks in their folder", () => {
    expect(readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"))).toEqual(FILES);
    expect(Object.keys(SAMPLES).sort()).toEqual(FILES);
  });

  test("hold norms that say they are invented", () => {
    const { year, thresholds, note } = readNorms();
    expect(year).toBe(2024);
    expect(note).toMatch(/^Verzonnen .* geen regelgeving/);
    const unknown = normSet.norms.filter((norm) => norm.threshold?.byYear["2024"] === null);
    expect([...thresholds.keys()]).toEqual(unknown.map((norm) => norm.id));
    for (const { source } of thresholds.values()) {
      expect(source).toBe("verzonnen voor de voorbeeldlijsten, geen regelgeving");
    }
  });
});

describe.each(FILES)("%s", (file) => {
  test("says in every sheet that it is synthetic, and names nobody", async () => {
    const workbook = open(file);
    const { sheets } = await workbook.facts();
    for (const { name } of sheets) {
      const { rows } = await workbook.top(name, 5000);
      const texts = rows.flat().filter((cell) => typeof cell === "string");
      expect(texts.slice(0, 3).some((text) => text.toLowerCase().includes(SYNTHETIC))).toBe(true);
      expect(texts.filter((text) => /\d{11}|\d{2}\.\d{2}\.\d{2}-\d{3}/.test(text))).toEqual([]);
      const numbers = rows.flat().filter((cell) => typeof cell === "number");
      expect(numbers.filter((number) => number >= 1e9)).toEqual([]);
    }
  });

  test("is recognised sheet by sheet, and what is no list is not", async () => {
    const { sheets } = await open(file).facts();
    const found = Object.fromEntries(sheets.map(({ name }) => [name, "none"]));
    for (const { list } of reportOf(file).lists) {
      expect(found[list.sheet]).toBe("none");
      const shape = isIndicatorList(list) ? list.shape : list.table === null ? "" : "table";
      found[list.sheet] = `${list.kind} ${shape}`.trim();
    }
    expect(found).toEqual(LISTS[file]);
  });

  test("is judged at the end of 2024", () => {
    expect(reportOf(file)).toMatchObject({ year: 2024, asOf: { year: 2024, month: 12 } });
  });

  test("fails where the samples are meant to fail, service by service", () => {
    const failing: Record<string, string[]> = {};
    for (const { level, service, norm, outcome } of reportOf(file).results) {
      const good = norm.kind === "descriptive" ? "not-applicable" : "met";
      if (level !== "service" || outcome === good) continue;
      (failing[service ?? "?"] ??= []).push(`${norm.id}: ${outcome}`);
    }
    expect(failing).toEqual(FAILING[file]);
  });

  test("gives no errors, and only the warnings that are meant", () => {
    const { findings } = reportOf(file);
    const warnings = findings.filter(({ code }) => FINDING_CODES[code] !== "info");
    const silent = warnings.filter(({ code }) => code === "silent-norm");
    // A federation without figures on referrals reports none either.
    const noFigures = file === "nzf-2024.xlsx" ? ["toeleiding"] : [];
    expect(silent.map(({ params }) => params["norm"])).toEqual([...SILENT, ...noFigures]);

    const others = warnings.filter(({ code }) => code !== "silent-norm");
    const sheet = "Jaarverslag 2024";
    const mismatches = [
      { code: "mismatch", cell: { sheet, address: "B6" }, params: { norm: "begeleiding" } },
      { code: "mismatch", cell: { sheet, address: "B14" }, params: { norm: "woonadvies" } },
    ];
    expect(others).toMatchObject(file === "cm-2024.xlsx" ? mismatches : []);
  });
});

describe("the five lists together", () => {
  test("give the table of the policy report, norm by norm", () => {
    const rows = sectorTable([...reports.values()]);
    const found = rows.map(({ norm, met, rest }) => [
      norm.id,
      {
        met: met.length,
        rest: Object.fromEntries(rest.map(({ federation, outcome }) => [federation, outcome])),
      },
    ]);
    expect(Object.fromEntries(found)).toEqual(SECTOR);
    expect(rows.every(({ met, rest }) => met.length + rest.length === 5)).toBe(true);
  });

  test("show a total that reaches the norm and hides a failing service", () => {
    const total = reportOf("lm-2024.xlsx").results.find(
      ({ norm, level }) => norm.id === "begeleiding" && level === "federation",
    );
    expect(total?.outcome).toBe("not-met");
    expect(total?.value?.compare(total.threshold ?? 0)).toBe(1);
  });

  test("charge 27,49 euro at most for one type of alarm, and more for the others", async () => {
    for (const file of FILES) {
      const list = reportOf(file).lists.find((l) => l.list.kind === "personenalarmen")?.list;
      const column = list?.columns.find(({ field }) => field === "bijdrage")?.column ?? -1;
      const { rows, firstColumn } = await open(file).top(list?.sheet ?? "", 1000);
      const fees = rows.slice((list?.firstRow ?? 1) - 1).flatMap((row) => {
        const fee = readAmount(row[column - firstColumn] ?? null);
        return fee.is === "value" ? [fee.value] : [];
      });
      expect(Math.min(...fees)).toBeLessThanOrEqual(27.49);
      expect(Math.max(...fees)).toBeGreaterThan(27.49);
    }
  });

  test("come in three layouts", () => {
    const layouts = new Set(
      FILES.map((file) =>
        reportOf(file)
          .lists.filter(({ list }) => list.kind !== "jaarverslag")
          .map(({ list }) => `${list.kind}${isIndicatorList(list) ? ` ${list.shape}` : ""}`)
          .sort()
          .join(", "),
      ),
    );
    expect(layouts.size).toBe(3);
  });
});
