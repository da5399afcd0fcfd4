import type { MemorySheet, Plain } from "../tools/memory-workbook";
import { checked, gist, MONTHS, type Rows, sheet, userNorms } from "./checked";

/** One per fte and a hundred fte, so that a hundred is asked of CM; made up. */
const HUNDRED = userNorms(
  2024,
  { woonadvies: { perFte: 1 }, "bereikte-gebruikers": { perFte: 1 } },
  { CM: 100 },
);
const OPTIONS = { year: 2024, service: "CM", userNorms: HUNDRED } as const;

function asking(amount: number): typeof OPTIONS {
  return {
    ...OPTIONS,
    userNorms: userNorms(
      2024,
      { woonadvies: { perFte: amount / 100 }, "bereikte-gebruikers": { perFte: amount / 100 } },
      { CM: 100 },
    ),
  };
}

/** A row per indicator and a column per month, from January on. */
function wide(
  rows: Readonly<Record<string, readonly Plain[]>>,
  { total, title }: { total?: readonly Plain[]; title?: string } = {},
): MemorySheet {
  const length = Math.max(...Object.values(rows).map((values) => values.length));
  const header: Plain[] = ["Indicator", ...MONTHS.slice(0, length)];
  const body: Plain[][] = Object.entries(rows).map(([label, values], i) => [
    label,
    ...Array.from({ length }, (_, j) => values[j] ?? null),
    ...(total ? [total[i] ?? null] : []),
  ]);
  if (total) header.push("Totaal");
  return sheet("Indicatoren", [...(title === undefined ? [] : [[title], []]), header, ...body]);
}

const PER_MONTH = [10, 8, 9, 7, 8, 9, 10, 8, 9, 7, 8];
const RUNNING = [5, 14, 22, 31, 40, 48, 57, 66, 75, 83, 92];

async function woonadvies(of: MemorySheet, options: typeof OPTIONS = OPTIONS): Promise<string> {
  return gist((await checked([of], options)).said("woonadvies", "CM"));
}

describe("a column per month and a total", () => {
  test("the total of months that stand on their own is their sum", async () => {
    // 93 up to November.
    expect(
      await woonadvies(wide({ "Aantal woonadviezen": [...PER_MONTH, 6] }, { total: [99] })),
    ).toBe("not-met, value 99, short 1");
  });

  test("the total of months that run on is the last one, not their sum", async () => {
    expect(
      await woonadvies(wide({ "Aantal woonadviezen": [...RUNNING, 99] }, { total: [99] })),
    ).toBe("not-met, value 99, short 1");
    expect(
      await woonadvies(wide({ "Aantal woonadviezen": [...RUNNING, 100] }, { total: [100] })),
    ).toBe("met, value 100");
  });

  test("a total that its months contradict proves neither", async () => {
    const list = wide({ "Aantal woonadviezen": [...PER_MONTH, 6] }, { total: [105] });
    const book = await checked([list], OPTIONS);
    expect(book.said("woonadvies", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
    });
    expect(book.result("woonadvies", "CM").reason?.detail).toEqual({
      of: "ambiguity",
      why: "totals-disagree",
    });
    // Both 99 and 105 fall short of 120, and reach 90.
    expect(await woonadvies(list, asking(90))).toMatch(/^met/);
    expect(await woonadvies(list, asking(120))).toMatch(/^not-met/);
  });

  test("the total is of no use when figures up to an earlier month are asked", async () => {
    const list = wide({ "Aantal woonadviezen": Array<number>(12).fill(10) }, { total: [120] });
    const book = await checked([list], { ...OPTIONS, asOf: { year: 2024, month: 6 } });
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-yet-met, value 60, short 40");
    expect(book.json.asOf).toBe("2024-06");
  });

  test("a total alone up to September says nothing of June", async () => {
    const list = sheet("Indicatoren", [
      ["Outputlijst CM – september 2024"],
      ["Indicator", "Waarde"],
      ["Aantal woonadviezen", 120],
      ["Bereikte gebruikers", 300],
    ]);
    expect(await woonadvies(list)).toBe("met, value 120");
    const early = await checked([list], { ...OPTIONS, asOf: { year: 2024, month: 6 } });
    expect(early.said("woonadvies", "CM").outcome).toBe("not-assessed");
  });

  test("the months are blank and only the total is given", async () => {
    const list = wide(
      {
        "Aantal woonadviezen": Array<null>(12).fill(null),
        "Laagste gebruikersbijdrage personenalarm": Array<null>(12).fill(null),
        "Verminderde gebruikersbijdrage": Array<null>(12).fill(null),
      },
      { total: [100, 27.5, 3] },
    );
    const book = await checked([list], OPTIONS);
    expect(gist(book.said("woonadvies", "CM"))).toBe("met, value 100");
    expect(gist(book.said("alarm-bijdrage", "CM"))).toBe("not-met, value 27.5, short 0.01");
    expect(book.said("alarm-vermindering", "CM").outcome).toBe("met");
  });

  test("a fee in the total above that of every month is not passed over", async () => {
    const months = Array<number>(12).fill(25);
    const label = "Laagste gebruikersbijdrage personenalarm";
    const book = await checked([wide({ [label]: months }, { total: [31] })], OPTIONS);
    expect(book.said("alarm-bijdrage", "CM").outcome).toBe("not-assessed");
    // The sum of twelve fees is no fee.
    const sum = await checked([wide({ [label]: months }, { total: [300] })], OPTIONS);
    expect(gist(sum.said("alarm-bijdrage", "CM"))).toBe("met, value 25");
    const deposit = await checked(
      [wide({ "Waarborg personenalarm": Array<number>(12).fill(0) }, { total: [25] })],
      OPTIONS,
    );
    expect(deposit.said("alarm-waarborg", "CM").outcome).not.toBe("met");
  });
});

