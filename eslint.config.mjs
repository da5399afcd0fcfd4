import { builtinModules } from "node:module";
import tseslint from "typescript-eslint";

/** Which rooms of src a room may import from, besides its own files. See docs/architecture.md. */
const MAY_KNOW = {
  workbook: [],
  norms: [],
  lists: ["norms", "workbook"],
  assessment: ["lists", "norms", "workbook"],
  report: ["assessment", "lists", "norms", "workbook"],
  xlsx: ["workbook"],
  cli: ["check", "report", "lists", "norms", "workbook", "xlsx"],
};
const PURE = ["workbook", "norms", "lists", "assessment", "report"];
const ROOMS = Object.keys(MAY_KNOW);
const NO_NODE = {
  group: ["node:*", ...builtinModules],
  message: "Only src/cli runs in Node alone.",
};

const rooms = Object.entries(MAY_KNOW).map(([room, known]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: [
              ...ROOMS.filter((other) => other !== room && !known.includes(other)).map(
                (other) => `**/${other}/*`,
              ),
              ...(known.includes("check") ? [] : ["**/check"]),
            ],
            message: `src/${room} may only know: ${known.join(", ") || "nothing"}.`,
          },
          ...(room === "cli" ? [] : [NO_NODE]),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", ".bench"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.ts"] })),
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  ...rooms,
  {
    // The use case knows the engine and the port, and no face.
    files: ["src/check.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["**/cli/*", "**/xlsx/*"], message: "check.ts is for every face." },
            NO_NODE,
          ],
        },
      ],
    },
  },
  {
    // An import at run time would pass by the rules above.
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ImportExpression", message: "Import at the top of the file." },
      ],
    },
  },
  {
    files: PURE.map((room) => `src/${room}/**/*.ts`),
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "process",
          "Buffer",
          "window",
          "document",
          "Office",
          "Excel",
          "fetch",
          "localStorage",
        ].map((name) => ({ name, message: "Pure rooms know no host." })),
      ],
    },
  },
);
