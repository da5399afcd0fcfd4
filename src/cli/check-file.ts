import { crc32 } from "node:zlib";
import { check, type CheckOptions } from "../check";
import type { Report } from "../report/report";
import { openXlsx } from "../xlsx/open";
import { fileSource } from "./file-source";
import { nodeInflate } from "./node-inflate";

/** Checks a workbook on disk; throws WorkbookError. The file is opened for reading only. */
export async function checkFile(path: string, options: CheckOptions): Promise<Report> {
  const source = await fileSource(path);
  try {
    const workbook = openXlsx(source, {
      inflate: nodeInflate,
      crc32: (crc, bytes) => crc32(bytes, crc),
    });
    return await check(workbook, options);
  } finally {
    await source.close();
  }
}
