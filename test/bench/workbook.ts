import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from "node:fs";
import { writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

import { type Cell, type SheetToStream, streamWorkbook } from "../tools/package-writer";

/** What is asked of every reader, and what the generator knows to be true. */
export interface Answer {
  /** Different users, and those among them who need care. */
  readonly users: number;
  readonly inNeed: number;
  /** The same by rows: the easier question for who cannot count unique users. */
  readonly rows: number;
  readonly rowsInNeed: number;
}

/** A list to generate; the same shape gives the same bytes. */
export interface Shape {
  readonly rows: number;
  readonly users: number;
  readonly strings: "shared" | "inline";
  /** Adds a sheet whose formulas a spreadsheet program has to calculate. */
  readonly formulas: boolean;
}

export interface BenchFile {
  readonly path: string;
  readonly answer: Answer;
}

export const SHEET = "Gebruikers";
const HEADER = [
  "Lidnummer",
  "Dienst",
  "Datum",
  "Zorgbehoefte",
  "Typemodule",
  "Gemeente",
  "Contactwijze",
  "Opmerking",
];
const SERVICES = ["CM", "Helan", "Solidaris Antwerpen", "Vlaams & Neutraal Ziekenfonds"];
const MODULES = [
  "psychosociale begeleiding",
  "zorgbegeleiding",
  "trajectbegeleiding",
  "ergotherapeutische begeleiding",
  "directe hulp",
];
const TOWNS = ["Aalst", "Brugge", "Gent", "Hasselt", "Kortrijk", "Leuven", "Mechelen", "Turnhout"];
const CONTACTS = ["huisbezoek", "telefonisch", "bureaubezoek", "e-mail"];
const REMARKS = ["opvolging gepland", "doorverwezen naar thuiszorg", "wacht op attest", "afgerond"];
const FIRST_OF_2024 = 45_292;
const DAYS_IN_2024 = 366;

/** Users with duplicates as in a year of contacts: rows ÷ 1.2. */
export function usualUsers(rows: number): number {
  return Math.ceil(rows / 1.2);
}

/** The workbook in the folder; made when it is not there yet. */
export async function benchFile(folder: string, shape: Shape): Promise<BenchFile> {
  const { rows, users, strings, formulas } = shape;
  const path = join(folder, `${rows}-${users}-${strings}${formulas ? "-formulas" : ""}.xlsx`);
  const answerPath = `${path}.json`;
  if (existsSync(path) && existsSync(answerPath)) {
    return { path, answer: JSON.parse(readFileSync(answerPath, "utf8")) as Answer };
  }
  mkdirSync(folder, { recursive: true });
  const list = new GeneratedList(rows, users);
  const sheets: SheetToStream[] = [{ name: SHEET, rows: list.rows() }];
  if (formulas) sheets.push({ name: "Antwoord", rows: formulaRows(rows) });
  const handle = openSync(`${path}.part`, "w");
  await streamWorkbook(sheets, (bytes) => void writeSync(handle, bytes), { strings });
  closeSync(handle);
  renameSync(`${path}.part`, path);
  writeFileSync(answerPath, JSON.stringify(list.answer));
  return { path, answer: list.answer };
}

/** The easier question, in the words of a spreadsheet; no results are stored. */
function formulaRows(rows: number): Cell[][] {
  const last = rows + 1;
  return [
    [
      { formula: `COUNTIFS(${SHEET}!D2:D${last},"ja")` },
      { formula: `COUNTA(${SHEET}!A2:A${last})` },
      { formula: "A1/B1" },
    ],
  ];
}

/** Rows of contacts. Service and care need belong to the user, so that no two rows contradict. */
class GeneratedList {
  private seed = 20_240_901;
  private readonly inNeedOf: Uint8Array;
  private rowsInNeed = 0;

  constructor(
    private readonly rowCount: number,
    private readonly userCount: number,
  ) {
    this.inNeedOf = Uint8Array.from({ length: userCount }, () => (this.random(100) < 47 ? 1 : 0));
  }

  get answer(): Answer {
    return {
      users: this.userCount,
      inNeed: this.inNeedOf.reduce((sum, flag) => sum + flag, 0),
      rows: this.rowCount,
      rowsInNeed: this.rowsInNeed,
    };
  }

  *rows(): Generator<readonly Cell[]> {
    this.rowsInNeed = 0;
    yield HEADER;
    let met = 0;
    for (let i = 0; i < this.rowCount; i++) {
      // New users come in evenly, the rows between them are of users met before.
      const isNew = met < Math.floor(((i + 1) * this.userCount) / this.rowCount) || met === 0;
      const user = isNew ? met++ : this.random(met);
      const inNeed = this.inNeedOf[user] === 1;
      if (inNeed) this.rowsInNeed++;
      yield [
        `L${String(user * 7 + 1_000_003).padStart(8, "0")}`,
        SERVICES[user % SERVICES.length],
        { value: FIRST_OF_2024 + this.random(DAYS_IN_2024), format: "date" },
        inNeed ? "ja" : "nee",
        MODULES[this.random(MODULES.length)],
        TOWNS[this.random(TOWNS.length)],
        CONTACTS[this.random(CONTACTS.length)],
        this.random(3) === 0 ? REMARKS[this.random(REMARKS.length)] : null,
      ];
    }
  }

  private random(below: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * below);
  }
}
