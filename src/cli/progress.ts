import type { Language } from "../norms/norm";
import { COPY_LINES } from "./copy-messages";
import { fill, PROGRESS } from "./messages";

/** Work shorter than this, in milliseconds, shows nothing. */
const PATIENCE = 500;
const INTERVAL = 100;

/** One line on stderr that is renewed, and gone when the work is done; only on a terminal. */
export class ProgressLine {
  private readonly start = Date.now();
  private shown = 0;
  private visible = false;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly file: string,
    private readonly language: Language,
  ) {}

  /** `sheet`: what is being read; null while the copy is written. */
  readonly show = ({ sheet, fraction }: { sheet: string | null; fraction: number }): void => {
    const now = Date.now();
    if (!this.stream.isTTY || now - this.start < PATIENCE || now - this.shown < INTERVAL) return;
    this.shown = now;
    this.visible = true;
    const percent = Math.floor(fraction * 100);
    const line =
      sheet === null
        ? fill(COPY_LINES[this.language].progress, { file: this.file, percent })
        : fill(PROGRESS[this.language], { file: this.file, sheet, percent });
    this.stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, this.stream.columns - 1))}`);
  };

  clear(): void {
    if (this.visible) this.stream.write("\r\u001b[2K");
    this.visible = false;
  }
}
