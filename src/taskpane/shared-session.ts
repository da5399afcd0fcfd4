import { openExcelHost } from "../excel/excel-host";
import { Session } from "./session/session";
import { languageOf } from "./words/words";

declare const NORMTOETS_VERSION: string;

let session: Session | null = null;

/** The one session of this page: pane and ribbon share it. Only after Office.onReady. */
export function sharedSession(): Session {
  return (session ??= new Session(openExcelHost(), {
    language: languageOf(Office.context.displayLanguage),
    version: NORMTOETS_VERSION,
  }));
}
