import type { SaveKind, SavePlan } from "../wire";
import { element } from "./element";
import type { Texts } from "./texts";

/** Asks how to save, and says beforehand what a way of saving leaves out. */
export class SaveDialog {
  readonly root = element("dialog", { class: "save-dialog", "aria-labelledby": "save-title" });

  constructor(private readonly texts: Texts) {}

  /** Goes away as if the user thought better of it. */
  dismiss(): void {
    if (this.root.open) this.root.close("");
  }

  /** Null when the user thinks better of it. */
  ask(name: string, plan: SavePlan): Promise<SaveKind | null> {
    const { texts } = this;
    const { obstacles } = plan;
    const lost = plan.lost.map((part) => texts.parts[part]);
    const plain = [texts.savePlainHint, lost.length > 0 ? texts.lost(lost) : texts.lostNothing];
    const form = element(
      "form",
      { method: "dialog" },
      element("h2", { id: "save-title" }, texts.saveTitle),
      element("p", { class: "file" }, name),
      ...(plan.hasSettings ? [element("p", {}, texts.settingsStay)] : []),
      ...(plan.hasFile && obstacles.length === 0
        ? [choice("lossless", texts.saveLossless, [texts.saveLosslessHint])]
        : []),
      ...(obstacles.length > 0 && plan.hasFile
        ? [element("p", {}, texts.cannotKeep(obstacles.map((kind) => texts.obstacles[kind])))]
        : []),
      choice("plain", texts.savePlain, plain),
      element("button", { type: "submit", value: "", class: "quiet" }, texts.cancel),
    );
    this.root.replaceChildren(form);
    this.root.returnValue = "";
    this.root.showModal();
    return new Promise((resolve) => {
      this.root.addEventListener(
        "close",
        () => {
          const { returnValue } = this.root;
          resolve(returnValue === "lossless" || returnValue === "plain" ? returnValue : null);
        },
        { once: true },
      );
    });
  }
}

function choice(kind: SaveKind, label: string, hints: readonly string[]): HTMLElement {
  return element(
    "button",
    { type: "submit", value: kind, class: "choice", id: `save-${kind}` },
    element("strong", {}, label),
    ...hints.map((hint) => element("span", {}, hint)),
  );
}
