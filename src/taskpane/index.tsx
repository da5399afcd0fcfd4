import { createRoot } from "react-dom/client";
import { readyMonthNames } from "./ready-month-names";
import { sharedSession } from "./shared-session";
import { Pane } from "./ui/pane";

/** Puts the pane into an element of the add-in's page, in place of what stands there. After Office.onReady. */
export function mountPane(element: HTMLElement): void {
  const session = sharedSession();
  document.documentElement.lang = session.language === "nl" ? "nl-BE" : session.language;
  createRoot(element).render(<Pane session={session} />);
  void session.start();
  readyMonthNames(session.language);
}
