import type { HostReply } from "../../../test/excel-host/host";
import { requirementSets } from "../../../test/excel-host/options";
import type { HostMessage } from "../../../test/excel-host/protocol";
import { EXCEL_LANGUAGE, type Language } from "../language";
import type { FrameSettings, FromPane, ToPane } from "../pane-wire";

export interface PaneListener {
  onRequest(body: string, flags: number): Promise<HostReply>;
  /** The add-in hears events and calls from now on. */
  onReady(): void;
}

/** Excel's white theme, in decimal RGB: the pane is light, as the grid beside it, whatever the browser prefers. */
const THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};

/** How office.js calls a failure of Excel itself. */
const INTERNAL_ERROR = 5001;

/** The add-in's own page in a frame of its own, with an Excel around it. */
export class PaneFrame {
  private readonly frame = document.createElement("iframe");
  private readonly origin: string;
  private readonly ending = new AbortController();

  constructor(
    place: HTMLElement,
    address: string,
    title: string,
    workbook: { readonly name: string; readonly language: Language },
    private readonly listener: PaneListener,
  ) {
    this.origin = new URL(address).origin;
    window.addEventListener(
      "message",
      (event: MessageEvent<FromPane>) => {
        const isOurs = event.source === this.frame.contentWindow && event.origin === this.origin;
        if (isOurs) void this.receive(event.data);
      },
      { signal: this.ending.signal },
    );
    const settings: FrameSettings = {
      page: location.origin,
      excel: {
        displayLanguage: EXCEL_LANGUAGE[workbook.language],
        contentLanguage: EXCEL_LANGUAGE[workbook.language],
        requirements: JSON.stringify(requirementSets("desktop")),
        documentName: workbook.name,
        readOnly: false,
        theme: THEME,
      },
    };
    this.frame.name = JSON.stringify(settings);
    this.frame.title = title;
    this.frame.src = address;
    place.replaceChildren(this.frame);
  }

  send(messages: readonly HostMessage[]): void {
    this.post({ kind: "messages", messages });
  }

  close(): void {
    this.ending.abort();
    this.frame.remove();
  }

  private async receive(message: FromPane): Promise<void> {
    if (message.kind === "listening" && message.to === "messages") this.listener.onReady();
    if (message.kind !== "request") return;
    const answer = await this.listener.onRequest(message.body, message.flags).then(
      (reply) => (reply.kind === "answer" ? { body: reply.body } : { refusal: reply.number }),
      () => ({ refusal: INTERNAL_ERROR }),
    );
    this.post({ kind: "answer", id: message.id, answer });
  }

  private post(message: ToPane): void {
    this.frame.contentWindow?.postMessage(message, this.origin);
  }
}
