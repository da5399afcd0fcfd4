/** `npm run excel` and `npm run stop`: puts the add-in into this machine's own Excel, and takes it out. */
import { spawnSync } from "node:child_process";

const action = process.argv[2];
if (process.platform !== "win32" && process.platform !== "darwin") {
  process.stderr.write(
    "Excel draait niet op dit systeem: gebruik Windows of macOS, of Excel op het web (docs/deploy.md, 'Uitproberen').\n",
  );
  process.exit(1);
}
const more =
  action === "start"
    ? ["desktop", "--app", "excel", "--dev-server", "npm run serve", "--dev-server-port", "3000"]
    : [];
const { status } = spawnSync("npx", ["office-addin-debugging", action, "manifest.xml", ...more], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exit(status ?? 1);
