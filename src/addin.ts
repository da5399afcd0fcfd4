/** Starts the add-in's one page: ribbon commands and shortcuts at once, the pane when Office is ready. */
import { associateCommands } from "./commands";
import { mountPane } from "./taskpane";
import { sayStarting, sayStartProblem } from "./taskpane/starting";

/** Office.onReady can stay silent for ever; after this many milliseconds the page says so. */
const PATIENCE = 5_000;

async function start(page: HTMLElement): Promise<void> {
  // The library comes from another server, which may be out of reach.
  if (!("Office" in globalThis)) {
    sayStartProblem(page, "no-office", navigator.language);
    return;
  }
  associateCommands();
  sayStarting(page, navigator.language);
  const silence = setTimeout(() => {
    sayStartProblem(page, "slow", navigator.language);
  }, PATIENCE);
  const { host } = await Office.onReady();
  clearTimeout(silence);
  // Outside Office the host is null, whatever the types say.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    sayStartProblem(page, "not-excel", navigator.language);
    return;
  }
  mountPane(page);
}

const page = document.getElementById("normtoets");
if (page) void start(page);
