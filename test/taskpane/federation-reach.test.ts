import { Exact } from "../../src/norms/exact";
import { servicesBelow } from "../../src/taskpane/view/federation-reach";
import { madeResult } from "./made-result";

const n = (value: number): Exact => Exact.fromNumber(value);

const plus = madeResult("woonadvies", { outcome: "not-met", value: n(3), threshold: n(5) });
const east = madeResult("woonadvies", {
  service: "LM Oost-Vlaanderen",
  outcome: "met",
  value: n(9),
  threshold: n(4),
});
const elsewhere = madeResult("doelgroepen", { outcome: "not-met", value: n(3), threshold: n(5) });
const whole = {
  level: "federation",
  service: null,
  outcome: "not-met",
  failing: ["LM Plus"],
} as const;

test("a federation past its threshold names the service that is not", () => {
  const all = madeResult("woonadvies", { ...whole, value: n(12), threshold: n(9) });
  expect(servicesBelow(all, [elsewhere, plus, east, all])).toEqual([plus]);
});

test("exactly at the threshold is reached", () => {
  const all = madeResult("woonadvies", { ...whole, value: n(9), threshold: n(9) });
  expect(servicesBelow(all, [plus, east, all])).toEqual([plus]);
});

test("a federation below its own threshold fails by itself", () => {
  const all = madeResult("woonadvies", { ...whole, value: n(8), threshold: n(9) });
  expect(servicesBelow(all, [plus, east, all])).toBeNull();
});

test("without a figure or a threshold nothing is said to be reached", () => {
  const all = madeResult("woonadvies", { ...whole, threshold: n(9) });
  expect(servicesBelow(all, [plus, all])).toBeNull();
  const open = madeResult("woonadvies", { ...whole, value: n(12) });
  expect(servicesBelow(open, [plus, open])).toBeNull();
});

test("a maximum is reached from below, and not by what is only known at the least", () => {
  const fee = madeResult("alarm-bijdrage", { outcome: "not-met", value: n(25), threshold: n(20) });
  const below = madeResult("alarm-bijdrage", { ...whole, value: n(18), threshold: n(20) });
  expect(servicesBelow(below, [fee, below])).toEqual([fee]);
  expect(servicesBelow({ ...below, isBound: true }, [fee, below])).toBeNull();
  expect(servicesBelow({ ...below, value: n(25) }, [fee, below])).toBeNull();
});