describe("a column per month and no total", () => {
  test("counts that never go down run on: the last one counts", async () => {
    expect(await woonadvies(wide({ "Aantal woonadviezen": [...RUNNING, 99] }))).toBe(
      "not-met, value 99, short 1",
    );
  });

  test("counts that go up and down stand on their own: they add up", async () => {
    expect(await woonadvies(wide({ "Aantal woonadviezen": [...PER_MONTH, 6] }))).toBe(
      "not-met, value 99, short 1",
    );
    expect(await woonadvies(wide({ "Aantal woonadviezen": [...PER_MONTH, 7] }))).toBe(
      "met, value 100",
    );
  });

  test("a title that says cumulatief decides", async () => {
    const flat = { "Aantal woonadviezen": Array<number>(12).fill(50) };
    expect(await woonadvies(wide(flat, { title: "Outputlijst CM 2024 (cumulatief)" }))).toBe(
      "not-met, value 50, short 50",
    );
    expect(await woonadvies(wide(flat, { title: "Outputlijst CM 2024 per maand" }))).toBe(
      "met, value 600",
    );
  });

  test("one correction downwards does not turn a running list into months to add up", async () => {
    const list = wide({
      "Aantal woonadviezen": [...RUNNING, 98],
      "Aantal toeleidingen": RUNNING.map((n) => 2 * n).concat(190),
      "Aantal MDO": [3, 8, 12, 19, 25, 24, 33, 41, 48, 55, 61, 70],
    });
    // If it runs on it is 98; the sum would be 631.
    expect(await woonadvies(list)).not.toMatch(/^met/);
  });

  test("staff that comes and goes says nothing about how counts run", async () => {
    const list = wide({
      "Aantal woonadviezen": [...RUNNING, 99],
      "Op te leiden personeelsleden": [12, 11, 12, 11, 12, 10, 11, 10, 11, 10, 11, 10],
      "Personeelsleden met opleiding dementiekundige basiszorg": [
        12, 11, 12, 11, 12, 10, 11, 10, 11, 10, 11, 10,
      ],
    });
    const book = await checked([list], OPTIONS);
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-met, value 99, short 1");
    expect(gist(book.said("dementieopleiding", "CM"))).toBe("met, value 1");
  });

  test("unique users of months may be the same users: between the highest month and the sum", async () => {
    const list = wide({ "Bereikte gebruikers": [30, 20, 40, 20] });
    const book = await checked([list], OPTIONS);
    expect(book.said("bereikte-gebruikers", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
    });
    expect(book.result("bereikte-gebruikers", "CM").reason?.detail).toEqual({
      of: "ambiguity",
      why: "accumulation-unclear",
    });
    // 110 at most, so 120 is out of reach for now; 40 at least, so 40 is reached.
    const more = (await checked([list], asking(120))).said("bereikte-gebruikers", "CM");
    expect(more).toMatchObject({ outcome: "not-yet-met", reason: null });
    expect(more.message).toMatch(/^Hoogstens 110.gebruikers/);
    expect(more.message).toMatch(/Nog minstens 10.gebruikers/);
    const fewer = (await checked([list], asking(40))).said("bereikte-gebruikers", "CM");
    expect(fewer).toMatchObject({ outcome: "met", value: 40, shortfall: 0 });
    expect(fewer.message).toMatch(/^Minstens 40.gebruikers/);
  });

  test("a share of unique users from months that stand on their own is not made up", async () => {
    // 60 of 100 at best; 15 of 100, or all of 25, are possible too.
    const list = wide({
      "Bereikte gebruikers": [25, 24, 26, 25],
      "Gebruikers met zorgbehoefte": [15, 14, 16, 15],
    });
    expect((await checked([list], OPTIONS)).said("zelfzorgvermogen", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
    });
  });
});

