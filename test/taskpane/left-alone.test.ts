import { noticeText } from "../../src/taskpane/words/notice-text";

describe("what was left alone is told", () => {
  test("a sheet of ours with something of the user on it", () => {
    const notice = { is: "report-written", sheet: "Normtoets (2)", replaced: false } as const;
    expect(noticeText(notice, null, "nl")).not.toContain("bleef staan");
    const text = noticeText({ ...notice, kept: "Mijn verslag" }, null, "nl");
    expect(text).toContain("“Normtoets (2)”");
    expect(text).toContain("“Mijn verslag” bleef staan");
    const saved = {
      is: "norms-saved",
      sheet: "Normen (eigen) (2)",
      kept: "Normen (eigen)",
    } as const;
    expect(noticeText(saved, null, "fr")).toMatch(/«\sNormen \(eigen\)\s» reste/);
  });

  test("a sheet of which Excel cannot list the formats, apart from one that is protected", () => {
    const notice = { is: "cleared", refused: ["Dicht"], unreadable: ["Stuk"] } as const;
    const text = noticeText(notice, null, "nl");
    expect(text).toContain("want beveiligd: Dicht.");
    expect(text).toMatch(/Excel kan de voorwaardelijke opmaak daar niet lezen: Stuk\./);
    expect(noticeText({ ...notice, unreadable: [] }, null, "nl")).not.toContain("Excel kan");
  });
});
