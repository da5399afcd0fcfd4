/** The page for those without Excel, and the server that `npm start` runs; see docs/preview.md. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

const root = path.resolve(__dirname, "../..");

/** Whose styles the grid needs, in this order. */
const GRID_STYLES = [
  "design",
  "ui",
  "docs-ui",
  "sheets-ui",
  "sheets-formula-ui",
  "sheets-numfmt-ui",
  "sheets-conditional-formatting-ui",
];

function previewConfigs(typescript) {
  const page = {
    name: "preview",
    target: ["web", "es2022"],
    mode: "production",
    devtool: false,
    entry: {
      preview: "./src/preview/page/main.ts",
      workbook: "./src/preview/workbook/main.ts",
      external: "./src/preview/frame/external.ts",
    },
    output: {
      path: path.join(root, "dist/preview"),
      filename: "[name].js",
      clean: true,
      compareBeforeEmit: false,
    },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [typescript] },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: "src/preview/page/index.html" },
          { from: "src/preview/page/preview.css" },
          { from: "assets/icons/normtoets-32.png", to: "icon.png" },
          { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
          ...GRID_STYLES.map((name, index) => ({
            from: `node_modules/@univerjs/${name}/lib/index.css`,
            to: `grid-${index}.css`,
          })),
        ],
      }),
      { apply: joinGridStyles },
    ],
    // Served to this machine only: building fast is worth more than a small file.
    optimization: { minimize: false },
    performance: { hints: false },
    stats: "errors-warnings",
  };
  const server = {
    name: "preview-server",
    target: "node20",
    mode: "production",
    devtool: false,
    node: { __dirname: false },
    entry: { start: "./src/preview/server/main.ts" },
    output: {
      path: path.join(root, "dist/preview-server"),
      filename: "[name].js",
      clean: true,
      compareBeforeEmit: false,
    },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [typescript] },
    optimization: { minimize: false },
    performance: { hints: false },
    stats: "errors-warnings",
  };
  return [page, server];
}

/** One file for the grid's styles, as each package has its own. */
function joinGridStyles(compiler) {
  const { Compilation, sources } = compiler.webpack;
  compiler.hooks.thisCompilation.tap("joinGridStyles", (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_DERIVED;
    compilation.hooks.processAssets.tap({ name: "joinGridStyles", stage }, () => {
      const names = GRID_STYLES.map((_, index) => `grid-${index}.css`);
      const styles = names.map((name) => compilation.getAsset(name).source);
      compilation.emitAsset("grid.css", new sources.ConcatSource(...styles));
      for (const name of names) compilation.deleteAsset(name);
    });
  });
}

module.exports = { previewConfigs };
