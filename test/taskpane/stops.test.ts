import { placeOnRound, stopsOf, stopsOfResult } from "../../src/taskpane/view/stops";
import { madeResult } from "./made-result";

const verdict = (address: string) => ({ sheet: "A", address, role: "verdict" }) as const;
const cause = (address: string) => ({ sheet: "A", address, role: "cause" }) as const;

test("a cell that gives the figure and is the reason too is one place of its card", () => {
  const stops = stopsOfResult(
    madeResult("vervolgacties", {
      outcome: "not-met",
      cells: [cause("D9"), verdict("D4"), cause("D4")],
    }),
  );
  expect(stops.map(({ cell }) => [cell.address, cell.role])).toEqual([
    ["D4", "verdict"],
    ["D9", "cause"],
  ]);
});

describe("two services that fail by the same header, and one of them by a row as well", () => {
  const plus = madeResult("doelgroepen", { outcome: "not-met", cells: [verdict("D4")] });
  const east = madeResult("doelgroepen", {
    outcome: "not-met",
    service: "LM Oost-Vlaanderen",
    cells: [verdict("D4"), cause("D7")],
  });
  const results = [plus, east];

  test("are two places, not three", () => {
    expect(stopsOf(results).map(({ cell }) => cell.address)).toEqual(["D4", "D7"]);
  });

  test("the place of either card's stop is known", () => {
    const [atPlus] = stopsOfResult(plus);
    const [atEast, below] = stopsOfResult(east);
    expect(atPlus?.id).not.toBe(atEast?.id);
    expect(placeOnRound(results, atPlus?.id ?? null)).toBe(0);
    expect(placeOnRound(results, atEast?.id ?? null)).toBe(0);
    expect(placeOnRound(results, below?.id ?? null)).toBe(1);
    expect(placeOnRound(results, null)).toBe(-1);
  });
});
