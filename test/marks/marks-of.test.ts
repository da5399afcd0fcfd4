import { check } from "../../src/check";
import { marksOf } from "../../src/marks/marks-of";
import { address } from "../../src/workbook/address";
import type { Mark } from "../../src/workbook/mark";
import { ruleMarkerOf } from "../../src/workbook/rule-marker";
import { MemoryWorkbook, type MemorySheet, type Plain } from "../tools/memory-workbook";

const MONTHS = [
  ...["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september"],
  ...["oktober", "november", "december"],
];

/** A monthly list that runs on from January, whose figures stand in columns B to M. */
function monthly(rows: readonly (readonly Plain[])[]): MemorySheet {
  return {
    name: "Maandcijfers",
    rows: [["DMW CM – cumulatief 2024"], ["Indicator", ...MONTHS], ...rows],
  };
}

function runningTo(last: number): number[] {
  return MONTHS.map((_, i) => Math.round((last * (i + 1)) / 12));
}

async function marks(...sheets: MemorySheet[]): Promise<readonly Mark[]> {
  return marksOf(await check(new MemoryWorkbook(sheets), { year: 2024 })).marks;
}

/** "Sheet!A1 B2:B9 | look | formula" without the marker's own words. */
function said({ sheet, areas, look, formula }: Mark): string {
  const at = areas.map((a) => address(a.firstRow, a.firstColumn, a.lastRow, a.lastColumn));
  return `${sheet}!${at.join(" ")} | ${look} | ${formula}`;
}

describe("marks of figures that stand in cells", () => {
  it("marks a count that falls short with a rule over its own cell", async () => {
    const all = await marks(
      monthly([["Aantal soorten uitgeleende hulpmiddelen", ...runningTo(19)]]),
    );
    expect(all.map(said)).toEqual([
      "Maandcijfers!M3 | not-met-verdict | " +
        'AND(N("normtoets/1 hulpmiddelen not-met-verdict")=0,' +
        "IFERROR(NOT(AND(COUNT($M$3)=1,MIN($M$3)>=0,SUMPRODUCT(--($M$3<>INT($M$3)))=0," +
        "MAX($B$3:$L$3)<=MIN($M$3),MIN($M$3)>=20)),TRUE))",
    ]);
  });

  it("marks numerator and denominator of a share apart, with one rule multiplied out", async () => {
    const all = await marks(
      monthly([
        ["Aantal proactieve acties", ...runningTo(1000)],
        ["Aantal vervolgacties", ...runningTo(199)],
      ]),
    );
    const condition =
      "IFERROR(NOT(AND(COUNT($M$4)=1,MIN($M$4)>=0,SUMPRODUCT(--($M$4<>INT($M$4)))=0," +
      "MAX($B$4:$L$4)<=MIN($M$4)," +
      "COUNT($M$3)=1,MIN($M$3)>=0,SUMPRODUCT(--($M$3<>INT($M$3)))=0," +
      "MAX($B$3:$L$3)<=MIN($M$3)," +
      "MAX($M$3)>0,MIN($M$4)<=MAX($M$3),MIN($M$4)*5>=MAX($M$3))),TRUE)";
    expect(all.map(said)).toEqual([
      `Maandcijfers!M4 | not-met-verdict | AND(N("normtoets/1 vervolgacties not-met-verdict")=0,${condition})`,
      `Maandcijfers!M3 | not-met-cause | AND(N("normtoets/1 vervolgacties not-met-cause")=0,${condition})`,
    ]);
  });

  it("gives a count that may still be reached the other look", async () => {
    const soFar = runningTo(16).map((n, i) => (i < 9 ? n : null));
    const [mark] = await marks(monthly([["Aantal soorten uitgeleende hulpmiddelen", ...soFar]]));
    expect(mark?.look).toBe("not-yet-met-verdict");
    expect(mark?.areas).toEqual([{ firstRow: 3, lastRow: 3, firstColumn: 9, lastColumn: 9 }]);
  });

  it("asks of an amount that it is not above its maximum", async () => {
    const months = MONTHS.map(() => 28);
    const all = await marks(monthly([["Gebruikersbijdrage personenalarm", ...months]]));
    expect(all).toHaveLength(12);
    expect(all[0]?.formula).toContain("AND(ISNUMBER($B$3),$B$3>=0,ROUND($B$3,6)*100<=2749)");
  });

  it("marks nothing that is met or could not be assessed", async () => {
    expect(
      await marks(
        monthly([
          ["Aantal soorten uitgeleende hulpmiddelen", ...runningTo(20)],
          ["Aantal proactieve acties", ...runningTo(1000)],
        ]),
      ),
    ).toEqual([]);
  });
});

describe("marks of figures that are computed from records", () => {
  it("marks the header of the deciding column, and the rows that cause it, until the next check", async () => {
    const all = await marks({
      name: "Alarmen",
      rows: [
        ["Toestelnr.", "Type toestel", "Gebruikersbijdrage", "Waarborg"],
        ["T1", "vast", 20, 0],
        ["T2", "vast", 20, 30],
        ["T3", "mobiel", 20, 0],
        ["T4", "mobiel", 20, 30],
      ],
    });
    expect(all.map(said)).toEqual([
      'Alarmen!D1 | not-met-verdict | N("normtoets/1 alarm-waarborg not-met-verdict")=0',
      'Alarmen!D3 D5 | not-met-cause | N("normtoets/1 alarm-waarborg not-met-cause")=0',
    ]);
  });
});

describe("the marker in a rule", () => {
  it.each([
    'N("normtoets/1 hulpmiddelen not-met-verdict")=0',
    '=N("normtoets/1 hulpmiddelen not-met-verdict")=0',
    '=AND(N("normtoets/1 hulpmiddelen not-met-verdict")=0,$A$1<3)',
    '= and( n( "normtoets/1 hulpmiddelen not-met-verdict" ) = 0, $A$1<3)',
  ])("is read back from %s", (formula) => {
    expect(ruleMarkerOf(formula)).toEqual({ norm: "hulpmiddelen", look: "not-met-verdict" });
  });

  it.each([
    "",
    "=A1>5",
    '=$A$1="normtoets/1 hulpmiddelen not-met-verdict"',
    '=OR(A1>5,N("normtoets/1 hulpmiddelen not-met-verdict")=0)',
    '=N("normtoets/2 hulpmiddelen not-met-verdict")=0',
    '=N("normtoets/1 hulpmiddelen mooi")=0',
    '=N("normtoets hulpmiddelen")=0',
  ])("is not seen in somebody else's rule %s", (formula) => {
    expect(ruleMarkerOf(formula)).toBeNull();
  });
});
