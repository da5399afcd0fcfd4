import type { BrowserContext, Page } from "playwright-core";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** What a page did that it should not. */
export interface Watch {
  /** Errors, breaches of the page's policy, requests to others: a sentence each. */
  readonly troubles: readonly string[];
  /** Hosts that anything was asked of. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * Notes what a page must never do: fail, write errors to the console, run into its own policy, or ask
 * anything of a server but its own and, for office.js, Microsoft's.
 */
export async function watchPage(
  context: BrowserContext,
  page: Page,
  origin: string,
): Promise<Watch> {
  const troubles: string[] = [];
  const hosts = new Set<string>();
  page.on("pageerror", (error) =>
    troubles.push(`error in the page: ${error.stack ?? error.message}`),
  );
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const url = request.url();
    // A picture in the page's own text is asked of nobody.
    if (url.startsWith("data:")) return;
    hosts.add(new URL(url).host);
    if (!url.startsWith(`${origin}/`) && !url.startsWith(OFFICE_JS)) {
      troubles.push(`request to ${url}`);
    }
  });
  await context.exposeBinding("__breach", (_source, what: string) => {
    troubles.push(`against the page's policy: ${what}`);
  });
  await context.addInitScript(() => {
    const tell = (window as unknown as { __breach: (what: string) => Promise<void> }).__breach;
    document.addEventListener("securitypolicyviolation", (event) => {
      void tell(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { troubles, hosts };
}
