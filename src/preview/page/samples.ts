import type { Texts } from "./texts";

/** A workbook to start with: a file that comes with the page, or the one with formulas. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  /** The file beside the page; null for the workbook that is made for the occasion. */
  readonly file: string | null;
}

const FILES = ["cm-2024", "helan-2024", "lm-2024", "nzf-2024", "solidaris-2024"] as const;

const TITLES: Readonly<Record<(typeof FILES)[number], string>> = {
  "cm-2024": "CM 2024",
  "helan-2024": "Helan 2024",
  "lm-2024": "LM 2024",
  "nzf-2024": "NZF 2024",
  "solidaris-2024": "Solidaris 2024",
};

export const FUNCTIONS_SAMPLE = "functies";
/** Shown first: one norm in it fails, and one cell mends it. */
export const FIRST_SAMPLE = "nzf-2024";

export function samples(texts: Texts): Sample[] {
  return [
    ...FILES.map((id) => ({ id, title: TITLES[id], file: `${id}.xlsx` })),
    { id: FUNCTIONS_SAMPLE, title: texts.functionsSample, file: null },
  ];
}
