const { execFile } = require("node:child_process");
const path = require("node:path");
const { promisify } = require("node:util");

const root = path.join(__dirname, "../..");
const script = path.join(__dirname, "print-functions-metadata.ts");

/**
 * Emits functions.json and its translations from the typed catalogue in src/functions. The catalogue runs in
 * a process of its own: it is TypeScript, and a watching build must see its changes.
 */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const name = FunctionsMetadataPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.contextDependencies.add(path.join(root, "src", "functions"));
      compilation.hooks.processAssets.tapPromise(
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { stdout } = await promisify(execFile)(
            process.execPath,
            ["--import", "tsx", script],
            { cwd: root, maxBuffer: 16 * 1024 * 1024 },
          );
          for (const [file, metadata] of Object.entries(JSON.parse(stdout))) {
            compilation.emitAsset(
              file,
              new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`),
            );
          }
        },
      );
    });
  }
}

module.exports = { FunctionsMetadataPlugin };
