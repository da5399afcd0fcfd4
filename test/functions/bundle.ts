import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

const ROOT = join(__dirname, "..", "..");

type MakeConfiguration = (
  environment: unknown,
  options: { mode: "production" },
) => Promise<Configuration>;

/** The add-in's own functions.js, as the build makes it now; without the page around it. */
export async function buildFunctions(): Promise<string> {
  // A script without types.
  const configurations = createRequire(__filename)("../../webpack.config.js") as unknown[];
  const make = configurations.find((one) => typeof one === "function");
  const addin = await (make as MakeConfiguration)({}, { mode: "production" });
  const folder = mkdtempSync(join(tmpdir(), "functions-"));
  try {
    await run({
      ...addin,
      context: ROOT,
      devtool: false,
      entry: { functions: "./src/functions/functions.ts" },
      output: { path: folder, filename: "[name].js" },
      plugins: [],
    });
    return readFileSync(join(folder, "functions.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
