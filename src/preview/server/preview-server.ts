import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { addinPage } from "./addin-page";
import type { Places } from "./places";

/** Taken when it is free, so that the address stays the same from day to day. */
const USUAL_PORT = 3210;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};

/** Serves page, add-in and office.js to this machine alone. */
export class PreviewServer {
  private readonly server: Server;

  constructor(private readonly places: Places) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
  }

  /**
   * Starts on the port asked for; without one on the usual port, or on any free one. Gives the address.
   * Throws when the port that was asked for is taken.
   */
  async listen(port: number | null): Promise<string> {
    if (port !== null) await this.listenOn(port);
    else await this.listenOn(USUAL_PORT).catch(() => this.listenOn(0));
    return `http://localhost:${this.port}/`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
      this.server.closeAllConnections();
    });
  }

  private get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  private listenOn(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(port, "127.0.0.1", () => {
        this.server.off("error", reject);
        resolve();
      });
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers } = request;
    const host = headers.host?.replace(/:\d+$/, "");
    // Any other name leads here by somebody's trick with DNS.
    if (host !== "localhost" && host !== "127.0.0.1") {
      response.writeHead(421).end();
      return;
    }
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const other = `http://${host === "localhost" ? "127.0.0.1" : "localhost"}:${this.port}`;
    const path = decoded(request.url ?? "/");
    const file = path === null ? null : this.file(path);
    const found = file === null ? null : await stat(file).catch(() => null);
    if (path === null || file === null || found?.isFile() !== true) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
      return;
    }
    const common = {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      ...(path.startsWith("/addin/functions") && { "Access-Control-Allow-Origin": other }),
      ...(path === "/" && { "Content-Security-Policy": pagePolicy(other) }),
    };
    if (path === "/addin/addin.html") {
      const page = addinPage(await readFile(file, "utf8"));
      response.writeHead(200, common).end(method === "HEAD" ? undefined : page);
      return;
    }
    response.writeHead(200, { ...common, "Content-Length": found.size });
    if (method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  }

  private file(path: string): string | null {
    const { preview, addin, officeJs } = this.places;
    if (path === "/") return join(preview, "index.html");
    const roots: readonly (readonly [string, string | null])[] = [
      ["/addin/", addin],
      ["/office-js/", officeJs],
      ["/", preview],
    ];
    for (const [prefix, folder] of roots) {
      if (!path.startsWith(prefix) || folder === null) continue;
      const file = normalize(join(folder, path.slice(prefix.length)));
      return file.startsWith(folder + sep) ? file : null;
    }
    return null;
  }
}

function decoded(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
}

/** The page may run its own scripts, frame the add-in, and reach nothing else. */
function pagePolicy(addin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    // The grid sets styles on its elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${addin}`,
    `frame-src ${addin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}
