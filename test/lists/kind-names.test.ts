import fc from "fast-check";
import { KindNames } from "../../src/lists/kind-names";

test.each([
  ["Rollator", "rollators"],
  ["ROLLATOR", "rollator "],
  ["Toilet-stoel", "toiletstoel"],
  ["toilet stoelen", "Toiletstoel"],
  ["krukken", "Kruk"],
  ["hoog/laag-bed", "Hoog-laagbed"],
  ["Hoog-laagbedden", "hoog laag bed"],
  ["douchestoel\u00a0", "Douchestoelen"],
  ["Mantelzorgers", "mantelzorger"],
  ["Cliënten 80+", "clienten 80"],
  ["rolwagens", "rolstoel"],
])("%j and %j are one kind", (a, b) => {
  const kinds = new KindNames({});
  expect(kinds.slotOf(b)).toBe(kinds.slotOf(a));
});

test.each([
  ["rolstoel", "rollator"],
  ["rolstoel manueel", "rolstoel elektrisch"],
  ["bed", "bad"],
  ["Doelgroep A", "Doelgroep B"],
  ["Groep 1", "Groep 2"],
  ["80-plussers", "85-plussers"],
])("%j and %j are two kinds", (a, b) => {
  const kinds = new KindNames({});
  expect(kinds.slotOf(b)).not.toBe(kinds.slotOf(a));
});

test("variants that were merged are listed with their spellings, the first one names the kind", () => {
  const kinds = new KindNames({});
  for (const text of ["Rollator", "rollators", "Rollator", "Kruk"]) kinds.slotOf(text);
  expect(kinds.mergedVariants()).toEqual([{ slot: 0, spellings: ["Rollator", "rollators"] }]);
  expect(kinds.name(0)).toBe("Rollator");
  expect(kinds.name(1)).toBe("Kruk");
  expect(kinds.name(7)).toBe("");
});

test("synonyms of the user are merged, in any spelling", () => {
  const kinds = new KindNames({ Looprekken: "rollator" });
  expect(kinds.slotOf("looprek")).toBe(kinds.slotOf("Rollators"));
});

describe("near variants are asked, not merged", () => {
  test.each([
    ["rollator", "rolator"],
    ["trippelstoel", "tripelstoel"],
    ["mantelzorgers", "mantelzorgesr"],
  ])("%j and %j", (a, b) => {
    const kinds = new KindNames({});
    expect([kinds.slotOf(a), kinds.slotOf(b)]).toEqual([0, 1]);
    expect(kinds.nearVariants()).toEqual([[0, 1]]);
  });

  test.each([
    ["Doelgroep A", "Doelgroep B"],
    ["Groep 1", "Groep 2"],
    ["85-plussers", "80-plussers"],
    ["bed", "bad"],
    ["kruk", "krik"],
    ["stoel", "steel"],
    ["rolstoel groot", "rolstoel klein"],
    ["rolstoel", "rolstoel elektrisch"],
    ["alarm1234", "alarm1235"],
  ])("%j and %j are not near", (a, b) => {
    const kinds = new KindNames({});
    kinds.slotOf(a);
    kinds.slotOf(b);
    expect(kinds.nearVariants()).toEqual([]);
  });
});

test("the order in which kinds are met does not change how many there are", () => {
  const name = fc.constantFrom("Rollator", "rollators", "Kruk", "krukken", "bed", "Bedden", "bad");
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const slots = (of: string[]): number => {
        const kinds = new KindNames({});
        return new Set(of.map((text) => kinds.slotOf(text))).size;
      };
      expect(slots(names)).toBe(slots([...names].reverse()));
      expect(slots(names)).toBe(new Set(names.map((n) => n.toLowerCase().slice(0, 3))).size);
    }),
  );
});
