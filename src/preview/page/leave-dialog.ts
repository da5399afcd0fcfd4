import { element } from "./element";
import type { Texts } from "./texts";

/** Asks before changes that were not saved make place for something else. */
export class LeaveDialog {
  readonly root = element("dialog", { class: "save-dialog", "aria-labelledby": "leave-title" });
  private answer: ((leaves: boolean) => void) | null = null;

  constructor(private readonly texts: Texts) {
    this.root.addEventListener("close", () => {
      this.give(this.root.returnValue === "leave");
    });
  }

  /** True when the user lets the changes go. Asked again in the meantime, the first question is a no. */
  ask(name: string): Promise<boolean> {
    const { texts } = this;
    this.give(false);
    const form = element(
      "form",
      { method: "dialog" },
      element("h2", { id: "leave-title" }, texts.leaveTitle),
      element("p", {}, texts.leave(name)),
      element(
        "div",
        { class: "answers" },
        element("button", { type: "submit", value: "leave", id: "leave" }, texts.leaveAnyway),
        element(
          "button",
          { type: "submit", value: "", class: "primary", id: "stay" },
          texts.cancel,
        ),
      ),
    );
    this.root.replaceChildren(form);
    this.root.returnValue = "";
    if (!this.root.open) this.root.showModal();
    form.querySelector<HTMLButtonElement>("#stay")?.focus();
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  private give(leaves: boolean): void {
    this.answer?.(leaves);
    this.answer = null;
  }
}