describe("blank and unreadable months", () => {
  test("months to come are blank: the last month with figures is the reference", async () => {
    const book = await checked([wide({ "Aantal woonadviezen": RUNNING.slice(0, 9) })], OPTIONS);
    expect(book.json.asOf).toBe("2024-09");
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-yet-met, value 75, short 25");
  });

  test("months to come that a formula fills with zeros and divisions by zero are no figures", async () => {
    const zeros = [0, 0, 0];
    const list = wide({
      "Aantal woonadviezen": [...RUNNING.slice(0, 9), ...zeros],
      "Aantal toeleidingen": [...RUNNING.slice(0, 9), ...zeros],
      "Bereikte gebruikers": [...RUNNING.slice(0, 9).map((n) => 10 * n), ...zeros],
      "Aandeel vervolgacties": [
        ...Array<Plain>(9).fill("25,3 %"),
        ...Array<Plain>(3).fill("#DIV/0!"),
      ],
    });
    const book = await checked([list], OPTIONS);
    expect(book.json.asOf).toBe("2024-09");
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-yet-met, value 75, short 25");
    expect(gist(book.said("vervolgacties", "CM"))).toBe("met, value 0.253");
    // Whoever names December gets December.
    const december = await checked([list], { ...OPTIONS, asOf: { year: 2024, month: 12 } });
    expect(december.said("woonadvies", "CM").outcome).not.toMatch(/met$/);
  });

  test("a blank or an error among months that add up is not zero", async () => {
    for (const hole of [null, "#N/A"]) {
      const months: Plain[] = [...PER_MONTH, 7];
      months[2] = hole;
      expect(await woonadvies(wide({ "Aantal woonadviezen": months }))).toBe(
        "not-assessed, value 91, unreadable-values",
      );
      expect(await woonadvies(wide({ "Aantal woonadviezen": months }), asking(91))).toBe(
        "met, value 91",
      );
    }
  });

  test("an error in a month that the running count passed changes nothing", async () => {
    const months: Plain[] = [...RUNNING, 99];
    months[4] = "#REF!";
    const book = await checked([wide({ "Aantal woonadviezen": months })], OPTIONS);
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-met, value 99, short 1");
    expect(book.findings("excel-error")[0]?.cell).toEqual({ sheet: "Indicatoren", address: "F2" });
  });

  test("an error in the last month of a running count leaves it open, unless it was there already", async () => {
    const list = wide({ "Aantal woonadviezen": [...RUNNING, "#N/A"] });
    expect(await woonadvies(list)).toMatch(/^not-assessed.*unreadable-values$/);
    expect(await woonadvies(list, asking(92))).toBe("met, value 92");
  });

  test("a count that is a month behind the others is not taken for up to date", async () => {
    const book = await checked(
      [wide({ "Aantal woonadviezen": RUNNING, "Aantal toeleidingen": [...RUNNING, 99] })],
      OPTIONS,
    );
    expect(gist(book.said("woonadvies", "CM"))).toMatch(/^not-assessed.*unreadable-values$/);
  });
});

