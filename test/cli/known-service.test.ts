import { UsageError } from "../../src/cli/arguments";
import { refuseUnknownService } from "../../src/cli/known-service";

/** What is said of a name that is no service. */
function refusalOf(service: string): UsageError {
  try {
    refuseUnknownService({ service, federation: null, language: "en" }, null);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error(`${service} is known`);
}

describe("names that come near to one that nobody knows", () => {
  test.each([
    ["Solidaris Antwerp", "Solidaris Antwerpen"],
    ["solidaris limbrug", "Solidaris Limburg"],
    ["LM Pluss", "LM Plus"],
    ["Hellan", "Helan"],
    ["MUTPLUZ", "LM MUTPLUS.be"],
    ["Bond Moyson West Vlaandren", "Solidaris West-Vlaanderen"],
  ])("%s: %s first", (text, name) => {
    const { code, params } = refusalOf(text);
    expect(code).toBe("unlike-service");
    expect(`${params["known"]} `.startsWith(name)).toBe(true);
  });
  test("a region that two federations have: both", () => {
    const { params } = refusalOf("Oost-Vlaanderen");
    expect(params["known"]).toMatch(
      /^(?:LM Oost-Vlaanderen,? (?:or )?Solidaris Oost-Vlaanderen|Solidaris Oost-Vlaanderen,? (?:or )?LM Oost-Vlaanderen)\b/,
    );
  });
  test.each(["Foo", "", "Partena", "12345"])("“%s” resembles none", (text) => {
    expect(refusalOf(text).code).toBe("unknown-service");
  });
});

describe("--service", () => {
  const refused = (service: string | null, federation: string | null = null) => {
    refuseUnknownService({ service, federation, language: "nl" }, null);
  };
  test.each([
    [null, null],
    ["CM", null],
    ["Christelijke Mutualiteit", null],
    ["DMW Helan", null],
    ["MUTPLUS", null],
    ["Bond Moyson West Vlaanderen", null],
    ["Antwerpen", "Solidaris"],
  ])("%s of %s is known", (service, federation) => {
    expect(() => {
      refused(service, federation);
    }).not.toThrow();
  });
  test.each([
    ["Foo", "unknown-service"],
    ["Antwerpen", "unlike-service"],
  ])("%s: %s", (service, code) => {
    expect(() => {
      refused(service);
    }).toThrow(UsageError);
    try {
      refused(service);
    } catch (error) {
      expect(error).toMatchObject({ code, params: { value: service } });
    }
  });
});
