import fc from "fast-check";

import { TextSlots } from "../../src/lists/text-slots";

test("slots by text are what a Map gives", () => {
  const text = fc.oneof(fc.string({ maxLength: 2 }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const slots = new TextSlots();
      const map = new Map<string, number>();
      const expected = texts.map((own) => {
        if (!map.has(own)) map.set(own, map.size);
        return map.get(own);
      });
      let count = 0;
      const given = texts.map((own) => {
        const slot = slots.slotOf(own, count);
        if (slot === count) count++;
        return slot;
      });
      expect(given).toEqual(expected);
    }),
  );
});

test("the table grows, also for a long text", () => {
  const slots = new TextSlots();
  const long = "x".repeat(100_000);
  expect(slots.slotOf(long, 7)).toBe(7);
  const given = Array.from({ length: 20_000 }, (_, i) => slots.slotOf(`L${i}`, 8 + i));
  const again = Array.from({ length: 20_000 }, (_, i) => slots.slotOf(`L${i}`, -1));
  expect(again).toEqual(given);
  expect(new Set(again).size).toBe(20_000);
  expect(slots.slotOf(long, -1)).toBe(7);
});