describe("years and sheets", () => {
  const years = (header: readonly Plain[], values: readonly Plain[]): MemorySheet =>
    sheet("Indicatoren", [
      ["Indicator", ...header],
      ["Aantal woonadviezen", ...values],
      ["Aantal toeleidingen", ...values],
    ]);

  test("of two years the later one is judged, and only that", async () => {
    const list = years([2023, 2024], [150, 90]);
    const book = await checked([list], { service: "CM", userNorms: HUNDRED });
    expect(book.json.normSet.year).toBe(2024);
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-met, value 90, short 10");
    const before = await checked([list], { service: "CM", year: 2023, userNorms: HUNDRED });
    expect(before.said("woonadvies", "CM")).toMatchObject({
      outcome: "not-assessed",
      value: 150,
      reason: "unknown-threshold",
    });
  });

  test("columns of other years are no figures of this one", async () => {
    const book = await checked([years([2022, 2023], [150, 190])], OPTIONS);
    expect(book.said("woonadvies", "CM")).toMatchObject({ outcome: "not-assessed", value: null });
  });

  const month = (name: string, advices: number, users: number, title = ""): MemorySheet =>
    sheet(name, [
      ...(title === "" ? [] : [[title], []]),
      ["Indicator", "Waarde"],
      ["Aantal woonadviezen", advices],
      ["Bereikte gebruikers", users],
    ]);

  test("a sheet for each month: counts that go down add up", async () => {
    const book = await checked(
      [month("januari 2024", 60, 50), month("februari 2024", 50, 40)],
      OPTIONS,
    );
    expect(book.json.asOf).toBe("2024-02");
    expect(gist(book.said("woonadvies", "CM"))).toBe("met, value 110");
    // Users of two months may be the same: between 50 and 90.
    expect(gist(book.said("bereikte-gebruikers", "CM"))).toMatch(
      /^not-yet-met, value 90, short 10/,
    );
  });

  test("a sheet for each month: counts that go up may run on, or not", async () => {
    const book = await checked(
      [month("januari 2024", 60, 50), month("februari 2024", 80, 70)],
      OPTIONS,
    );
    expect(book.said("woonadvies", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
    });
  });

  test("a sheet for each month, said to run on: the last sheet counts", async () => {
    const title = "Outputlijst CM (cumulatief)";
    const book = await checked(
      [month("januari 2024", 60, 50, title), month("februari 2024", 80, 70, title)],
      OPTIONS,
    );
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-yet-met, value 80, short 20");
  });

  test("a month without a sheet leaves a sum open", async () => {
    const book = await checked(
      [month("januari 2024", 50, 50), month("maart 2024", 40, 40)],
      OPTIONS,
    );
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-assessed, value 90, unreadable-values");
  });

  test("each list says for itself whether its months run on", async () => {
    const values = Array<number>(12).fill(50);
    const titled = (service: string, words: string): MemorySheet => ({
      ...wide({ "Aantal woonadviezen": values }, { title: `Outputlijst ${service} 2024 ${words}` }),
      name: service,
    });
    const book = await checked([titled("CM", "(cumulatief)"), titled("Helan", "per maand")], {
      year: 2024,
      userNorms: userNorms(2024, { woonadvies: { perFte: 1 } }, { CM: 100, Helan: 100 }),
    });
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-met, value 50, short 50");
    expect(gist(book.said("woonadvies", "Helan"))).toBe("met, value 600");
  });
});

