import { isRecord } from "../args";
import type { ExcelHost } from "../host";
import type { HostMessage } from "../protocol";

/** Numbers of the methods that the library calls (OSF.DDA.MethodDispId). */
const Method = { loadSettings: 75, saveSettings: 76, executeRichApi: 93, commandDone: 94 } as const;
const SUCCESS = 0;
const NOT_SUPPORTED = 5001;
/** Kinds of message and of action in the library's messages between windows. */
const REQUEST = 0;
const RESPONSE = 1;
const REGISTER_EVENT = 1;
const UNREGISTER_EVENT = 2;
/** Excel on the web in the library's list of applications. */
const EXCEL_WEB_APP = 16;

export interface XdmOptions {
  /** Address of the add-in's page: on the same host name as this page, and over https. */
  readonly url: string;
  /** For assistive technology. */
  readonly title: string;
}

/** How a ribbon command ended; status 0 when event.completed() was called. */
export interface XdmCommandResult {
  readonly status: number;
  readonly data: string;
}

interface XdmMessage {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

/**
 * Plays Excel for the web to one add-in in an iframe, by the messages between windows that the real
 * office.js opens. Runs in a page.
 */
export class XdmHost {
  readonly frame: HTMLIFrameElement;
  /** Resolves when the add-in can be sent commands. */
  readonly ready: Promise<void>;
  private readonly listening = new Map<string, string>();
  private readonly commands = new Map<string, (result: XdmCommandResult) => void>();
  private readonly settings = new Map<string, unknown>();
  private lastCommand = 0;
  private becomeReady: () => void = () => undefined;

  constructor(
    private readonly host: ExcelHost,
    { url, title }: XdmOptions,
  ) {
    this.ready = new Promise((resolve) => (this.becomeReady = resolve));
    this.frame = document.createElement("iframe");
    // The library reads where it is from the window's name; the address stays the add-in's own.
    this.frame.name = JSON.stringify({
      baseFrameName: "addin",
      hostInfo: `Excel|Web|16.01|${host.options.displayLanguage}|correlation||disableLogging|3`,
      xdmInfo: `conversation|control|${location.origin}`,
      serializerVersion: 1,
    });
    this.frame.title = title;
    this.frame.sandbox.add("allow-scripts", "allow-forms", "allow-same-origin", "allow-popups");
    this.frame.src = url;
    addEventListener("message", this.receive);
  }

  /** Clicks a ribbon button: resolves when the add-in says that it is done. */
  async invokeCommand(name: string): Promise<XdmCommandResult> {
    await this.ready;
    this.lastCommand += 1;
    const id = `command-${this.lastCommand}`;
    const done = new Promise<XdmCommandResult>((resolve) => this.commands.set(id, resolve));
    const event = JSON.stringify({ source: { id: name } });
    this.raise("appCommandInvoked", { Version: 1, Error: 0, 0: id, 1: name, 2: event });
    return done;
  }

  /** Takes the add-in away. */
  close(): void {
    removeEventListener("message", this.receive);
    this.frame.remove();
    this.host.close();
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow || typeof event.data !== "string") return;
    const message = parse(event.data);
    if (message?._messageType !== REQUEST) return;
    const reply = (data: unknown): void => {
      this.post({
        _actionName: message._actionName,
        _conversationId: message._conversationId,
        _correlationId: message._correlationId,
        _responseType: 0,
        _data: data,
      });
    };
    if (message._actionType === REGISTER_EVENT) this.startListening(message);
    if (message._actionType === UNREGISTER_EVENT) this.listening.delete(message._actionName);
    if (message._actionType === REGISTER_EVENT || message._actionType === UNREGISTER_EVENT) {
      reply({ Error: SUCCESS });
    } else this.answer(message, reply);
  };

  private startListening({ _actionName: name, _conversationId: conversation }: XdmMessage): void {
    this.listening.set(name, conversation);
    if (name === "appCommandInvoked") this.becomeReady();
    if (name === "richApiMessage") {
      this.host.connect((messages) => {
        this.push(messages);
      });
    }
  }

