import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** One run of a program, from its start to its end. */
export interface Run {
  /** Milliseconds. */
  readonly time: number;
  /** Most memory it had, in MiB; null where the system does not tell. */
  readonly peak: number | null;
  readonly stdout: string;
  /** Null when it ended well, else why it did not. */
  readonly stopped: string | null;
}

/** Longer than this and a program is stopped. */
const PATIENCE = 10 * 60_000;
const POLL = 50;

/**
 * Runs a program alone and waits for its end. Node programs tell their own peak (see
 * readers/peak.cjs); that of others is looked up for them and their children while they run.
 */
export function run(command: string, words: readonly string[], tellsPeak: boolean): Promise<Run> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    // A group of its own, so that its children can be found and stopped.
    const child = spawn(command, words, {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      detached: true,
    });
    let stdout = "";
    let stderr = "";
    let told = "";
    child.stdout?.on("data", (piece: Buffer) => (stdout += piece.toString()));
    child.stderr?.on("data", (piece: Buffer) => (stderr += piece.toString()));
    child.stdio[3]?.on("data", (piece: Buffer) => (told += piece.toString()));
    const group = child.pid ?? 0;
    const peaks = new Map<string, number>();
    const watch = tellsPeak ? null : setInterval(lookAt, POLL, group, peaks);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      process.kill(-group, "SIGKILL");
    }, PATIENCE);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(limit);
      if (watch !== null) clearInterval(watch);
      const time = performance.now() - begin;
      const kibibytes = tellsPeak ? Number(told) : [...peaks.values()].reduce((a, b) => a + b, 0);
      resolve({
        time,
        peak: kibibytes > 0 ? kibibytes / 1024 : null,
        stdout,
        stopped: reasonOf(late, code, signal, stderr, time),
      });
    });
  });
}

function reasonOf(
  late: boolean,
  code: number | null,
  signal: string | null,
  stderr: string,
  time: number,
): string | null {
  const after = `na ${(time / 1000).toFixed(0)} s`;
  if (late) return `gestopt ${after}`;
  if (/heap out of memory|Cannot create a string longer|bad_alloc/i.test(stderr)) {
    return `geheugen op ${after}`;
  }
  if (signal !== null) return `gestopt ${after} (${signal})`;
  // Our own command ends with 1 when a norm is not met.
  return code === 0 || code === 1 ? null : `fout ${code} ${after}`;
}

/** Remembers the peak of each process in the group, where /proc tells it. */
function lookAt(group: number, peaks: Map<string, number>): void {
  for (const id of processes()) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, "utf8");
      const [, , groupOfIt] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (Number(groupOfIt) !== group) continue;
      const peak = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"));
      if (peak) peaks.set(id, Number(peak[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
}

function processes(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
