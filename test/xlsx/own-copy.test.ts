/** Which copies may be replaced: those in which nobody can have worked. */
import { unzipSync, zipSync } from "fflate";
import { NODE_HOST } from "../../src/cli/node-host";
import type { FromWorkbook } from "../../src/preview/wire";
import { WorkbookThread } from "../../src/preview/workbook/workbook-thread";
import { type Additions, originOf } from "../../src/xlsx/marked-copy";
import { bytesSource } from "../../src/xlsx/open";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import { saveXlsx } from "../excel-host/xlsx/save";
import { packageOf } from "../tools/package-writer";
import { cleared, difference, marked, marksOn, REPORT, textOf } from "./copies";
import { bookParts } from "./feature-packages";

const plain = packageOf(bookParts());
const all: Additions = { marks: marksOn("Lijst"), sheets: [REPORT], sealed: true };

const origin = (bytes: Uint8Array) => originOf(bytesSource("kopie.xlsx", bytes), NODE_HOST);

/** The parts of a copy changed by a tool that leaves alone what it does not change. */
function worked(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void) {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}

let copy: Uint8Array = new Uint8Array();
beforeAll(async () => {
  ({ bytes: copy } = await marked(plain, all));
});

describe("as written", () => {
  test("a copy of ours, whichever of our decompressors and checksums looks at it", async () => {
    expect(await origin(copy)).toBe("as-written");
    expect(await originOf(bytesSource("kopie.xlsx", copy), {})).toBe("as-written");
  });
  test("the same whenever it is made", async () => {
    expect(Buffer.from((await marked(plain, all)).bytes).equals(Buffer.from(copy))).toBe(true);
  });
  test("marked again, the same or otherwise", async () => {
    const again = await marked(copy, all);
    expect(difference(copy, again.bytes)).toEqual({ changed: [], added: [], gone: [] });
    expect(await origin(again.bytes)).toBe("as-written");
    const other = await marked(copy, { ...all, marks: [] });
    expect(difference(copy, other.bytes).changed).toContain("xl/tables/table1.xml");
    expect(await origin(other.bytes)).toBe("as-written");
  });
  test("only the report, and no marks", async () => {
    const { bytes } = await marked(plain, { marks: [], sheets: [REPORT], sealed: true });
    expect(await origin(bytes)).toBe("as-written");
    // With nothing else to write, the report's table and its seal come out as they were.
    const { summary } = await marked(bytes, { marks: [], sheets: [REPORT], sealed: true });
    const { parts } = summary;
    expect(summary).toEqual({ parts, unchanged: parts, changed: 0, dropped: 0, added: 0 });
  });
  test("packed otherwise: that is no work of anybody", async () => {
    const parts = Object.entries(unzipSync(copy)).reverse();
    const repacked = zipSync({ ...Object.fromEntries(parts), "xl/media/": new Uint8Array() });
    expect(Buffer.from(repacked).equals(Buffer.from(copy))).toBe(false);
    expect(await origin(repacked)).toBe("as-written");
  });
  test("cleared, it is the workbook again and no copy of ours", async () => {
    const { bytes } = await cleared(copy);
    expect(difference(plain, bytes)).toEqual({ changed: [], added: [], gone: [] });
    expect(await origin(bytes)).toBe("not-ours");
  });
});

