import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

/** What the runtime gave for one formula: its value, or an error with its sentence. */
export type Outcome =
  { readonly value: unknown } | { readonly error: number; readonly sentence: unknown };

/** Numbers of errors in the runtime's messages. */
export const NOT_AVAILABLE = 1;
export const INVALID_VALUE = 7;

/** An argument that is an error, as it travels to a function that allows them. */
export const ALLOW_ERRORS = 4;

interface Message {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

/**
 * Microsoft's custom-functions-runtime.debug.js, unchanged, in a realm of its own, with the bundle loaded into
 * it. Formulas go in as messages, results come back as requests, as from Excel.
 */
export class Runtime {
  private readonly realm: Record<string, unknown>;
  private readonly waiting = new Map<number, (outcome: Outcome) => void>();
  private readonly bridge: {
    sendMessageToHost: (text: string) => void;
    onMessageFromHost?: (text: string) => void;
  };
  private readonly timers = new Set<NodeJS.Timeout>();
  private lastId = 0;

  constructor(path: string, bundle: string, extras: Readonly<Record<string, unknown>> = {}) {
    const listen = (): void => undefined;
    // The runtime looks for its own script in the page, and asks for more of them; none is needed here.
    const element = {
      src: "https://localhost/custom-functions-runtime.debug.js",
      setAttribute: listen,
      appendChild: listen,
    };
    const document = {
      readyState: "loading",
      addEventListener: listen,
      getElementsByTagName: () => [element],
      createElement: () => ({ ...element }),
    };
    const realm: Record<string, unknown> = {
      ...{ document, console, addEventListener: listen, history: {} },
      ...{
        navigator: { userAgent: "" },
        location: { search: "", hash: "", href: "", protocol: "" },
      },
      setTimeout: (run: () => void, delay: number) => this.later(run, delay),
      clearTimeout: (timer: NodeJS.Timeout) => {
        clearTimeout(timer);
        this.timers.delete(timer);
      },
    };
    realm["window"] = realm;
    realm["self"] = realm;
    this.bridge = {
      sendMessageToHost: (text) => {
        this.answer(JSON.parse(text) as Message);
      },
    };
    realm["_richApiNativeBridge"] = this.bridge;
    this.realm = createContext(realm);
    runInContext(readFileSync(path, "utf8"), this.realm);
    Object.assign(this.realm, extras);
    runInContext(bundle, this.realm);
  }

  /**
   * Ends its waiting. It looks for MicrosoftAjax.js in vain, and throws when it has looked for half a minute:
   * by then another test file may be running in this process.
   */
  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  /** Ids that were associated. */
  ids(): string[] {
    return runInContext(
      "Object.keys(CustomFunctions._association.mappings)",
      this.realm,
    ) as string[];
  }

  /** Calculates a formula; arguments are as JSON carries them. */
  call(name: string, args: readonly unknown[], flags = 0): Promise<Outcome> {
    const id = ++this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      const message = JSON.stringify([id, name, args, "Blad1!A1", flags, null]);
      const entries = [[1, 1000, "", message, id]];
      this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
    });
  }

  private later(run: () => void, delay: number): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      run();
    }, delay);
    this.timers.add(timer);
    return timer;
  }

  /** Takes results out of a request, and says that it went well. */
  private answer({ id, message }: Message): void {
    const body: unknown =
      typeof message.body === "string" ? JSON.parse(message.body) : message.body;
    for (const result of resultsIn(body)) {
      const outcome: Outcome = result.failed
        ? { error: result.errorCode ?? 0, sentence: result.value }
        : { value: result.value };
      this.waiting.get(result.id)?.(outcome);
      this.waiting.delete(result.id);
    }
    const actions = (body as { Actions?: { Id: number }[] }).Actions ?? [];
    const answer = {
      id,
      type: 2,
      message: {
        statusCode: 200,
        headers: {},
        body: { Results: actions.map(({ Id }) => ({ ActionId: Id, Value: {} })) },
      },
    };
    this.bridge.onMessageFromHost?.(JSON.stringify(answer));
  }
}

interface Result {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

function resultsIn(body: unknown): Result[] {
  const actions = (body as { Actions?: readonly Record<string, unknown>[] }).Actions ?? [];
  return actions.flatMap((action) => {
    const name = action["Name"];
    const args = (action["ArgumentInfo"] as { Arguments?: unknown[] } | undefined)?.Arguments;
    if (name === "SetInvocationResults") return (args?.[0] ?? []) as Result[];
    if (name !== "SetInvocationArrayResults") return [];
    return ((args?.[0] ?? []) as [number, boolean, unknown, number?][]).map(
      ([id, succeeded, value, errorCode]) => ({
        id,
        failed: !succeeded,
        value,
        ...(errorCode === undefined ? {} : { errorCode }),
      }),
    );
  });
}
