import { isIndicatorList } from "../../src/lists/list";
import { columnsOf, indicatorsOf, recognise, sheetOf, variantFiles } from "./variants";

for (const { kind, variants } of variantFiles()) {
  describe(`headers of ${kind}`, () => {
    test.each(variants.map((variant) => [variant.name, variant] as const))(
      "%s",
      async (_name, variant) => {
        const lists = await recognise(sheetOf(variant));
        if (variant.expect === null) {
          expect(lists.map((list) => list.kind)).toEqual([]);
          return;
        }
        const [list] = lists;
        expect(list?.kind).toBe(variant.expect.kind);
        expect(list?.headerRow).toBe(variant.expect.headerRow);
        if (list === undefined) return;
        if (isIndicatorList(list)) {
          expect(list.shape).toBe(variant.expect.shape);
          expect(indicatorsOf(list, variant.rows)).toEqual(variant.expect.indicators);
        } else {
          expect(columnsOf(list)).toEqual(variant.expect.columns);
        }
      },
    );
  });
}
