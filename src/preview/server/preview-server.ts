import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
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

/** What a server has under a path: a folder of files. */
type Roots = readonly (readonly [prefix: string, folder: string])[];

/**
 * Serves the page, and on a port of its own the add-in with office.js, to this machine alone. Two ports
 * are two origins: the add-in cannot reach into the page, and a browser may run them beside each other.
 */
export class PreviewServer {
  private readonly page: Server;
  private readonly addin: Server;

  constructor(places: Places) {
    this.page = serverOf([["/", places.preview]], (path) => this.pageAnswer(path));
    const { addin, preview, officeJs } = places;
    const roots: Roots = [
      ["/office-js/", officeJs ?? addin],
      ["/excel/", preview],
      ["/", addin],
    ];
    this.addin = serverOf(roots, (path) => this.addinAnswer(path));
  }

  /**
   * Starts on the port asked for; without one on the usual port, or on any free one. Gives the address.
   * Throws when the port that was asked for is taken.
   */
  async listen(port: number | null): Promise<string> {
    if (port !== null) await listenOn(this.page, port);
    else await listenOn(this.page, USUAL_PORT).catch(() => listenOn(this.page, 0));
    await listenOn(this.addin, 0);
    return `${addressOf(this.page)}/`;
  }

  async close(): Promise<void> {
    await Promise.all([this.page, this.addin].map(closeServer));
  }

  private pageAnswer(path: string): Answer {
    if (path !== "/index.html") return {};
    const addin = addressOf(this.addin);
    return {
      headers: { "Content-Security-Policy": pagePolicy(addin) },
      change: (html) => html.replace("%ADDIN%", addin),
    };
  }

  private addinAnswer(path: string): Answer {
    const page = addressOf(this.page);
    const framed = { "Content-Security-Policy": `frame-ancestors ${page}` };
    if (path === "/addin.html") return { headers: framed, change: addinPage };
    return path.startsWith("/functions")
      ? { headers: { ...framed, "Access-Control-Allow-Origin": page } }
      : { headers: framed };
  }
}

/** What is different for one file. */
interface Answer {
  readonly headers?: Readonly<Record<string, string>>;
  readonly change?: (text: string) => string;
}

const COMMON = {
  "Cache-Control": "no-cache",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // Asks for a process of its own, so that page and add-in do not wait for each other.
  "Origin-Agent-Cluster": "?1",
};

function serverOf(roots: Roots, special: (path: string) => Answer): Server {
  return createServer((request, response) => {
    answer(request, response, roots, special).catch(() => {
      if (response.headersSent) {
        // Cut off: half a file must not pass for the whole.
        response.destroy();
        return;
      }
      response.writeHead(500).end();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  roots: Roots,
  special: (path: string) => Answer,
): Promise<void> {
  const { method, headers, url = "/" } = request;
  // Any other name leads here by somebody's trick with DNS.
  if (headers.host?.replace(/:\d+$/, "") !== "localhost") {
    response.writeHead(421).end();
    return;
  }
  if (method !== "GET" && method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const path = decoded(url);
  const file = path === null ? null : fileOf(path, roots);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (path === null || file === null || found?.isFile() !== true) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
    return;
  }
  const { headers: own, change } = special(path);
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const all = { "Content-Type": type, ...COMMON, ...own };
  if (change) {
    const text = change(await readFile(file, "utf8"));
    response.writeHead(200, all).end(method === "HEAD" ? undefined : text);
    return;
  }
  response.writeHead(200, { ...all, "Content-Length": found.size });
  // Rejects when the file cannot be read or the browser goes away: both streams are closed then.
  if (method === "HEAD") response.end();
  else await pipeline(createReadStream(file), response);
}

/** Null for a path that leads out of the folders. */
function fileOf(path: string, roots: Roots): string | null {
  const root = roots.find(([prefix]) => path.startsWith(prefix));
  if (!root) return null;
  const [prefix, folder] = root;
  const file = normalize(join(folder, path.slice(prefix.length)));
  return file.startsWith(folder + sep) ? file : null;
}

function addressOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** On the machine's own addresses only, whichever of them `localhost` stands for. */
function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function decoded(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    return path === "/" ? "/index.html" : path;
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
    "frame-ancestors 'none'",
  ].join("; ");
}
