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
    const rest = { did: "clear", left: 0, refused: ["Dicht"], unreadable: ["Stuk"] } as const;
    const notice = { is: "cleared", removed: 2, rest } as const;
    const text = noticeText(notice, null, "nl");
    expect(text).toContain("Niet gewist, want beveiligd: Dicht.");
    expect(text).not.toContain("Niet gemarkeerd");
    expect(text).toMatch(/Excel kan de voorwaardelijke opmaak daar niet lezen: Stuk\./);
    const readable = { ...notice, rest: { ...rest, unreadable: [] } };
    expect(noticeText(readable, null, "nl")).not.toContain("Excel kan");
  });
});

describe("what became of the marks is told as it is", () => {
  const all = { left: 0, refused: [], unreadable: [] } as const;

  test.each([
    [{ placed: 3, rest: { did: "mark", ...all } }, /^De cellen zijn gemarkeerd\./],
    [{ placed: 0, rest: { did: "mark", ...all } }, /^Er is geen cel om te markeren\.$/],
    [
      { placed: 0, rest: { did: "mark", ...all, refused: ["Dicht"] } },
      /^Er is geen enkele cel gemarkeerd\. Niet gemarkeerd, want beveiligd: Dicht\./,
    ],
  ] as const)("marking: %j", (outcome, expected) => {
    expect(noticeText({ is: "marked", ...outcome }, null, "nl")).toMatch(expected);
  });

  test.each([
    [{ removed: 3, rest: { did: "clear", ...all } }, /^De markeringen zijn gewist\.$/],
    [{ removed: 0, rest: { did: "clear", ...all } }, /^Er zijn geen markeringen gewist\.$/],
    [
      { removed: 0, rest: { did: "clear", ...all, refused: ["Dicht"] } },
      /^Er zijn geen markeringen gewist\. Niet gewist, want beveiligd: Dicht\./,
    ],
    [
      { removed: 1, rest: { did: "clear", ...all, refused: ["Dicht"] } },
      /^De markeringen op de andere bladen zijn gewist\. Niet gewist/,
    ],
  ] as const)("clearing: %j", (outcome, expected) => {
    expect(noticeText({ is: "cleared", ...outcome }, null, "nl")).toMatch(expected);
  });

  test("stopping says that nothing changed only where nothing can have", () => {
    const told = (task: "check" | "mark" | "fix-formulas"): string =>
      noticeText({ is: "cancelled", task }, null, "nl");
    expect(told("check")).toBe("Gestopt. Er is niets gewijzigd.");
    expect(told("mark")).not.toContain("niets gewijzigd");
    expect(told("fix-formulas")).toContain("kan al vervangen zijn");
  });
});
