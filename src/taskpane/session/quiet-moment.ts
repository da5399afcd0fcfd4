/** Runs something once it has been quiet for a while; every call starts the wait anew. */
export class QuietMoment {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly milliseconds: number,
    private readonly run: () => void,
  ) {}

  wait(): void {
    this.stop();
    this.timer = setTimeout(() => {
      this.timer = null;
      this.run();
    }, this.milliseconds);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
