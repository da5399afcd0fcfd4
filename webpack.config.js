const path = require("node:path");
const webpack = require("webpack");
const { version } = require("./package.json");

/** The command line, one file that runs on Node without node_modules. */
const commandLine = {
  name: "cli",
  target: "node20",
  mode: "production",
  devtool: false,
  entry: { normtoets: "./src/cli/normtoets.ts", samples: "./src/cli/samples.ts" },
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        // Types are checked by `npm run typecheck`, once for everything.
        use: {
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      },
    ],
  },
  plugins: [
    new webpack.DefinePlugin({ NORMTOETS_VERSION: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
  ],
  // Readable stack traces are worth more here than a smaller file.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
};

module.exports = [commandLine];
