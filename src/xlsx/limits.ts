/** How much a package may ask of us. What lies beyond is refused, never cut short. Sizes in bytes. */
export interface Limits {
  /** Entries in the zip directory. */
  readonly entries: number;
  /** The zip directory itself. */
  readonly directoryBytes: number;
  /** One part, inflated. */
  readonly partBytes: number;
  /** A part that is kept in memory or walked through before the first row: workbook, styles, table. */
  readonly smallPartBytes: number;
  /** The text of all shared strings together; it is kept in memory. */
  readonly sharedStringBytes: number;
  /** Inflated ÷ compressed size of a part larger than `ratioFrom`. Real workbooks pass 100. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** One tag, comment or run of text: this much may have to wait for its end. */
  readonly tokenBytes: number;
  /** Characters in one cell. Excel stops at 32,767. */
  readonly textLength: number;
  /** Nested elements. */
  readonly depth: number;
  /** Inflated size up to which a sheet is read to its end for what lies below its rows. */
  readonly outlineBytes: number;
  /** The same, for all sheets of a workbook together. */
  readonly outlineBytesTogether: number;
}

const MiB = 1 << 20;

export const DEFAULT_LIMITS: Limits = {
  entries: 20_000,
  directoryBytes: 16 * MiB,
  partBytes: 4096 * MiB,
  smallPartBytes: 64 * MiB,
  sharedStringBytes: 512 * MiB,
  ratio: 250,
  ratioFrom: 64 * MiB,
  tokenBytes: MiB,
  textLength: MiB,
  depth: 128,
  outlineBytes: 16 * MiB,
  outlineBytesTogether: 64 * MiB,
};
