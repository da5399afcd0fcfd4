import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the unmodified library is installed. */
export function officeJsFolder(): string {
  const require = createRequire(join(process.cwd(), "package.json"));
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}
