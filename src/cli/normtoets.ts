import { main } from "./main";

declare const NORMTOETS_VERSION: string;

const stop = new AbortController();
// The first of them ends the work, so that nothing half is left behind; the second one ends it at once.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}
// A reader such as `head` that closes the pipe has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stop.signal,
  version: NORMTOETS_VERSION,
  // npm runs its scripts in the project's folder, and remembers where the user was.
  folder:
    process.env["npm_lifecycle_event"] === "normtoets"
      ? (process.env["INIT_CWD"] ?? process.cwd())
      : process.cwd(),
}).then((code) => {
  process.exitCode = code;
});
