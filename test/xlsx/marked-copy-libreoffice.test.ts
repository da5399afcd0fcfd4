import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { check } from "../../src/check";
import { marksOf } from "../../src/marks/marks-of";
import { reportSheet } from "../../src/report/report-sheet";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import { cleared, difference, mark, marked, REPORT, textOf } from "./copies";
import { FEATURES } from "./feature-packages";

/**
 * What another program makes of copies: LibreOffice opens each, computes the marks and shows them. Its
 * HTML tells the colour that every cell has in the end, conditional formats included.
 */

const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
const inOffice = soffice === undefined && process.env["CI"] !== "true" ? test.skip : test;
if (soffice === undefined) process.stderr.write("LibreOffice is missing: copies are not opened.\n");

const PATIENCE = 240_000;
const SAMPLES = join(__dirname, "..", "..", "assets", "samples");

/** Files by name, as LibreOffice writes them in another format. */
function converted(files: ReadonlyMap<string, Uint8Array>, format: string): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "normtoets-copies-"));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const paths = [...files.keys()].map((name) => join(folder, `${name}.xlsx`));
    const words = [
      "--headless",
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--convert-to",
      format,
      "--outdir",
      join(folder, "uit"),
      ...paths,
    ];
    execFileSync(soffice ?? "soffice", words, { stdio: "pipe" });
    return new Map(
      readdirSync(join(folder, "uit")).map((name) => [
        name.replace(/\.[a-z]+$/, ""),
        readFileSync(join(folder, "uit", name)),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function colours(html: Buffer | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, colour = ""] of html?.toString().matchAll(/bgcolor="(#[0-9A-F]{6})"/gi) ?? []) {
    counts[colour.toUpperCase()] = (counts[colour.toUpperCase()] ?? 0) + 1;
  }
  return counts;
}

/** Text where a number should be shows the first, a number there hides the second, the third is fixed. */
const MARKS = [
  mark("Lijst", "n1", "not-met-verdict", ["A1"], "IFERROR(NOT(AND(COUNT($A$1)>0)),TRUE)"),
  mark("Lijst", "n2", "not-yet-met-verdict", ["B2"], "IFERROR(NOT(AND(COUNT($B$2)>0)),TRUE)"),
  mark("Lijst", "n3", "not-met-cause", ["A6"], null),
];

/** Their rows are others, so other cells are marked. */
const OTHER_ROWS = ["rows without any", "comments and CDATA that look like the end of the rows"];

inOffice(
  "LibreOffice opens the copy of every feature, and shows its marks and report",
  async () => {
    const copies = new Map<string, Uint8Array>();
    const titles = new Map<string, string>();
    for (const [i, { name, bytes }] of FEATURES.entries()) {
      if (OTHER_ROWS.includes(name)) continue;
      copies.set(`f${i}`, (await marked(bytes, { marks: MARKS, sheets: [REPORT] })).bytes);
      titles.set(`f${i}`, name);
    }
    const pages = converted(copies, "html");
    for (const [file, title] of titles) {
      const html = pages.get(file);
      expect({ title, opened: html?.includes("voldoet niet") }).toEqual({ title, opened: true });
      expect({ title, ...colours(html) }).toEqual({
        title,
        // The mark, and the verdict on the report sheet.
        "#F8CFCB": 2,
        "#FDF0EE": 1,
        // The header of the report.
        "#1B3A57": REPORT.columns.length,
      });
    }
  },
  PATIENCE,
);

inOffice(
  "marks and report survive being saved by LibreOffice, and are known and cleared then",
  async () => {
    const plain = FEATURES[0]?.bytes ?? new Uint8Array();
    const copy = await marked(plain, { marks: MARKS, sheets: [REPORT] });
    const saved = converted(new Map([["kopie", copy.bytes]]), "xlsx").get("kopie");
    const again = await marked(new Uint8Array(saved ?? []), { marks: MARKS, sheets: [REPORT] });
    expect(again.copy.marks).toEqual({ added: 3, removed: 3 });
    expect(again.copy.sheets).toEqual([{ own: "report", sheet: "Normtoets", replaced: true }]);
    const back = await cleared(again.bytes);
    expect(textOf(back.bytes, "xl/workbook.xml")).not.toContain("Normtoets");
    const shown = converted(
      new Map([
        ["weer", again.bytes],
        ["terug", back.bytes],
      ]),
      "html",
    );
    expect(colours(shown.get("weer"))).toMatchObject({ "#F8CFCB": 2, "#FDF0EE": 1 });
    expect(colours(shown.get("terug"))).toEqual({});
  },
  PATIENCE,
);

inOffice(
  "LibreOffice shows the marks of the sample lists on the cells that the report names",
  async () => {
    const copies = new Map<string, Uint8Array>();
    const expected = new Map<string, number>();
    for (const name of ["helan-2024", "solidaris-2024"]) {
      const bytes = new Uint8Array(readFileSync(join(SAMPLES, `${name}.xlsx`)));
      const report = await check(openXlsx(bytesSource(name, bytes)), {});
      const { marks } = marksOf(report);
      const sheet = reportSheet(report, "nl", { checkedAt: new Date(0), version: "1" });
      copies.set(name, (await marked(bytes, { marks, sheets: [sheet] })).bytes);
      const fixed = marks.filter(({ look }) => look === "not-met-cause");
      const cells = fixed.flatMap(({ areas }) =>
        areas.map(
          (area) => (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1),
        ),
      );
      expected.set(
        name,
        cells.reduce((sum, count) => sum + count, 0),
      );
    }
    expect(expected.get("helan-2024")).toBe(17);
    const pages = converted(copies, "html");
    for (const [name, count] of expected) {
      expect(colours(pages.get(name))["#FDF0EE"] ?? 0).toBe(count);
    }
  },
  PATIENCE,
);

inOffice(
  "workbooks that LibreOffice wrote are left alone as well, and come back byte for byte",
  async () => {
    const given = new Map<string, Uint8Array>();
    for (const name of ["cm-2024", "solidaris-2024"]) {
      given.set(name, new Uint8Array(readFileSync(join(SAMPLES, `${name}.xlsx`))));
    }
    for (const feature of ["a thousand conditional formats", "strict Open XML"]) {
      const { bytes = new Uint8Array() } = FEATURES.find(({ name }) => name === feature) ?? {};
      given.set(feature.replaceAll(" ", "-"), bytes);
    }
    for (const [name, made] of converted(given, "xlsx")) {
      const bytes = new Uint8Array(made);
      const facts = await openXlsx(bytesSource(name, bytes)).facts();
      const marks = MARKS.map((one) => ({ ...one, sheet: facts.sheets[0]?.name ?? "" }));
      const copy = await marked(bytes, { marks, sheets: [REPORT] });
      expect(difference(bytes, copy.bytes).changed).toEqual([
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
      ]);
      const back = await cleared(copy.bytes);
      expect(difference(bytes, back.bytes)).toEqual({ changed: [], added: [], gone: [] });
    }
  },
  PATIENCE,
);
