import { parseArea } from "./a1";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import { makeWorkbook } from "./make-workbook";
import { ModelError } from "./model-error";
import { STRICT_PROTECTION } from "./sheet-parts";
import { snapshot } from "./snapshot";
import type { WorkbookEvent } from "./workbook-event";

function area(text: string): Area {
  const read = parseArea(text);
  if (!read) throw new Error(text);
  return read;
}

function filled() {
  return makeWorkbook({
    Blad1: [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ],
    Blad2: [[1]],
  }).activeSheet;
}

describe("writing", () => {
  test("null leaves a cell alone, an empty text empties it", () => {
    const sheet = filled();
    sheet.write(area("A1:B1"), [[null, ""]]);
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(["a", null]);
  });

  test("another size than the area is refused before anything is written", () => {
    const sheet = filled();
    expect(() => {
      sheet.write(area("A1:B2"), [["x", "y"]]);
    }).toThrow(ModelError);
    expect(sheet.value(0, 0)).toBe("a");
  });

  test("a value goes where the formula was, with an event that says who did it", () => {
    const sheet = filled();
    sheet.set(0, 1, 4, "=2+2");
    const events: WorkbookEvent[] = [];
    sheet.workbook.listen((event) => events.push(event));
    sheet.enter(0, 1, 9, "AddIn");
    expect(sheet.formula(0, 1)).toBeNull();
    expect(events).toEqual([
      {
        kind: "cells-changed",
        sheet,
        area: area("B1"),
        changeType: "RangeEdited",
        source: "AddIn",
        detail: { before: 4, after: 9 },
      },
    ]);
  });

  test("what is written just below a table makes it longer", () => {
    const sheet = filled();
    const table = sheet.addTable(area("A1:B3"));
    sheet.write(area("A4:B4"), [["d", 4]]);
    expect(table.area).toEqual(area("A1:B4"));
    sheet.write(area("A9:B9"), [["e", 5]]);
    expect(table.area).toEqual(area("A1:B4"));
  });
});

describe("formats", () => {
  test("a cell follows its row, then its column, until it has a format of its own", () => {
    const sheet = filled();
    sheet.setFormat({ row: 0, column: 1, rows: MAX_ROWS, columns: 1 }, { numberFormat: "0.00" });
    expect(sheet.format(500, 1).numberFormat).toBe("0.00");
    sheet.setFormat({ row: 1, column: 0, rows: 1, columns: MAX_COLUMNS }, { font: { bold: true } });
    expect(sheet.format(1, 1)).toMatchObject({ numberFormat: "0.00", font: { bold: true } });
    expect(sheet.format(1, 9)).toMatchObject({ numberFormat: "General", font: { bold: true } });
    sheet.setFormat(area("B2"), { font: { bold: false } });
    expect(sheet.format(1, 1).font.bold).toBe(false);
  });

  test("a colour makes a solid fill, and a border can be taken away", () => {
    const sheet = filled();
    sheet.setFormat(area("A1"), { fill: { color: "#FF0000" }, borders: { EdgeTop: {} } });
    expect(sheet.format(0, 0).fill.pattern).toBe("Solid");
    expect(sheet.format(0, 0).borders.EdgeTop?.style).toBe("Continuous");
    sheet.setFormat(area("A1"), { borders: { EdgeTop: null } });
    expect(sheet.format(0, 0).borders).toEqual({});
  });

  test("only true formats count as used", () => {
    const sheet = filled();
    sheet.setFormat(area("D9"), { font: { bold: true } });
    expect(sheet.usedArea()).toEqual(area("A1:D9"));
    expect(sheet.usedArea(true)).toEqual(area("A1:B3"));
    sheet.clearFormats(area("D9"));
    expect(sheet.usedArea()).toEqual(area("A1:B3"));
  });
});

describe("conditional formats", () => {
  test("a new one comes first, and clearing cuts an area out", () => {
    const sheet = filled();
    const first = sheet.addConditionalFormat("Custom", [area("A1:B3")]);
    const second = sheet.addConditionalFormat("ColorScale", [area("B2")]);
    expect(sheet.conditionalFormats).toEqual([second, first]);
    sheet.prioritise(first, 0);
    expect(sheet.conditionalFormats[0]).toBe(first);
    sheet.clearConditionalFormats(area("B1:B3"));
    expect(sheet.conditionalFormats).toEqual([first]);
    expect(first.areas).toEqual([area("A1:A3")]);
  });
});

describe("sheets", () => {
  test.each(["", "a/b", "x".repeat(32), "'a", "History"])("%j is no name", (name) => {
    expect(() => filled().workbook.addSheet(name)).toThrow(ModelError);
  });

  test("a name is taken whatever its case", () => {
    expect(() => filled().workbook.addSheet("BLAD1")).toThrow(/already/);
  });

  test("the last visible sheet stays", () => {
    const { workbook } = filled();
    const [first, second] = workbook.sheets;
    second?.setVisibility("VeryHidden");
    expect(() => first?.setVisibility("Hidden")).toThrow(ModelError);
    expect(() => {
      if (first) workbook.deleteSheet(first);
    }).toThrow(ModelError);
  });

  test("hiding the active sheet shows another", () => {
    const { workbook } = filled();
    workbook.sheets[0]?.setVisibility("Hidden");
    expect(workbook.activeSheet.name).toBe("Blad2");
  });
});

test("protection locks cells unless they are unlocked", () => {
  const sheet = filled();
  sheet.setFormat(area("B2"), { locked: false });
  expect(sheet.isLocked(area("A1"))).toBe(false);
  sheet.protection = { options: STRICT_PROTECTION, password: null, hash: {} };
  expect(sheet.isLocked(area("A1:B2"))).toBe(true);
  expect(sheet.isLocked(area("B2"))).toBe(false);
});

