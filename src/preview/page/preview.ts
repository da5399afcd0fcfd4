import { EXCEL_LANGUAGE, type Language } from "../language";
import type { FileFault, FunctionSignature, GridAction } from "../wire";
import { takeDrops } from "./dropping";
import { element } from "./element";
import { functionSignatures } from "./function-signatures";
import { Grid } from "./grid/grid";
import { labelGrid } from "./grid/grid-labels";
import { makeUniver } from "./grid/make-univer";
import { Header } from "./header";
import { LeaveDialog } from "./leave-dialog";
import { Notices } from "./notices";
import { PaneFrame } from "./pane-frame";
import { SaveDialog } from "./save-dialog";
import { samples, type Sample } from "./samples";
import { SplitView } from "./split-view";
import type { Texts } from "./texts";
import { WorkbookClient, type Unasked } from "./workbook-client";

/** Where the server keeps the add-in: on a port of its own. */
export interface AddinPlace {
  /** The add-in's page. */
  readonly page: string;
  /** The metadata of its functions. */
  readonly functions: string;
}

/** A workbook as the bar names it: the sample that it is, or the name of a file. */
interface Shown {
  readonly choice: Sample | string;
  readonly name: string;
}

/** The page: grid and pane over one workbook, and the bar to change it for another. */
export class Preview {
  private readonly header: Header;
  private readonly notices: Notices;
  private readonly split: SplitView;
  private readonly grid: Grid;
  private readonly loading = element("div", { class: "loading", role: "status", hidden: "" });
  private readonly saveDialog: SaveDialog;
  private readonly leaveDialog: LeaveDialog;
  private readonly place = element("div", { class: "univer" });
  private functions: readonly FunctionSignature[] = [];
  /** What grid and pane show. */
  private client: WorkbookClient | null = null;
  private pane: PaneFrame | null = null;
  private shown: Shown | null = null;
  /** What is being opened, to take its place. */
  private coming: WorkbookClient | null = null;
  /** Counts what was asked to open: only the last one is. */
  private turn = 0;
  /** Changes of the workbook so far, and how many of them were saved. */
  private changes = 0;
  private saved = 0;

