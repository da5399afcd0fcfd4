/** Installs and builds the command line when it is missing or older than its sources. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./ensure-installed.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const built = join(root, "dist", "cli", "normtoets.js");

function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const sources = ["src", "package.json", "webpack.config.js", "tsconfig.json"];
const isFresh =
  existsSync(built) &&
  Math.max(...sources.map((name) => newest(join(root, name)))) < statSync(built).mtimeMs;
if (!isFresh) {
  ensureInstalled();
  const { status } = spawnSync("npm", ["run", "--silent", "build:cli"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