test("tables give blank and double headers a name", () => {
  const sheet = makeWorkbook({ Blad1: [["x", "", "X", 2024]] }).activeSheet;
  const table = sheet.addTable(area("A1:D3"));
  expect(table.columnNames).toEqual(["x", "Column2", "X2", "2024"]);
  expect(sheet.value(0, 3)).toBe("2024");
  expect(() => sheet.addTable(area("D3:E5"))).toThrow(/overlap/);
});

describe("snapshot", () => {
  test("two equal workbooks have equal snapshots, however their formats are stored", () => {
    const [one, two] = [filled(), filled()];
    one.setFormat(area("A1:A3"), { font: { bold: true } });
    for (const cell of ["A3", "A1", "A2"]) two.setFormat(area(cell), { font: { bold: true } });
    two.setFormat(area("C1"), { font: { italic: true } });
    two.setFormat(area("C1"), { font: { italic: false } });
    expect(snapshot(two.workbook)).toEqual(snapshot(one.workbook));
  });

  test.each<[string, (sheet: ReturnType<typeof filled>) => void]>([
    [
      "a value",
      (s) => {
        s.enter(0, 0, "z");
      },
    ],
    [
      "a text for a number",
      (s) => {
        s.enter(0, 1, "'1");
      },
    ],
    [
      "a formula",
      (s) => {
        s.set(0, 1, 1, "=1");
      },
    ],
    [
      "a format",
      (s) => {
        s.setFormat(area("A1"), { wrapText: true });
      },
    ],
    [
      "a font",
      (s) => {
        s.setFormat(area("A1"), { font: { size: 9 } });
      },
    ],
    [
      "a column's format",
      (s) => {
        s.setFormat(area("F:F"), { wrapText: true });
      },
    ],
    [
      "a width",
      (s) => {
        s.columnWidths.set(0, 9);
      },
    ],
    [
      "a hidden row",
      (s) => {
        s.hiddenRows.add(0);
      },
    ],
    [
      "a filtered row",
      (s) => {
        s.filteredRows.add(0);
      },
    ],
    [
      "a conditional format",
      (s) => {
        s.addConditionalFormat("Custom", [area("A1")]);
      },
    ],
    [
      "a table",
      (s) => {
        s.addTable(area("A1:B3"));
      },
    ],
    [
      "a merge",
      (s) => {
        s.merges.push(area("A1:B1"));
      },
    ],
    [
      "a comment",
      (s) => {
        s.comments.push({ id: "1", row: 0, column: 0, author: "", text: "", kind: "note" });
      },
    ],
    [
      "a link",
      (s) => {
        s.hyperlinks.push({
          area: area("A1"),
          address: "x:",
          documentReference: null,
          screenTip: null,
        });
      },
    ],
    [
      "a selection",
      (s) => {
        s.select([area("B2")]);
      },
    ],
    [
      "the active sheet",
      (s) => {
        s.workbook.sheets[1]?.activate();
      },
    ],
    [
      "protection",
      (s) => {
        s.protection = { options: STRICT_PROTECTION, password: null, hash: {} };
      },
    ],
    [
      "frozen panes",
      (s) => {
        s.freeze = { rows: 1, columns: 0 };
      },
    ],
    [
      "a setting",
      (s) => {
        s.workbook.settings.set("a", { b: 1 });
      },
    ],
    [
      "a name",
      (s) => {
        s.workbook.names.push({
          name: "a",
          formula: "=1",
          scope: null,
          visible: true,
          comment: "",
        });
      },
    ],
    [
      "page layout",
      (s) => {
        s.pageLayout = { ...s.pageLayout, orientation: "Landscape" };
      },
    ],
    [
      "a custom property",
      (s) => {
        s.customProperties.set("a", "b");
      },
    ],
    [
      "a sheet's order",
      (s) => {
        s.workbook.moveSheet(s, 1);
      },
    ],
    [
      "visibility",
      (s) => {
        s.workbook.sheets[1]?.setVisibility("Hidden");
      },
    ],
  ])("shows %s", (_what, change) => {
    const sheet = filled();
    const before = snapshot(sheet.workbook);
    change(sheet);
    expect(snapshot(sheet.workbook)).not.toEqual(before);
  });

  test("the order of priority counts", () => {
    const sheet = filled();
    const format = sheet.addConditionalFormat("Custom", [area("A1")]);
    sheet.addConditionalFormat("Custom", [area("A1")]);
    const before = snapshot(sheet.workbook);
    sheet.prioritise(format, 0);
    expect(snapshot(sheet.workbook)).not.toEqual(before);
  });
});

test("a quarter of a million rows of twelve columns go in and out in seconds", () => {
  const sheet = makeWorkbook({ Blad1: [["x"]] }).activeSheet;
  const started = performance.now();
  for (let column = 0; column < 12; column++) {
    for (let row = 0; row < 250_000; row++) sheet.set(row, column, row * column);
  }
  let sum = 0;
  for (let row = 0; row < 250_000; row++) {
    for (let column = 0; column < 12; column++) sum += Number(sheet.value(row, column));
  }
  // 66 times the sum of 0 … 249,999.
  expect(sum).toBe(66 * ((250_000 * 249_999) / 2));
  expect(sheet.usedArea()).toEqual({ row: 0, column: 0, rows: 250_000, columns: 12 });
  expect(performance.now() - started).toBeLessThan(10_000);
});