describe("shares", () => {
  const tidy = (rows: Rows): MemorySheet =>
    sheet("Indicatoren", [["Indicator", "Dienst", "Periode", "Waarde"], ...rows]);
  const share = async (value: Plain): Promise<string> => {
    const book = await checked(
      [tidy([["Aandeel gebruikers met zorgbehoefte", "CM", "2024", value]])],
      { year: 2024 },
    );
    return gist(book.said("zelfzorgvermogen", "CM"));
  };

  test.each<[Plain]>([
    [0.473],
    ["0,473"],
    ["47,3 %"],
    ["47,3%"],
    [47.3],
    ["47,3"],
    [{ v: 0.473, format: "percent" }],
  ])("%j is 47,3 %%", async (value) => {
    expect(await share(value)).toBe("not-met, value 0.473");
  });

  test.each<[Plain, string]>([
    ["100 %", "met, value 1"],
    [{ v: 1, format: "percent" }, "met, value 1"],
    [100, "met, value 1"],
    [0, "not-met, value 0"],
  ])("%j is what it is", async (value, expected) => {
    expect(await share(value)).toBe(expected);
  });

  test.each<[Plain]>([
    [1],
    ["1"],
    [147],
    ["147,3 %"],
    [{ v: 1.473, format: "percent" }],
    [-0.5],
    ["#DIV/0!"],
    ["n.v.t."],
  ])("%j is no share that a verdict can rest on", async (value) => {
    expect(await share(value)).toMatch(/^not-assessed/);
  });

  test("ones and zeros in every month may be one per cent as well", async () => {
    const list = wide({ "Aandeel gebruikers met zorgbehoefte": [1, 1, 1, 1] });
    const book = await checked([list], OPTIONS);
    expect(book.said("zelfzorgvermogen", "CM").outcome).toBe("not-assessed");
  });

  test("a share given alone is used, and said", async () => {
    const book = await checked(
      [tidy([["Aandeel gebruikers met zorgbehoefte", "CM", "2024", "47,3 %"]])],
      { year: 2024 },
    );
    expect(book.findings("share-without-counts")).toMatchObject([
      { cell: { sheet: "Indicatoren", address: "D2" }, params: { norm: "zelfzorgvermogen" } },
    ]);
    expect(book.said("zelfzorgvermogen", "CM")).toMatchObject({
      numerator: null,
      denominator: null,
      shortfall: null,
    });
  });

  test("counts are preferred over the share that stands beside them", async () => {
    const book = await checked(
      [
        tidy([
          ["Aandeel gebruikers met zorgbehoefte", "CM", "2024", "50 %"],
          ["Bereikte gebruikers", "CM", "2024", 1000],
          ["Gebruikers met zorgbehoefte", "CM", "2024", 499],
        ]),
      ],
      { year: 2024 },
    );
    expect(book.said("zelfzorgvermogen", "CM")).toMatchObject({
      outcome: "not-met",
      value: 0.499,
      numerator: 499,
      denominator: 1000,
      shortfall: 1,
    });
    expect(book.findings("share-without-counts")).toEqual([]);
  });

  test("a numerator above its denominator is an error in one of the two", async () => {
    const book = await checked(
      [
        tidy([
          ["Bereikte gebruikers", "CM", "2024", 50],
          ["Gebruikers met zorgbehoefte", "CM", "2024", 60],
        ]),
      ],
      { year: 2024 },
    );
    expect(book.said("zelfzorgvermogen", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
      numerator: 60,
      denominator: 50,
    });
  });

  const months = (values: readonly Plain[], title?: string): MemorySheet =>
    wide(
      { "Aandeel gebruikers met zorgbehoefte": values },
      title === undefined ? {} : { title: `Outputlijst CM 2024 ${title}` },
    );
  const monthly = async (list: MemorySheet): Promise<string> =>
    gist((await checked([list], OPTIONS)).said("zelfzorgvermogen", "CM"));

  test("shares of months: the last one when they run on", async () => {
    expect(await monthly(months(["45 %", "48 %", "52 %"], "(cumulatief)"))).toBe("met, value 0.52");
    expect(await monthly(months(["55 %", "52 %", "48 %"], "(cumulatief)"))).toBe(
      "not-met, value 0.48",
    );
  });

  test("shares of months: no verdict when nothing says that they run on and they differ", async () => {
    expect(await monthly(months(["45 %", "48 %", "52 %"]))).toMatch(/^not-assessed.*ambiguous$/);
    expect(await monthly(months(["55 %", "51 %", "52 %"]))).toMatch(/^met/);
    expect(await monthly(months(["45 %", "41 %", "42 %"]))).toMatch(/^not-met/);
  });
});

