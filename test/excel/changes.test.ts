import { requirementSets } from "../excel-host/options";
import type { Change } from "../../src/excel/excel-host";
import type { SheetContent } from "../../src/workbook/own-sheet";
import { excelApi, mark, open, type Opened } from "./tools";

const REPORT: SheetContent = {
  own: "report",
  lines: [],
  columns: [{ header: "Norm", width: 10 }],
  rows: [[{ value: "een" }]],
};

async function watch(excel: Opened): Promise<{ seen: Change[]; stop: () => Promise<void> }> {
  const seen: Change[] = [];
  const stop = await excel.addIn.changes.watch((change) => seen.push(change));
  return { seen, stop };
}

describe.each(["1.9", "1.13", "1.14", "1.17"])(
  "changes in an Excel with ExcelApi %s",
  (version) => {
    it("tells of the user's changes", async () => {
      const excel = open({ A: [[1]], B: [[1]] }, excelApi(version));
      const { seen } = await watch(excel);
      excel.model.activeSheet.enter(0, 0, 2);
      await excel.settled();
      expect(seen).toEqual([{ what: "cells" }]);
      const added = excel.model.addSheet("C");
      excel.model.deleteSheet(added);
      await excel.settled();
      expect(seen.slice(1)).toEqual([{ what: "sheets" }, { what: "sheets" }]);
    });

    it("does not tell of what the add-in does itself", async () => {
      const excel = open({ A: [[1]] }, excelApi(version));
      const { seen } = await watch(excel);
      await excel.addIn.marker.setMarks([mark("A", "A1", "x")]);
      await excel.addIn.sheets.writeSheet(REPORT);
      await excel.addIn.sheets.writeSheet(REPORT);
      await excel.addIn.sheets.removeSheet("report");
      await excel.addIn.memory.remember("options", 1);
      await excel.addIn.navigator.show({ sheet: "A", address: "A1" });
      await excel.settled();
      expect(seen).toEqual([]);
    });

    it("hears the user right after the add-in has written", async () => {
      const excel = open({ A: [[1]] }, excelApi(version));
      const { seen } = await watch(excel);
      await excel.addIn.sheets.writeSheet(REPORT);
      excel.model.sheet("A")?.enter(0, 0, 5);
      await excel.settled();
      expect(seen).toEqual([{ what: "cells" }]);
    });

    it("leaves no handler behind, and may be stopped twice", async () => {
      const excel = open({ A: [[1]] }, excelApi(version));
      const { seen, stop } = await watch(excel);
      expect(excel.host.events.registered).toBeGreaterThan(0);
      await stop();
      await stop();
      excel.model.activeSheet.enter(0, 0, 2);
      await excel.settled();
      expect(seen).toEqual([]);
      expect(excel.host.events.registered).toBe(0);
    });
  },
);

it("tells of names and visibility where Excel does", async () => {
  const excel = open({ A: [[1]], B: [[1]] });
  const { seen } = await watch(excel);
  excel.model.sheet("B")?.rename("C");
  excel.model.sheet("C")?.setVisibility("Hidden");
  await excel.settled();
  expect(seen).toEqual([{ what: "sheets" }, { what: "sheets" }]);
});

it("watches cells in a desktop Excel that lacks the events for names and visibility", async () => {
  const options = {
    platform: "desktop",
    requirements: requirementSets("desktop", "1.17"),
  } as const;
  const excel = open({ A: [[1]] }, options);
  const { seen, stop } = await watch(excel);
  excel.model.activeSheet.enter(0, 0, 2);
  await excel.settled();
  expect(seen).toEqual([{ what: "cells" }]);
  await stop();
  excel.model.activeSheet.enter(0, 0, 3);
  await excel.settled();
  expect(seen).toHaveLength(1);
});
