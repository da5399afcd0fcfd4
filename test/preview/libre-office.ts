import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** True where LibreOffice is installed; in continuous integration it has to be. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Opens a workbook in LibreOffice and has it written again: what it understood of it. */
export function throughLibreOffice(path: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "preview-"));
  try {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const into = join(folder, "out");
    execFileSync(
      "soffice",
      [
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        into,
        path,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    const name = (path.split("/").at(-1) ?? "").replace(/(\.\w+)?$/, ".xlsx");
    const written = join(into, name);
    if (!existsSync(written)) throw new Error("LibreOffice could not open the copy.");
    return new Uint8Array(readFileSync(written));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
