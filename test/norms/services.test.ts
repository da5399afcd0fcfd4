import { Exact } from "../../src/norms/exact";
import {
  federationNamed,
  federations,
  findService,
  grantedFte,
  serviceNamed,
  services,
  servicesOf,
} from "../../src/norms/services";

/** "service: …" or "federation: …", as `findService` answers. */
function found(text: string, federation?: string): string | null {
  const answer = findService(text, federation);
  if (!answer) return null;
  return "service" in answer
    ? `service: ${answer.service.name}`
    : `federation: ${answer.federation.name}`;
}

describe("who there is", () => {
  test("five federations with twelve services", () => {
    expect(federations.map((f) => f.name)).toEqual(["CM", "LM", "NZF", "Helan", "Solidaris"]);
    expect(services.map((s) => s.name)).toEqual([
      "CM",
      "LM Plus",
      "LM MUTPLUS.be",
      "LM Oost-Vlaanderen",
      "Vlaams & Neutraal Ziekenfonds",
      "Neutraal Ziekenfonds Vlaanderen",
      "Helan",
      "Solidaris Antwerpen",
      "Solidaris Brabant",
      "Solidaris Limburg",
      "Solidaris Oost-Vlaanderen",
      "Solidaris West-Vlaanderen",
    ]);
    expect(federations.map((f) => servicesOf(f.name).length)).toEqual([1, 3, 2, 1, 5]);
  });

  test("the fte of 2024 add up as the decree does", () => {
    const sums = federations.map((federation) => grantedFte({ federation }, 2024)?.toString());
    expect(sums).toEqual(["313.76", "42.34", "16.76", "53.93", "145.27"]);
    const total = services
      .map((service) => grantedFte({ service }, 2024) ?? Exact.ZERO)
      .reduce((a, b) => a.plus(b));
    expect(total.toString()).toBe("572.06");
  });

  test("another year is not known", () => {
    const [federation] = federations;
    const [service] = services;
    if (!federation || !service) throw new Error("none");
    expect(grantedFte({ federation }, 2025)).toBeNull();
    expect(grantedFte({ service }, 2025)).toBeNull();
  });

  test("by exact name", () => {
    expect(serviceNamed("LM Plus")?.federation).toBe("LM");
    expect(serviceNamed("lm plus")).toBeNull();
    expect(federationNamed("NZF")?.fullName).toBe("Landsbond van de Neutrale Ziekenfondsen");
    expect(federationNamed("nzf")).toBeNull();
  });
});

describe("findService", () => {
  test("finds every service and federation by each of its own names", () => {
    for (const service of services) {
      for (const name of [service.name, service.fullName, ...service.aliases]) {
        expect(found(name)).toBe(`service: ${service.name}`);
      }
    }
    for (const federation of federations) {
      const [only, ...others] = servicesOf(federation.name);
      const expected =
        only && others.length === 0 ? `service: ${only.name}` : `federation: ${federation.name}`;
      for (const name of [federation.name, federation.fullName, ...federation.aliases]) {
        expect(found(name)).toBe(expected);
      }
    }
  });

  test.each([
    ["cm", "service: CM"],
    ["DMW CM", "service: CM"],
    ["Christelijke Mutualiteit", "service: CM"],
    ["Dienst Maatschappelijk Werk van de CM", "service: CM"],
    ["dienst maatschappelijk werk van het ziekenfonds CM", "service: CM"],
    ["LM\u00a0MUTPLUS", "service: LM MUTPLUS.be"],
    ["Mutplus", "service: LM MUTPLUS.be"],
    ["LM  Oost-Vlaanderen ", "service: LM Oost-Vlaanderen"],
    ["LM (Oost Vlaanderen)", "service: LM Oost-Vlaanderen"],
    ["Liberale Mutualiteit - Oost-Vlaanderen", "service: LM Oost-Vlaanderen"],
    ["VNZ", "service: Vlaams & Neutraal Ziekenfonds"],
    ["Vlaams en Neutraal Ziekenfonds", "service: Vlaams & Neutraal Ziekenfonds"],
    [
      "DMW van het Vlaams\u202f&\u00a0Neutraal Ziekenfonds",
      "service: Vlaams & Neutraal Ziekenfonds",
    ],
    ["NZVL", "service: Neutraal Ziekenfonds Vlaanderen"],
    ["Onafhankelijke Ziekenfondsen", "service: Helan"],
    ["HELAN", "service: Helan"],
    ["Socialistische Mutualiteiten Antwerpen", "service: Solidaris Antwerpen"],
    ["DMW Solidaris Antwerpen", "service: Solidaris Antwerpen"],
    ["Solidaris_Antwerpen", "service: Solidaris Antwerpen"],
    ["DVM van Solidaris Oost-Vlaanderen", "service: Solidaris Oost-Vlaanderen"],
    ["dvm solidaris west-vlaanderen", "service: Solidaris West-Vlaanderen"],
    ["Solidaris", "federation: Solidaris"],
    ["LM", "federation: LM"],
    ["Neutrale Ziekenfondsen", "federation: NZF"],
    ["Líberale Mutualiteiten", "federation: LM"],
  ])("%s", (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  test.each([
    "",
    "  ",
    "DMW",
    "Solidaris Antwerp",
    "Solidariss",
    "Antwerpen",
    "Oost-Vlaanderen",
    "Plus",
    "Vlaanderen",
    "CM Brussel",
    "Totaal",
    "De Voorzorg",
  ])("%p is asked, not guessed", (text) => {
    expect(found(text)).toBeNull();
  });

  test("a region is enough once the federation is known", () => {
    expect(found("Antwerpen", "Solidaris")).toBe("service: Solidaris Antwerpen");
    expect(found("oost-vlaanderen", "LM")).toBe("service: LM Oost-Vlaanderen");
    expect(found("Oost-Vlaanderen", "Socialistische Mutualiteiten")).toBe(
      "service: Solidaris Oost-Vlaanderen",
    );
    expect(found("Plus", "LM MUTPLUS.be")).toBe("service: LM Plus");
    expect(found("Antwerpen", "CM")).toBeNull();
    expect(found("Antwerpen", "een landsbond")).toBeNull();
  });

  test("a full name is believed, whatever federation surrounds it", () => {
    expect(found("Solidaris Limburg", "CM")).toBe("service: Solidaris Limburg");
  });
});
