import { MODULES, readModules, readRole, ROLES } from "../../src/lists/vocabulary";

function modules(text: string): string[] | null {
  const bits = readModules(text);
  return bits === null ? null : MODULES.filter((_, i) => (bits & (1 << i)) !== 0);
}

test.each([
  ["Psychosociale begeleiding bij verliesverwerking", ["psychosociale-begeleiding"]],
  ["psychosociale begeleiding", ["psychosociale-begeleiding"]],
  ["Zorgbegeleiding in complexe thuissituaties", ["zorgbegeleiding"]],
  ["zorgbegeleiding", ["zorgbegeleiding"]],
  ["TRAJECTBEGELEIDING", ["trajectbegeleiding"]],
  ["traject-begeleiding", ["trajectbegeleiding"]],
  ["Trajectbegeliding", ["trajectbegeleiding"]],
  ["Ergotherapeutische\u00a0begeleiding", ["ergotherapeutische-begeleiding"]],
  ["ergo", ["ergotherapeutische-begeleiding"]],
  ["Directe hulp en ondersteuning", ["directe-hulp"]],
  [
    "Trajectbegeleiding; ergotherapeutische begeleiding",
    ["trajectbegeleiding", "ergotherapeutische-begeleiding"],
  ],
  ["traject + ergo", ["trajectbegeleiding", "ergotherapeutische-begeleiding"]],
  ["zorgbegeleiding/trajectbegeleiding", ["zorgbegeleiding", "trajectbegeleiding"]],
  ["trajectbegeleiding\nergotherapie\n", ["trajectbegeleiding", "ergotherapeutische-begeleiding"]],
])("%j", (text, expected) => {
  expect(modules(text)).toEqual(expected);
});

test.each([
  "",
  ";",
  "onbekend",
  "begeleiding",
  "budgetbegeleiding",
  "trajectbegeleiding; budgetbegeleiding",
  "geen trajectbegeleiding",
  "1",
])("%j is no module, or not only modules", (text) => {
  expect(readModules(text)).toBeNull();
});

function role(text: string): string | null {
  const bits = readRole(text);
  return bits === null ? null : (ROLES.find((_, i) => bits === 1 << i) ?? null);
}

test.each([
  ["Maatschappelijk werker", "begeleiding"],
  ["maatschappelijk werkers", "begeleiding"],
  ["MW", "begeleiding"],
  ["Ergotherapeut (m/v)", "begeleiding"],
  ["Sociaal assistent", "begeleiding"],
  ["Administratief medewerker", "andere"],
  ["Teamcoach", "andere"],
  ["Coördinator", "andere"],
  ["Kwaliteitscoördinator", "andere"],
  ["directeur", "andere"],
])("%j has the role %s", (text, expected) => {
  expect(role(text)).toBe(expected);
});

test.each(["", "vrijwilliger", "stagiair", "consulent", "x"])(
  "%j does not tell whether there are guidance duties",
  (text) => {
    expect(readRole(text)).toBeNull();
  },
);
