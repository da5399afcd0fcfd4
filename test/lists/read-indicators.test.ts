import { readFigures } from "./reading-lists";

test("wide: a row for each indicator, a column for each month and a total", async () => {
  const { list, figures, findings, seen } = await readFigures({
    name: "Outputlijst CM 2024",
    rows: [
      ["Indicator", "jan", "feb", "Totaal", "Norm"],
      ["Bereikte gebruikers", 120, 131, 251, 800],
      ["Gebruikers met zorgbehoefte", 60, null, 60, null],
      ["Telefonische contacten", 9, 9, 18, null],
    ],
  });
  expect(list).toMatchObject({ kind: "indicatoren", shape: "wide", period: { year: 2024 } });
  expect(figures).toEqual([
    "bereikte-gebruikers CM ?/1 = 120 @B2",
    "bereikte-gebruikers CM ?/2 = 131 @C2",
    "bereikte-gebruikers CM total = 251 @D2",
    "gebruikers-met-zorgbehoefte CM ?/1 = 60 @B3",
    "gebruikers-met-zorgbehoefte CM ?/2 = blank @C3",
    "gebruikers-met-zorgbehoefte CM total = 60 @D3",
  ]);
  // A row that is no figure of ours is named, so that nobody thinks it was used.
  expect(findings).toEqual(["unused-labels A1 1"]);
  expect(seen.lastRow).toBe(4);
});

test("wide: real dates, 01/2024 and month numbers head the months", async () => {
  const dates = await readFigures({
    name: "Indicatoren",
    rows: [
      ["Indicator", { v: 45292, format: "date" }, { v: 45323, format: "date" }, "03/2024"],
      ["Woonadviezen", 4, 5, 6],
    ],
  });
  expect(dates.figures).toEqual([
    "woonadvies - 2024/1 = 4 @B2",
    "woonadvies - 2024/2 = 5 @C2",
    "woonadvies - 2024/3 = 6 @D2",
  ]);
  const numbers = await readFigures({
    name: "Indicatoren 2024",
    rows: [
      ["Indicator", 1, 2, 3, 4, 5, 6],
      ["Woonadviezen", 4, 5, 6, 7, 8, 9],
    ],
  });
  expect(numbers.figures[5]).toBe("woonadvies - ?/6 = 9 @G2");
});

test("wide: a share as percent text, percent format, fraction or bare number", async () => {
  const { figures, findings } = await readFigures({
    name: "Indicatoren",
    rows: [
      ["Indicator", "jan", "feb", "mrt"],
      ["% gebruikers met zorgbehoefte", "47,3 %", { v: 0.473, format: "percent" }, 47.3],
      ["Vervolgacties", { v: 0.21, format: "percent" }, { v: 0.2, format: "percent" }, null],
      ["Begeleidingsdossiers met actief overleg", 0.97, 1, 0.99],
      ["Proactieve acties", 1, 0, 1],
    ],
  });
  expect(figures).toEqual([
    "zelfzorgvermogen-aandeel - ?/1 = 47.3 percent @B2",
    "zelfzorgvermogen-aandeel - ?/2 = 0.473 fraction @C2",
    "zelfzorgvermogen-aandeel - ?/3 = 47.3 @D2",
    "vervolgacties-aandeel - ?/1 = 0.21 fraction @B3",
    "vervolgacties-aandeel - ?/2 = 0.2 fraction @C3",
    "vervolgacties-aandeel - ?/3 = blank @D3",
    "actief-overleg-aandeel - ?/1 = 0.97 @B4",
    "actief-overleg-aandeel - ?/2 = 1 @C4",
    "actief-overleg-aandeel - ?/3 = 0.99 @D4",
    "proactieve-acties - ?/1 = 1 @B5",
    "proactieve-acties - ?/2 = 0 @C5",
    "proactieve-acties - ?/3 = 1 @D5",
  ]);
  expect(findings).toEqual(["text-number B2 1"]);
});

test("wide: errors, formulas without a result and text numbers are found at their cells", async () => {
  const { figures, findings } = await readFigures({
    name: "Indicatoren",
    rows: [
      ["Indicator", "jan", "feb", "mrt", "apr"],
      ["Bereikte gebruikers", "#DIV/0!", "#UNCALCULATED!", "1.234", -3],
      ["Laagste gebruikersbijdrage personenalarm", "€ 27,49", "27.49", 27.49, "gratis"],
    ],
  });
  expect(figures).toEqual([
    "bereikte-gebruikers - ?/1 = excel-error @B2",
    "bereikte-gebruikers - ?/2 = uncalculated @C2",
    "bereikte-gebruikers - ?/3 = 1234 @D2",
    "bereikte-gebruikers - ?/4 = negative-number @E2",
    "alarm-bijdrage - ?/1 = 27.49 @B3",
    "alarm-bijdrage - ?/2 = 27.49 @C3",
    "alarm-bijdrage - ?/3 = 27.49 @D3",
    "alarm-bijdrage - ?/4 = unreadable-number @E3",
  ]);
  expect(findings).toEqual([
    "decimal-dot C3 1",
    "excel-error B2 1",
    "negative-number E2 1",
    "text-number B3 1",
    "thousands-dot D2 1",
    "uncalculated C2 1",
    "unreadable-value E3 1",
  ]);
});

