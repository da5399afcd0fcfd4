import { MAX_COLUMN, MAX_ROW } from "../workbook/address";
import type {
  ColumnChunk,
  ColumnRequest,
  SheetFacts,
  SheetWindow,
  Workbook,
  WorkbookFacts,
} from "../workbook/workbook";
import type { ByteSource } from "./byte-source";
import { ColumnCollector } from "./column-collector";
import type { Host } from "./host";
import { Package } from "./package";
import type { SharedStrings } from "./shared-strings";
import { NO_SHARED_STRINGS, readSharedStrings } from "./shared-strings";
import { SheetOutline } from "./sheet-outline";
import { readOutline } from "./read-outline";
import { SheetScanner } from "./sheet-scanner";
import { WindowCollector } from "./sheet-window";
import { readStyles, Styles } from "./styles";
import { readTables } from "./table-part";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { readWorkbookPart } from "./workbook-part";

const NO_STYLES = new Styles([]);
const WHOLE_SPAN = { firstColumn: 0, lastColumn: MAX_COLUMN };
const EVERY_COLUMN = Int16Array.from({ length: MAX_COLUMN + 1 }, (_, column) => column);
const NO_COLUMN = new Int16Array(MAX_COLUMN + 1).fill(-1);

interface Opened {
  readonly pack: Package;
  readonly workbook: WorkbookPart;
}

/** The port over an .xlsx or .xlsm package. Every part is read when it is first needed. */
export class XlsxWorkbook implements Workbook {
  private readonly opened: Once<Opened>;
  private readonly strings: Once<SharedStrings>;
  private readonly styles: Once<Styles>;
  private readonly factsOnce: Once<WorkbookFacts>;
  private readonly outlines = new Map<string, SheetOutline>();

  constructor(
    private readonly source: ByteSource,
    private readonly host: Host,
  ) {
    this.opened = new Once((signal) => this.open(signal));
    this.strings = new Once((signal) => this.readStrings(signal));
    this.styles = new Once((signal) => this.readStyles(signal));
    this.factsOnce = new Once((signal) => this.readFacts(signal));
  }

  facts(signal?: AbortSignal): Promise<WorkbookFacts> {
    return this.factsOnce.get(signal);
  }

  async top(sheet: string, rowCount: number, signal?: AbortSignal): Promise<SheetWindow> {
    const { pack, workbook } = await this.opened.get(signal);
    const entry = find(workbook, sheet);
    const part = pack.part(entry.part, signal);
    const whole = part.size <= this.host.limits.outlineBytes;
    const merges = whole ? (await this.outline(pack, entry, signal)).merges : null;
    const styles = await this.styles.get(signal);
    const outline = new SheetOutline();
    const collector = new WindowCollector(rowCount);
    const scanner = new SheetScanner(part.name, this.host.limits, {
      slots: EVERY_COLUMN,
      width: EVERY_COLUMN.length,
      firstRow: 1,
      lastRow: MAX_ROW,
      span: WHOLE_SPAN,
      strings: await this.strings.get(signal),
      date1904: workbook.date1904,
      target: collector,
      listener: outline,
    });
    for await (const chunk of part.chunks()) {
      scanner.feed(chunk);
      if (scanner.scan() === "paused") return collector.window(styles, outline, merges);
    }
    scanner.finish();
    scanner.scan();
    return collector.window(styles, outline, outline.merges);
  }

  async *columns(request: ColumnRequest, signal?: AbortSignal): AsyncIterable<ColumnChunk> {
    const { pack, workbook } = await this.opened.get(signal);
    const part = pack.part(find(workbook, request.sheet).part, signal);
    const styles = request.formats ? await this.styles.get(signal) : null;
    const slots = NO_COLUMN.slice();
    request.columns.forEach((column, slot) => {
      slots[column] = slot;
    });
    const collector = new ColumnCollector(request.columns.length, styles);
    const scanner = new SheetScanner(part.name, this.host.limits, {
      slots,
      width: request.columns.length,
      firstRow: request.firstRow,
      lastRow: request.lastRow ?? MAX_ROW,
      span: request.span,
      strings: await this.strings.get(signal),
      date1904: workbook.date1904,
      target: collector,
      listener: null,
    });
    for await (const chunk of part.chunks()) {
      // What follows is read on all the same: the checksum stands for the rows before it.
      if (scanner.pastLastRow) continue;
      scanner.feed(chunk);
      while (scanner.scan() === "paused") yield collector.take(part.progress);
    }
    if (!scanner.pastLastRow) {
      scanner.finish();
      while (scanner.scan() === "paused") yield collector.take(1);
    }
    if (!collector.isEmpty) yield collector.take(1);
  }

  private async open(signal?: AbortSignal): Promise<Opened> {
    const pack = await Package.open(this.source, this.host, signal);
    return { pack, workbook: await readWorkbookPart(pack, this.host.limits, signal) };
  }

  private async readStrings(signal?: AbortSignal): Promise<SharedStrings> {
    const { pack, workbook } = await this.opened.get(signal);
    return workbook.sharedStrings === null
      ? NO_SHARED_STRINGS
      : readSharedStrings(pack.part(workbook.sharedStrings, signal), this.host.limits);
  }

  private async readStyles(signal?: AbortSignal): Promise<Styles> {
    const { pack, workbook } = await this.opened.get(signal);
    return workbook.styles === null
      ? NO_STYLES
      : readStyles(pack.part(workbook.styles, signal), this.host.limits);
  }

  private async readFacts(signal?: AbortSignal): Promise<WorkbookFacts> {
    const { pack, workbook } = await this.opened.get(signal);
    const { limits } = this.host;
    let budget = limits.outlineBytesTogether;
    const sheets: SheetFacts[] = [];
    for (const entry of workbook.sheets) {
      const { size } = pack.part(entry.part);
      const cheap = size <= limits.outlineBytes && size <= budget;
      if (cheap) budget -= size;
      sheets.push({
        name: entry.name,
        visibility: entry.visibility,
        protected: cheap && (await this.outline(pack, entry, signal)).protected,
        tables: await readTables(pack, entry.part, limits, signal),
      });
    }
    return {
      name: this.source.name,
      sha256: await this.source.sha256(),
      date1904: workbook.date1904,
      sheets,
    };
  }

  /** What a sheet tells above and below its rows; takes reading it to its end. */
  private async outline(
    pack: Package,
    entry: SheetEntry,
    signal?: AbortSignal,
  ): Promise<SheetOutline> {
    const known = this.outlines.get(entry.part);
    if (known) return known;
    const outline = await readOutline(pack.part(entry.part, signal), this.host.limits);
    this.outlines.set(entry.part, outline);
    return outline;
  }
}

function find(workbook: WorkbookPart, sheet: string): SheetEntry {
  const entry = workbook.sheets.find(({ name }) => name === sheet);
  if (!entry) throw new RangeError(`no such sheet: ${sheet}`);
  return entry;
}

/** Remembers a result, but no failure: one caller's cancelling must not stop the next. */
class Once<T> {
  private result: { readonly value: T } | null = null;

  constructor(private readonly read: (signal?: AbortSignal) => Promise<T>) {}

  async get(signal?: AbortSignal): Promise<T> {
    this.result ??= { value: await this.read(signal) };
    return this.result.value;
  }
}
