import { execFileSync } from "node:child_process";
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Column, ROWS } from "./functions-data";

/** What LibreOffice took for a formula: milliseconds, the median of its runs, and its answer. */
export interface NativeTime {
  readonly time: number;
  readonly answer: string;
}

/** A formula that takes longer than this, in milliseconds, is calculated once. */
const SLOW = 10_000;

/** Loading a million rows takes a while, and is not measured. */
const PATIENCE = 20 * 60_000;

/**
 * Has LibreOffice, without a window, load the columns once and calculate each formula a number of times,
 * the first to warm up. Only the calculation is timed: from putting the formula into a cell until its result
 * is there, after a cell of each column changed, so that nothing is remembered of the last time. `{0}` in a
 * formula stands for the range of the first column, and so on. Null where there is no LibreOffice.
 */
export async function timeNative(
  columns: readonly Column[],
  formulas: readonly string[],
  runs: number,
): Promise<readonly NativeTime[] | null> {
  if (!hasLibreOffice()) return null;
  const folder = mkdtempSync(join(tmpdir(), "native-formulas-"));
  try {
    const data = join(folder, "data.csv");
    const asked = join(folder, "formulas.txt");
    const told = join(folder, "times.txt");
    await writeCsv(data, columns);
    const ranges = columns.map((_, i) => `$A$1:$A$${ROWS}`.replaceAll("A", letterOf(i)));
    const filled = formulas.map((formula) =>
      formula.replace(/\{(\d+)(?::(\d+))?\}/g, (_, at: string, rows: string | undefined) => {
        const range = ranges[Number(at)] ?? "";
        return rows === undefined ? range : range.replace(String(ROWS), rows);
      }),
    );
    writeFileSync(asked, filled.map((formula) => `${formula}\n`).join(""));
    writeFileSync(told, "");
    const profile = join(folder, "profile");
    const soffice = (...words: readonly string[]): void => {
      const own = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless"];
      execFileSync("soffice", [...own, ...words], { timeout: PATIENCE, stdio: "ignore" });
    };
    // A new profile gets modules of its own first, which would replace ours.
    soffice("--terminate_after_init");
    writeMacro(profile, macro(pathToFileURL(data).href, asked, told, columns.length, runs + 1));
    soffice("--norestore", "--nologo", "macro:///Standard.Bench.Measure");
    const lines = readFileSync(told, "utf8").split("\n");
    const error = lines.find((line) => line.startsWith("error"));
    if (error !== undefined) throw new Error(`LibreOffice: ${error}`);
    return formulas.map((_, i) => timeOf(lines, i));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasLibreOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Lines "formula;run;milliseconds;answer"; without the first run, unless that was so slow that it was all. */
function timeOf(lines: readonly string[], formula: number): NativeTime {
  const own = lines.map((line) => line.split(";")).filter(([at]) => at === String(formula));
  const measured = own.length > 1 ? own.slice(1) : own;
  const times = measured.map(([, , time]) => Number(time));
  times.sort((one, other) => one - other);
  return { time: times[times.length >> 1] ?? NaN, answer: own.at(-1)?.[3] ?? "" };
}

async function writeCsv(path: string, columns: readonly Column[]): Promise<void> {
  const file = createWriteStream(path);
  for (let row = 0; row < ROWS; row++) {
    const line = columns.map(({ cellAt }) => String(cellAt(row) ?? "")).join("\t");
    if (!file.write(`${line}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function macro(data: string, asked: string, told: string, columns: number, runs: number): string {
  return `Sub Measure
  On Error GoTo Failed
  Dim options(2) As New com.sun.star.beans.PropertyValue
  options(0).Name = "FilterName"
  options(0).Value = "Text - txt - csv (StarCalc)"
  options(1).Name = "FilterOptions"
  options(1).Value = "9,34,76,1,,1033,false,false"
  options(2).Name = "Hidden"
  options(2).Value = True
  book = StarDesktop.loadComponentFromURL("${data}", "_blank", 0, options())
  sheet = book.Sheets.getByIndex(0)
  answer = sheet.getCellByPosition(${columns + 1}, 0)
  number = 0
  Open "${asked}" For Input As #1
  Do While Not EOF(1)
    Line Input #1, formula
    If formula <> "" Then
      For pass = 1 To ${runs}
        answer.setString("")
        For column = 0 To ${columns - 1}
          cell = sheet.getCellByPosition(column, ${ROWS - 1})
          cell.setFormula(cell.getFormula())
        Next
        begin = GetSystemTicks()
        answer.setFormula(formula)
        result = answer.getString()
        took = GetSystemTicks() - begin
        Open "${told}" For Append As #2
        Print #2, number & ";" & pass & ";" & took & ";" & result
        Close #2
        If took > ${SLOW} Then Exit For
      Next
      number = number + 1
    End If
  Loop
  Close #1
  book.close(True)
Failed:
  If Err <> 0 Then
    Open "${told}" For Append As #2
    Print #2, "error;" & Err & ";" & Erl & ";" & Error
    Close #2
  End If
  StarDesktop.terminate()
End Sub`;
}

/** Puts a macro where LibreOffice looks for the user's own. */
function writeMacro(profile: string, source: string): void {
  const folder = join(profile, "user", "basic", "Standard");
  mkdirSync(folder, { recursive: true });
  const text = source.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n`;
  writeFileSync(
    join(folder, "Bench.xba"),
    `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${text.replaceAll('"', "&quot;")}</script:module>`,
  );
  writeFileSync(
    join(folder, "script.xlb"),
    `${head}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`,
  );
  writeFileSync(
    join(folder, "..", "script.xlc"),
    `${head}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  );
}
