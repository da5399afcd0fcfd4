/** A check that lets others have their turn: the same report, in small pieces, and no more of them after Stop. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { check } from "../../src/check";
import { KindNames } from "../../src/lists/kind-names";
import { atOnce, inSlices, type Pause, type Sliced } from "../../src/workbook/slices";
import type { ColumnChunk, Workbook } from "../../src/workbook/workbook";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import { MemoryWorkbook, type Plain } from "../tools/memory-workbook";

const SAMPLES = ["cm", "helan", "lm", "nzf", "solidaris"];
const FOLDER = join(__dirname, "..", "..", "assets", "samples");

function sample(name: string): Workbook {
  const file = `${name}-2024.xlsx`;
  return openXlsx(bytesSource(file, new Uint8Array(readFileSync(join(FOLDER, file)))));
}

const always: Pause = () => Promise.resolve();

/** Users of one service, each in one row, as a workbook that tells what is asked of it. */
class Watched implements Workbook {
  readonly asked: string[] = [];
  private readonly book: MemoryWorkbook;

  constructor(users: number) {
    const rows: Plain[][] = [["Lidnummer", "Dienst", "Datum", "Zorgbehoefte"]];
    for (let i = 0; i < users; i++) {
      rows.push([`CM1-${100_000 + i}`, "CM", "12/03/2024", i % 4 === 0 ? "ja" : "nee"]);
    }
    this.book = new MemoryWorkbook([{ name: "Gebruikers", rows }]);
  }

  facts() {
    this.asked.push("facts");
    return this.book.facts();
  }

  top(sheet: string, rowCount: number) {
    this.asked.push("top");
    return this.book.top(sheet, rowCount);
  }

  async *columns(...request: Parameters<Workbook["columns"]>): AsyncGenerator<ColumnChunk> {
    this.asked.push("columns");
    for await (const chunk of this.book.columns(...request)) {
      this.asked.push("chunk");
      yield chunk;
    }
    this.asked.push("end");
  }
}

/** How often a turn is asked for before the records of so many users are read, and after that. */
async function turns(users: number): Promise<{ before: number; after: number }> {
  const book = new Watched(users);
  let before = 0;
  let after = 0;
  await check(book, {
    pause: () => {
      if (book.asked.includes("end")) after++;
      else before++;
      return undefined;
    },
  });
  return { before, after };
}

describe.each(SAMPLES)("%s", (name) => {
  it("has the same report when every piece waits for the others", async () => {
    const report = await check(sample(name));
    expect(report.results.length).toBeGreaterThan(10);
    expect(await check(sample(name), { pause: always })).toEqual(report);
  });

  it("has the same report wherever the slices end", async () => {
    const report = await check(sample(name));
    const budgets = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(budgets, async (pieces) => {
        let slice = 0;
        let left = 0;
        const pause = (): Promise<void> | undefined => {
          if (--left > 0) return undefined;
          left = pieces[slice++ % pieces.length] ?? 1;
          return new Promise((resolve) => setImmediate(resolve));
        };
        expect(await check(sample(name), { pause })).toEqual(report);
      }),
      { numRuns: 10 },
    );
  });
});

it("asks for turns at every row of the top, and at every norm of every service", async () => {
  const { before, after } = await turns(60);
  const { results } = await check(new Watched(60));
  expect(before).toBeGreaterThanOrEqual(50);
  expect(results).toHaveLength(20);
  expect(after).toBeGreaterThanOrEqual(results.length);
});

it("asks for turns within one norm as well, when it has many users to look at", async () => {
  const few = await turns(60);
  // Room for 131,072 users: four parts of 32,768, so three turns between them.
  const many = await turns(70_000);
  expect(many.before).toBe(few.before);
  // The users with a care need, the users of all, and the two together, at least.
  expect(many.after - few.after).toBeGreaterThanOrEqual(3 * 3);
});

it("goes no further when the user stops it, in whichever turn that is", async () => {
  const asked = new Watched(60);
  let turnsInAll = 0;
  await check(asked, {
    pause: () => {
      turnsInAll++;
      return undefined;
    },
  });
  expect(turnsInAll).toBeGreaterThan(70);
  for (let last = 1; last <= turnsInAll; last++) {
    const book = new Watched(60);
    const stop = new AbortController();
    let turn = 0;
    let atStop: readonly string[] = [];
    const checking = check(book, {
      signal: stop.signal,
      pause: () => {
        if (++turn === last) {
          stop.abort();
          atStop = [...book.asked];
        }
        return Promise.resolve();
      },
    });
    await expect(checking).rejects.toMatchObject({ code: "cancelled" });
    expect([turn, book.asked]).toEqual([last, atStop]);
  }
});

it("compares kinds one name at a time, and remembers what came of it", () => {
  const letters = "abcdefghijklmnopq".split("");
  const names = letters.flatMap((a) => letters.map((b) => `${a}${b}tafels`));
  const kinds = new KindNames({});
  const other = new KindNames({});
  for (const name of names) {
    kinds.slotOf(name);
    other.slotOf(name);
  }
  expect(piecesOf(kinds.comparing())).toBe(1 + names.length);
  expect(piecesOf(kinds.comparing())).toBe(1);
  expect(kinds.nearVariants()).toEqual(other.nearVariants());
});

it("remembers nothing of a comparison that was left half-way", () => {
  const kinds = new KindNames({});
  for (const name of ["rolstoel", "rolstoell", "drempelhulp"]) kinds.slotOf(name);
  kinds.comparing().next();
  expect(kinds.nearVariants()).toEqual([[0, 1]]);
});

describe("work in slices", () => {
  function* threePieces(done: string[]): Sliced<string> {
    for (const piece of ["one", "two"]) {
      done.push(piece);
      yield;
    }
    done.push("three");
    return done.join(" ");
  }

  it("gives what came of it, at once or piece by piece", async () => {
    expect(atOnce(threePieces([]))).toBe("one two three");
    expect(await inSlices(threePieces([]), undefined)).toBe("one two three");
    expect(await inSlices(threePieces([]), always)).toBe("one two three");
  });

  it("waits for the turn of the others before the next piece", async () => {
    const done: string[] = [];
    await inSlices(threePieces(done), async () => {
      await Promise.resolve();
      done.push("others");
    });
    expect(done).toEqual(["one", "others", "two", "others", "three"]);
  });

  it("does not begin the next piece when it was cancelled meanwhile", async () => {
    const done: string[] = [];
    const stop = new AbortController();
    const pause = (): Promise<void> => {
      stop.abort();
      return Promise.resolve();
    };
    const working = inSlices(threePieces(done), pause, stop.signal);
    await expect(working).rejects.toMatchObject({ code: "cancelled" });
    expect(done).toEqual(["one"]);
  });
});

function piecesOf<T>(work: Sliced<T>): number {
  let pieces = 1;
  while (work.next().done !== true) pieces++;
  return pieces;
}
