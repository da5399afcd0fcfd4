/**
 * What office.js, the loader, defines before the library that does the work: the tables that
 * CustomFunctions.associate and Office.actions.associate write to. The loader only runs in a page, so
 * in Node these stand in for its tables; in the browser transports they are Microsoft's own.
 */
export class Association {
  readonly mappings: Record<string, unknown> = {};
  private readonly listeners: (() => void)[] = [];

  /** Names are taken without regard to case. */
  associate(name: string, action: unknown): void {
    this.mappings[name.toUpperCase()] = action;
    for (const listener of this.listeners) listener();
  }

  onchange(listener: () => void): void {
    this.listeners.push(listener);
  }
}

/** A namespace with an associate of its own, in the shape that the library looks for. */
export function associating(): object {
  const association = new Association();
  return {
    _association: association,
    associate: (name: string, action: unknown) => {
      association.associate(name, action);
    },
  };
}
