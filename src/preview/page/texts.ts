import type { Language } from "../language";
import type { FileFault, KeepObstacle, LostPart } from "../wire";
import type { GridLabels } from "./grid/grid-labels";
import { TEXTS_EN } from "./texts.en";
import { TEXTS_FR } from "./texts.fr";
import { TEXTS_NL } from "./texts.nl";

/** Everything that the page around grid and pane says. */
export interface Texts {
  readonly title: string;
  readonly about: string;
  readonly sampleLabel: string;
  readonly sampleGroup: string;
  readonly functionsSample: string;
  readonly open: string;
  readonly openHint: string;
  readonly save: string;
  readonly languageLabel: string;
  readonly gridLabel: string;
  readonly gridLabels: GridLabels;
  readonly paneLabel: string;
  readonly dividerLabel: string;
  readonly loading: (name: string) => string;
  readonly drop: string;
  readonly tryAgain: string;
  readonly close: string;
  readonly cancel: string;
  /** Rows shown and rows there, of the longest sheet. */
  readonly cut: (shown: number, all: number) => string;
  readonly notHere: string;
  readonly hiddenSheets: (names: readonly string[]) => string;
  /** By how many there are. */
  readonly showSheets: (count: number) => string;
  readonly protectedSheet: (sheet: string) => string;
  readonly notAllowed: (sheet: string) => string;
  readonly leaveTitle: string;
  /** By the name of the workbook that makes place. */
  readonly leave: (name: string) => string;
  readonly leaveAnyway: string;
  readonly faults: Readonly<Record<FileFault, string>>;
  readonly saveTitle: string;
  readonly saveLossless: string;
  readonly saveLosslessHint: string;
  readonly cannotKeep: (obstacles: readonly string[]) => string;
  readonly obstacles: Readonly<Record<KeepObstacle, string>>;
  readonly settingsStay: string;
  readonly savePlain: string;
  readonly savePlainHint: string;
  readonly lost: (parts: readonly string[]) => string;
  readonly lostNothing: string;
  readonly parts: Readonly<Record<LostPart, string>>;
  readonly saved: (name: string) => string;
  readonly saving: string;
  readonly noWorker: string;
  readonly noAddin: string;
}

const TEXTS: Readonly<Record<Language, Texts>> = { nl: TEXTS_NL, fr: TEXTS_FR, en: TEXTS_EN };

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
