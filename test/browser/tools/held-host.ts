import { ExcelHost, type HostReply } from "../../excel-host/host";
import type { BatchReply } from "../../excel-host/protocol";

/** Which requests: those whose JSON holds this text. An empty text is in every request. */
type Asks = string;

/**
 * The emulated Excel with a hand on its wire: a test can let it answer late, or with an error, so that
 * states that last a moment can be looked at as long as it takes.
 */
export class HeldHost extends ExcelHost {
  private held: { readonly asks: Asks; readonly freed: Promise<void> } | null = null;
  private free: () => void = () => undefined;
  private arrived: () => void = () => undefined;
  private failure: { readonly asks: Asks; readonly code: string } | null = null;

  /** From now on such requests get no answer. @returns resolves when the first one has come in. */
  hold(asks: Asks = ""): Promise<void> {
    const freed = new Promise<void>((resolve) => (this.free = resolve));
    this.held = { asks, freed };
    return new Promise((resolve) => (this.arrived = resolve));
  }

  /** Answers all that waited, and from now on at once. */
  release(): void {
    this.held = null;
    this.free();
  }

  /** Answers such requests with an error of Excel's, until `recover`. */
  failWith(code: string, asks: Asks = ""): void {
    this.failure = { code, asks };
  }

  recover(): void {
    this.failure = null;
  }

  override async execute(request: string, flags: number): Promise<HostReply> {
    const { held, failure } = this;
    if (held !== null && request.includes(held.asks)) {
      this.arrived();
      await held.freed;
    }
    if (failure !== null && request.includes(failure.asks)) {
      return { kind: "answer", body: JSON.stringify(errorReply(failure.code)) };
    }
    return super.execute(request, flags);
  }
}

function errorReply(code: string): BatchReply {
  const Error = {
    Code: code,
    Message: "A message of Excel's that may quote 85.07.30-033.28.",
    HttpStatusCode: 400,
    Location: "Test.hand",
    ActionIndex: 0,
  };
  return { Results: [], Error, TraceIds: [] };
}
