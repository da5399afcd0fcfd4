const { existsSync } = require("node:fs");

/** Tests that drive a real browser: Chromium at $CHROMIUM, or where Debian puts it. */
const IN_BROWSER = [
  "test/browser/",
  "test/excel-host/(window-external|xdm)",
  "test/functions/office-js",
  "test/manifest/page",
  "test/preview/(grid|leaving|walk)",
];
// In CI nothing may be left out: without a browser these tests fail there.
const isLeftOut =
  !existsSync(process.env.CHROMIUM ?? "/usr/bin/chromium") && process.env.CI === undefined;
if (isLeftOut) {
  process.stderr.write(
    `normtoets: geen Chromium gevonden, dus zonder de tests ${IN_BROWSER.join(", ")}. Installeer met: apt-get install chromium (of geef CHROMIUM=pad).\n`,
  );
}

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // Nothing is asserted about time; a machine that does other work too may be slow.
  testTimeout: 60_000,
  // Tests of the browser mostly wait; left to itself, Jest keeps a core free, of two.
  maxWorkers: "100%",
  testPathIgnorePatterns: ["/node_modules/", ...(isLeftOut ? IN_BROWSER : [])],
  // The library that the emulated Excel runs on touches a global after a test file has ended.
  testEnvironmentOptions: { globalsCleanup: "off" },
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        tsconfig: {
          module: "CommonJS",
          moduleResolution: "node10",
          ignoreDeprecations: "6.0",
          target: "ES2022",
          esModuleInterop: true,
          resolveJsonModule: true,
          isolatedModules: true,
          jsx: "react-jsx",
        },
        diagnostics: false,
      },
    ],
  },
  setupFiles: ["<rootDir>/test/tools/fast-check-seed.cjs"],
  reporters: ["default", "<rootDir>/test/tools/closing-line-reporter.cjs"],
};
