import type { HostMessage } from "../protocol";

/** What the page must know of Excel before it loads office.js. */
export interface ExternalSettings {
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** JSON of requirement sets and versions. */
  readonly requirements: string;
  readonly documentName: string;
  readonly readOnly: boolean;
  /** Office theme colours as Excel for Windows gives them: decimal RGB by name. */
  readonly theme: Readonly<Record<string, number>>;
}

/** An answer as the page hands it on: the body, or the number of a refusal. */
export type ExternalAnswer = { readonly body: string } | { readonly refusal: number };

/** What the transport in Node offers the page, and the page offers it. */
export interface ExternalWindow {
  __hostExecute(request: string, flags: number): Promise<ExternalAnswer>;
  __hostCommandDone(id: string, status: number, data: string): Promise<void>;
  __hostListening(kind: "messages" | "commands"): Promise<void>;
  __hostPush?(messages: readonly HostMessage[]): void;
  __hostCommand?(id: string, name: string, event: string): void;
}

/**
 * Runs in the page before anything else, so it uses nothing from outside itself. Makes the object by
 * which Excel for Windows is reached, window.external, with what excel-win32-16.01.js asks of it.
 */
export function installWindowExternal(settings: ExternalSettings): void {
  const EXECUTE = 93;
  const COMMAND_DONE = 94;
  const MESSAGE_EVENT = 33;
  const COMMAND_EVENT = 39;
  const SUCCESS = 0;
  const NOT_SUPPORTED = 5001;
  type Callback = (reply: unknown) => void;
  const page = window as unknown as ExternalWindow;
  const handlers = new Map<number, (event: number, payload: unknown) => void>();
  const documentSettings = new Map<string, string>();
  // The library reads arrays as Excel's SafeArrays.
  const safeArray = (values: readonly unknown[]) => ({ toArray: () => values });

  const context: Record<string, () => unknown> = {
    GetAppType: () => 1,
    GetSolutionRef: () => "addin",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => settings.displayLanguage,
    GetAppDataLocale: () => settings.contentLanguage,
    GetDocUrl: () => settings.documentName,
    GetAppCapabilities: () => (settings.readOnly ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => settings.requirements,
    GetDialogRequirementMatrix: () => "{}",
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.18000.10000",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(settings.theme),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        documentSettings.clear();
        keys.forEach((key, i) => documentSettings.set(key, values[i] ?? ""));
      },
    }),
  };

  const execute = async (data: readonly unknown[], callback: Callback): Promise<void> => {
    const answer = await page.__hostExecute(String(data[4]), Number(data[6]));
    if ("refusal" in answer) callback(safeArray([answer.refusal]));
    else callback(safeArray([SUCCESS, [200, ["Content-Type", "application/json"], answer.body]]));
  };

  const external = {
    GetHostInfo: () =>
      [
        "Excel",
        "Win32",
        "16.01",
        settings.displayLanguage,
        "correlation",
        "",
        "disableLogging",
        "3",
      ].join("|"),
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, params: unknown, callback: Callback) => {
      const values = params as readonly unknown[];
      if (id === EXECUTE) {
        const [first] = values;
        void execute(Array.isArray(first) ? (first as readonly unknown[]) : values, callback);
      } else if (id === COMMAND_DONE) {
        void page.__hostCommandDone(String(values[0]), Number(values[1]), String(values[2]));
        callback(safeArray([SUCCESS]));
      } else callback(safeArray([NOT_SUPPORTED]));
    },
    RegisterEvent: (
      id: number,
      _targetId: string,
      handler: (event: number, payload: unknown) => void,
      callback: Callback,
    ) => {
      handlers.set(id, handler);
      callback(SUCCESS);
      if (id === MESSAGE_EVENT) void page.__hostListening("messages");
      if (id === COMMAND_EVENT) void page.__hostListening("commands");
    },
    UnregisterEvent: (id: number, _targetId: string, callback: Callback) => {
      handlers.delete(id);
      callback(SUCCESS);
    },
  };

  page.__hostPush = (messages) => {
    const entries = messages.map((each) => [
      each.messageCategory,
      each.messageType,
      each.targetId,
      each.message,
      each.id,
    ]);
    handlers.get(MESSAGE_EVENT)?.(MESSAGE_EVENT, safeArray(entries));
  };
  page.__hostCommand = (id, name, event) => {
    handlers.get(COMMAND_EVENT)?.(COMMAND_EVENT, [id, name, event]);
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
}
