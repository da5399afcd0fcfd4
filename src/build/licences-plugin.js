const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** Emits licences.txt: the licence of every package of which code is in the bundles, as those licences ask. */
class LicencesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const name = LicencesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const texts = [...packageFolders(compilation)].map(licenceOf).sort();
          compilation.emitAsset(
            "licences.txt",
            new sources.RawSource(`${[...new Set(texts)].join("\n\n----\n\n")}\n`),
          );
        },
      );
    });
  }
}

function packageFolders(compilation) {
  const folders = new Set();
  for (const module of compilation.modules) {
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      const folder = resource && PACKAGE.exec(resource)?.[1];
      if (folder) folders.add(folder);
    }
  }
  return folders;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file && existsSync(path.join(folder, file))
      ? readFileSync(path.join(folder, file), "utf8").trim()
      : "";
  if (!license && !text)
    throw new Error(`${name} has no licence that can be named in licences.txt.`);
  return `${name} ${version} (${license ?? "see below"})\n\n${text}`.trim();
}

module.exports = { LicencesPlugin };
