/**
 * Runs in the add-in's frame before office.js: gives it the object by which the library reaches Excel for
 * Windows. What the library asks goes to the page around the frame, and back.
 */
import {
  installWindowExternal,
  type ExternalAnswer,
  type ExternalWindow,
} from "../../../test/excel-host/transports/window-external-page";
import type { FrameSettings, FromPane, ToPane } from "../pane-wire";

const { page, excel } = JSON.parse(window.name) as FrameSettings;
const host = window as unknown as ExternalWindow;
const waiting = new Map<number, (answer: ExternalAnswer) => void>();
let requests = 0;

function send(message: FromPane): void {
  window.parent.postMessage(message, page);
}

host.__hostExecute = (body, flags) =>
  new Promise((resolve) => {
    requests += 1;
    waiting.set(requests, resolve);
    send({ kind: "request", id: requests, body, flags });
  });
host.__hostListening = (to) => {
  send({ kind: "listening", to });
  return Promise.resolve();
};
host.__hostCommandDone = (id) => {
  send({ kind: "command-done", id });
  return Promise.resolve();
};

window.addEventListener("message", ({ source, origin, data }: MessageEvent<ToPane>) => {
  if (source !== window.parent || origin !== page) return;
  switch (data.kind) {
    case "answer":
      waiting.get(data.id)?.(data.answer);
      waiting.delete(data.id);
      return;
    case "messages":
      host.__hostPush?.(data.messages);
      return;
    case "command":
      host.__hostCommand?.(data.id, data.name, JSON.stringify({ source: { id: data.name } }));
      return;
  }
});

// The theme is a light one; a browser that prefers dark would still give scroll bars and fields dark looks.
document.documentElement.style.colorScheme = "only light";

installWindowExternal(excel);
