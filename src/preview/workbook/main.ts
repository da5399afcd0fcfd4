/** The workbook's own thread: whatever takes long happens here, so that the page never stands still. */
import type { ToWorkbook } from "../wire";
import { WorkbookThread } from "./workbook-thread";

const thread = new WorkbookThread((message, transfer = []) => {
  postMessage(message, { transfer });
});

addEventListener("message", ({ data }: MessageEvent<ToWorkbook>) => {
  void thread.answer(data);
});
