/**
 * Installs and builds what is missing or older than its sources: `node ensure-built.mjs [cli|addin|preview]
 * …`, all without a name. What it prints goes to stderr: stdout belongs to the command that follows.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./ensure-installed.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const SOURCES = ["src", "package.json", "webpack.config.js", "tsconfig.json"];
const BUILDS = {
  cli: { what: "het commando", built: "dist/cli/normtoets.js", sources: SOURCES },
  addin: {
    what: "de invoegtoepassing",
    built: "dist/addin/addin.html",
    sources: [...SOURCES, "manifest.xml", "assets"],
  },
  preview: {
    what: "de pagina voor de browser",
    built: "dist/preview/index.html",
    sources: [...SOURCES, "test/excel-host", "assets"],
  },
};

function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh({ built, sources }) {
  const file = join(root, built);
  return (
    existsSync(file) &&
    Math.max(...sources.map((name) => newest(join(root, name)))) < statSync(file).mtimeMs
  );
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BUILDS);
for (const name of names) {
  if (isFresh(BUILDS[name])) continue;
  ensureInstalled();
  process.stderr.write(`normtoets: ${BUILDS[name].what} wordt gebouwd …\n`);
  const { status } = spawnSync("npm", ["run", "--silent", `build:${name}`], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    // Sizes and addresses are for whoever builds to deploy.
    env: { ...process.env, NORMTOETS_BUILD: "local" },
  });
  if (status !== 0) process.exit(status ?? 1);
}
