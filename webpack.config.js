const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { DEVELOPMENT_URL, deployManifest, deploymentUrl } = require("./src/build/deployment");
const { FunctionsMetadataPlugin } = require("./src/build/functions-metadata-plugin");
const { LicencesPlugin } = require("./src/build/licences-plugin");
const { previewConfigs } = require("./src/build/preview-config");
const { SizeReportPlugin } = require("./src/build/size-report-plugin");
const { version } = require("./package.json");

// Types are checked by `npm run typecheck`, once for everything.
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "ts-loader",
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  },
};
const defineVersion = new webpack.DefinePlugin({ NORMTOETS_VERSION: JSON.stringify(version) });

/** The command line, one file that runs on Node without node_modules. */
const commandLine = {
  name: "cli",
  target: "node20",
  mode: "production",
  devtool: false,
  entry: { normtoets: "./src/cli/normtoets.ts", samples: "./src/cli/samples.ts" },
  output: {
    path: path.resolve(__dirname, "dist/cli"),
    filename: "[name].js",
    clean: true,
    // The age of the files tells whether a build is needed (test/tools/ensure-built.mjs).
    compareBeforeEmit: false,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript] },
  plugins: [defineVersion, new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  // Readable stack traces are worth more here than a smaller file.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
};

/**
 * The add-in: static files for a web server. functions.js stands alone, as Excel may load it without the
 * page; names are stable, because manifests and Excel's cache of functions.json point at them.
 */
async function addin(_environment, { mode = "production" } = {}) {
  const isServing = Boolean(process.env.WEBPACK_SERVE);
  const isLocal = process.env.NORMTOETS_BUILD === "local";
  const url = isServing ? DEVELOPMENT_URL : deploymentUrl(process.env);
  return {
    name: "addin",
    target: ["web", "es2022"],
    mode,
    // Beside the scripts and not named in them: for whoever reads a stack trace, not for every user.
    devtool: mode === "production" ? "hidden-source-map" : "source-map",
    entry: { functions: "./src/functions/functions.ts", addin: "./src/addin.ts" },
    output: {
      path: path.resolve(__dirname, "dist/addin"),
      filename: "[name].js",
      clean: true,
      compareBeforeEmit: false,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [typescript] },
    plugins: [
      defineVersion,
      new HtmlPlugin({
        template: "src/addin.html",
        filename: "addin.html",
        inject: "body",
        scriptLoading: "blocking",
        chunks: ["functions", "addin"],
        chunksSortMode: "manual",
        // A query, so that a page never runs with the scripts of another version from a cache.
        hash: true,
      }),
      new CopyPlugin({
        patterns: [
          {
            from: "manifest.xml",
            transform: (xml) => deployManifest(xml.toString("utf8"), { url, version }),
          },
          { from: "assets/icons/*.png", to: "assets/[name][ext]" },
          { from: "assets/shortcuts/*.json", to: "[name][ext]" },
          { from: "assets/page/*", to: "[name][ext]" },
        ],
      }),
      new FunctionsMetadataPlugin(),
      new LicencesPlugin(),
      ...(!isServing && !isLocal && url === DEVELOPMENT_URL ? [{ apply: sayDevelopment }] : []),
      ...(mode === "production"
        ? [new SizeReportPlugin({ "functions.js": 100, "addin.js": 300 })]
        : []),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
    ...(isServing ? { devServer: await developmentServer() } : {}),
  };
}

/**
 * Serves dist/addin at the development address. Where Excel runs, with the certificate that it trusts; elsewhere
 * with one of the server's own, as there is no Excel to trust anything.
 */
async function developmentServer() {
  const hasExcel = process.platform === "win32" || process.platform === "darwin";
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    host: "localhost",
    port: Number(new URL(DEVELOPMENT_URL).port),
    server: { type: "https", options: hasExcel ? await getHttpsServerOptions() : {} },
    // Excel on the web reads functions.json from another origin.
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    hot: false,
    client: { overlay: false },
  };
}

function sayDevelopment(compiler) {
  compiler.hooks.done.tap("sayDevelopment", () => {
    process.stderr.write(
      `dist/addin wijst naar ${DEVELOPMENT_URL} (ontwikkeling); geef NORMTOETS_URL=https://… voor uw eigen server (docs/deploy.md).\n`,
    );
  });
}

module.exports = [commandLine, addin, ...previewConfigs(typescript)];
