import { element } from "./element";

export interface NoticeAction {
  readonly label: string;
  run(): void;
}

/** What the page has to say, below the bar: one notice at a time, read out by screen readers. */
export class Notices {
  readonly root = element("div", { class: "notices" });
  private readonly live = element("div", { role: "status", class: "notice-place" });
  private fading: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly closeLabel: string) {
    this.root.append(this.live);
  }

  /** Stays until it is closed or another takes its place. */
  show(text: string, kind: "info" | "fault" = "info", action?: NoticeAction): void {
    this.clear();
    const close = element(
      "button",
      { type: "button", class: "quiet", "aria-label": this.closeLabel },
      "×",
    );
    const notice = element("div", { class: `notice ${kind}` }, element("p", {}, text));
    if (action) {
      const button = element("button", { type: "button" }, action.label);
      button.addEventListener("click", () => {
        action.run();
      });
      notice.append(button);
    }
    notice.append(close);
    close.addEventListener("click", () => {
      this.clear();
    });
    this.live.append(notice);
  }

  /** Goes away by itself. */
  pass(text: string): void {
    this.show(text);
    this.fading = setTimeout(() => {
      this.clear();
    }, 8000);
  }

  clear(): void {
    if (this.fading !== null) clearTimeout(this.fading);
    this.fading = null;
    this.live.replaceChildren();
  }
}
