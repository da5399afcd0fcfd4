import { UsageError } from "../../src/cli/arguments";
import { nearestServices, refuseUnknownService } from "../../src/cli/known-service";

describe("names that come near to one that nobody knows", () => {
  test.each([
    ["Solidaris Antwerp", "Solidaris Antwerpen"],
    ["solidaris limbrug", "Solidaris Limburg"],
    ["LM Pluss", "LM Plus"],
    ["Hellan", "Helan"],
    ["MUTPLUS", "LM MUTPLUS.be"],
    ["Bond Moyson West Vlaanderen", "Solidaris West-Vlaanderen"],
  ])("%s: %s first", (text, name) => {
    expect(nearestServices(text)[0]).toBe(name);
  });
  test("a region that two federations have: both", () => {
    expect(nearestServices("Oost-Vlaanderen").slice(0, 2).sort()).toEqual([
      "LM Oost-Vlaanderen",
      "Solidaris Oost-Vlaanderen",
    ]);
  });
  test.each(["Foo", "", "Partena", "12345"])("“%s” resembles none", (text) => {
    expect(nearestServices(text)).toEqual([]);
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
