import type { Language } from "../norms/norm";

/** What a function knows besides its arguments. */
export interface Setting {
  readonly language: Language;
}
