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

  it("stops within one response when it is cancelled", async () => {
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
    expect(seen - atStop).toBeLessThanOrEqual(20_000);
  });

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

  it("leaves room between chunks for the page", async () => {
    const excel = open(model);
    const { workbook } = excel.addIn;
    await workbook.facts();
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 1);
    const chunks = await columnsOf(workbook, REQUEST);
    clearInterval(ticking);
    expect(chunks.every(({ rows }) => rows.length <= 4096)).toBe(true);
    expect(ticks).toBeGreaterThanOrEqual(chunks.length - 2);
  });
});
