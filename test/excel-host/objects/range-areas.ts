import { invalidArgument, itemNotFound } from "../host-error";
import type { HostContext } from "../host-context";
import type { Args } from "../args";
import { formatAddress } from "../model/a1";
import { MAX_COLUMNS, MAX_ROWS, intersection, type Area } from "../model/area";
import { conditionalFormatCollection } from "./conditional-format";
import { excelClass, type ExcelClass } from "./excel-class";
import { range } from "./range";
import { rangeFormat } from "./range-format";
import { cellCount, firstCell, rangeFrom, tablesIn, usedPart, type Region } from "./region";
import { specialCells } from "./special-cells";
import { tableScopedCollection } from "./table";
import { worksheet } from "./worksheet";

function address({ sheet, areas }: Region, { options }: HostContext): string {
  return areas
    .map((area) => formatAddress(sheet.name, area))
    .join(",")
    .slice(0, options.maxAddressLength);
}

function common({ sheet, areas }: Region, args: Args): readonly Area[] {
  const given = rangeAreas.modelOf(args.raw(0));
  const other = given ?? { areas: [rangeFrom(args.raw(0), sheet).area] };
  return areas.flatMap((area) => other.areas.flatMap((each) => intersection(area, each) ?? []));
}

const rangeCollection: ExcelClass<Region> = excelClass("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => range.of({ sheet, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.integer(0)];
      if (!area) throw invalidArgument();
      return range.of({ sheet, area });
    },
  },
});

export const rangeAreas: ExcelClass<Region> = excelClass("RangeAreas", {
  scalars: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every((area) => area.rows === MAX_ROWS) },
    IsEntireRow: { get: ({ areas }) => areas.every((area) => area.columns === MAX_COLUMNS) },
  },
  objects: {
    Areas: (region) => rangeCollection.of(region),
    Worksheet: ({ sheet }) => worksheet.of(sheet),
    Format: (region) => rangeFormat.of(region),
    ConditionalFormats: (region) => conditionalFormatCollection.of(region),
  },
  methods: {
    Clear: ({ sheet, areas }, args, { guard }) => {
      const what = args.optionalText(0) ?? "All";
      if (!/^(?:All|Contents|Formats)$/.test(what)) throw invalidArgument();
      if (what !== "Formats") {
        guard.cells(
          sheet,
          areas.map((area) => usedPart(sheet, area) ?? firstCell(area)),
        );
      }
      if (what !== "Contents") guard.permission(sheet, "allowFormatCells");
      for (const area of areas) {
        if (what !== "Formats") sheet.clearContents(area, "AddIn");
        if (what !== "Contents") sheet.clearFormats(area, "AddIn");
      }
    },
    GetIntersection: (region, args) => {
      const areas = common(region, args);
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas.of({ sheet: region.sheet, areas });
    },
    GetIntersectionOrNullObject: (region, args) => {
      const areas = common(region, args);
      return areas.length === 0 ? null : rangeAreas.of({ sheet: region.sheet, areas });
    },
    GetUsedRangeAreasOrNullObject: ({ sheet, areas }, args) => {
      const used = areas.flatMap((area) => usedPart(sheet, area, args.flag(0, false)) ?? []);
      return used.length === 0 ? null : rangeAreas.of({ sheet, areas: used });
    },
    GetSpecialCellsOrNullObject: (region, args) => {
      const areas = specialCells(region, args.text(0), args.optionalText(1));
      return areas.length === 0 ? null : rangeAreas.of({ sheet: region.sheet, areas });
    },
    GetTables: (region, args) => tableScopedCollection.of(tablesIn(region, args.flag(0, false))),
  },
});
