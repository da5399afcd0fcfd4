import { open } from "./tools";

it("remembers in the workbook, under names of its own", async () => {
  const value = { lists: [{ sheet: "It's één", columns: { A: "datum" } }] };
  const excel = open({ A: [[1]] });
  const { memory } = excel.addIn;
  expect(await memory.recall("profile")).toBeNull();
  await memory.remember("profile", value);
  await memory.remember("options", { year: 2024 });
  expect([...excel.model.settings.keys()]).toEqual(["normtoets.profile", "normtoets.options"]);
  expect(await memory.recall("profile")).toEqual(value);
  await memory.forget("profile");
  await memory.forget("profile");
  expect(await memory.recall("profile")).toBeNull();
  expect(await memory.recall("options")).toEqual({ year: 2024 });
});

it.each([["geen json"], [42], ["[]"], ["null"], ['{"version":2,"value":1}']])(
  "takes %p of somebody else, or of a later version, for nothing",
  async (kept) => {
    const excel = open({ A: [[1]] });
    excel.model.settings.set("normtoets.profile", kept);
    expect(await excel.addIn.memory.recall("profile")).toBeNull();
  },
);

it("refuses what is too large", async () => {
  const { memory } = open({ A: [[1]] }).addIn;
  const remembering = memory.remember("profile", "x".repeat(300_000));
  await expect(remembering).rejects.toMatchObject({ code: "too-large" });
});

it("says so when Excel did not keep it", async () => {
  const excel = open({ A: [[1]] });
  excel.model.settings.set = () => excel.model.settings;
  const remembering = excel.addIn.memory.remember("profile", 1);
  await expect(remembering).rejects.toMatchObject({ code: "host-busy" });
});

it("says that the workbook is read-only", async () => {
  const { memory } = open({ A: [[1]] }, { viewOnly: true }).addIn;
  await expect(memory.remember("profile", 1)).rejects.toMatchObject({ code: "read-only" });
});
