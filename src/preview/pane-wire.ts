/** What the page and the add-in's frame tell each other, so that the frame has an Excel to talk to. */
import type { HostMessage } from "../../test/excel-host/protocol";
import type {
  ExternalAnswer,
  ExternalSettings,
} from "../../test/excel-host/transports/window-external-page";

/** What the page puts in the name of the frame: the frame reads it before office.js starts. */
export interface FrameSettings {
  /** The only origin that the frame talks to. */
  readonly page: string;
  readonly excel: ExternalSettings;
}

export type FromPane =
  | { readonly kind: "request"; readonly id: number; readonly body: string; readonly flags: number }
  | { readonly kind: "listening"; readonly to: "messages" | "commands" }
  | { readonly kind: "command-done"; readonly id: string };

export type ToPane =
  | { readonly kind: "answer"; readonly id: number; readonly answer: ExternalAnswer }
  | { readonly kind: "messages"; readonly messages: readonly HostMessage[] }
  | { readonly kind: "command"; readonly id: string; readonly name: string };
