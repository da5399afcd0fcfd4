import { asOneOf } from "../args";
import { excelClass, type ExcelClass } from "../objects/excel-class";
import { MessageCategory, type HostMessage } from "../protocol";

const STATES = ["Inactive", "Background", "Visible"] as const;
export type RuntimeState = (typeof STATES)[number];

const VISIBILITY_CHANGED = 65539;

/** The shared runtime: whether the pane is shown, and what happens when the workbook opens. */
export class AppRuntime {
  /** Background is Office.StartupBehavior.load, Inactive is none. Kept in the document. */
  startState: RuntimeState = "Inactive";
  private current: RuntimeState = "Visible";

  constructor(private readonly send: (messages: readonly HostMessage[]) => void) {}

  get state(): RuntimeState {
    return this.current;
  }

  /** By the add-in, or by the user who closes or opens the pane. */
  show(state: RuntimeState): void {
    if (state === this.current) return;
    this.current = state;
    const visibility = state === "Visible" ? "Visible" : "Hidden";
    this.send([
      {
        messageCategory: MessageCategory.event,
        messageType: VISIBILITY_CHANGED,
        targetId: "",
        message: JSON.stringify({ visibility }),
        id: "",
      },
    ]);
  }
}

export const appRuntimeService: ExcelClass<AppRuntime> = excelClass("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (runtime) => runtime.state,
    SetAppRuntimeState: (runtime, args) => {
      runtime.show(asOneOf(args.raw(0), STATES));
    },
  },
});

export const appRuntimePersistenceService: ExcelClass<AppRuntime> = excelClass(
  "AppRuntimePersistenceService",
  {
    methods: {
      GetAppRuntimeStartState: (runtime) => runtime.startState,
      SetAppRuntimeStartState: (runtime, args) => {
        runtime.startState = asOneOf(args.raw(0), STATES);
      },
    },
  },
);
