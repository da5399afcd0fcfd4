import { excelClass, type ExcelClass } from "../objects/excel-class";
import { MessageCategory, type HostMessage } from "../protocol";

const DISPATCH = 1000;

/** Actions of the add-in (Office.actions.associate), as keyboard shortcuts and ribbon buttons call them. */
export class AddinActions {
  /** True once the library said that actions can be called. */
  ready = false;

  constructor(private readonly send: (messages: readonly HostMessage[]) => void) {}

  /** Calls an associated action by its id; what it does is its own affair, nothing comes back. */
  invoke(id: string, argument: unknown = null): void {
    const json = argument === null ? null : JSON.stringify(argument);
    this.send([
      {
        messageCategory: MessageCategory.action,
        messageType: DISPATCH,
        targetId: "",
        message: JSON.stringify([id, json]),
        id: "",
      },
    ]);
  }
}

export const addinInternalService: ExcelClass<AddinActions> = excelClass("AddinInternalService", {
  methods: {
    NotifyActionHandlerReady: (actions) => {
      actions.ready = true;
    },
  },
});
