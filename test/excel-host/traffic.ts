import type { Access } from "./executor";

/** One request of the add-in. */
export interface BatchTraffic {
  /** UTF-8 bytes of the request and of its answer. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly actions: number;
  /** What was touched, in order and with repeats: `get Range.values`, `call Worksheet.getRange`. */
  readonly members: readonly string[];
  /** Code of the error that ended it. */
  readonly error: string | null;
}

/** Counts what goes over the wire between the add-in and the host. */
export class Traffic {
  private done: BatchTraffic[] = [];
  private members: string[] = [];

  get batches(): readonly BatchTraffic[] {
    return this.done;
  }

  /** How often the add-in synchronised. */
  get syncs(): number {
    return this.done.length;
  }

  get bytesIn(): number {
    return this.done.reduce((sum, batch) => sum + batch.bytesIn, 0);
  }

  get bytesOut(): number {
    return this.done.reduce((sum, batch) => sum + batch.bytesOut, 0);
  }

  /** How often a member was touched in all batches, such as `set Range.values`. */
  count(member: string): number {
    let count = 0;
    for (const batch of this.done)
      for (const each of batch.members) if (each === member) count += 1;
    return count;
  }

  /** Every member that was touched, with its kind of access. */
  get touched(): ReadonlySet<string> {
    return new Set(this.done.flatMap((batch) => batch.members));
  }

  reset(): void {
    this.done = [];
    this.members = [];
  }

  note(access: Access, member: string): void {
    this.members.push(`${access} ${member}`);
  }

  close(batch: Omit<BatchTraffic, "members">): void {
    this.done.push({ ...batch, members: this.members });
    this.members = [];
  }
}
