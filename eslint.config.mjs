import { builtinModules } from "node:module";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const ENGINE = ["assessment", "lists", "norms", "workbook"];

/** Which rooms of src a room may import from, besides its own files. See docs/architecture.md. */
const MAY_KNOW = {
  workbook: [],
  norms: [],
  lists: ["norms", "workbook"],
  assessment: ["lists", "norms", "workbook"],
  report: ENGINE,
  marks: ["report", ...ENGINE],
  xlsx: ["workbook"],
  excel: ["workbook"],
  functions: ["check", "report", ...ENGINE],
  taskpane: ["check", "excel", "marks", "report", ...ENGINE],
  commands: ["taskpane", "check", "excel", "marks", "report", ...ENGINE],
  preview: ["check", "xlsx", "marks", "report", ...ENGINE],
  cli: ["check", "marks", "report", "lists", "norms", "workbook", "xlsx"],
};
const PURE = ["workbook", "norms", "lists", "assessment", "report", "marks"];
/** What people see in a browser: nothing there may turn text into markup or keep it outside the workbook. */
const FACES = ["taskpane", "commands", "functions", "preview"];
/** What may be imported besides the rooms: the use case at the root of src. */
const USE_CASE = "check";
const ROOMS = Object.keys(MAY_KNOW);
const NO_NODE = {
  group: ["node:*", ...builtinModules],
  message: "Only src/cli runs in Node alone.",
};

/** Forbids imports that climb to, or stand beside, one of these rooms. A file './marks' of a room of its own is no room. */
function notFrom(rooms, message, climb = "(?:\\.\\./)+") {
  return { regex: `^${climb}(?:${rooms.join("|")})(?:/|$)`, message };
}

const rooms = Object.entries(MAY_KNOW).map(([room, known]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          notFrom(
            [...ROOMS, USE_CASE].filter((other) => other !== room && !known.includes(other)),
            `src/${room} may only know: ${known.join(", ") || "nothing"}.`,
          ),
          ...(room === "cli" ? [] : [NO_NODE]),
        ],
      },
    ],
  },
}));

const NO_DYNAMIC_IMPORT = {
  selector: "ImportExpression",
  message: "Import at the top of the file.",
};
const NO_MARKUP = [
  {
    selector:
      "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment)$/]",
    message: "Cells can hold anything: use textContent.",
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]",
    message: "Cells can hold anything: use textContent.",
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Cells can hold anything: use text.",
  },
  {
    selector: "MemberExpression[property.name=/^(localStorage|sessionStorage|indexedDB)$/]",
    message: "Nothing of a workbook is kept outside it.",
  },
];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", ".bench"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ["**/*.{ts,tsx}"],
  })),
  {
    files: ["**/*.{ts,tsx}"],
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
    // The server of the preview runs in Node; its page does not.
    files: ["src/preview/server/**/*.ts"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    // The use case knows the engine and the port, and no face.
    files: ["src/check.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            notFrom(
              ROOMS.filter((room) => !["report", ...ENGINE].includes(room)),
              "check.ts is for every face.",
              "\\./",
            ),
            NO_NODE,
          ],
        },
      ],
    },
  },
  {
    // The page of the add-in starts the faces and knows nothing else.
    files: ["src/addin.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            notFrom(
              ROOMS.filter((room) => !["taskpane", "commands"].includes(room)),
              "addin.ts only starts the pane and the commands.",
              "\\./",
            ),
            NO_NODE,
          ],
        },
      ],
    },
  },
  {
    // An import at run time would pass by the rules above.
    files: ["src/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", NO_DYNAMIC_IMPORT] },
  },
  {
    files: [...FACES.map((room) => `src/${room}/**/*.{ts,tsx}`), "src/addin.ts"],
    rules: {
      "no-restricted-syntax": ["error", NO_DYNAMIC_IMPORT, ...NO_MARKUP],
      "no-restricted-globals": [
        "error",
        ...["localStorage", "sessionStorage", "indexedDB"].map((name) => ({
          name,
          message: "Nothing of a workbook is kept outside it.",
        })),
      ],
    },
  },
  {
    files: ["src/**/*.tsx"],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
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
          "OfficeExtension",
          "CustomFunctions",
          "fetch",
          "localStorage",
        ].map((name) => ({ name, message: "Pure rooms know no host." })),
      ],
    },
  },
);
