import { runsOf, splitRows } from "../../src/excel/area";
import { ChunkSize } from "../../src/excel/chunk-size";
import { addressOf, cellsKey, splitByAddress } from "../../src/excel/mark-areas";
import { freeName } from "../../src/excel/own-place";
import { plainText } from "../../src/excel/plain-text";
import { area } from "./tools";

const areas = (text: string) => text.split(",").map(area);

describe("cells of areas", () => {
  it.each([
    ["A1,A2,A3", "A1:A3"],
    ["A1:B1,A2:B2", "A1:B2"],
    ["B1:B2,A1:A2", "A1:B2"],
    ["A1:B2,B2:C3", "A1:B1,A2:C2,B3:C3"],
    ["A1,A1,A1", "A1"],
  ])("are the same in %s and %s", (one, other) => {
    expect(cellsKey(areas(one))).toBe(cellsKey(areas(other)));
  });

  it.each([
    ["A1,A3", "A1:A3"],
    ["A1:B2", "A1,B2"],
    ["A1", "B1"],
    ["A1:A2,C1:C2", "A1:C2"],
    ["A1:B1", "A1:A2"],
  ])("differ in %s and %s", (one, other) => {
    expect(cellsKey(areas(one))).not.toBe(cellsKey(areas(other)));
  });
});

it("splits areas so that no address is longer than Excel takes, and loses none", () => {
  const many = Array.from({ length: 5000 }, (_, i) => area(`XFA${1_000_000 + 2 * i}:XFD1048576`));
  const parts = splitByAddress(many);
  expect(parts.flat()).toEqual(many);
  expect(Math.max(...parts.map((part) => addressOf(part).length))).toBeLessThanOrEqual(8192);
  expect(parts.length).toBeLessThan(20);
});

it("splits rows without tearing or losing one", () => {
  expect(splitRows(area("B2:D9"), 9)).toEqual([area("B2:D4"), area("B5:D7"), area("B8:D9")]);
  expect(splitRows(area("B2:D3"), 1)).toEqual([area("B2:D2"), area("B3:D3")]);
});

it("joins neighbours to runs, and closes small gaps when told to", () => {
  expect(runsOf([1, 2, 4, 9])).toEqual([
    { first: 1, last: 2 },
    { first: 4, last: 4 },
    { first: 9, last: 9 },
  ]);
  expect(runsOf([1, 2, 4, 9], 1)).toEqual([
    { first: 1, last: 4 },
    { first: 9, last: 9 },
  ]);
  expect(runsOf([])).toEqual([]);
});

it("asks for as many rows as weigh about 600 kB, and never again for what was refused", () => {
  const size = new ChunkSize(8);
  expect(size.rows).toBe(4000);
  size.learn(4000, 400_000);
  expect(size.rows).toBe(6000);
  expect(size.halve()).toBe(true);
  size.learn(3000, 30_000);
  expect(size.rows).toBe(3000);
  size.learn(3000, 60_000_000);
  expect(size.rows).toBe(30);
  size.learn(1, 5_000_000);
  expect(size.rows).toBe(1);
  expect(size.halve()).toBe(false);
});

it("finds the next free name, whatever the case", () => {
  expect(freeName("Normtoets", ["Blad1"])).toBe("Normtoets");
  expect(freeName("Normtoets", ["NORMTOETS", "Normtoets (2)"])).toBe("Normtoets (3)");
});

it("puts one apostrophe before every text", () => {
  expect(["", "a", "=1", "'s avonds"].map(plainText)).toEqual(["", "'a", "'=1", "''s avonds"]);
});
