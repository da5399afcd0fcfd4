import { existsSync } from "node:fs";
import { join, normalize } from "node:path";
import type { BrowserContext } from "playwright-core";
import { officeJsFolder } from "./office-js-folder";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Serves Microsoft's own files, unmodified, where a page looks for them: no network is needed. */
export async function serveOfficeJs(context: BrowserContext): Promise<void> {
  const folder = officeJsFolder();
  await context.route(`${CDN}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = normalize(join(folder, pathname.slice(new URL(CDN).pathname.length)));
    if (path.startsWith(folder) && existsSync(path)) await route.fulfill({ path });
    else await route.fulfill({ status: 404, body: "" });
  });
}
