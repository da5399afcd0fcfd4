import { checkApiSet, type ApiSets } from "./api-sets";
import { EventHub } from "./event-hub";
import { Executor } from "./executor";
import { HostError } from "./host-error";
import type { HostContext } from "./host-context";
import { HostState } from "./host-state";
import { ModelError } from "./model/model-error";
import type { Workbook } from "./model/workbook";
import { range } from "./objects/range";
import { workbookClass } from "./objects/workbook";
import { hostOptions, type HostOptions } from "./options";
import { DELAY_FOR_CELL_EDIT, type Batch, type HostMessage } from "./protocol";
import { AddinActions, addinInternalService } from "./services/addin-actions";
import {
  AppRuntime,
  appRuntimePersistenceService,
  appRuntimeService,
} from "./services/app-runtime";
import { CustomFunctions, customFunctionsService } from "./services/custom-functions";
import { dynamicRibbon, RibbonState } from "./services/ribbon";
import { Traffic } from "./traffic";
import { WriteGuard } from "./write-guard";

/** An answer to a batch, or a refusal of the whole request by its number in office.js. */
export type HostReply =
  | { readonly kind: "answer"; readonly body: string }
  | {
      readonly kind: "refusal";
      readonly number: number;
      readonly code: string;
      readonly message: string;
    };

/** Errors that Excel gives before it looks at a request, by their number in office.js. */
const REFUSALS = {
  cellEdit: {
    kind: "refusal",
    number: 5004,
    code: "InvalidOperationInCellEditMode",
    message: "Excel is in cell-editing mode.",
  },
  requestSize: {
    kind: "refusal",
    number: 5103,
    code: "RequestPayloadSizeLimitExceeded",
    message: "The request payload size has exceeded the limit.",
  },
  responseSize: {
    kind: "refusal",
    number: 5104,
    code: "ResponsePayloadSizeLimitExceeded",
    message: "The response payload size has exceeded the limit.",
  },
} as const satisfies Record<string, HostReply>;

type Listener = (messages: readonly HostMessage[]) => void;

/**
 * Excel without Excel: answers what office.js sends, over a workbook in memory. Transports bring the
 * messages; this core runs anywhere.
 */
export class ExcelHost {
  readonly options: HostOptions;
  readonly traffic = new Traffic();
  readonly state = new HostState();
  /** Errors of the host itself, never of the add-in: a test should find none. */
  readonly faults: unknown[] = [];
  readonly customFunctions: CustomFunctions;
  readonly actions: AddinActions;
  readonly runtime: AppRuntime;
  readonly ribbon = new RibbonState();
  readonly events: EventHub;
  private readonly executor: Executor<HostContext>;
  private readonly detach: () => void;
  private listener: Listener | null = null;
  private apiSets: ApiSets = new Map();
  private closed = false;
  private waiting: HostMessage[] = [];

  constructor(
    readonly workbook: Workbook,
    options: Partial<HostOptions> = {},
  ) {
    this.options = hostOptions(options);
    const send: Listener = (messages) => {
      this.send(messages);
    };
    this.customFunctions = new CustomFunctions(send);
    this.actions = new AddinActions(send);
    this.runtime = new AppRuntime(send);
    this.events = new EventHub(send, (sheet, area) =>
      this.executor.track(range.of({ sheet, area })),
    );
    this.executor = new Executor<HostContext>({
      root: workbookClass.of(workbook),
      services: new Map([
        [
          "Microsoft.ExcelServices.CustomFunctions",
          customFunctionsService.of(this.customFunctions),
        ],
        ["Microsoft.InternalService.AddinInternalService", addinInternalService.of(this.actions)],
        ["Microsoft.AppRuntime.AppRuntimeService", appRuntimeService.of(this.runtime)],
        [
          "Microsoft.AppRuntime.AppRuntimePersistenceService",
          appRuntimePersistenceService.of(this.runtime),
        ],
        ["Microsoft.DynamicRibbon.DynamicRibbon", dynamicRibbon.of(this.ribbon)],
      ]),
      context: {
        workbook,
        options: this.options,
        state: this.state,
        guard: new WriteGuard(workbook, this.options),
        events: this.events,
        byReference: (reference) => this.executor.byReference(reference),
      },
      onAccess: (access, member) => {
        this.traffic.note(access, member);
        checkApiSet(member, this.apiSets, this.options.requirements);
      },
      translate: (error) =>
        error instanceof ModelError ? new HostError(error.code, error.message) : null,
      onFault: (error) => this.faults.push(error),
    });
    this.detach = this.events.attach(workbook);
  }

  /** From now on members newer than the host's requirement sets are refused. */
  useApiSets(sets: ApiSets): void {
    this.apiSets = sets;
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** How many objects the add-in tracks: it should untrack what it no longer needs. */
  get trackedObjects(): number {
    return this.executor.trackedCount;
  }

  /** Answers one request: the JSON of a batch and the flags it came with. */
  async execute(request: string, flags: number): Promise<HostReply> {
    if (this.state.isEditingCell) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return REFUSALS.cellEdit;
      await this.state.cellEditEnded();
    }
    const bytesIn = byteLength(request);
    const batch = JSON.parse(request) as Batch;
    const actions = batch.Actions.length;
    if (bytesIn > this.options.maxRequestBytes) {
      const { requestSize } = REFUSALS;
      this.traffic.close({ bytesIn, bytesOut: 0, actions, error: requestSize.code });
      return requestSize;
    }
    this.state.startSync();
    const reply = this.executor.execute(batch);
    const body = JSON.stringify(reply);
    const bytesOut = byteLength(body);
    const tooLarge = bytesOut > this.options.maxResponseBytes;
    const error = tooLarge ? REFUSALS.responseSize.code : (reply.Error?.Code ?? null);
    this.traffic.close({ bytesIn, bytesOut, actions, error });
    return tooLarge ? REFUSALS.responseSize : { kind: "answer", body };
  }

  /** Where events, function calls and commands go; what was sent before waits for it. */
  connect(listener: Listener): void {
    this.listener = listener;
    const { waiting } = this;
    this.waiting = [];
    if (waiting.length > 0) listener(waiting);
  }

  /** Ends the host: nothing of the workbook is passed on any more. */
  close(): void {
    this.closed = true;
    this.listener = null;
    this.state.leaveCellEdit();
    this.detach();
  }

  private send(messages: readonly HostMessage[]): void {
    if (messages.length === 0) return;
    if (this.listener) this.listener(messages);
    else this.waiting.push(...messages);
  }
}

/** Makes a host for a workbook; what is not given is as in Excel on the web. */
export function createHost(workbook: Workbook, options: Partial<HostOptions> = {}): ExcelHost {
  return new ExcelHost(workbook, options);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
