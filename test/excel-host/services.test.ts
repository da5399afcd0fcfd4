import { bindCustomFunctions } from "./bind-custom-functions";
import { openExcel, type OpenExcel } from "./open-excel";

/** What office.js does beside the workbook: functions in cells, actions, the pane, the ribbon. */
describe("the services of Excel", () => {
  let excel: OpenExcel;
  afterEach(() => {
    expect(excel.host.faults).toEqual([]);
    excel.close();
  });

  describe("custom functions", () => {
    it("are called with values, grids and left out arguments", async () => {
      excel = openExcel({ Blad1: [] });
      CustomFunctions.associate("SHOWARGS", (...args: unknown[]) =>
        JSON.stringify(args.slice(0, 3)),
      );
      const outcome = await excel.host.customFunctions.invoke("SHOWARGS", [1, [["a", 2]], null]);
      expect(outcome).toEqual({ kind: "value", value: '[1,[["a",2]],null]' });
    });

    it.each([
      ["#N/A", "notAvailable"],
      ["#VALUE!", "invalidValue"],
      ["#DIV/0!", "divisionByZero"],
      ["#NUM!", "invalidNumber"],
    ] as const)("give %s for the error %s, with its sentence", async (code, name) => {
      excel = openExcel({ Blad1: [] });
      CustomFunctions.associate("FAILWITH", () => {
        const error = new CustomFunctions.Error(
          CustomFunctions.ErrorCode[name],
          "Vul een getal in.",
        );
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- its types say it is no Error
        throw error;
      });
      const outcome = await excel.host.customFunctions.invoke("FAILWITH", []);
      expect(outcome).toMatchObject({ kind: "error", code });
    });

    it("give a name error when there is no such function", async () => {
      excel = openExcel({ Blad1: [] });
      const outcome = await excel.host.customFunctions.invoke("NOSUCHFUNCTION", []);
      expect(outcome).toMatchObject({ kind: "error" });
    });

    it("are calculated in cells, and spill", async () => {
      excel = openExcel({ Blad1: [[2, 3]] });
      CustomFunctions.associate("TOTAL", (grid: number[][]) =>
        grid.flat().reduce((a, b) => a + b, 0),
      );
      CustomFunctions.associate("COUNTUP", (n: number) =>
        Array.from({ length: n }, (_, i) => [i + 1]),
      );
      bindCustomFunctions(excel.host, excel.calculator, "DMW", {
        functions: [
          { id: "TOTAL", name: "TOTAAL", parameters: [{ dimensionality: "matrix" }] },
          { id: "COUNTUP", name: "TEL", parameters: [{ dimensionality: "scalar" }] },
        ],
      });
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        sheet.getRange("C1:D1").formulas = [["=DMW.TOTAAL(A1:B1)+1", "=DMW.TEL(3)"]];
        await context.sync();
      });
      const sheet = excel.model.activeSheet;
      expect(String(sheet.value(0, 3))).toBe("#BUSY!");
      await excel.calculator.settled();
      expect(sheet.value(0, 2)).toBe(6);
      expect([0, 1, 2].map((row) => sheet.value(row, 3))).toEqual([1, 2, 3]);
      sheet.enter(0, 0, 10);
      await excel.calculator.settled();
      expect(sheet.value(0, 2)).toBe(14);
    });
  });

  it("calls actions, such as those behind keyboard shortcuts", async () => {
    excel = openExcel({ Blad1: [] });
    const done = new Promise((resolve) => {
      Office.actions.associate("volgende", resolve);
    });
    excel.host.actions.invoke("volgende", { richting: 1 });
    expect(await done).toEqual({ richting: 1 });
  });

  it("shows and hides the pane, and tells of it", async () => {
    excel = openExcel({ Blad1: [] });
    const seen: string[] = [];
    const stop = await Office.addin.onVisibilityModeChanged((event) => {
      seen.push(event.visibilityMode);
    });
    await Office.addin.hide();
    await excel.settled();
    expect(excel.host.runtime.state).toBe("Background");
    await Office.addin.showAsTaskpane();
    await excel.settled();
    // The user closes the pane.
    excel.host.runtime.show("Background");
    await excel.settled();
    expect(seen).toEqual(["Hidden", "Taskpane", "Hidden"]);
    await stop();
  });

  it("remembers what to do when the workbook opens", async () => {
    excel = openExcel({ Blad1: [] });
    expect(await Office.addin.getStartupBehavior()).toBe("None");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
    expect(excel.host.runtime.startState).toBe("Background");
  });

  it("takes what the add-in makes of its ribbon", async () => {
    excel = openExcel({ Blad1: [] });
    await Office.ribbon.requestUpdate({
      tabs: [
        {
          id: "Tab",
          visible: false,
          groups: [{ id: "Groep", controls: [{ id: "Verslag", enabled: false }] }],
        },
      ],
    });
    expect([...excel.host.ribbon.enabled]).toEqual([["Verslag", false]]);
    expect([...excel.host.ribbon.visible]).toEqual([["Tab", false]]);
  });
});
