/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
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
