/** What a test can see of the host beside the workbook. */
export class HostState {
  /** True once a call has emptied Excel's undo stack: protection, copying or deleting a sheet. */
  undoStackCleared = false;
  /** Asked for by `suspend…UntilNextSync`, and still so. */
  screenUpdatesSuspended = false;
  calculationSuspended = false;
  /** Times that a calculation was asked for by Application.calculate. */
  calculations = 0;

  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  get isEditingCell(): boolean {
    return this.editing !== null;
  }

  /** The user is typing in a cell: requests fail, or wait when they may. */
  enterCellEdit(): void {
    if (this.editing) return;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.editing = { ended, end };
  }

  leaveCellEdit(): void {
    this.editing?.end();
    this.editing = null;
  }

  /** Resolves when the user is not, or no longer, typing in a cell. */
  async cellEditEnded(): Promise<void> {
    await this.editing?.ended;
  }

  /** What a new synchronisation brings to an end. */
  startSync(): void {
    this.screenUpdatesSuspended = false;
    this.calculationSuspended = false;
  }
}
