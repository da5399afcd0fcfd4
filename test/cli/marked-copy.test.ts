import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import type { JsonReport } from "../../src/report/json";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import { COMMAND, folder, normtoets, save, userList } from "./run";

const dir = folder();
const failing = save(join(dir, "cm-2024-09.xlsx"), userList(2498, 5000, 45_565));
const passing = save(join(dir, "goed.xlsx"), userList(3, 4));

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));
const sheetsOf = async (path: string) => {
  const facts = await openXlsx(bytesSource("kopie.xlsx", bytesOf(path))).facts();
  return facts.sheets.map(({ name, tables }) => [name, ...tables.map((table) => table.name)]);
};

describe("--output", () => {
  test("saves a copy with marks and report, and says in one line what it left alone", async () => {
    const before = bytesOf(failing);
    const target = join(dir, "kopie.xlsx");
    const { code, out, err } = normtoets(failing, "--output", target);
    expect(code).toBe(1);
    expect(out).toContain("voldoet niet");
    const parts = Object.keys(unzipSync(before)).length;
    // The list, its styles, the workbook, its links and the content types; sheet, links, table.
    expect(err).toBe(
      `kopie: ${parts - 5} van ${parts} onderdelen ongewijzigd, 5 aangevuld, 3 nieuw – ${target}\n`,
    );
    expect(bytesOf(failing)).toEqual(before);
    expect(await sheetsOf(target)).toEqual([["Gebruikers"], ["Normtoets", "NormtoetsVerslag"]]);
    const sheet = new TextDecoder().decode(unzipSync(bytesOf(target))["xl/worksheets/sheet1.xml"]);
    expect(sheet).toContain("normtoets/1 zelfzorgvermogen not-met-verdict");
  });

  test("leaves the JSON report alone on stdout, and the copy gives the same verdicts", () => {
    const target = join(dir, "json.xlsx");
    const first = normtoets(failing, "--output", target, "--json");
    const report = JSON.parse(first.out) as JsonReport;
    const again = JSON.parse(normtoets(target, "--json").out) as JsonReport;
    expect(again.results).toEqual(report.results);
    expect(first.err).toMatch(/^kopie: /);
  });

  test.each([
    ["fr", /^copie : \d+ parties sur \d+ inchangées, 5 complétées, 3 nouvelles – /],
    ["en", /^copy: \d+ of \d+ parts unchanged, 5 added to, 3 new – /],
  ])("speaks %s", (language, line) => {
    const { err } = normtoets(
      failing,
      "--output",
      join(dir, `${language}.xlsx`),
      "--lang",
      language,
    );
    expect(err).toMatch(line);
  });

  test("takes a folder for several files, and makes it", () => {
    const map = join(dir, "nieuwe", "map");
    const { code, err } = normtoets(failing, passing, "--output", map);
    expect(code).toBe(1);
    expect(readdirSync(map).sort()).toEqual(["cm-2024-09.xlsx", "goed.xlsx"]);
    expect(err.trimEnd().split("\n")).toHaveLength(2);
  });

  test("puts one file into a folder that is there", () => {
    const map = join(dir, "bestaand");
    mkdirSync(map);
    expect(normtoets(passing, "--output", map).code).toBe(0);
    expect(readdirSync(map)).toEqual(["goed.xlsx"]);
  });

  test("still checks and copies the other files when one cannot be read", () => {
    const map = join(dir, "deels");
    const broken = save(join(dir, "stuk.xlsx"), "dit is geen werkboek");
    expect(normtoets(broken, failing, "--output", map).code).toBe(3);
    expect(readdirSync(map)).toEqual(["cm-2024-09.xlsx"]);
  });

  test("of a copy renews it: nothing is there twice", async () => {
    const first = join(dir, "een.xlsx");
    const second = join(dir, "twee.xlsx");
    normtoets(failing, "--output", first);
    normtoets(first, "--output", second);
    expect(await sheetsOf(second)).toEqual(await sheetsOf(first));
    const list = (path: string) => unzipSync(bytesOf(path))["xl/worksheets/sheet1.xml"];
    expect(list(second)).toEqual(list(first));
  });
});