  private answer(message: XdmMessage, reply: (data: unknown) => void): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        reply(this.appContext(message._data));
        return;
      case "executeMethod":
        void this.method(message._data).then(reply);
        return;
      default:
        // Telemetry, focus and the like: the library only waits for an answer.
        reply(null);
    }
  }

  private async method(data: unknown): Promise<unknown> {
    const call = isRecord(data) ? data : {};
    const id = isRecord(call["DdaMethod"]) ? call["DdaMethod"]["DispatchId"] : undefined;
    const args: readonly unknown[] = Array.isArray(call["ArrayData"]) ? call["ArrayData"] : [];
    switch (id) {
      case Method.executeRichApi: {
        const answer = await this.host.execute(String(args[4]), Number(args[6]));
        return answer.kind === "answer"
          ? {
              Version: 1,
              Error: SUCCESS,
              Data: [200, ["Content-Type", "application/json"], answer.body],
            }
          : { Version: 1, Error: answer.number };
      }
      case Method.commandDone: {
        const parts = Array.isArray(call["ArrayData"]) ? args : [call["0"], call["1"], call["2"]];
        const [command, status, text] = parts;
        this.commands.get(String(command))?.({ status: Number(status), data: String(text) });
        return { Version: 1, Error: SUCCESS };
      }
      case Method.loadSettings:
        return { Version: 1, Error: SUCCESS, Properties: [...this.settings] };
      case Method.saveSettings: {
        const given = call["DdaSettingsMethod"];
        const properties = isRecord(given) ? given["Properties"] : null;
        for (const pair of Array.isArray(properties) ? (properties as unknown[]) : []) {
          if (Array.isArray(pair)) this.settings.set(String(pair[0]), pair[1]);
        }
        return { Version: 1, Error: SUCCESS };
      }
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  private appContext(id: unknown): object {
    const { displayLanguage, contentLanguage, requirements, viewOnly } = this.host.options;
    return {
      _id: id,
      _appName: EXCEL_WEB_APP,
      _appVersion: 16.01,
      _appMinorVersion: 1,
      _appUILocale: displayLanguage,
      _dataLocale: contentLanguage,
      _docUrl: this.host.workbook.name,
      _clientMode: viewOnly || this.host.workbook.readOnly ? 0 : 1,
      _settings: [...this.settings],
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "correlation",
      _appInstanceId: "instance",
      _hostCustomMessage: "",
      _hostFullVersion: "16.0.18000.10000",
      _clientWindowHeight: this.frame.clientHeight,
      _clientWindowWidth: this.frame.clientWidth,
      _addinName: this.frame.title,
      _appDomains: [],
      _featureGates: {},
      _requirementMatrix: JSON.stringify(requirements),
      _dialogRequirementMatrix: "{}",
      _initialDisplayMode: 0,
      _marketplaceType: 0,
    };
  }

  private push(messages: readonly HostMessage[]): void {
    this.raise("richApiMessage", {
      Version: 1,
      Error: 0,
      ArrayData: messages.map((each) => [
        each.messageCategory,
        each.messageType,
        each.targetId,
        each.message,
        each.id,
      ]),
    });
  }

  private raise(event: string, data: object): void {
    this.post({
      _actionName: event,
      _conversationId: this.listening.get(event) ?? "",
      _correlationId: -1,
      _responseType: 1,
      _data: data,
    });
  }

  private post(message: object): void {
    const whole = {
      _messageType: RESPONSE,
      _origin: location.origin,
      _errorCode: SUCCESS,
      _serializerVersion: 1,
      ...message,
    };
    // Only to the add-in's own page, wherever the frame may have gone.
    const target = new URL(this.frame.src, location.href).origin;
    this.frame.contentWindow?.postMessage(JSON.stringify(whole), target);
  }
}

function parse(text: string): XdmMessage | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? (value as unknown as XdmMessage) : null;
  } catch {
    // Other scripts may post texts of their own.
    return null;
  }
}
