import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExcelHost } from "../host";
import { associating } from "./association";
import { installBrowserShim } from "./browser-shim";
import { libraryApiSets } from "./library-api-sets";
import { officeJsFolder } from "./office-js-folder";

type CustomFunctionsNamespace = typeof globalThis.CustomFunctions;
type ExcelNamespace = typeof globalThis.Excel;
type OfficeNamespace = typeof globalThis.Office;
type OfficeExtensionNamespace = typeof globalThis.OfficeExtension;

/** The library's own names, talking to one host. They are global too, as in a page. */
export interface OfficeLibrary {
  readonly CustomFunctions: CustomFunctionsNamespace;
  readonly Excel: ExcelNamespace;
  readonly Office: OfficeNamespace;
  readonly OfficeExtension: OfficeExtensionNamespace;
}

/** What the library calls, and what it puts its listener on. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** Parts of the library that its types leave out. */
interface LibraryInternals {
  readonly OfficeExt: {
    readonly Requirement: { readonly RequirementMatrix: new (sets: unknown) => unknown };
  };
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly GenericEventRegistration: { s_genericEventRegistrations: unknown };
  };
  readonly OSF: { _OfficeAppFactory?: unknown };
  _richApiNativeBridge?: Bridge;
}

const scope = globalThis as unknown as Record<string, unknown> & LibraryInternals;

/** Answers of one kind of message to the library: requests are answered as 2, all else is 3. */
const ANSWER = 2;
const MESSAGE = 3;

/**
 * Connects Microsoft's excel-web-16.00.debug.js, loaded once into this process, to a host. The host
 * that was connected before no longer gets anything. Callers close the host.
 */
export function connectNativeBridge(host: ExcelHost): OfficeLibrary {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void answer(host, bridge, JSON.parse(text) as BridgeRequest);
    },
  };
  load(bridge);
  host.useApiSets(libraryApiSets());
  scope.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  scope.OfficeExtension.HostBridge.init(bridge);
  // What office.js, which is not loaded here, would hold for the library.
  const context = officeContext(host);
  scope.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", isDialog: false }),
  };
  host.connect((messages) => {
    // As in Excel, an event comes after the request that caused it is answered.
    setTimeout(() => {
      if (!host.isClosed) deliver(bridge, { type: MESSAGE, message: { entries: messages } });
    });
  });
  return {
    CustomFunctions: globalThis.CustomFunctions,
    Excel: globalThis.Excel,
    Office: globalThis.Office,
    OfficeExtension: globalThis.OfficeExtension,
  };
}

function load(bridge: Bridge): void {
  scope._richApiNativeBridge = bridge;
  if ("Excel" in scope) return;
  installBrowserShim(scope);
  Object.assign(scope, {
    CustomFunctions: associating(),
    // The library takes this for the namespace that it makes Office of.
    Microsoft: { Office: { WebExtension: { actions: associating() } } },
  });
  const path = join(officeJsFolder(), "excel-web-16.00.debug.js");
  const source = `${readFileSync(path, "utf8")}\n//# sourceURL=${path}`;
  // Run in this realm, where Array and Date are those of the test: node:vm would take others in jest.
  globalThis.eval(source);
}

async function answer(host: ExcelHost, bridge: Bridge, request: BridgeRequest): Promise<void> {
  const { body } = request.message;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const reply = await host.execute(text, request.flags);
  const message =
    reply.kind === "answer"
      ? { statusCode: 200, headers: {}, body: reply.body }
      : {
          statusCode: 400,
          headers: {},
          body: JSON.stringify({ error: { code: reply.code, message: reply.message } }),
        };
  // Also when the host was closed meanwhile: the library would wait for ever, and other hosts with it.
  deliver(bridge, { type: ANSWER, id: request.id, message });
}

function deliver(bridge: Bridge, message: object): void {
  bridge.onMessageFromHost?.(JSON.stringify(message));
}

/** What Office.context holds after Office.onReady, as far as the add-in asks for it. */
function officeContext({ options }: ExcelHost): object {
  const { RequirementMatrix } = scope.OfficeExt.Requirement;
  const platform = options.platform === "web" ? "OfficeOnline" : "PC";
  return {
    contentLanguage: options.contentLanguage,
    displayLanguage: options.displayLanguage,
    diagnostics: { host: "Excel", platform, version: "16.0.18000.10000" },
    host: "Excel",
    platform,
    requirements: new RequirementMatrix({ _sets: options.requirements }),
  };
}
