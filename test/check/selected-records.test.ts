import { one, said, times, YEAR } from "./sheet-cases";

/** A list that by its name holds only those who meet a condition, and a list of all. */

const users = (name: string, inNeed: number, title?: string) =>
  one(name, [
    ...(title === undefined ? [] : [[title]]),
    ["Lidnr", "Zorgbehoefte"],
    ...times(20, (i) => [i + 1, i < inNeed ? "ja" : "nee"]),
  ]);

test.each<[string, Parameters<typeof users>, string]>([
  ["those in need only", ["Gebruikers met zorgbehoefte", 20], "not-assessed"],
  [
    "those in need only, in a title",
    ["Gebruikers", 20, "Gebruikers met zorgbehoefte 2024"],
    "not-assessed",
  ],
  ["all, with a no among them", ["Gebruikers met zorgbehoefte", 19], "met"],
  ["all, most without need", ["Gebruikers met zorgbehoefte", 3], "not-met"],
  ["all, who are all in need", ["Gebruikers", 20], "met"],
  ["all with a file", ["Gebruikers met dossier", 20], "met"],
])("%s", async (_what, list, outcome) => {
  const found = await said("zelfzorgvermogen", users(...list), YEAR);
  expect(found.outcome).toBe(outcome);
  if (outcome === "not-assessed") expect(found.why).toBe("selected-records");
});

test("guidance with active consultation only", async () => {
  const rows = times(10, (i) => [i + 1, "trajectbegeleiding", "ja"]);
  const header = ["Lidnr", "Typemodule", "Actief overleg"];
  const list = (name: string) => one(name, [header, ...rows]);
  const only = await said("actief-overleg", list("Begeleidingen met actief overleg"), YEAR);
  expect(only).toMatchObject({ outcome: "not-assessed", why: "selected-records" });
  expect((await said("actief-overleg", list("Begeleidingen"), YEAR)).outcome).toBe("met");
});
