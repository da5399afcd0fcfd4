import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** What `npm run build:addin` made; another build can be tried with NORMTOETS_ADDIN=folder. */
const FOLDER = process.env["NORMTOETS_ADDIN"] ?? join(__dirname, "..", "..", "..", "dist", "addin");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
};

/** As docs/deploy.md asks of a server. */
const HEADERS = {
  "Cache-Control": "no-cache",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Access-Control-Allow-Origin": "*",
};

export interface AddinServer {
  /** Such as http://localhost:40123, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the built add-in to this machine. Throws when it has not been built. */
export async function serveAddin(): Promise<AddinServer> {
  if (!existsSync(join(FOLDER, "addin.html"))) {
    throw new Error(`${FOLDER} holds no add-in: run npm run build:addin first.`);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = normalize(join(FOLDER, pathname));
    if (!file.startsWith(FOLDER) || !existsSync(file)) {
      response.writeHead(404, HEADERS).end();
      return;
    }
    const type = TYPES[extname(file)] ?? "text/plain";
    response.writeHead(200, { ...HEADERS, "Content-Type": type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
