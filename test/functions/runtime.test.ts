import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { FUNCTION_IDS } from "../../src/functions/catalogue";
import { functionsMetadata } from "../../src/functions/metadata";
import { buildFunctions } from "./bundle";
import { column } from "./call";
import { ALLOW_ERRORS, INVALID_VALUE, NOT_AVAILABLE, Runtime } from "./runtime";

const RUNTIME = join(
  dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist",
  // The other one is the same, but its stack traces are a megabyte long.
  "custom-functions-runtime.debug.js",
);

let bundle = "";
let runtime: Runtime;

beforeAll(async () => {
  bundle = await buildFunctions();
  runtime = new Runtime(RUNTIME, bundle);
}, 60_000);

afterAll(() => {
  runtime.close();
});

describe("the bundle in Microsoft's runtime", () => {
  test("associates the ids of functions.json, and nothing else", () => {
    const ids = functionsMetadata("nl").functions.map(({ id }) => id);
    expect(runtime.ids().sort()).toEqual([...ids].sort());
    expect(ids).toEqual([...FUNCTION_IDS]);
  });

  test.each([
    ["TOETS", ["zelfzorgvermogen", 2498, 5000, 2024, null], "Voldoet niet"],
    ["TEKORT", ["zelfzorgvermogen", 2498, 5000, 2024, null], 2],
    // Where Excel leaves optional arguments out, the invocation comes in their place.
    ["NORM", ["zelfzorgvermogen"], 0.5],
    ["NORM", ["zelfzorgvermogen", null, null], 0.5],
    ["UNIEK", [column("a1", "A1", null, "a2")], 2],
    ["ZELFZORG", [column("G1", "G2"), column("ja", "nee")], 0.5],
    ["OPVOLGING", [column("ja", "nee"), null], 0.5],
    ["DOELGROEPEN", [column("ouderen", "Ouderen")], 1],
    ["HULPMIDDELEN", [column("krukken", "rollator")], 2],
    ["PROGNOSE", [column(30, 30, 30), null], 360],
    ["VTE", ["LM Plus"], 23.34],
  ])("%s(%j) is %p", async (name, args, value) => {
    await expect(runtime.call(name, args)).resolves.toEqual({ value });
  });

  test("spills a table", async () => {
    const outcome = await runtime.call("NORMEN", [null]);
    expect(outcome).toEqual({ value: expect.arrayContaining([expect.any(Array)]) as unknown });
    expect((outcome as { value: unknown[][] }).value.map((row) => row.length)).toEqual(
      Array.from({ length: 21 }, () => 8),
    );
  });

  test("shows errors with a sentence", async () => {
    await expect(runtime.call("NORM", ["bereikte-gebruikers", 2024, 47])).resolves.toEqual({
      error: NOT_AVAILABLE,
      sentence: expect.stringMatching(/^De drempel staat niet in de normenset\./) as unknown,
    });
    await expect(runtime.call("TOETS", ["zelfzorgvermogen", 47.3])).resolves.toEqual({
      error: INVALID_VALUE,
      sentence: expect.stringMatching(/^Geef een aandeel als 47,3 %/) as unknown,
    });
  });

  test("says where an error stands that Excel hands over", async () => {
    const error = { type: "CustomFunctionError", code: "#DIV/0!" };
    await expect(
      runtime.call("ZELFZORG", [column("G1", "G2"), column("ja", error)], ALLOW_ERRORS),
    ).resolves.toEqual({
      error: INVALID_VALUE,
      sentence: expect.stringContaining("(#DIV/0!) op rij 2") as unknown,
    });
    await expect(
      runtime.call("TOETS", ["doelgroepen", { ...error, code: "#N/A" }], ALLOW_ERRORS),
    ).resolves.toMatchObject({ error: NOT_AVAILABLE });
  });

  test("speaks the language of Office", async () => {
    const office = { context: { displayLanguage: "fr-FR" } };
    const french = new Runtime(RUNTIME, bundle, { Office: office });
    const outcome = await french.call("VTE", ["Kring"]);
    french.close();
    expect(outcome).toEqual({
      error: NOT_AVAILABLE,
      sentence: expect.stringMatching(/^Ce service est inconnu\./) as unknown,
    });
  });
});

test("the bundle does nothing where there are no custom functions", () => {
  expect(() => {
    runInNewContext(bundle, {});
  }).not.toThrow();
});