  constructor(
    root: HTMLElement,
    private readonly texts: Texts,
    private readonly language: Language,
    private readonly addin: AddinPlace,
  ) {
    this.notices = new Notices(texts.close);
    this.split = new SplitView({
      grid: texts.gridLabel,
      pane: texts.paneLabel,
      divider: texts.dividerLabel,
    });
    this.header = new Header(texts, language, samples(texts), {
      onSample: (sample) => void this.openSample(sample),
      onFile: (file) => void this.openFile(file),
      onSave: () => void this.save(),
      onLanguage: (chosen) => void this.changeLanguage(chosen),
    });
    this.saveDialog = new SaveDialog(texts);
    this.leaveDialog = new LeaveDialog(texts);
    this.split.grid.append(this.place, this.loading);
    const veil = takeDrops(texts.drop, (file) => void this.openFile(file));
    root.append(this.header.root, this.notices.root, this.split.root, veil);
    root.append(this.saveDialog.root, this.leaveDialog.root);
    const univer = makeUniver(this.place, language);
    labelGrid(this.place, texts.gridLabels);
    this.grid = new Grid(univer, language, {
      onAction: (action) => {
        this.act(action);
      },
      onRowsWanted: (sheet, row, count) => {
        this.client?.showRows(sheet, row, count);
      },
      onRefused: () => {
        this.notices.pass(texts.notHere);
      },
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.isEdited) event.preventDefault();
    });
    this.ready = this.start();
  }

  /** When the add-in's functions are known; nothing is opened before. */
  private readonly ready: Promise<void>;

  async openSample(sample: Sample): Promise<void> {
    const { file } = sample;
    await this.open({ choice: sample, name: sample.title }, async () => {
      if (file === null) {
        return (client) => {
          client.openFunctions(this.language, this.functions);
        };
      }
      const answer = await fetch(`samples/${file}`);
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      return this.opening(file, await answer.arrayBuffer());
    });
  }

  private async openFile(file: File): Promise<void> {
    await this.open({ choice: file.name, name: file.name }, async () =>
      this.opening(file.name, await file.arrayBuffer()),
    );
  }

  private opening(name: string, bytes: ArrayBuffer): (client: WorkbookClient) => void {
    return (client) => {
      client.open(name, new Uint8Array(bytes), this.language, this.functions);
    };
  }

  /** Opens a workbook; the one that is shown stays until then, and for good when this one cannot be read. */
  private async open(
    coming: Shown,
    read: () => Promise<(client: WorkbookClient) => void>,
  ): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.stopComing();
    if (!(await this.mayLeave())) {
      if (turn === this.turn) this.showChoice();
      return;
    }
    if (turn !== this.turn) return;
    this.begin(coming);
    try {
      await this.ready;
      const start = await read();
      if (turn !== this.turn) return;
      this.coming = this.connect(coming);
      start(this.coming);
    } catch {
      // The file is gone, or the server.
      if (turn === this.turn) this.failed("unexpected");
    }
  }

  private get isEdited(): boolean {
    return this.changes !== this.saved;
  }

  /** Whether what is shown may go: nothing in it is unsaved, or the user lets it go. */
  private async mayLeave(): Promise<boolean> {
    if (!this.isEdited || this.shown === null) return true;
    this.saveDialog.dismiss();
    return this.leaveDialog.ask(this.shown.name);
  }

  private async start(): Promise<void> {
    try {
      const answer = await fetch(this.addin.functions);
      this.functions = functionSignatures(await answer.json());
    } catch {
      this.notices.show(this.texts.noAddin, "fault");
    }
    this.grid.useFunctions(this.functions, async (id, args, address) => {
      const result = await this.client?.call(id, args, address);
      return result ?? { kind: "error", code: "#N/A", message: null };
    });
  }

  private begin({ choice, name }: Shown): void {
    this.saveDialog.dismiss();
    this.notices.clear();
    this.header.setWorkbook(choice);
    this.header.setCanSave(false);
    // What would be typed now is lost once the other workbook is there.
    this.place.inert = true;
    this.loading.textContent = this.texts.loading(name);
    this.loading.hidden = false;
  }

  /** Back to what is shown: nothing is being opened any more. */
  private showChoice(): void {
    this.loading.hidden = true;
    this.place.inert = false;
    this.header.setCanSave(this.client !== null);
    if (this.shown) this.header.setWorkbook(this.shown.choice);
  }

  private failed(fault: FileFault): void {
    this.stopComing();
    this.showChoice();
    this.notices.show(this.texts.faults[fault], "fault", {
      label: this.texts.tryAgain,
      run: () => {
        this.header.chooseFile();
      },
    });
  }

  private stopComing(): void {
    this.coming?.close();
    this.coming = null;
  }

  /** A workbook of its own for each file. */
  private connect(shown: Shown): WorkbookClient {
    const client = new WorkbookClient(
      (message) => {
        if (client === this.coming) this.receiveComing(client, shown, message);
        else if (client === this.client) this.receive(message);
      },
      () => {
        if (client === this.coming) this.failed("unexpected");
        else if (client === this.client) this.notices.show(this.texts.noWorker, "fault");
      },
    );
    return client;
  }

  private receiveComing(client: WorkbookClient, shown: Shown, message: Unasked): void {
    if (message.kind === "failed") this.failed(message.fault);
    if (message.kind === "opened") this.opened(client, shown, message);
  }

  private receive(message: Unasked): void {
    switch (message.kind) {
      case "opened":
      case "failed":
        // Told once, while it was being opened.
        return;
      case "changed":
        this.changes += 1;
        return;
      case "stumbled":
        this.notices.show(this.texts.faults.unexpected, "fault");
        return;
      case "messages":
        this.pane?.send(message.messages);
        return;
      case "patches":
        this.grid.apply(message.patches);
        return;
      case "refused":
        this.refused(message);
        return;
      case "link-to-hidden":
        this.offerSheets([message.sheet], [message.name], message.link);
        return;
    }
  }

  private opened(
    client: WorkbookClient,
    shown: Shown,
    { workbook }: Extract<Unasked, { kind: "opened" }>,
  ): void {
    this.client?.close();
    this.pane?.close();
    this.coming = null;
    this.client = client;
    this.shown = shown;
    this.saved = this.changes;
    this.grid.show(workbook);
    this.showChoice();
    this.pane = new PaneFrame(
      this.split.pane,
      this.addin.page,
      this.texts.paneLabel,
      { name: workbook.name, language: this.language },
      {
        onRequest: (body, flags) => client.request(body, flags),
        onReady: () => {
          client.paneReady();
        },
      },
    );
    if (workbook.calculates === "workbook") {
      const most = Math.max(...workbook.sheets.map(({ usedRows }) => usedRows));
      const shown = Math.max(...workbook.sheets.map(({ shownRows }) => shownRows));
      this.notices.show(this.texts.cut(shown, most));
      return;
    }
    const hidden = workbook.sheets.filter(({ layout }) => layout.isHidden);
    if (hidden.length > 0) {
      this.offerSheets(
        hidden.map(({ id }) => id),
        hidden.map(({ layout }) => layout.name),
      );
    }
  }

  /** Says which sheets are hidden, and shows them when asked, with what a link to one leads to. */
  private offerSheets(
    ids: readonly string[],
    names: readonly string[],
    link?: Extract<GridAction, { kind: "follow-link" }>,
  ): void {
    this.notices.show(this.texts.hiddenSheets(names), "info", {
      label: this.texts.showSheets(names.length),
      run: () => {
        this.notices.clear();
        for (const sheet of ids) this.act({ kind: "show-sheet", sheet });
        if (link) this.act(link);
      },
    });
  }

  private refused({ why, sheet }: Extract<Unasked, { kind: "refused" }>): void {
    const { protectedSheet, notAllowed } = this.texts;
    this.notices.pass(why === "protected" ? protectedSheet(sheet) : notAllowed(sheet));
  }

  private act(action: GridAction): void {
    // The workbook says so as well, but only when it comes to it.
    const isChange = ["edit", "add-sheet", "rename-sheet", "delete-sheet"].includes(action.kind);
    if (isChange) this.changes += 1;
    this.client?.act(action);
  }

  private async save(): Promise<void> {
    const { client, shown } = this;
    if (!client || !shown) return;
    try {
      const how = await this.saveDialog.ask(shown.name, await client.planSave());
      if (how === null || client !== this.client) return;
      const { changes } = this;
      this.notices.show(this.texts.saving);
      const made = await client.save(how);
      if (made.kind === "not-saved") {
        this.notices.show(this.texts.faults[made.fault], "fault");
        return;
      }
      download(made.name, made.bytes);
      // What changed since is in no copy yet.
      if (client === this.client) this.saved = changes;
      this.notices.show(this.texts.saved(made.name));
    } catch {
      if (client === this.client) this.notices.show(this.texts.faults.unexpected, "fault");
    }
  }

  private async changeLanguage(language: Language): Promise<void> {
    if (!(await this.mayLeave())) {
      this.header.setLanguage(this.language);
      return;
    }
    // Asked once is enough: the browser would ask again.
    this.saved = this.changes;
    const address = new URL(location.href);
    address.searchParams.set("lang", language);
    location.assign(address);
  }
}

/** Hands the browser a file to keep. */
function download(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  element("a", { href: address, download: name }).click();
  // The browser takes the file at its leisure.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** The language of the page itself, for screen readers. */
export function setPageLanguage(language: Language, texts: Texts): void {
  document.documentElement.lang = EXCEL_LANGUAGE[language];
  document.title = texts.title;
}
