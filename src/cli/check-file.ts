import { check, type CheckOptions } from "../check";
import type { Report } from "../report/report";
import { openXlsx } from "../xlsx/open";
import { fileSource } from "./file-source";
import { NODE_HOST } from "./node-host";

/** Checks a workbook on disk; throws WorkbookError. The file is opened for reading only. */
export async function checkFile(path: string, options: CheckOptions): Promise<Report> {
  const source = await fileSource(path);
  try {
    return await check(openXlsx(source, NODE_HOST), options);
  } finally {
    await source.close();
  }
}
