import { LANGUAGES, type Language } from "../language";
import { element } from "./element";
import type { Sample } from "./samples";
import type { Texts } from "./texts";

export interface HeaderListener {
  onSample(sample: Sample): void;
  onFile(file: File): void;
  onSave(): void;
  onLanguage(language: Language): void;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: "Nederlands",
  fr: "Français",
  en: "English",
};

/** The bar on top: which workbook, opening one's own, saving, and the language. */
export class Header {
  readonly root: HTMLElement;
  private readonly samples: HTMLSelectElement;
  private readonly own: HTMLOptionElement;
  private readonly picker: HTMLInputElement;
  private readonly languages: HTMLSelectElement;
  private readonly save: HTMLButtonElement;

  constructor(
    texts: Texts,
    language: Language,
    private readonly choices: readonly Sample[],
    private readonly listener: HeaderListener,
  ) {
    this.own = element("option", { value: "", hidden: "" });
    this.samples = element(
      "select",
      { id: "sample", "aria-label": texts.sampleLabel },
      this.own,
      element(
        "optgroup",
        { label: texts.sampleGroup },
        ...choices.map(({ id, title }) => element("option", { value: id }, title)),
      ),
    );
    this.picker = element("input", {
      type: "file",
      accept: ".xlsx,.xlsm",
      hidden: "",
      id: "own-file",
    });
    const open = element(
      "button",
      { type: "button", id: "open", title: texts.openHint },
      texts.open,
    );
    this.save = element("button", { type: "button", id: "save", class: "primary" }, texts.save);
    this.languages = element(
      "select",
      { id: "language", "aria-label": texts.languageLabel },
      ...LANGUAGES.map((code) => element("option", { value: code }, LANGUAGE_NAMES[code])),
    );
    this.setLanguage(language);
    this.root = element(
      "header",
      { class: "bar" },
      element(
        "div",
        { class: "brand" },
        element("img", { src: "icon.png", alt: "", width: "24", height: "24" }),
        element("h1", {}, texts.title),
      ),
      this.samples,
      open,
      this.picker,
      this.save,
      element("p", { class: "about" }, texts.about),
      this.languages,
    );
    this.samples.addEventListener("change", () => {
      const sample = this.choices.find(({ id }) => id === this.samples.value);
      if (sample) this.listener.onSample(sample);
    });
    open.addEventListener("click", () => {
      this.picker.click();
    });
    this.picker.addEventListener("change", () => {
      const [file] = this.picker.files ?? [];
      // The same file may be chosen again, changed in the meantime.
      this.picker.value = "";
      if (file) this.listener.onFile(file);
    });
    this.save.addEventListener("click", () => {
      this.listener.onSave();
    });
    this.languages.addEventListener("change", () => {
      const chosen = LANGUAGES.find((code) => code === this.languages.value);
      if (chosen) this.listener.onLanguage(chosen);
    });
  }

  /** Says which workbook is shown: a sample, or a file of the user by its name. */
  setWorkbook(shown: Sample | string): void {
    this.own.hidden = typeof shown !== "string";
    if (typeof shown === "string") this.own.textContent = shown;
    this.samples.value = typeof shown === "string" ? "" : shown.id;
  }

  setLanguage(language: Language): void {
    this.languages.value = language;
  }

  setCanSave(canSave: boolean): void {
    this.save.disabled = !canSave;
  }

  /** Lets the user choose a file, as the button does. */
  chooseFile(): void {
    this.picker.click();
  }
}
