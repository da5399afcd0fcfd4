/** The buttons of the ribbon and the keyboard shortcuts, on the built add-in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatArea } from "../excel-host/model/a1";
import type { Workbook } from "../excel-host/model/workbook";
import { describePane } from "./tools/describe-pane";
import { DutchPane } from "./tools/pane-words";
import { openSample } from "./tools/samples";
import { shownMarks } from "./tools/shown-marks";
import { until } from "./tools/until";

const COMPLETED = 0;

const manifest = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");
const COMMANDS = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(
  ([, name]) => name ?? "",
);

function selected({ activeSheet }: Workbook): string {
  return `${activeSheet.name}!${formatArea(activeSheet.selection[0])}`;
}

describePane("ribbon commands and shortcuts", (open) => {
  it("are five in the manifest", () => {
    expect(COMMANDS).toEqual(["toetsWerkmap", "markeringen", "vorige", "volgende", "verslag"]);
  });

  it("toetsWerkmap checks and shows the pane", async () => {
    const { excel, host, page } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.button("Toets werkmap").waitFor();
    host.runtime.show("Background");
    expect((await excel.invokeCommand("toetsWerkmap")).status).toBe(COMPLETED);
    expect(host.runtime.state).toBe("Visible");
    expect(await pane.counts()).toMatchObject({ "not-met": 1, met: 9 });
  });

  it("markeringen puts marks and takes them away, without opening the pane", async () => {
    const { excel, host, model } = await open(openSample("helan"));
    await excel.ready;
    host.runtime.show("Background");
    expect((await excel.invokeCommand("markeringen")).status).toBe(COMPLETED);
    expect(shownMarks(model)).toContain("Personenalarmen!F4");
    expect((await excel.invokeCommand("markeringen")).status).toBe(COMPLETED);
    expect(shownMarks(model)).toEqual([]);
    expect(host.runtime.state).toBe("Background");
  });

  it("verslag writes the report", async () => {
    const { excel, model } = await open(openSample("helan"));
    expect((await excel.invokeCommand("verslag")).status).toBe(COMPLETED);
    expect(model.sheet("Normtoets")?.tables[0]?.name).toBe("NormtoetsVerslag");
  });

  it("volgende and vorige select the failing cells in turn", async () => {
    const { excel, model } = await open(openSample("helan"));
    const way: string[] = [];
    for (const name of ["volgende", "volgende", "volgende", "vorige"]) {
      expect((await excel.invokeCommand(name)).status).toBe(COMPLETED);
      way.push(selected(model));
    }
    expect(way).toEqual([
      "Personenalarmen!F4",
      "Personenalarmen!F6",
      "Personenalarmen!F13",
      "Personenalarmen!F6",
    ]);
  });

  it.each([
    ["Excel does not answer", "GeneralException"],
    ["we made a mistake", "InvalidArgument"],
  ])("all end when %s, and the pane says why", async (_, code) => {
    const { excel, host, page } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.button("Toets werkmap").waitFor();
    for (const name of COMMANDS) {
      host.failWith(code);
      expect([name, (await excel.invokeCommand(name)).status]).toEqual([name, COMPLETED]);
      await pane.button("Probeer opnieuw").waitFor();
      host.recover();
      await pane.press("Sluit deze melding");
    }
  });

  it("all end when the typing in a cell ends, as Excel shows no pane before", async () => {
    const { excel, host, started } = await open(openSample("helan"));
    await started();
    for (const name of COMMANDS) {
      host.state.enterCellEdit();
      const done = excel.invokeCommand(name);
      host.state.leaveCellEdit();
      expect([name, (await done).status]).toEqual([name, COMPLETED]);
    }
  });

  it("that are asked at once end all, and leave the verdicts", async () => {
    const { excel, page } = await open(openSample("helan"));
    const results = await Promise.all(COMMANDS.map((name) => excel.invokeCommand(name)));
    expect(results.map(({ status }) => status)).toEqual(COMMANDS.map(() => COMPLETED));
    expect(await new DutchPane(page).counts()).toMatchObject({ "not-met": 1, met: 9 });
  });

  it("work from the keyboard, where Office gives no event to complete", async () => {
    const { host, model, page } = await open(openSample("helan"));
    await until(() => host.actions.ready, true);
    host.actions.invoke("volgende");
    await until(() => selected(model), "Personenalarmen!F4");
    host.actions.invoke("markeringen");
    await until(() => shownMarks(model).includes("Personenalarmen!F4"), true);
    host.actions.invoke("verslag");
    await new DutchPane(page).hears("Het verslag staat op blad “Normtoets”.");
  });
});
