/**
 * Installs what package-lock.json asks for when node_modules lacks it, so that one command is enough on
 * a fresh machine. Everything it prints goes to stderr: stdout belongs to the command that follows.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export function ensureInstalled() {
  if (isComplete()) return;
  process.stderr.write(
    "normtoets: de benodigde pakketten worden geïnstalleerd (eenmalig, één tot drie minuten) …\n",
  );
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    process.stderr.write(
      "normtoets: installeren lukte niet. Is er verbinding met het pakketregister? Probeer: npm ci\n",
    );
    process.exit(status ?? 1);
  }
}

/** True when what npm recorded as installed is what the lock file asks for. */
function isComplete() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || optional === true || installed[path]?.version === version,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
