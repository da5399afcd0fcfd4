import type { Language } from "../norms/norm";
import type { UserNorms } from "../norms/user-norms";

/** What a function knows besides its arguments. */
export interface Setting {
  readonly language: Language;
  /** Thresholds that the user filled in; null where formulas go by the norm set alone. */
  readonly userNorms: UserNorms | null;
}
