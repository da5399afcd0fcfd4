import fc from "fast-check";
import { KindNames, namesNoKind } from "../../src/lists/kind-names";

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
    ["Doelgroep 1", "Doelgroepen 2"],
    ["Hulpmiddel 1", "Hulpmiddel 2"],
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

test("one name with numbers behind it is perhaps one kind, however many there are", () => {
  const kinds = new KindNames({});
  for (let number = 1; number <= 3000; number++) kinds.slotOf(`Rolstoel ${number}`);
  kinds.slotOf("Rollator 1");
  const pairs = kinds.nearVariants();
  expect(pairs).toHaveLength(2999);
  expect(pairs[0]).toEqual([0, 1]);
  expect(pairs.at(-1)).toEqual([0, 2999]);
});

test("a name with a number, or of two kinds, is near the kinds that the list has", () => {
  const kinds = new KindNames({});
  const names = [
    "Rolstoel 1",
    "Rolstoel 2",
    "ouderen, jongeren",
    "Rolstoel",
    "Ouderen",
    "jongeren",
  ];
  expect(names.map((name) => kinds.slotOf(name))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(kinds.nearVariants()).toEqual([
    [0, 1],
    [0, 3],
    [1, 3],
    [2, 4],
    [2, 5],
  ]);
});

// "Andere" beside nineteen kinds is perhaps a twentieth, perhaps one of them: it proves none.
test.each([
  ...["onbekend", "-", "--", "n.v.t.", "NVT", "geen", "?", "niet gekend", "a; b", "a\nb"],
  ...["andere", "Overige", "divers", "autres", "(leeg)", "#N/B", "andere hulpmiddelen"],
  ...["alle leden", "nog te bepalen", "10012", "HM-0012"],
])("%j names no kind", (text) => {
  expect(namesNoKind(text)).toBe(true);
});

test.each(["Andere rollator", "Bed", "bed, hoog", "zelfzorg-\nvermogen", "Bed\u200b", "Bed\n"])(
  "%j names a kind",
  (text) => {
    expect(namesNoKind(text)).toBe(false);
  },
);

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
