import { asFlag } from "../args";
import { excelClass, type ExcelClass } from "../objects/excel-class";

/** What the add-in made of its ribbon; everything is enabled and visible until it says otherwise. */
export class RibbonState {
  readonly enabled = new Map<string, boolean>();
  readonly visible = new Map<string, boolean>();
}

interface RibbonPart {
  readonly ribbon: RibbonState;
  readonly id: string;
}

const ribbonButton: ExcelClass<RibbonPart> = excelClass("RibbonButton", {
  key: "Id",
  scalars: {
    Id: { get: (button) => button.id },
    Enabled: {
      get: ({ ribbon, id }) => ribbon.enabled.get(id) ?? true,
      set: ({ ribbon, id }, value) => {
        ribbon.enabled.set(id, asFlag(value));
      },
    },
  },
});

const ribbonTab: ExcelClass<RibbonPart> = excelClass("RibbonTab", {
  key: "Id",
  scalars: { Id: { get: (tab) => tab.id } },
  methods: {
    SetVisibility: ({ ribbon, id }, args) => {
      ribbon.visible.set(id, asFlag(args.raw(0)));
    },
  },
});

export const dynamicRibbon: ExcelClass<RibbonState> = excelClass("DynamicRibbon", {
  methods: {
    GetButton: (ribbon, args) => ribbonButton.of({ ribbon, id: args.text(0) }),
    GetTab: (ribbon, args) => ribbonTab.of({ ribbon, id: args.text(0) }),
  },
});
