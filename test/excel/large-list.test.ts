import { makeWorkbook } from "../excel-host/model/make-workbook";
import type { Workbook as Model } from "../excel-host/model/workbook";
import { columnsOf, open, requests } from "./tools";

const COLUMNS = [0, 1, 2, 4, 5, 6, 8, 9];
const REQUEST = {
  sheet: "Registraties",
  columns: COLUMNS,
  firstRow: 2,
  span: { firstColumn: 0, lastColumn: 11 },
};

/** Twelve columns, of which eight are asked: an identifier, days, numbers, short words. */
function largeWorkbook(records: number): Model {
  const model = makeWorkbook({
    Registraties: [Array.from({ length: 12 }, (_, i) => `kolom ${i}`)],
  });
  const sheet = model.activeSheet;
  for (let row = 1; row <= records; row++) {
    sheet.set(row, 0, `${80_000_000_000 + row}`);
    sheet.set(row, 1, 45_292 + (row % 366));
    sheet.set(row, 2, "ergotherapie aan huis");
    sheet.set(row, 3, "een opmerking die niemand vroeg");
    sheet.set(row, 4, row % 3 === 0 ? "ja" : "nee");
    sheet.set(row, 5, row % 7);
    sheet.set(row, 6, "Antwerpen");
    sheet.set(row, 7, "nog een opmerking die niemand vroeg");
    sheet.set(row, 8, 12.5);
    sheet.set(row, 9, "x");
    sheet.set(row, 10, "laatste opmerking");
    sheet.set(row, 11, row);
  }
  return model;
}

describe("a list of 250,000 records", () => {
  const RECORDS = 250_000;
  let model: Model;
  beforeAll(() => {
    model = largeWorkbook(RECORDS);
  });

  it("is read in few responses, each far below the limit, with only the asked columns", async () => {
    const excel = open(model);
    const { workbook } = excel.addIn;
    await workbook.facts();
    excel.host.traffic.reset();
    let rows = 0;
    let progress = 0;
    let longest = 0;
    let last = performance.now();
    for await (const chunk of workbook.columns(REQUEST)) {
      rows += chunk.rows.length;
      expect(chunk.progress).toBeGreaterThan(progress);
      progress = chunk.progress;
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    const { traffic } = excel.host;
    const sizes = traffic.batches.map(({ bytesOut }) => bytesOut);
    // Written down in docs; the records weigh about 80 bytes each.
    process.stdout.write(
      `250,000 × 8: ${requests(excel)} requests, ${(traffic.bytesOut / 1e6).toFixed(1)} MB in, ` +
        `largest ${(Math.max(...sizes) / 1e6).toFixed(2)} MB, longest wait ${longest.toFixed(0)} ms\n`,
    );
    expect([rows, progress]).toEqual([RECORDS, 1]);
    expect(requests(excel)).toBeLessThanOrEqual(40);
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
    expect(traffic.bytesOut / RECORDS).toBeLessThan(95);
  });

  it("gives no row more when it is cancelled", async () => {
    const excel = open(model);
    const { workbook } = excel.addIn;
    await workbook.facts();
    const stop = new AbortController();
    let seen = 0;
    let atStop = 0;
    const reading = async (): Promise<void> => {
      for await (const chunk of workbook.columns(REQUEST, stop.signal)) {
        seen += chunk.rows.length;
        if (seen > 50_000 && !stop.signal.aborted) {
          stop.abort();
          atStop = seen;
        }
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: "cancelled" });
    expect(seen).toBe(atStop);
  });

  it.each([1, 2, 3, 4, 50, 400])(
    "does nothing more when the user stops it in turn %d of the page",
    async (last) => {
      const stop = new AbortController();
      let asked = 0;
      const excel = open(
        model,
        {},
        {
          pause: () => {
            if (++asked === last) stop.abort();
            return Promise.resolve();
          },
        },
      );
      const { workbook } = excel.addIn;
      await workbook.facts();
      asked = 0;
      let rows = 0;
      let rowsAtStop = -1;
      stop.signal.addEventListener("abort", () => (rowsAtStop = rows));
      const before = requests(excel);
      const reading = async (): Promise<void> => {
        for await (const chunk of workbook.columns(REQUEST, stop.signal)) rows += chunk.rows.length;
      };
      await expect(reading()).rejects.toMatchObject({ code: "cancelled" });
      const sent = requests(excel);
      await excel.settled();
      expect([asked, rows]).toEqual([last, rowsAtStop]);
      // A turn is asked for after each answer, and before each part of it that is given.
      expect(sent - before).toBeLessThanOrEqual(1 + Math.ceil(rows / 2_000));
      expect(requests(excel)).toBe(sent);
    },
  );

  it("stops at once while Excel is answering", async () => {
    const excel = open(model);
    const { workbook } = excel.addIn;
    await workbook.facts();
    const stop = new AbortController();
    const reading = columnsOf(workbook, REQUEST, stop.signal);
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
    const before = excel.host.traffic.syncs;
    await excel.settled();
    expect(excel.host.traffic.syncs - before).toBeLessThanOrEqual(2);
  });

  it("asks for the page's turn after each answer, and with every 256 rows that it gives", async () => {
    const asked: number[] = [];
    let rows = 0;
    const excel = open(
      model,
      {},
      {
        pause: () => {
          asked.push(rows);
          return undefined;
        },
      },
    );
    const { workbook } = excel.addIn;
    await workbook.facts();
    const before = requests(excel);
    asked.length = 0;
    for await (const chunk of workbook.columns(REQUEST)) rows += chunk.rows.length;
    const answers = requests(excel) - before;
    // In order, and each part of the rows once: no slice of work holds more of them.
    const parts = asked.map((at, i) => (asked[i + 1] ?? rows) - at);
    expect(Math.max(...parts)).toBe(256);
    expect(parts.filter((part) => part > 0)).toHaveLength(asked.length - 3 * answers);
  });
});
