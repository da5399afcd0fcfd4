import { FUNCTION_IDS } from "../../src/functions/catalogue";
import { type OpenExcel, openExcel } from "../excel-host/open-excel";
import { buildFunctions } from "./bundle";
import { column } from "./call";

/** The same bundle beside the real office.js, in the emulated Excel: messages in, results out. */
let excel: OpenExcel;

beforeAll(async () => {
  const bundle = await buildFunctions();
  excel = openExcel();
  // As a classic script of the page would run.
  globalThis.eval(bundle);
}, 60_000);

afterAll(() => {
  excel.close();
});

test("every function answers, at once", async () => {
  const { customFunctions } = excel.host;
  const calls: Readonly<Record<(typeof FUNCTION_IDS)[number], readonly unknown[]>> = {
    NORM: ["zelfzorgvermogen", null, null],
    TOETS: ["zelfzorgvermogen", 2498, 5000, 2024, null],
    TEKORT: ["zelfzorgvermogen", 2498, 5000, 2024, null],
    ZELFZORG: [column("G1", "G2"), column("ja", "nee")],
    OPVOLGING: [column(2, 0), column(6, 4)],
    DOELGROEPEN: [column("ouderen", "", "Ouderen")],
    HULPMIDDELEN: [column("krukken", "rollator")],
    UNIEK: [column("a1", "A1", "a2")],
    PROGNOSE: [450, 9],
    VTE: ["Solidaris", null],
    BRON: ["nergens"],
    NORMEN: [1],
  };
  const answers = await Promise.all(
    FUNCTION_IDS.map(async (id) => {
      const outcome = await customFunctions.invoke(id, calls[id]);
      return [id, outcome.kind === "value" ? outcome.value : outcome.code];
    }),
  );
  expect(Object.fromEntries(answers)).toEqual({
    NORM: 0.5,
    TOETS: "Voldoet niet",
    TEKORT: 2,
    ZELFZORG: 0.5,
    OPVOLGING: 0.2,
    DOELGROEPEN: 1,
    HULPMIDDELEN: 2,
    UNIEK: 2,
    PROGNOSE: 600,
    VTE: 145.27,
    BRON: "#N/A",
    NORMEN: "#VALUE!",
  });
});
