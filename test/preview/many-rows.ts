/** A list of registrations that is as long as a large federation's, with figures beside it. */
export const ROWS = 50_000;

export const HEADERS: readonly string[] = [
  "Dienst",
  "Gebruiker-ID",
  "Doelgroep",
  "Vervolg",
  ...["a", "b", "c", "d", "e", "f", "g", "h"],
];

const GROUPS = ["Mantelzorgers", "Nieuwkomers", "Eenoudergezinnen", "Senioren"];

export function columnsOfRow(row: number): (string | number)[] {
  return [
    "DMW Voorbeeld",
    `G${row}`,
    GROUPS[row % GROUPS.length] ?? "",
    row % 5 === 0 ? "nee" : "ja",
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => (row * n) % 997),
  ];
}