test("wide: a two-row header with a service over its months", async () => {
  const { list, figures } = await readFigures({
    name: "Indicatoren 2024",
    rows: [
      [null, "CM", null, "Helan", null],
      ["Indicator", "jan", "feb", "jan", "feb"],
      ["Bereikte gebruikers", 1, 2, 3, 4],
      ["Woonadviezen", 5, 6, 7, 8],
    ],
    merges: ["B1:C1", "D1:E1"],
  });
  expect(list.headerRow).toBe(2);
  expect(figures).toEqual([
    "bereikte-gebruikers CM ?/1 = 1 @B3",
    "bereikte-gebruikers CM ?/2 = 2 @C3",
    "bereikte-gebruikers Helan ?/1 = 3 @D3",
    "bereikte-gebruikers Helan ?/2 = 4 @E3",
    "woonadvies CM ?/1 = 5 @B4",
    "woonadvies CM ?/2 = 6 @C4",
    "woonadvies Helan ?/1 = 7 @D4",
    "woonadvies Helan ?/2 = 8 @E4",
  ]);
});

test("wide: months of two years below their years", async () => {
  const { figures } = await readFigures({
    name: "Indicatoren",
    rows: [
      [null, "2023", null, "2024", null],
      ["Indicator", "nov", "dec", "jan", "feb"],
      ["Bereikte gebruikers", 1, 2, 3, 4],
      ["Woonadviezen", 5, 6, 7, 8],
    ],
    merges: ["B1:C1", "D1:E1"],
  });
  expect(figures.slice(0, 4)).toEqual([
    "bereikte-gebruikers - 2023/11 = 1 @B3",
    "bereikte-gebruikers - 2023/12 = 2 @C3",
    "bereikte-gebruikers - 2024/1 = 3 @D3",
    "bereikte-gebruikers - 2024/2 = 4 @E3",
  ]);
});

test("wide: a service alone on its row heads the rows below it", async () => {
  const { figures } = await readFigures({
    name: "Indicatoren",
    rows: [
      ["Indicator", "jan", "feb"],
      ["CM", null, null],
      ["Bereikte gebruikers", 1, 2],
      ["Woonadviezen", 3, 4],
      ["Helan", null, null],
      ["Bereikte gebruikers", 5, 6],
    ],
  });
  expect(figures).toEqual([
    "bereikte-gebruikers CM ?/1 = 1 @B3",
    "bereikte-gebruikers CM ?/2 = 2 @C3",
    "woonadvies CM ?/1 = 3 @B4",
    "woonadvies CM ?/2 = 4 @C4",
    "bereikte-gebruikers Helan ?/1 = 5 @B6",
    "bereikte-gebruikers Helan ?/2 = 6 @C6",
  ]);
});

test("wide: a column for each service", async () => {
  const { figures } = await readFigures({
    name: "Jaarverslag 2024",
    rows: [
      ["Onderwerp", "CM", "Helan", "Totaal"],
      ["Bereikte gebruikers", 1, 2, 3],
      ["Woonadviezen", 4, 5, 9],
    ],
  });
  expect(figures).toEqual([
    "bereikte-gebruikers CM - = 1 @B2",
    "bereikte-gebruikers Helan - = 2 @C2",
    "bereikte-gebruikers - total = 3 @D2",
    "woonadvies CM - = 4 @B3",
    "woonadvies Helan - = 5 @C3",
    "woonadvies - total = 9 @D3",
  ]);
});

test("tidy: indicator, service, period and value; a total row is left out", async () => {
  const { list, figures, findings } = await readFigures({
    name: "Indicatoren",
    rows: [
      ["Indicator", "Dienst", "Periode", "Waarde"],
      ["Bereikte gebruikers", "CM", "2024-01", 10],
      ["Bereikte gebruikers", "Helan", "jan 2024", 20],
      ["Bereikte gebruikers", "Totaal", "2024-01", 30],
      ["Woonadviezen", "Dienst Zuid", 45292, 3],
      ["Woonadviezen", "CM", "cumulatief", 9],
    ],
  });
  expect(list.shape).toBe("tidy");
  expect(figures).toEqual([
    "bereikte-gebruikers CM 2024/1 = 10 @D2",
    "bereikte-gebruikers Helan 2024/1 = 20 @D3",
    "woonadvies Dienst Zuid 2024/1 = 3 @D5",
    "woonadvies CM - = 9 @D6",
  ]);
  expect(findings).toEqual(["unknown-service B5 1"]);
});

