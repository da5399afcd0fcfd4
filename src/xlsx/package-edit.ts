import type { Limits } from "./limits";
import { type Package, relationshipsPart } from "./package";
import type { PackageChanges, PartChange } from "./patch-package";
import type { Splice } from "./splice";
import { readBytes } from "./walk-xml";
import { partKey } from "./zip-directory";

/** Gathers what changes in a package; nothing is written yet. */
export class PackageEdit {
  private readonly parts = new Map<string, PartChange>();
  private readonly added = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  private sealed: PackageChanges["sealed"] = null;

  constructor(
    readonly pack: Package,
    readonly limits: Limits,
    private readonly signal?: AbortSignal,
  ) {}

  get changes(): PackageChanges {
    return { parts: this.parts, added: [...this.added.values()], sealed: this.sealed };
  }

  has(part: string): boolean {
    return this.pack.has(part) || this.added.has(partKey(part));
  }

  /** A small part as it will be. Throws WorkbookError. */
  async read(part: string): Promise<Uint8Array> {
    const change = this.parts.get(partKey(part));
    if (change?.is === "bytes") return change.bytes;
    const added = this.added.get(partKey(part));
    return added?.bytes ?? (await this.original(part));
  }

  /** A part as it is to be; one that ends up as it was is no change. */
  async put(part: string, bytes: Uint8Array | string): Promise<void> {
    const written = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    const key = partKey(part);
    if (!this.pack.has(part)) {
      this.added.set(key, { name: part, bytes: written });
      return;
    }
    const before = await this.original(part);
    if (sameBytes(before, written)) this.parts.delete(key);
    else this.parts.set(key, { is: "bytes", bytes: written });
  }

  splice(part: string, splices: readonly Splice[]): void {
    if (splices.length > 0) this.parts.set(partKey(part), { is: "splices", splices });
  }

  drop(part: string): void {
    this.added.delete(partKey(part));
    if (this.pack.has(part)) this.parts.set(partKey(part), { is: "dropped" });
  }

  /** Has a part seal the package, as it is by now: to be asked when nothing of it changes any more. */
  async seal(part: string): Promise<void> {
    this.sealed = { name: part, bytes: await this.read(part) };
    this.parts.delete(partKey(part));
    this.added.delete(partKey(part));
  }

  /** A name that no part has and no content type is given to: the first of `name(1)`, `name(2)` … from `from` on. */
  freeName(name: (n: number) => string, from: number): string {
    for (let n = from; ; n++) {
      const part = name(n);
      // Links may be left of a part that is gone: they would become ours.
      const taken = this.has(part) || this.pack.declares(part) || this.has(relationshipsPart(part));
      if (!taken) return part;
    }
  }

  private original(part: string): Promise<Uint8Array> {
    return readBytes(this.pack.part(part, this.signal), this.limits);
  }
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
