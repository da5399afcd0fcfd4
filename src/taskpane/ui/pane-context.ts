import { createContext, useContext } from "react";
import type { Language } from "../../norms/norm";
import type { Params } from "../../report/messages";
import type { Session } from "../session/session";
import type { PaneState } from "../session/state";
import { say, type WordKey } from "../words/words";

export interface PaneValue {
  readonly session: Session;
  readonly state: PaneState;
}

export const PaneContext = createContext<PaneValue | null>(null);

export interface UsedPane extends PaneValue {
  readonly language: Language;
  /** A sentence in the language of the pane. */
  readonly t: (key: WordKey, params?: Params) => string;
}

export function usePane(): UsedPane {
  const value = useContext(PaneContext);
  if (value === null) throw new Error("no pane around this component");
  const { language } = value.session;
  return { ...value, language, t: (key, params) => say(language, key, params) };
}