test("tidy: teller and noemer are the counts of the share", async () => {
  const { figures } = await readFigures({
    name: "Indicatoren",
    rows: [
      ["Indicator", "Periode", "Teller", "Noemer"],
      ["Zelfzorgvermogen", "2024", 60, 120],
      ["% vervolgacties", "2024", 21, 100],
      ["Woonadviezen", "2024", 12, null],
    ],
  });
  expect(figures).toEqual([
    "gebruikers-met-zorgbehoefte - 2024/year = 60 @C2",
    "bereikte-gebruikers - 2024/year = 120 @D2",
    "vervolgacties - 2024/year = 21 @C3",
    "proactieve-acties - 2024/year = 100 @D3",
    "woonadvies - 2024/year = 12 @C4",
  ]);
});

test("transposed: a row for each month", async () => {
  const { list, figures } = await readFigures({
    name: "Indicatoren 2024",
    rows: [
      ["Maand", "Bereikte gebruikers", "Woonadviezen", "% vervolgacties"],
      ["januari", 10, 1, "20 %"],
      ["februari", 20, "#N/A", "25 %"],
      ["Totaal", 30, 3, null],
    ],
  });
  expect(list.shape).toBe("transposed");
  expect(figures).toEqual([
    "bereikte-gebruikers - ?/1 = 10 @B2",
    "woonadvies - ?/1 = 1 @C2",
    "vervolgacties-aandeel - ?/1 = 20 percent @D2",
    "bereikte-gebruikers - ?/2 = 20 @B3",
    "woonadvies - ?/2 = excel-error @C3",
    "vervolgacties-aandeel - ?/2 = 25 percent @D3",
    "bereikte-gebruikers - - = 30 @B4",
    "woonadvies - - = 3 @C4",
    "vervolgacties-aandeel - - = blank @D4",
  ]);
});

test("transposed: a row for each service; the total row is nobody's", async () => {
  const { figures } = await readFigures({
    name: "Indicatoren 2024",
    rows: [
      ["Dienst", "Bereikte gebruikers", "Woonadviezen"],
      ["CM", 10, 1],
      ["Helan", 20, 2],
      ["Totaal", 30, 3],
    ],
  });
  expect(figures).toEqual([
    "bereikte-gebruikers CM - = 10 @B2",
    "woonadvies CM - = 1 @C2",
    "bereikte-gebruikers Helan - = 20 @B3",
    "woonadvies Helan - = 2 @C3",
  ]);
});

test("yes or no says whether a reduced fee exists", async () => {
  const { figures } = await readFigures({
    name: "Indicatoren",
    rows: [
      ["Indicator", "CM", "Helan", "LM Plus"],
      ["Verminderde gebruikersbijdrage personenalarm", "ja", "nee", 12],
      ["Waarborg personenalarm", 0, "€ 0", 25],
    ],
  });
  expect(figures).toEqual([
    "alarm-vermindering CM - = 1 @B2",
    "alarm-vermindering Helan - = 0 @C2",
    "alarm-vermindering LM Plus - = 12 @D2",
    "alarm-waarborg CM - = 0 @B3",
    "alarm-waarborg Helan - = 0 @C3",
    "alarm-waarborg LM Plus - = 25 @D3",
  ]);
});

test("hidden rows are read and counted, notes below are no figures", async () => {
  const { figures, seen } = await readFigures({
    name: "Indicatoren",
    rows: [
      ["Indicator", "jan", "feb"],
      ["Bereikte gebruikers", 1, 2],
      ["Woonadviezen", 3, 4],
      ["Bron: registratiesysteem. Bereikte gebruikers zijn uniek geteld.", null, null],
    ],
    hiddenRows: [3],
  });
  expect(figures).toHaveLength(4);
  expect(seen.hiddenRows).toBe(1);
});

test("an annual report is a list of figures whose sheet or title says so", async () => {
  for (const sheet of [
    { name: "Jaarverslag", title: "Cijfers" },
    { name: "Blad1", title: "Jaarverslag 2024" },
  ]) {
    const { list } = await readFigures({
      name: sheet.name,
      rows: [
        [sheet.title, null],
        [null, null],
        ["Onderwerp", "2024"],
        ["Bereikte gebruikers", 9821],
        ["Woonadviezen", 288],
      ],
    });
    expect(list.kind).toBe("jaarverslag");
  }
});

