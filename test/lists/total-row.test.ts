import { isNoteText, isTotalText } from "../../src/lists/total-row";

test.each([
  "Totaal",
  "TOTAAL",
  "Totaal:",
  "Subtotaal CM",
  "Sub-totaal",
  "Eindtotaal",
  "Algemeen totaal",
  "CM totaal",
  "Totalen",
  "Som",
  "Gemiddelde",
  "Grand total",
  "Totaal 2024",
])("%j is a total", (text) => {
  expect(isTotalText(text)).toBe(true);
});

test.each([
  "",
  "Totaalzorg",
  "totale heupprothese",
  "Somers",
  "Sombeke",
  "Rollator",
  "Gemiddeld",
  "Trajectbegeleiding",
  "gebruiker totaal verlamd",
])("%j is none", (text) => {
  expect(isTotalText(text)).toBe(false);
});

test.each([
  "Bron: registratiesysteem",
  "* voorlopige cijfers",
  "Afgedrukt op 15/01/2025",
  "Opmerking: zie handleiding",
  "De cijfers van december zijn nog niet volledig ingevoerd.",
])("%j is a note", (text) => {
  expect(isNoteText(text)).toBe(true);
});

test.each(["A-1042", "Rollator", "Peeters Jan", "Psychosociale begeleiding bij verliesverwerking"])(
  "%j is none",
  (text) => {
    expect(isNoteText(text)).toBe(false);
  },
);
