import { hostValue, valueType } from "./model/cell-value";
import { formatArea } from "./model/a1";
import type { Area } from "./model/area";
import type { Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";
import type { EditSource, WorkbookEvent } from "./model/workbook-event";
import { MessageCategory, type HostMessage } from "./protocol";

/** Numbers by which the library knows its events, by the name in their registration method. */
const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
} as const;
export type EventName = keyof typeof EVENT_TYPES;

/** The target of events of the whole workbook; those of one sheet have the sheet's id. */
export const WORKBOOK_TARGET = "Workbook";

/** A change by the add-in itself is Local; one by a co-author comes from Remote. */
const sourceOf = (source: EditSource): string => (source === "CoAuthor" ? "Remote" : "Local");

/** Turns what happens in the workbook into the events that the add-in registered for. */
export class EventHub {
  private readonly registrations = new Map<string, number>();

  constructor(
    private readonly send: (messages: readonly HostMessage[]) => void,
    private readonly track: (sheet: Sheet, area: Area) => string,
  ) {}

  /** Starts passing on the events of a workbook; gives what ends it. */
  attach(workbook: Workbook): () => void {
    return workbook.listen((event) => {
      this.onWorkbookEvent(event);
    });
  }

  register(target: string, event: EventName): void {
    const key = `${target}:${event}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(target: string, event: EventName): void {
    const key = `${target}:${event}`;
    this.registrations.set(key, Math.max((this.registrations.get(key) ?? 0) - 1, 0));
  }

  /** How many registrations there are now; a test can see that a pane cleans up after itself. */
  get registered(): number {
    return [...this.registrations.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Tells the add-in of an event of a sheet, where it registered for it. */
  fire(event: EventName, sheet: Sheet, details: Readonly<Record<string, unknown>>): void {
    const targets = [WORKBOOK_TARGET, sheet.id].filter(
      (target) => (this.registrations.get(`${target}:${event}`) ?? 0) > 0,
    );
    this.send(
      targets.map((targetId) => ({
        messageCategory: MessageCategory.event,
        messageType: EVENT_TYPES[event],
        targetId,
        message: JSON.stringify({ worksheetId: sheet.id, ...details }),
        id: "",
      })),
    );
  }

  private listensTo(event: EventName, sheet: Sheet): boolean {
    return [WORKBOOK_TARGET, sheet.id].some(
      (target) => (this.registrations.get(`${target}:${event}`) ?? 0) > 0,
    );
  }

  private onWorkbookEvent(event: WorkbookEvent): void {
    const { sheet } = event;
    switch (event.kind) {
      case "cells-changed":
        this.cellsChanged(event);
        return;
      case "calculated":
        this.fire("Calculated", sheet, {});
        return;
      case "selection-changed":
        this.fire("SelectionChanged", sheet, {
          address: sheet.selection.map((area) => formatArea(area)).join(","),
        });
        return;
      case "sheet-added":
        this.fire("Added", sheet, { source: sourceOf(event.source) });
        return;
      case "sheet-deleted":
        this.fire("Deleted", sheet, { source: sourceOf(event.source) });
        return;
      case "sheet-activated":
        this.fire("Activated", sheet, {});
        return;
      case "sheet-deactivated":
        this.fire("Deactivated", sheet, {});
        return;
      case "sheet-renamed":
        this.fire("NameChanged", sheet, {
          nameBefore: event.before,
          nameAfter: sheet.name,
          source: sourceOf(event.source),
        });
        return;
      case "sheet-visibility-changed":
        this.fire("VisibilityChanged", sheet, {
          visibilityBefore: event.before,
          visibilityAfter: sheet.visibility,
          source: sourceOf(event.source),
        });
        return;
      // Excel has events for these too, but not ones that this host offers.
      case "formats-changed":
      case "conditional-formats-changed":
      case "tables-changed":
        return;
    }
  }

  private cellsChanged(event: Extract<WorkbookEvent, { kind: "cells-changed" }>): void {
    const { sheet, area, detail } = event;
    if (!this.listensTo("DataChanged", sheet)) return;
    this.fire("DataChanged", sheet, {
      address: formatArea(area),
      changeType: event.changeType,
      source: sourceOf(event.source),
      // Since ExcelApi 1.14; edits by the user and by other add-ins are Unknown.
      triggerSource: event.source === "AddIn" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
      referenceId: this.track(sheet, area),
      ...(detail && {
        valueBefore: hostValue(detail.before),
        valueAfter: hostValue(detail.after),
        valueTypeBefore: valueType(detail.before),
        valueTypeAfter: valueType(detail.after),
      }),
    });
  }
}
