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

test("a call whose arguments are others each time is answered once, and others are told", async () => {
  const addin = new SlowAddin();
  addin.calls.ask("TOETS", ["n", 0.1], cell(1));
  await addin.answer(0, value("Voldoet"));
  expect(addin.calls.ask("TOETS", ["n", 0.2], cell(1))).toBe("Voldoet");
  addin.calls.calculated();
  expect(addin.asked).toEqual(["TOETS(n,0.1)"]);
  expect(addin.calls.isWaiting).toBe(false);
  // A calculation that came later is a new question.
  expect(addin.calls.ask("TOETS", ["n", 0.3], cell(1))).toBe(PENDING);
});

test("two calls of one function in one formula keep their own answers", async () => {
  const addin = new SlowAddin();
  const ask = (random: number): unknown[] => [
    addin.calls.ask("NORM", ["a", random], cell(1)),
    addin.calls.ask("NORM", ["b", random], cell(1)),
  ];
  expect(ask(0.1)).toEqual([PENDING, PENDING]);
  await addin.answer(0, value(1));
  await addin.answer(1, value(2));
  // Each may depend on the other, as far as can be seen from here.
  expect(ask(0.2)).toEqual([PENDING, PENDING]);
  addin.calls.calculated();
  await addin.answer(2, value(3));
  await addin.answer(3, value(4));
  expect(ask(0.3)).toEqual([3, 4]);
  addin.calls.calculated();
  expect(addin.calls.isWaiting).toBe(false);
  expect(addin.asked).toHaveLength(4);
});

test("however many calls change at each calculation, they come to rest", async () => {
  const addin = new SlowAddin();
  let answered = 0;
  let calculations = 0;
  do {
    calculations += 1;
    for (let row = 0; row < 40; row++) addin.calls.ask("NORM", [row, calculations], cell(row));
    addin.calls.calculated();
    while (answered < addin.asked.length) {
      await addin.answer(answered, value(calculations));
      answered += 1;
    }
  } while (addin.calls.isWaiting && calculations < 50);
  expect(addin.calls.isWaiting).toBe(false);
  // Five answers each, and the calculation that takes the last.
  expect(calculations).toBe(6);
});

test("a call that hides that another is pending is asked again with the answer of that one", async () => {
  const addin = new SlowAddin();
  const { calls } = addin;
  // B1 is IFERROR(A1,0) and more; C1 is IFERROR(B1,0) and more.
  expect(calls.ask("UNIEK", ["A"], cell(1))).toBe(PENDING);
  calls.ask("TEKORT", [0], cell(2));
  calls.ask("TOETS", [0], cell(3));
  for (const index of [0, 1, 2]) await addin.answer(index, value(7));
  expect(calls.ask("UNIEK", ["A"], cell(1))).toBe(7);
  expect(calls.ask("TEKORT", [7], cell(2))).toBe(PENDING);
  expect(calls.ask("TOETS", [0], cell(3))).toBe(7);
  calls.calculated();
  await addin.answer(3, value(8));
  expect(calls.ask("TEKORT", [7], cell(2))).toBe(8);
  expect(calls.ask("TOETS", [8], cell(3))).toBe(PENDING);
  calls.calculated();
  await addin.answer(4, value(9));
  expect(calls.ask("TOETS", [8], cell(3))).toBe(9);
  calls.calculated();
  expect(calls.isWaiting).toBe(false);
});

test("what a person types while a call is open is asked, whatever the answer to what was there", async () => {
  const addin = new SlowAddin();
  addin.calls.ask("VTE", ["CM"], cell(1));
  await addin.answer(0, value(313.76));
  addin.calls.cellsChanged();
  expect(addin.calls.ask("VTE", ["Solidaris"], cell(1))).toBe(PENDING);
  addin.calls.calculated();
  expect(addin.calls.isWaiting).toBe(true);
  await addin.answer(1, value(98));
  expect(addin.calls.ask("VTE", ["Solidaris"], cell(1))).toBe(98);
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
