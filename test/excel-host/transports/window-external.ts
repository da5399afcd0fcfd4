import type { BrowserContext, Page } from "playwright-core";
import type { ExcelHost } from "../host";
import type { HostMessage } from "../protocol";
import { libraryApiSets } from "./library-api-sets";
import { serveOfficeJs } from "./office-js-cdn";
import {
  installWindowExternal,
  type ExternalAnswer,
  type ExternalSettings,
  type ExternalWindow,
} from "./window-external-page";

/** How a ribbon command ended: event.completed() was called, or the library could not call it. */
export interface CommandResult {
  /** 0 for completed; otherwise the library's number, such as for a command that is not associated. */
  readonly status: number;
  /** What the add-in gave event.completed, as JSON. */
  readonly data: string;
}

/** A browser context that is Excel for Windows to the add-in's page. */
export interface ExternalHost {
  /** Clicks a ribbon button: resolves when the add-in says that it is done. */
  invokeCommand(name: string): Promise<CommandResult>;
  /** Resolves when the page can be sent commands: office.js has started. */
  readonly ready: Promise<void>;
}

export interface ExternalOptions {
  readonly theme?: ExternalSettings["theme"];
}

/** White background, dark text: Excel's colourful theme. Colours are decimal RGB. */
const LIGHT_THEME = {
  primaryBackgroundColor: 0xffffff,
  primaryForegroundColor: 0x262626,
  secondaryBackgroundColor: 0xf3f3f3,
  secondaryForegroundColor: 0x444444,
};

/**
 * Makes every page of a fresh browser context an add-in in Excel for Windows: office.js takes
 * excel-win32-16.01.js and reaches the host, which stays in this process, through window.external.
 * One page at a time; the library keeps its host in sessionStorage, so take a new context for each.
 */
export async function connectWindowExternal(
  context: BrowserContext,
  host: ExcelHost,
  { theme = LIGHT_THEME }: ExternalOptions = {},
): Promise<ExternalHost> {
  const waiting = new Map<string, (result: CommandResult) => void>();
  let page: Page | null = null;
  let commandsReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (commandsReady = resolve));
  host.useApiSets(libraryApiSets());
  await serveOfficeJs(context);
  await context.exposeBinding(
    "__hostExecute",
    async (_source, request: string, flags: number): Promise<ExternalAnswer> => {
      const reply = await host.execute(request, flags);
      return reply.kind === "answer" ? { body: reply.body } : { refusal: reply.number };
    },
  );
  await context.exposeBinding(
    "__hostCommandDone",
    (_source, id: string, status: number, data: string) => {
      waiting.get(id)?.({ status, data });
      waiting.delete(id);
    },
  );
  await context.exposeBinding("__hostListening", (source, kind: "messages" | "commands") => {
    page = source.page;
    if (kind === "commands") commandsReady();
    else {
      host.connect((messages) => {
        push(source.page, messages).catch((error: unknown) => {
          // A page that closes gets nothing more, as a pane that is closed.
          if (!source.page.isClosed()) host.faults.push(error);
        });
      });
    }
  });
  const settings: ExternalSettings = {
    displayLanguage: host.options.displayLanguage,
    contentLanguage: host.options.contentLanguage,
    requirements: JSON.stringify(host.options.requirements),
    documentName: host.workbook.name,
    readOnly: host.options.viewOnly || host.workbook.readOnly,
    theme,
  };
  await context.addInitScript(installWindowExternal, settings);
  let commands = 0;
  return {
    ready,
    invokeCommand: async (name) => {
      await ready;
      if (!page) throw new Error("The page that listened is gone.");
      commands += 1;
      const id = `command-${commands}`;
      const done = new Promise<CommandResult>((resolve) => waiting.set(id, resolve));
      const event = JSON.stringify({ source: { id: name } });
      await page.evaluate(
        ([commandId, callback, json]) => {
          (window as unknown as ExternalWindow).__hostCommand?.(commandId, callback, json);
        },
        [id, name, event] as const,
      );
      return done;
    },
  };
}

function push(page: Page, messages: readonly HostMessage[]): Promise<void> {
  return page.evaluate((sent) => {
    (window as unknown as ExternalWindow).__hostPush?.(sent);
  }, messages);
}
