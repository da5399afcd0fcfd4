import { mkdir, rmdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** A folder that is made where it is missing, and taken away again when nothing came into it. */
export class MadeFolder {
  /** The outermost that was made. */
  private outermost: string | null = null;

  constructor(private readonly path: string) {}

  /** Throws what the file system throws. */
  async make(): Promise<void> {
    this.outermost = (await mkdir(this.path, { recursive: true })) ?? null;
  }

  /** Takes away what was made and is still empty; never throws. */
  async takeAway(): Promise<void> {
    if (this.outermost === null) return;
    const last = dirname(resolve(this.outermost));
    try {
      for (let at = resolve(this.path); at !== last; at = dirname(at)) await rmdir(at);
    } catch {
      // Something else came into it: it stays.
    }
  }
}
