import type {
  Change,
  ExcelHost,
  FormulasFound,
  MemoryKey,
  Place,
  Shown,
} from "../../src/excel/excel-host";
import type { Mark, MarkOutcome } from "../../src/workbook/mark";
import type { OwnSheet, SheetContent } from "../../src/workbook/own-sheet";
import type { Workbook } from "../../src/workbook/workbook";
import { WorkbookError } from "../../src/workbook/workbook-error";

type Part = "facts" | "marks" | "sheets" | "memory" | "watch" | "show" | "formulas";

/** An Excel that remembers what was asked of it, and fails when told to. */
export class FakeHost implements ExcelHost {
  readonly shown: Place[] = [];
  readonly written: SheetContent[] = [];
  readonly remembered = new Map<MemoryKey, unknown>();
  marks: readonly Mark[] = [];
  protectedSheets: readonly string[] = [];
  found: readonly FormulasFound[] = [];
  foundNames: readonly Place[] = [];
  how: Shown = "shown";
  checks = 0;
  watchers: ((change: Change) => void)[] = [];
  private readonly events = new Map<Part, () => void>();
  private readonly faults = new Map<Part, WorkbookError>();

  constructor(
    public book: Workbook,
    private readonly onSheet: (content: SheetContent) => void = () => undefined,
  ) {}

  /** What is asked next of this part fails, once. */
  failNext(part: Part, error: WorkbookError): void {
    this.faults.set(part, error);
  }

  /** Somebody changes a cell. */
  change(): void {
    for (const watcher of this.watchers) watcher({ what: "cells" });
  }

  readonly workbook: Workbook = {
    facts: async (signal) => {
      this.checks++;
      this.guard("facts");
      return this.book.facts(signal);
    },
    top: (...asked) => this.book.top(...asked),
    columns: (...asked) => this.book.columns(...asked),
  };

  readonly marker = {
    setMarks: (marks: readonly Mark[], signal?: AbortSignal): Promise<MarkOutcome> =>
      this.answer("marks", () => {
        this.throwIfStopped(signal);
        const isOpen = ({ sheet }: Mark): boolean => !this.protectedSheets.includes(sheet);
        const allowed = marks.filter(isOpen);
        const [added, removed] = [allowed.length, this.marks.filter(isOpen).length];
        const stuck = this.marks.filter((mark) => !isOpen(mark));
        // A protected sheet refuses only where there is something to do.
        const sheets = new Set([...marks, ...stuck].filter((m) => !isOpen(m)).map((m) => m.sheet));
        this.marks = [...allowed, ...stuck];
        const refused = [...sheets].map((sheet) => ({ sheet, why: "protected" as const }));
        return { added, removed, unchanged: 0, refused };
      }),
  };

  readonly sheets = {
    writeSheet: (content: SheetContent) =>
      this.answer("sheets", () => {
        const replaced = this.written.some(({ own }) => own === content.own);
        this.written.push(content);
        this.onSheet(content);
        return { sheet: content.own === "report" ? "Normtoets" : "Normen (eigen)", replaced };
      }),
    removeSheet: (own: OwnSheet) =>
      Promise.resolve(this.written.some((sheet) => sheet.own === own)),
  };

  readonly memory = {
    recall: (key: MemoryKey) => this.answer("memory", () => this.remembered.get(key) ?? null),
    remember: (key: MemoryKey, value: unknown) =>
      this.answer("memory", () => {
        // As a workbook keeps it: text, and nothing else.
        this.remembered.set(key, JSON.parse(JSON.stringify(value)));
      }),
    forget: (key: MemoryKey) =>
      this.answer("memory", () => {
        this.remembered.delete(key);
      }),
  };

  readonly navigator = {
    show: (place: Place) =>
      this.answer("show", () => {
        this.shown.push({ sheet: place.sheet, address: place.address });
        return this.how;
      }),
    current: () => Promise.resolve({ sheet: "Blad1", address: "A1" }),
  };

  readonly changes = {
    watch: (onChange: (change: Change) => void) =>
      this.answer("watch", () => {
        this.watchers.push(onChange);
        return () => Promise.resolve();
      }),
  };

  readonly formulas = {
    find: () => this.answer("formulas", () => this.found),
    names: () => Promise.resolve(this.foundNames),
    fix: (agreed: readonly FormulasFound[], signal?: AbortSignal) =>
      this.answer("formulas", () => {
        this.throwIfStopped(signal);
        return {
          fixed: agreed.reduce((sum, { addresses }) => sum + addresses.length, 0),
          left: [],
        };
      }),
  };

  /** There is nobody to wait for. */
  readonly pause = (): undefined => undefined;

  private async answer<T>(part: Part, work: () => T): Promise<T> {
    await Promise.resolve();
    this.guard(part);
    return work();
  }

  /** Something that happens just before this part is answered next, such as a key that is pressed. */
  meanwhile(part: Part, happens: () => void): void {
    this.events.set(part, happens);
  }

  private throwIfStopped(signal: AbortSignal | undefined): void {
    if (signal?.aborted === true) throw new WorkbookError("cancelled", "test");
  }

  private guard(part: Part): void {
    const happens = this.events.get(part);
    this.events.delete(part);
    happens?.();
    const error = this.faults.get(part);
    this.faults.delete(part);
    if (error !== undefined) throw error;
  }
}
