const { gzipSync } = require("node:zlib");

/** Says what each script weighs, plain and compressed, and fails when one is over its budget (kB, compressed). */
class SizeReportPlugin {
  constructor(budgets) {
    this.budgets = budgets;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    const name = SizeReportPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          for (const [file, budget] of Object.entries(this.budgets)) {
            const source = compilation.getAsset(file)?.source.buffer();
            if (!source) continue;
            const weight = kB(gzipSync(source).length);
            // Only for whoever builds to deploy, not where the build goes on to something else.
            if (process.env.NORMTOETS_BUILD !== "local")
              process.stderr.write(
                `${file}: ${kB(source.length)} kB, ${weight} kB gzip (budget ${budget} kB gzip)\n`,
              );
            if (weight > budget) {
              compilation.errors.push(
                new WebpackError(`${file} is over its budget of ${budget} kB gzip.`),
              );
            }
          }
        },
      );
    });
  }
}

function kB(bytes) {
  return Math.round(bytes / 1000);
}

module.exports = { SizeReportPlugin };
