/** The whole way a user goes with each of the five sample lists, in the built add-in. */
import { check } from "../../src/check";
import { countOutcomes } from "../../src/taskpane/view/subjects";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import { formatArea } from "../excel-host/model/a1";
import type { Sheet } from "../excel-host/model/sheet";
import { snapshot } from "../excel-host/model/snapshot";
import type { Workbook } from "../excel-host/model/workbook";
import { saveXlsx } from "../excel-host/xlsx/save";
import { JOURNEYS } from "./journeys";
import { seriousFindings } from "./tools/axe";
import { describePane } from "./tools/describe-pane";
import { type } from "./tools/edits";
import { DutchPane, textOf } from "./tools/pane-words";
import { openSample, openSampleWithNorms } from "./tools/samples";
import { shownMarks } from "./tools/shown-marks";
import { until } from "./tools/until";

/** The active cell, as "Blad!B2". */
function selected({ activeSheet }: Workbook): string {
  return `${activeSheet.name}!${formatArea(activeSheet.selection[0])}`;
}

function sheetsBut(model: Workbook, name: string): unknown {
  const { sheets, ...rest } = snapshot(model) as { sheets: readonly { name: string }[] };
  return { ...rest, sheets: sheets.filter((sheet) => sheet.name !== name) };
}

/** Rows of the report's table, by header. */
function reportRows(sheet: Sheet): Record<string, unknown>[] {
  const { row, rows, columns } = sheet.tables[0]?.area ?? { row: 0, rows: 0, columns: 0 };
  const at = (r: number): unknown[] =>
    Array.from({ length: columns }, (_, column) => sheet.value(r, column));
  const headers = at(row).map(String);
  return Array.from({ length: rows - 1 }, (_, i) =>
    Object.fromEntries(at(row + 1 + i).map((value, column) => [headers[column] ?? "", value])),
  );
}

describePane("the pane on the sample lists", (open) => {
  it.each(JOURNEYS)(
    "$sample: checked, shown, marked, mended, cleared, reported",
    async ({ sample, withNorms, failing, repair, atOnce, ...expected }) => {
      const model = withNorms ? await openSampleWithNorms(sample) : openSample(sample);
      type(model, expected.first);
      const { page } = await open(model);
      const pane = new DutchPane(page);
      await pane.check();

      // The cards count what a check of the file itself counts.
      expect(await pane.counts()).toEqual(expected.counts);
      const fromFile = await check(openXlsx(bytesSource(model.name, saveXlsx(model))));
      expect(countOutcomes(fromFile.results)).toEqual(expected.counts);
      expect(await seriousFindings(page)).toEqual([]);

      const card = pane.card(failing.norm, failing.service);
      for (const text of failing.said) expect(await textOf(card)).toContain(text);
      await card
        .getByRole("button", { name: `Toon ${failing.cell}`, exact: false })
        .first()
        .click();
      await pane.hears(`${failing.cell} is geselecteerd.`);
      expect(selected(model)).toBe(failing.cell);

      const before = snapshot(model);
      await pane.goTo("Acties");
      await pane.press("Markeer de cellen");
      await pane.hears("De cellen zijn gemarkeerd.");
      expect(shownMarks(model)).toEqual(expected.marked(model));
      expect(selected(model)).toBe(failing.cell);

      // A figure in a cell takes its mark along; what is counted from records stays until the next check.
      const takeBack = type(model, repair(model));
      if (atOnce) expect(shownMarks(model)).toEqual(expected.markedAfter);
      else expect(shownMarks(model)).toContain(failing.cell);
      await pane.goTo("Oordeel");
      await page.getByText("De werkmap is gewijzigd na deze toets.").waitFor();
      await pane.press("Toets opnieuw");
      await page.getByText("De werkmap is gewijzigd na deze toets.").waitFor({ state: "detached" });
      await until(() => pane.counts(), { ...expected.countsAfter });
      await until(() => shownMarks(model), [...expected.markedAfter]);

      takeBack();
      await pane.goTo("Acties");
      await pane.press("Wis markeringen");
      await pane.hears(
        expected.markedAfter.length > 0
          ? "De markeringen zijn gewist."
          : "Er zijn geen markeringen gewist.",
      );
      await until(() => snapshot(model), before);

      await pane.press("Maak verslagblad");
      await pane.hears("Het verslag staat op blad “Normtoets”.");
      const sheet = model.sheet("Normtoets");
      if (sheet === null) throw new Error("no report sheet");
      const [table] = sheet.tables;
      const header = table?.area.row ?? NaN;
      expect(sheetsBut(model, "Normtoets")).toEqual(before);
      expect(table).toMatchObject({ name: "NormtoetsVerslag", showFilterButton: true });
      const rows = reportRows(sheet);
      const failingRows = rows.filter(({ Oordeel }) => Oordeel === "✗ voldoet niet");
      expect(failingRows).toHaveLength(expected.counts["not-met"]);
      expect(rows.slice(0, failingRows.length)).toEqual(failingRows);
      const cells = failingRows.map(({ Norm, Cel }) => `${String(Norm)}: ${String(Cel)}`);
      expect(cells).toContain(`${failing.norm}: ${failing.cell}`);
      const link = rows.findIndex(({ Norm, Cel }) => Norm === failing.norm && Cel === failing.cell);
      const jump = sheet.hyperlinks.find(({ area }) => area.row === header + 1 + link);
      expect(jump?.documentReference?.replace(/'/g, "")).toBe(failing.cell);
      expect(sheet.freeze).toEqual({ rows: header + 1, columns: 0 });
      expect(sheet.pageLayout).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        printTitleRows: { row: header, rows: 1 },
      });
      const filled = sheet.filledCells();
      expect(filled.filter(([row, column]) => sheet.formula(row, column) !== null)).toEqual([]);
      expect(filled.map(([row, column]) => sheet.value(row, column))).toContain(
        "Zelfcontrole, geen beslissing.",
      );

      await pane.press("Maak verslagblad");
      await pane.hears("Het verslag op blad “Normtoets” is vervangen.");
      expect(model.sheets.filter(({ name }) => name.startsWith("Normtoets"))).toHaveLength(1);
      expect(reportRows(sheet)).toEqual(rows);
      expect(sheetsBut(model, "Normtoets")).toEqual(before);
    },
  );
});