test("a report in which the user wrote is told, with where it still is", () => {
  const copy = join(dir, "beschreven.xlsx");
  normtoets(failing, "--output", copy);
  const parts = unzipSync(bytesOf(copy));
  const name = "xl/worksheets/sheet2.xml";
  const sheet = new TextDecoder().decode(parts[name]);
  parts[name] = new TextEncoder().encode(sheet.replace("voldoet niet", "besproken"));
  save(copy, zipSync(parts));
  const { code, err } = normtoets(copy, "--output", join(dir, "herschreven.xlsx"));
  expect(code).toBe(1);
  const [, told] = err.trimEnd().split("\n");
  expect(told).toBe(
    `in het verslag op “Normtoets” was iets gewijzigd sinds Normtoets het schreef; dat staat niet in de kopie, wel nog in ${copy}.`,
  );
});

describe("--clear", () => {
  test("gives the workbook back, part for part", () => {
    const copy = join(dir, "gemarkeerd.xlsx");
    const back = join(dir, "terug.xlsx");
    normtoets(failing, "--output", copy);
    const { code, out, err } = normtoets(copy, "--clear", "--output", back);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(/^kopie: \d+ van \d+ onderdelen ongewijzigd, 5 aangevuld, 3 verwijderd – /);
    expect(unzipSync(bytesOf(back))).toEqual(unzipSync(bytesOf(failing)));
  });
});