describe("saved since", () => {
  test("one digit of one cell, and every other part left as it was", async () => {
    const [name] = Object.keys(unzipSync(copy)).filter((part) => /<v>\d/.test(textOf(copy, part)));
    const bytes = worked(copy, (parts) => {
      const text = textOf(copy, name ?? "");
      const other = text.replace(/<v>(\d)/, (_, digit) => `<v>${(Number(digit) + 1) % 10}`);
      expect(other).toHaveLength(text.length);
      parts[name ?? ""] = new TextEncoder().encode(other);
    });
    expect(await origin(bytes)).toBe("saved-since");
  });
  test("white space at the end of any part, the report's table itself too", async () => {
    const names = Object.keys(unzipSync(copy));
    expect(names).toContain("xl/tables/table1.xml");
    const origins = [];
    for (const name of names) {
      const bytes = worked(copy, (parts) => {
        parts[name] = new TextEncoder().encode(`${textOf(copy, name)}\n`);
      });
      origins.push([name, await origin(bytes)]);
    }
    expect(origins).toEqual(names.map((name) => [name, "saved-since"]));
  });
  test("a part more, one less, one with another name", async () => {
    const more = worked(copy, (parts) => {
      parts["xl/comments9.xml"] = new TextEncoder().encode("<comments/>");
    });
    expect(await origin(more)).toBe("saved-since");
    const { bytes: sealed } = await marked(more, all);
    expect(await origin(sealed)).toBe("as-written");
    const without = (change: (parts: Record<string, Uint8Array>) => void) =>
      origin(
        worked(sealed, (parts) => {
          change(parts);
          delete parts["xl/comments9.xml"];
        }),
      );
    expect(await without(() => undefined)).toBe("saved-since");
    const renamed = await without((parts) => {
      parts["xl/comments8.xml"] = parts["xl/comments9.xml"] ?? new Uint8Array();
    });
    expect(renamed).toBe("saved-since");
  });
  test("the table without its comment, as Excel and LibreOffice save it", async () => {
    const bytes = worked(copy, (parts) => {
      const table = textOf(copy, "xl/tables/table1.xml");
      const bare = table.replace(/<!--.*?-->/g, "");
      expect(bare).not.toBe(table);
      parts["xl/tables/table1.xml"] = new TextEncoder().encode(bare);
    });
    expect(await origin(bytes)).toBe("saved-since");
  });
  test("a copy that never was sealed", async () => {
    const { bytes } = await marked(plain, { ...all, sealed: false });
    expect(textOf(bytes, "xl/tables/table1.xml")).not.toContain("<!--");
    expect(await origin(bytes)).toBe("saved-since");
  });
  test("a copy that was cleared of its marks only, with the seal of before", async () => {
    const { bytes } = await cleared(copy, { sheets: ["norms"] });
    expect(textOf(bytes, "xl/tables/table1.xml")).toContain("<!--normtoets/1 sealed ");
    expect(await origin(bytes)).toBe("saved-since");
  });
});

describe("a copy that the preview saved", () => {
  const cell = { row: 1, column: 1, typed: "42", value: 42, formula: null };
  const edit = { ...cell, isText: false, numberFormat: null } as const;

  /** Opens, edits one cell when asked, and saves the file with its changes. */
  async function saved(bytes: Uint8Array, edits: boolean): Promise<Uint8Array> {
    const told: FromWorkbook[] = [];
    const thread = new WorkbookThread((message) => told.push(message));
    await thread.answer({ kind: "open", name: "a.xlsx", bytes, language: "nl", functions: [] });
    const opened = told.find((message) => message.kind === "opened");
    const sheet = opened?.workbook.sheets.find(({ layout }) => layout.name === "Lijst")?.id;
    if (sheet === undefined) throw new Error("no sheet");
    if (edits) {
      await thread.answer({ kind: "action", action: { kind: "edit", sheet, cells: [edit] } });
    }
    await thread.answer({ kind: "save", how: "lossless", id: 1 });
    const message = told.find((one) => one.kind === "saved");
    if (message === undefined) throw new Error(JSON.stringify(told));
    return message.bytes;
  }

  const list = saveXlsx(
    makeWorkbook({
      Lijst: [
        ["Datum", "Aantal"],
        ["x", 1],
        ["y", 2],
      ],
    }),
  );

  test("of a copy of ours, with another figure in a cell: somebody worked in it", async () => {
    const { bytes } = await marked(list, { marks: [], sheets: [REPORT], sealed: true });
    expect(await origin(bytes)).toBe("as-written");
    const after = await saved(bytes, true);
    expect(difference(bytes, after).changed.length).toBeGreaterThan(0);
    expect(await origin(after)).toBe("saved-since");
  });
  test("of a copy that had no seal: it does not get one, edited or not", async () => {
    const { bytes } = await marked(list, { marks: [], sheets: [REPORT] });
    expect(await origin(await saved(bytes, true))).toBe("saved-since");
    expect(await origin(await saved(bytes, false))).toBe("saved-since");
  });
});

test("the workbook itself, and what is no workbook, are not ours", async () => {
  expect(await origin(plain)).toBe("not-ours");
  expect(await origin(new TextEncoder().encode("mijn nota’s"))).toBe("not-ours");
});
