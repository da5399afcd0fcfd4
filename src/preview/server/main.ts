/** `npm start`: serves the preview on this machine and says where it is. */
import { spawn } from "node:child_process";
import { languageOf } from "../language";
import { readArguments } from "./arguments";
import { missingParts, placesFrom } from "./places";
import { PreviewServer } from "./preview-server";
import { startTexts } from "./start-texts";

async function start(): Promise<void> {
  const { port, open, language, problem } = readArguments(process.argv.slice(2));
  const environment = process.env["LC_ALL"] ?? process.env["LANG"] ?? "";
  const texts = startTexts(language ?? languageOf("", [environment.replace("_", "-")]));
  if (problem !== null) fail(texts.badArgument(problem));
  const places = placesFrom(__dirname);
  const [missing] = missingParts(places);
  if (missing !== undefined) fail(texts.missing(missing));
  const server = new PreviewServer(places);
  const address = await server.listen(port).catch((error: unknown) => fail(texts.noPort(error)));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void server.close().then(() => {
        process.stdout.write(`\n${texts.stopped}\n`);
        process.exit(0);
      });
    });
  }
  // Last, as whoever reads this may stop it at once.
  for (const line of texts.started(address)) process.stdout.write(`${line}\n`);
  if (open) openBrowser(address);
}

function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function openBrowser(address: string): void {
  const [command, args] =
    process.platform === "win32"
      ? (["cmd", ["/c", "start", "", address]] as const)
      : ([process.platform === "darwin" ? "open" : "xdg-open", [address]] as const);
  const opener = spawn(command, args, { detached: true, stdio: "ignore" });
  // Without a display there is nothing to open: the address has been printed.
  opener.once("error", () => undefined);
  opener.unref();
}

void start();
