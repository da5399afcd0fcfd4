import { EXCEL_LANGUAGE, type Language } from "../language";
import type { FunctionSignature, GridAction } from "../wire";
import { takeDrops } from "./dropping";
import { element } from "./element";
import { functionSignatures } from "./function-signatures";
import { Grid } from "./grid/grid";
import { makeUniver } from "./grid/make-univer";
import { Header } from "./header";
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

/** The page: grid and pane over one workbook, and the bar to change it for another. */
export class Preview {
  private readonly header: Header;
  private readonly notices: Notices;
  private readonly split: SplitView;
  private readonly grid: Grid;
  private readonly loading = element("div", { class: "loading", role: "status", hidden: "" });
  private readonly saveDialog: SaveDialog;
  private functions: readonly FunctionSignature[] = [];
  private client: WorkbookClient | null = null;
  private pane: PaneFrame | null = null;
  private isEdited = false;
  private name = "";

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
      onLanguage: (chosen) => {
        this.changeLanguage(chosen);
      },
    });
    this.saveDialog = new SaveDialog(texts);
    const place = element("div", { class: "univer" });
    this.split.grid.append(place, this.loading);
    const veil = takeDrops(texts.drop, (file) => void this.openFile(file));
    root.append(this.header.root, this.notices.root, this.split.root, veil, this.saveDialog.root);
    const univer = makeUniver(place, language);
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
    await this.ready;
    this.begin(sample.title);
    this.header.setWorkbook(sample);
    if (sample.file === null) {
      this.connect().openFunctions(this.language, this.functions);
      return;
    }
    const answer = await fetch(`samples/${sample.file}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    this.connect().open(sample.file, bytes, this.language, this.functions);
  }

  private async openFile(file: File): Promise<void> {
    await this.ready;
    this.begin(file.name);
    this.header.setWorkbook(file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.connect().open(file.name, bytes, this.language, this.functions);
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

  private begin(name: string): void {
    this.name = name;
    this.notices.clear();
    this.isEdited = false;
    this.header.setCanSave(false);
    this.loading.textContent = this.texts.loading(name);
    this.loading.hidden = false;
  }

  /** A workbook of its own for each file: what the one before was doing ends. */
  private connect(): WorkbookClient {
    this.client?.close();
    this.pane?.close();
    this.pane = null;
    const client = new WorkbookClient(
      (message) => {
        if (client === this.client) this.receive(client, message);
      },
      () => {
        this.notices.show(this.texts.noWorker, "fault");
      },
    );
    this.client = client;
    return client;
  }

  private receive(client: WorkbookClient, message: Unasked): void {
    switch (message.kind) {
      case "opened":
        this.opened(client, message);
        return;
      case "failed":
        this.loading.hidden = true;
        this.notices.show(this.texts.faults[message.fault], "fault", {
          label: this.texts.tryAgain,
          run: () => {
            this.header.chooseFile();
          },
        });
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
    }
  }

  private opened(client: WorkbookClient, { workbook }: Extract<Unasked, { kind: "opened" }>): void {
    this.grid.show(workbook);
    this.loading.hidden = true;
    this.header.setCanSave(true);
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
    }
  }

  private refused({ why, sheet }: Extract<Unasked, { kind: "refused" }>): void {
    const { protectedSheet, readOnly, badName } = this.texts;
    const text = {
      protected: () => protectedSheet(sheet),
      "read-only": () => readOnly,
      name: () => badName(sheet),
    }[why]();
    this.notices.pass(text);
  }

  private act(action: GridAction): void {
    const isChange = ["edit", "add-sheet", "rename-sheet", "delete-sheet"].includes(action.kind);
    if (isChange) this.isEdited = true;
    this.client?.act(action);
  }

  private async save(): Promise<void> {
    const { client } = this;
    if (!client) return;
    const how = await this.saveDialog.ask(this.name, await client.planSave());
    if (how === null) return;
    this.notices.show(this.texts.saving);
    const saved = await client.save(how);
    if (saved.kind === "not-saved") {
      this.notices.show(this.texts.faults[saved.fault], "fault");
      return;
    }
    download(saved.name, saved.bytes);
    if (how === "plain") this.isEdited = false;
    this.notices.show(this.texts.saved(saved.name));
  }

  private changeLanguage(language: Language): void {
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
