import fc from "fast-check";
import { AliasIndex, CONFIDENCE_BAR } from "../../src/lists/alias-index";
import { FIELDS, LIST_KINDS, RECORD_LIST_KINDS } from "../../src/lists/fields";
import { INDICATOR_IDS, INDICATORS } from "../../src/lists/indicators";
import { normalise } from "../../src/lists/normalise";
import { recogniseLabel } from "../../src/lists/recognise-label";

type Colour = "rood" | "groen" | "geel" | "aantal";

const index = new AliasIndex<Colour>(
  [
    ["rood", ["rood", "vermiljoen", "karmijn rode verf"]],
    ["groen", ["groen", "smaragdgroen", "turkooisgroene verf"]],
    ["geel", ["geel", "okergeel"]],
    ["aantal", ["aantal potten", "potten"]],
  ],
  { neutral: ["kleur"], senses: (target) => (target === "aantal" ? ["count"] : [null]) },
);

function sure(text: string): string | null {
  const match = index.match(text);
  return match !== null && match.confidence >= CONFIDENCE_BAR
    ? `${match.target} ${match.how}`
    : null;
}

test.each([
  ["Rood", "rood exact"],
  [" ROOD: ", "rood exact"],
  ["verf, karmijn-rode", "rood same-words"],
  ["smaragdgroene", "groen same-words"],
  ["oker-geel", "geel same-words"],
  ["okerGeel", "geel same-words"],
  ["Vermiljoen gebruiker", "rood extra-words"],
  ["Kleur vermiljoen", "rood extra-words"],
  ["Vermiljoen 2", "rood extra-words"],
  ["Vermiljon", "rood typo"],
  ["Smaragdgreon", "groen typo"],
  ["Smaragdgr.", "groen abbreviation"],
  ["Smar.groen", "groen abbreviation"],
  ["okergeel geel", "geel extra-words"],
  ["Potten", "aantal exact"],
  ["potten (aantal)", "aantal same-words"],
])("%j is %s", (text, expected) => {
  expect(sure(text)).toBe(expected);
});

test.each([
  ["roods of niet", "other words say something else"],
  ["Vermiljoen magazijn", "other words say something else"],
  ["gel", "a short word is never matched loosely"],
  ["gro.", "nor is a short abbreviation"],
  ["Vermouth", "two edits are too many for a word of nine letters"],
  ["Aantal vermiljoen", "asks for a count"],
  ["Vermiljoennr", "asks for a number"],
  ["Pot", "counts are asked for, or are ours to the letter"],
  ["blauw", "nothing is alike"],
  ["", "nothing is said"],
  ["?", "nothing is said"],
  ["v".repeat(300), "no header is that long"],
])("%j is none: %s", (text) => {
  expect(sure(text)).toBeNull();
});

test("a word of another table is never taken for a slip of ours", () => {
  const contact = new AliasIndex([["contact", ["datum contact"]]]);
  expect(contact.match("datum contakt")?.how).toBe("typo");
  const other = new AliasIndex([["x", ["datum contrakt"]]]);
  expect(other.match("datum contrakt")?.confidence).toBe(1);
  expect(contact.match("datum contrakt ")).toBeNull();
  expect(contact.match("datum contract")).toBeNull();
});

test("between two that are equally alike none is chosen", () => {
  const both = new AliasIndex([
    ["een", ["vertrekdatum"]],
    ["twee", ["vertrekdagen"]],
  ]);
  const match = both.match("vertrekda.");
  expect(match).not.toBeNull();
  expect(match?.confidence).toBeLessThan(CONFIDENCE_BAR);
});

test("never throws, is never surer than certain, and says the same twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      for (const match of index.matches(text)) {
        expect(match.confidence).toBeGreaterThan(0);
        expect(match.confidence).toBeLessThanOrEqual(1);
      }
      expect(index.match(text)).toEqual(index.matches(text)[0] ?? null);
    }),
  );
});

describe("our own tables", () => {
  test.each(RECORD_LIST_KINDS)("in %s no alias names two fields", (kind) => {
    const owners = new Map<string, string>();
    const { needs, mayHave } = LIST_KINDS[kind];
    for (const field of [...needs, ...mayHave]) {
      for (const alias of [...FIELDS[field].aliases, ...(FIELDS[field].aliasesIn?.[kind] ?? [])]) {
        const plain = normalise(alias);
        expect([alias, owners.get(plain) ?? field]).toEqual([alias, field]);
        owners.set(plain, field);
      }
    }
  });

  test("no alias names two indicators, and every alias is recognised as its own", () => {
    for (const id of INDICATOR_IDS) {
      for (const alias of INDICATORS[id].aliases) {
        expect([alias, recogniseLabel(alias)?.target]).toEqual([alias, id]);
      }
    }
  });
});
