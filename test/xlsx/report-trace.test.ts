import { packageOf } from "../tools/package-writer";
import { cleared, marked, marksOn, partsIn, REPORT, textOf } from "./copies";
import { bookParts } from "./feature-packages";
import { RELATIONSHIPS } from "./packages";

/** A report in which somebody wrote is told, before what they wrote is gone from the copy. */

const whole = { marks: marksOn("Lijst"), sheets: [REPORT] };
const SHEET = "xl/worksheets/sheet2.xml";
const TABLE = "xl/tables/table1.xml";

type Change = (parts: Record<string, string>) => void;

async function writtenIn(...changes: Change[]): Promise<readonly (readonly string[])[]> {
  const { bytes } = await marked(packageOf(bookParts()), whole);
  const parts: Record<string, string> = {};
  for (const name of partsIn(bytes).keys()) parts[name] = textOf(bytes, name);
  for (const change of changes) change(parts);
  const now = packageOf(parts);
  const [again, back] = [await marked(now, whole), await cleared(now)];
  return [again.copy.writtenIn, back.copy.writtenIn];
}

const swap =
  (from: string | RegExp, to: string, name = SHEET): Change =>
  (parts) => {
    const before = parts[name] ?? "";
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name} has no ${String(from)}: ${before}`);
    parts[name] = after;
  };

/** As Excel saves it: texts in the table of shared strings, numbers with all their digits. */
const asExcelSaves: Change = (parts) => {
  const texts: string[] = [];
  parts[SHEET] = (parts[SHEET] ?? "")
    .replace(/ t="inlineStr"><is><t[^>]*>([^]*?)<\/t><\/is>/g, (_, text: string) => {
      texts.push(`<si><t>${text}</t></si>`);
      return ` t="s"><v>${texts.length - 1}</v>`;
    })
    .replace("<v>0.4996</v>", "<v>0.49959999999999999</v>");
  parts["xl/sharedStrings.xml"] =
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts.join("")}</sst>`;
  swap(
    "</Relationships>",
    `<Relationship Id="rS" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels",
  )(parts);
};

const KNOWN = [["Normtoets"], ["Normtoets"]];
const NOTHING = [[], []];

describe("told, when the report is renewed and when it is taken away", () => {
  test.each<[string, Change[]]>([
    ["a text of the table", [swap("✗ voldoet niet", "✗ bezwaar ingediend")]],
    [
      "a text of the table, in a file that Excel saved",
      [swap("✗ voldoet niet", "✗ bezwaar ingediend"), asExcelSaves],
    ],
    ["a figure", [swap("<v>0.4996</v>", "<v>0.51</v>")]],
    ["a line above the table", [swap("22 november 2026", "23 november 2026")]],
    [
      "a note beside a line",
      [swap(/(<row r="1"[^>]*>.*?<\/c>)/, '$1<c r="C1" t="str"><v>nakijken</v></c>')],
    ],
    [
      "a cell that was emptied",
      [swap(/<c r="A6"([^>]*?) t="inlineStr">.*?<\/c>/s, '<c r="A6"$1/>')],
    ],
  ])("%s", async (_, changes) => {
    expect(await writtenIn(...changes)).toEqual(KNOWN);
  });
});

describe("not told", () => {
  test("a report as it was written", async () => {
    expect(await writtenIn()).toEqual(NOTHING);
  });
  test("one that Excel saved", async () => {
    expect(await writtenIn(asExcelSaves)).toEqual(NOTHING);
  });
  test("one that was sorted", async () => {
    const turned: Change = (parts) => {
      parts[SHEET] = (parts[SHEET] ?? "").replace(
        /<row r="5"(.*?)<\/row><row r="6"(.*?)<\/row>/s,
        (_, five: string, six: string) =>
          `<row r="5"${six.replace(/r="([A-D])6"/g, 'r="$15"')}</row>` +
          `<row r="6"${five.replace(/r="([A-D])5"/g, 'r="$16"')}</row>`,
      );
      expect(parts[SHEET].indexOf("lijn 1")).toBeLessThan(parts[SHEET].indexOf("&lt;zonen"));
    };
    expect(await writtenIn(turned)).toEqual(NOTHING);
  });
  test("one of which nothing is known any more", async () => {
    const forgotten = swap(/ comment="[^"]*"/, "", TABLE);
    const changed = swap("✗ voldoet niet", "✗ bezwaar ingediend");
    expect(await writtenIn(forgotten, changed)).toEqual(NOTHING);
  });
});