describe("services", () => {
  test("as blocks below each other", async () => {
    const book = await checked(
      [
        sheet("Indicatoren", [
          ["Indicator", ...MONTHS.slice(0, 3), "Totaal"],
          ["LM Plus"],
          ["Proactief benaderde doelgroepen", 3, 4, 5, 5],
          ["Aantal toeleidingen", 1, 2, 3, 3],
          ["LM MUTPLUS.be"],
          ["Proactief benaderde doelgroepen", 1, 2, 2, 2],
          ["Aantal toeleidingen", 4, 5, 6, 6],
        ]),
      ],
      { year: 2024 },
    );
    expect(gist(book.said("doelgroepen", "LM Plus"))).toBe("met, value 5");
    expect(gist(book.said("doelgroepen", "LM MUTPLUS.be"))).toBe("not-yet-met, value 2, short 3");
    expect(book.said("toeleiding", "LM Plus").value).toBe(3);
    expect(book.said("toeleiding", "LM MUTPLUS.be").value).toBe(6);
  });

  test("as columns", async () => {
    const book = await checked(
      [
        sheet("Indicatoren 2024", [
          ["Indicator", "Solidaris Antwerpen", "Solidaris Limburg"],
          ["Proactief benaderde doelgroepen", 6, 4],
          ["Soorten hulpmiddelen", 19, 20],
        ]),
      ],
      {},
    );
    expect(gist(book.said("doelgroepen", "Solidaris Antwerpen"))).toBe("met, value 6");
    expect(gist(book.said("doelgroepen", "Solidaris Limburg"))).toBe("not-met, value 4, short 1");
    expect(gist(book.said("hulpmiddelen", "Solidaris Antwerpen"))).toBe(
      "not-met, value 19, short 1",
    );
    expect(gist(book.said("hulpmiddelen", "Solidaris Limburg"))).toBe("met, value 20");
  });

  test("transposed, a row for each service", async () => {
    const book = await checked(
      [
        sheet("Indicatoren 2024", [
          ["Dienst", "Proactief benaderde doelgroepen", "Soorten hulpmiddelen"],
          ["LM Plus", 5, 19],
          ["LM Oost-Vlaanderen", 4, 21],
          ["Totaal", 9, 40],
        ]),
      ],
      {},
    );
    expect(gist(book.said("doelgroepen", "LM Plus"))).toBe("met, value 5");
    expect(gist(book.said("doelgroepen", "LM Oost-Vlaanderen"))).toBe("not-met, value 4, short 1");
    expect(gist(book.said("hulpmiddelen", "LM Plus"))).toBe("not-met, value 19, short 1");
    expect(gist(book.said("hulpmiddelen", "LM Oost-Vlaanderen"))).toBe("met, value 21");
  });

  test("transposed, a row for each month", async () => {
    const rows = PER_MONTH.map((advices, i): Plain[] => [`${MONTHS[i] ?? ""} 2024`, advices, 4]);
    const book = await checked(
      [
        sheet("Indicatoren", [
          ["Maand", "Aantal woonadviezen", "Proactief benaderde doelgroepen"],
          ...rows,
        ]),
      ],
      { service: "CM", userNorms: HUNDRED },
    );
    expect(book.json.asOf).toBe("2024-11");
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-yet-met, value 93, short 7");
  });

  test("tidy, each row with its service and month", async () => {
    const rows = ["LM Plus", "LM MUTPLUS.be"].flatMap((service, s) =>
      PER_MONTH.map((n, i): Plain[] => [
        "Aantal woonadviezen",
        service,
        `${MONTHS[i] ?? ""} 2024`,
        s === 0 ? n : 2 * n,
      ]),
    );
    const book = await checked(
      [sheet("Indicatoren", [["Indicator", "Dienst", "Periode", "Waarde"], ...rows])],
      {
        userNorms: userNorms(
          2024,
          { woonadvies: { perFte: 1 } },
          { "LM Plus": 100, "LM MUTPLUS.be": 100 },
        ),
      },
    );
    expect(gist(book.said("woonadvies", "LM Plus"))).toBe("not-yet-met, value 93, short 7");
    expect(gist(book.said("woonadvies", "LM MUTPLUS.be"))).toBe("met, value 186");
  });
});
