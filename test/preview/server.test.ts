/** `npm start` itself: what it prints, where it listens, how it ends. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addinPage } from "../../src/preview/server/addin-page";
import { startServer, type StartedServer } from "./preview-page";

const START = join(__dirname, "..", "..", "dist", "preview-server", "start.js");

let server: StartedServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
});

interface Got {
  readonly status: number;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** A raw request: fetch would tidy paths and hosts. */
function get(path: string, host?: string, base = server.address): Promise<Got> {
  const { port } = new URL(base);
  return new Promise((resolve, reject) => {
    const headers = { Host: host ?? `localhost:${port}` };
    request({ host: "localhost", port, path, headers }, (response) => {
      let text = "";
      response.on("data", (data: Buffer) => (text += data.toString("utf8")));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
      });
    })
      .on("error", reject)
      .end();
  });
}

async function addinAddress(): Promise<string> {
  const { text } = await get("/");
  return /normtoets-addin" content="(http:\/\/localhost:\d+)"/.exec(text)?.[1] ?? "";
}

test("prints the address, what to do next and how to stop, and nothing else", () => {
  expect(server.printed).toHaveLength(3);
  expect(server.printed[0]).toBe(`Normtoets in de browser: ${server.address}`);
  expect(server.printed[1]).toContain("Open dit adres");
  expect(server.printed[2]).toContain("Ctrl+C");
});

test("page and add-in are two origins, and office.js is served beside the add-in only", async () => {
  const addin = await addinAddress();
  expect(new URL(addin).port).not.toBe(new URL(server.address).port);
  expect((await get("/office-js/office.js")).status).toBe(404);
  const library = await get("/office-js/office.js", undefined, addin);
  expect(library.status).toBe(200);
  const page = await get("/addin.html", undefined, addin);
  expect(page.text).toContain('<script src="/office-js/office.js"></script>');
  expect(page.text).not.toContain("appsforoffice.microsoft.com");
});

test("the page's policy lets it reach the add-in and nothing else", async () => {
  const { headers } = await get("/");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`connect-src 'self' ${await addinAddress()};`);
  expect(policy).not.toContain("https:");
});

test.each(["/../package.json", "/%2e%2e/package.json", "/samples/..%2f..%2f..%2fpackage.json"])(
  "gives no file from elsewhere: %s",
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test("answers to its own name only", async () => {
  expect((await get("/", "evil.example")).status).toBe(421);
});

test("another one finds a port of its own", async () => {
  const other = await startServer([]);
  const third = await startServer([]);
  expect(new Set([server.address, other.address, third.address]).size).toBe(3);
  await other.stop();
  await third.stop();
});

test("ends on Ctrl+C without a fault", async () => {
  const other = await startServer();
  expect(await other.stop()).toBe(0);
});

test("a port that is taken, an unknown argument and a missing part each give one clear line", () => {
  const run = (...args: string[]): string => {
    const { stderr, status } = spawnSync(process.execPath, [START, "--lang", "nl", ...args], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    return stderr;
  };
  const { port } = new URL(server.address);
  expect(run("--port", port)).toMatch(/^De server kan niet starten: .*Kies een andere poort.*\n$/);
  expect(run("--oepn")).toMatch(/^Onbekend argument --oepn\. .*\n$/);
  const folder = mkdtempSync(join(tmpdir(), "preview-"));
  try {
    cpSync(START, join(folder, "preview-server", "start.js"));
    const { stderr } = spawnSync(process.execPath, [
      join(folder, "preview-server", "start.js"),
      "--lang",
      "nl",
    ]);
    expect(String(stderr)).toBe(
      "dist/preview ontbreekt: voer npm start uit in de map van Normtoets.\n",
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a page that loads another library is not served as the add-in", () => {
  expect(() => addinPage("<script src=other.js></script>")).toThrow("office.js");
});

test("the built program needs nothing installed", () => {
  const code = execFileSync(process.execPath, ["--check", START], { encoding: "utf8" });
  expect(code).toBe("");
});
