/** How the grid's formulas call the add-in, without a grid. */
import {
  AddinCalls,
  PENDING,
  type CallFunction,
  type CallingCell,
} from "../../src/preview/page/grid/addin-calls";
import { CalculatedResults } from "../../src/preview/page/grid/calculated-results";
import type { FunctionResult } from "../../src/preview/wire";

const cell = (row: number): CallingCell => ({ unitId: "u", sheetId: "s", row, column: 0 });

/** An add-in that answers when it is told to. */
class SlowAddin {
  readonly asked: string[] = [];
  readonly recalculated: (readonly number[])[] = [];
  private readonly answers: ((result: FunctionResult) => void)[] = [];
  readonly calls = new AddinCalls(this.call(), (cells) => {
    this.recalculated.push(cells.map(({ row }) => row));
  });

  async answer(index: number, result: FunctionResult): Promise<void> {
    this.answers[index]?.(result);
    await Promise.resolve();
    await Promise.resolve();
  }

  private call(): CallFunction {
    return (id, args) => {
      this.asked.push(`${id}(${args.join()})`);
      return new Promise((resolve) => {
        this.answers.push(resolve);
      });
    };
  }
}

const value = (given: unknown): FunctionResult => ({ kind: "value", value: given });

test("all cells ask at once, and are calculated again once every answer is there", async () => {
  const addin = new SlowAddin();
  expect(addin.calls.ask("NORM", ["a"], cell(1))).toBe(PENDING);
  expect(addin.calls.ask("VTE", ["b"], cell(2))).toBe(PENDING);
  expect(addin.asked).toEqual(["NORM(a)", "VTE(b)"]);
  await addin.answer(0, value(0.5));
  expect(addin.recalculated).toEqual([]);
  await addin.answer(1, value([[1, 2]]));
  expect(addin.recalculated).toEqual([[1, 2]]);
  expect(addin.calls.isWaiting).toBe(true);
  expect(addin.calls.ask("NORM", ["a"], cell(1))).toBe(0.5);
  expect(addin.calls.ask("VTE", ["b"], cell(2))).toEqual([[1, 2]]);
  addin.calls.calculated();
  expect(addin.calls.isWaiting).toBe(false);
});

test("the same call of two cells is asked once, and anew after the calculation", async () => {
  const addin = new SlowAddin();
  addin.calls.ask("NORM", ["a"], cell(1));
  addin.calls.ask("NORM", ["a"], cell(2));
  expect(addin.asked).toHaveLength(1);
  await addin.answer(0, value(1));
  expect(addin.recalculated).toEqual([[1, 2]]);
  addin.calls.calculated();
  expect(addin.calls.ask("NORM", ["a"], cell(1))).toBe(PENDING);
  expect(addin.asked).toHaveLength(2);
});

test("a call over the result of a call takes another round", async () => {
  const addin = new SlowAddin();
  addin.calls.ask("UNIEK", ["A1:A9"], cell(1));
  await addin.answer(0, value(4));
  expect(addin.calls.ask("UNIEK", ["A1:A9"], cell(1))).toBe(4);
  expect(addin.calls.ask("TEKORT", [4], cell(1))).toBe(PENDING);
  addin.calls.calculated();
  expect(addin.calls.isWaiting).toBe(true);
  await addin.answer(1, value(2));
  // The answer of the first round is still there for the second.
  expect(addin.calls.ask("UNIEK", ["A1:A9"], cell(1))).toBe(4);
  expect(addin.calls.ask("TEKORT", [4], cell(1))).toBe(2);
  expect(addin.recalculated).toEqual([[1], [1]]);
});

test("an error is its code; an answer for the workbook before is nobody's", async () => {
  const addin = new SlowAddin();
  addin.calls.ask("NORM", ["x"], cell(1));
  await addin.answer(0, { kind: "error", code: "#N/A", message: "onbekend" });
  expect(addin.calls.ask("NORM", ["x"], cell(1))).toBe("#N/A");
  addin.calls.ask("VTE", ["y"], cell(2));
  addin.calls.reset();
  await addin.answer(1, value(9));
  expect(addin.recalculated).toEqual([[1]]);
  expect(addin.calls.isWaiting).toBe(false);
});

test("of results that came while calls were open the last ones are told, and none that is pending", () => {
  const results = new CalculatedResults();
  results.add("s", [
    { row: 0, column: 0, value: PENDING },
    { row: 1, column: 0, value: 0 },
    { row: 2, column: 0, value: PENDING },
  ]);
  results.add("s", [
    { row: 0, column: 0, value: 0.5 },
    { row: 1, column: 0, value: 1 },
  ]);
  expect(results.take()).toEqual([
    {
      kind: "calculated",
      sheet: "s",
      cells: [
        { row: 0, column: 0, value: 0.5 },
        { row: 1, column: 0, value: 1 },
      ],
    },
  ]);
  expect(results.take()).toEqual([]);
});
