import { makeWorkbook } from "../excel-host/model/make-workbook";
import { open } from "./tools";

const NAME = "It's a 'naam' met spaties";

it("selects cells on another sheet and tells where the user is", async () => {
  const excel = open({ A: [[1]], [NAME]: [[1, 2]] });
  const { navigator } = excel.addIn;
  expect(await navigator.show({ sheet: NAME, address: "B2:C4" })).toBe("shown");
  expect(excel.model.activeSheet.name).toBe(NAME);
  expect(excel.model.activeSheet.selection).toEqual([{ row: 1, column: 1, rows: 3, columns: 2 }]);
  expect(await navigator.current()).toEqual({ sheet: NAME, address: "B2" });
});

it("shows no hidden sheet", async () => {
  const model = makeWorkbook({ A: [[1]], Verborgen: [[1]], Diep: [[1]] });
  model.sheet("Verborgen")?.setVisibility("Hidden");
  model.sheet("Diep")?.setVisibility("VeryHidden");
  const { navigator } = open(model).addIn;
  expect(await navigator.show({ sheet: "Verborgen", address: "A1" })).toBe("hidden-sheet");
  expect(await navigator.show({ sheet: "Diep", address: "A1" })).toBe("very-hidden-sheet");
  expect(model.activeSheet.name).toBe("A");
  expect(model.sheet("Verborgen")?.visibility).toBe("Hidden");
});

it("says that a filtered row or a hidden column cannot be seen", async () => {
  const model = makeWorkbook({
    A: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  });
  model.activeSheet.filteredRows.add(1);
  model.activeSheet.hiddenColumns.add(1);
  const { navigator } = open(model).addIn;
  expect(await navigator.show({ sheet: "A", address: "A2" })).toBe("hidden-cells");
  expect(await navigator.show({ sheet: "A", address: "B1" })).toBe("hidden-cells");
  expect(await navigator.show({ sheet: "A", address: "A1:A3" })).toBe("shown");
  expect(model.activeSheet.filteredRows.has(1)).toBe(true);
});

it("says that a sheet is gone", async () => {
  const excel = open({ A: [[1]], B: [[1]] });
  excel.model.sheet("B")?.rename("C");
  const showing = excel.addIn.navigator.show({ sheet: "B", address: "A1" });
  await expect(showing).rejects.toMatchObject({ code: "sheet-gone" });
});
