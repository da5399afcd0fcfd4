import fc from "fast-check";
import { editDistance, isSlip } from "../../src/lists/edit-distance";

/** The definition, without a limit: optimal string alignment by the whole table. */
function naive(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => d[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? at(i - 2, j - 2) + 1 : Infinity,
      );
      const row = d[i];
      if (row) row[j] = best;
    }
  }
  return at(a.length, b.length);
}

test("agrees with the definition up to its limit", () => {
  const word = fc.stringMatching(/^[abc]{0,9}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
    }),
    { numRuns: 3000 },
  );
});

test("agrees with the definition for long words that are nearly the same", () => {
  const edits = fc.array(fc.tuple(fc.nat(60), fc.constantFrom("", "x", "ab")), { maxLength: 4 });
  fc.assert(
    fc.property(fc.stringMatching(/^[abc]{30,60}$/), edits, fc.nat(3), (a, changes, limit) => {
      const b = changes.reduce((word, [at, by]) => word.slice(0, at) + by + word.slice(at + 1), a);
      expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
    }),
    { numRuns: 500 },
  );
});

test("tells cells as long as Excel allows apart", () => {
  const text = "lange omschrijving ".repeat(1700);
  expect(editDistance(`${text}a`, `${text}b`, 2)).toBe(1);
  expect(editDistance(`a${text}`, `${text}b`, 2)).toBe(2);
  expect(editDistance(`a${text}`, `${text}bcd`, 2)).toBe(3);
});

test.each([
  ["gebruiker", "gebruikr"],
  ["gebruiker", "gebriuker"],
  ["handicap", "handikap"],
  ["multidisciplinair", "multidisiplinaire"],
])("%s and %s differ by a slip", (a, b) => {
  expect(isSlip(a, b)).toBe(true);
  expect(isSlip(b, a)).toBe(true);
});

test.each([
  ["lid", "led"],
  ["norm", "vorm"],
  ["actie", "acties"],
  ["bestelling", "bestemming"],
  ["product", "project"],
  ["groep12", "groep13"],
  ["gebruiker", "bereikt"],
])("%s and %s are two words", (a, b) => {
  expect(isSlip(a, b)).toBe(false);
});
