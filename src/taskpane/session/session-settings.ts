import type { Language } from "../../norms/norm";

export interface SessionSettings {
  readonly language: Language;
  /** Of this tool, for the report sheet. */
  readonly version: string;
  /** How long the workbook must be quiet before it is checked again by itself; in milliseconds. */
  readonly quiet?: number;
  readonly now?: () => Date;
}
