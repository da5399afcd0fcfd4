/**
 * Waits for answers that come one after the other from one who may have stopped. Any answer shows that the
 * others are still to be hoped for, however many are before them, and any question has its full time.
 */
export class Patience<Answer> {
  private readonly open = new Set<(answer: Answer) => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly silenceMs: number,
    /** What is given when no answer comes. */
    private readonly noAnswer: Answer,
  ) {}

  /** The answer, or what stands for none; an answer that rejects is none. */
  wait(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve) => {
      const done = (given: Answer): void => {
        // Later than the end, it no longer says anything of the others.
        if (!this.open.delete(done)) return;
        resolve(given);
        this.restart();
      };
      this.open.add(done);
      this.restart();
      answer.then(done, () => {
        done(this.noAnswer);
      });
    });
  }

  /** No answer comes any more: everyone who waits hears so. */
  end(): void {
    for (const done of [...this.open]) done(this.noAnswer);
  }

  private restart(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer =
      this.open.size === 0
        ? null
        : setTimeout(() => {
            this.end();
          }, this.silenceMs);
  }
}