describe("what is refused: one clear line, exit 3, nothing written", () => {
  const linked = join(dir, "zelfde.xlsx");
  const hard = join(dir, "hard.xlsx");
  symlinkSync(failing, linked);
  linkSync(failing, hard);
  mkdirSync(join(dir, "ander"));
  const twin = save(join(dir, "ander", "goed.xlsx"), userList(3, 4));
  const filled = save(join(dir, "vol.xlsx"), "iets");
  test.each([
    ["the input itself", [failing, "--output", failing], "dat is de werkmap zelf"],
    [
      "the input by another way",
      [failing, "--output", join(dir, "ander", "..", "cm-2024-09.xlsx")],
      "werkmap zelf",
    ],
    ["the input through a link", [failing, "--output", linked], "werkmap zelf"],
    ["the input under another name", [failing, "--output", hard], "werkmap zelf"],
    ["the folder that the input is in", [failing, "--output", dir], "werkmap zelf"],
    ["another input", [failing, twin, "--output", dir], "werkmap zelf"],
    ["two copies of one name", [passing, twin, "--output", join(dir, "x")], "twee werkmappen"],
    ["a file for several copies", [passing, failing, "--output", filled], "noemt --output een map"],
    ["a workbook under another kind of name", [passing, "--output", join(dir, "x.xlsm")], ".xlsx"],
    ["--clear without a place", [failing, "--clear"], "--clear vraagt ook --output"],
    [
      "--clear with a report",
      [failing, "--clear", "--json", "--output", join(dir, "y.xlsx")],
      "--json",
    ],
    ["--break-signature alone", [failing, "--break-signature"], "vraagt ook --output"],
  ])("%s", (_, words, line) => {
    const before = readdirSync(dir).sort();
    const bytes = bytesOf(failing);
    const { code, out, err } = normtoets(...words);
    expect(code).toBe(3);
    expect(out).toBe("");
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain(line);
    expect(readdirSync(dir).sort()).toEqual(before);
    expect(bytesOf(failing)).toEqual(bytes);
  });

  test("a place that cannot be written: the report is still given", () => {
    const { code, out, err } = normtoets(passing, "--output", join(filled, "kopie.xlsx"));
    expect(code).toBe(3);
    expect(out).toContain("voldoet");
    expect(err).toContain("kan niet bewaard worden");
  });

  test("a signed workbook, unless asked", () => {
    const parts = unzipSync(bytesOf(passing));
    const signature = { "_xmlsignatures/sig1.xml": new TextEncoder().encode("<Signature/>") };
    const signed = save(join(dir, "ondertekend.xlsx"), zipSync({ ...parts, ...signature }));
    const target = join(dir, "kopie-ondertekend.xlsx");
    const refused = normtoets(signed, "--output", target);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain("--break-signature");
    expect(existsSync(target)).toBe(false);
    const asked = normtoets(signed, "--output", target, "--break-signature");
    expect(asked.code).toBe(0);
    expect(asked.err).toContain("handtekening");
    expect(existsSync(target)).toBe(true);
  });

  const norms = save(join(dir, "normen.json"), JSON.stringify({ year: 2024 }));
  const normsLink = join(dir, "normen-link.json");
  symlinkSync(norms, normsLink);
  const profile = save(
    join(dir, "profiel.json"),
    JSON.stringify({ schema: "normtoets-profile/1", lists: [] }),
  );
  const hardProfile = join(dir, "profiel-hard.json");
  linkSync(profile, hardProfile);
  const fresh = join(dir, "nieuw.xlsx");
  test.each([
    ["the profile through a link to the workbook", ["--save-profile", linked], "de werkmap zelf"],
    ["the profile on another name of the workbook", ["--save-profile", hard], "de werkmap zelf"],
    ["the profile on the norms", ["--norms", norms, "--save-profile", normsLink], "--norms"],
    [
      "the profile on the profile",
      ["--profile", profile, "--save-profile", hardProfile],
      "--profile",
    ],
    ["the profile on the copy", ["--output", fresh, "--save-profile", fresh], "--output"],
    [
      "the profile on the copy, in other letters",
      ["--output", fresh, "--save-profile", join(dir, "ander", "..", "NIEUW.xlsx")],
      "--output",
    ],
  ])("%s", (_, words, line) => {
    const files = [failing, norms, profile];
    const before = files.map((file) => bytesOf(file));
    const { code, out, err } = normtoets(failing, ...words);
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain(line);
    expect(files.map((file) => bytesOf(file))).toEqual(before);
    expect(existsSync(fresh)).toBe(false);
  });
  test("a copy over the norms or the profile", () => {
    const odd = save(join(dir, "lijst"), bytesOf(passing));
    for (const words of [
      ["--norms", norms, "--output", normsLink],
      ["--profile", profile, "--output", hardProfile],
    ]) {
      const before = [norms, profile].map((file) => bytesOf(file));
      const { code, err } = normtoets(odd, ...words);
      expect(code).toBe(3);
      expect(err).toContain(words[0] ?? "");
      expect([norms, profile].map((file) => bytesOf(file))).toEqual(before);
    }
  });

  test("a refusal says what and where, and leaves no folder that it made", () => {
    const copy = join(dir, "met-formule.xlsx");
    normtoets(passing, "--output", copy);
    const parts = unzipSync(bytesOf(copy));
    const name = "xl/worksheets/sheet1.xml";
    const sheet = new TextDecoder().decode(parts[name]);
    const formula =
      '<row r="9001"><c r="A9001"><f>NormtoetsVerslag[Norm]</f></c></row></sheetData>';
    parts[name] = new TextEncoder().encode(sheet.replace("</sheetData>", formula));
    save(copy, zipSync(parts));
    const map = join(dir, "nergens", "diep");
    const { code, err } = normtoets(copy, "--clear", "--output", join(map, "terug.xlsx"));
    expect(code).toBe(3);
    const [sentence, ...more] = err.trimEnd().split("\n");
    expect(sentence).toContain("verwezen: 1 formule op “Gebruikers”. Dat zou stukgaan.");
    expect(more).toEqual([]);
    expect(existsSync(join(dir, "nergens"))).toBe(false);
  });

  test("leaves nothing beside what was asked", () => {
    expect(readdirSync(dir).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("the copy as a file", () => {
  test.each([0o600, 0o640, 0o644])("has the permissions of the workbook: %o", (mode) => {
    const own = save(join(dir, `rechten-${mode}.xlsx`), bytesOf(passing));
    chmodSync(own, mode);
    const target = join(dir, `kopie-${mode}.xlsx`);
    normtoets(own, "--output", target);
    expect(statSync(target).mode & 0o777).toBe(mode);
  });

  test("may have a name as long as the disk takes", () => {
    const target = join(dir, `${"n".repeat(250)}.xlsx`);
    expect(normtoets(passing, "--output", target).code).toBe(0);
    expect(existsSync(target)).toBe(true);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s while it is written leaves nothing, and nobody else can read it meanwhile",
    async (signal) => {
      const map = join(dir, signal);
      mkdirSync(map);
      const large = save(join(dir, `${signal}.xlsx`), userList(50_000, 100_000));
      const child = spawn(process.execPath, [COMMAND, large, "--output", join(map, "k.xlsx")]);
      const ended = new Promise<number | null>((resolve) => {
        child.once("exit", (code) => {
          resolve(code);
        });
      });
      let mode = 0;
      for (let turn = 0; turn < 3000 && child.exitCode === null && mode === 0; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        const [beside] = readdirSync(map).filter((name) => name.endsWith(".tmp"));
        if (beside === undefined) continue;
        mode = statSync(join(map, beside)).mode & 0o777;
        child.kill(signal);
      }
      expect(mode.toString(8)).toBe("600");
      expect(await ended).toBe(130);
      expect(readdirSync(map)).toEqual([]);
    },
    60_000,
  );
});