test.each([
  ...["Verwacht totaal", "Prognose jaartotaal", "Totaal vorig jaar", "Totaal Vlaanderen"],
  ...["Totaal te bereiken", "Totaal alle diensten"],
])("wide: a column %j is no total of the months", async (header) => {
  const { figures } = await readFigures({
    name: "Outputlijst 2024",
    rows: [
      ["Indicator", "jan", "feb", header],
      ["Woonadviezen", 4, 5, 90],
    ],
  });
  expect(figures).toEqual(["woonadvies - ?/1 = 4 @B2", "woonadvies - ?/2 = 5 @C2"]);
});

test.each(["Totaal jan t/m feb", "Totaal tot nu toe", "Cumul jaar", "Totaal (alle maanden)"])(
  "wide: a column %j is one",
  async (header) => {
    const { figures } = await readFigures({
      name: "Outputlijst 2024",
      rows: [
        ["Indicator", "jan", "feb", header],
        ["Woonadviezen", 4, 5, 9],
      ],
    });
    expect(figures[2]).toBe("woonadvies - total = 9 @D2");
  },
);

test("a dash in the row of a heading is nothing, and a heading may give the year too", async () => {
  const { figures } = await readFigures({
    name: "Outputlijst 2024",
    rows: [
      ["Indicator", "2024"],
      ["LM Plus", null],
      ["MDO", 3],
      ["LM Oost-Vlaanderen 2024", "-"],
      ["Soorten hulpmiddelen", 23],
    ],
  });
  expect(figures).toEqual([
    "mdo LM Plus 2024/year = 3 @B3",
    "hulpmiddelen LM Oost-Vlaanderen 2024/year = 23 @B5",
  ]);
});

test("figures below the header of another table go to the heading above it", async () => {
  const { figures, findings } = await readFigures({
    name: "Outputlijst 2024",
    rows: [
      ["LM Plus 2024"],
      ["Indicator", "jan", "feb"],
      ["MDO", 3, 3],
      [],
      ["LM Oost-Vlaanderen 2024"],
      ["Indicator", "jan", "feb"],
      ["Woonadviezen", 1, 2],
      ["Indicator", "jan", "feb"],
      ["Toeleidingen", 1, 2],
    ],
  });
  // Nothing says whose the last table is.
  expect(figures).toEqual([
    "mdo LM Plus ?/1 = 3 @B3",
    "mdo LM Plus ?/2 = 3 @C3",
    "woonadvies LM Oost-Vlaanderen ?/1 = 1 @B7",
    "woonadvies LM Oost-Vlaanderen ?/2 = 2 @C7",
  ]);
  expect(findings).toEqual(["unused-labels A2 1"]);
});

test("figures below another year, or with one in their label, are of that year", async () => {
  const blocks = await readFigures({
    name: "Outputlijst CM",
    rows: [
      ["2024"],
      ["Indicator", "jan", "feb"],
      ["MDO", 3, 3],
      [2023],
      ["Indicator", "jan", "feb"],
      ["Woonadviezen", 1, 2],
    ],
  });
  expect(blocks.figures).toEqual(["mdo CM 2024/1 = 3 @B3", "mdo CM 2024/2 = 3 @C3"]);
  expect(blocks.findings).toEqual(["unused-labels A2 1"]);
  const labels = await readFigures({
    name: "Outputlijst CM 2024",
    rows: [
      ["Indicator", "Waarde"],
      ["MDO", 3],
      ["Doelgroepen 2023", 25],
    ],
  });
  expect(labels.figures).toEqual(["mdo CM - = 3 @B2", "doelgroepen CM 2023/year = 25 @B3"]);
  const contradicted = await readFigures({
    name: "Outputlijst CM",
    rows: [
      ["Indicator", "2024"],
      ["MDO", 3],
      ["Doelgroepen 2023", 25],
    ],
  });
  expect(contradicted.figures).toEqual(["mdo CM 2024/year = 3 @B2"]);
});

test("neighbours in a row with the same remark are one finding", async () => {
  const { findings } = await readFigures({
    name: "Outputlijst CM 2024",
    rows: [
      ["Indicator", "jan", "feb", "mrt", "apr"],
      ["Woonadviezen", "1", "2", 3, "4"],
      ["MDO", "1", 2, 3, 4],
    ],
  });
  expect(findings).toEqual(["text-number B2:C2 2", "text-number B3 1", "text-number E2 1"]);
});
