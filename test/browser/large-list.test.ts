/** A list of 250,000 records in the built pane: what goes over the wire, and that the pane stays at hand. */
import type { Page } from "playwright-core";
import { largeUserList, RECORDS } from "../excel/large-user-list";
import type { Workbook } from "../excel-host/model/workbook";
import { describePane } from "./tools/describe-pane";
import { DutchPane } from "./tools/pane-words";

/** From now on: the longest time between two frames, and the tasks that took more than 50 ms. */
async function watchFrames(page: Page): Promise<() => Promise<{ gap: number; long: number[] }>> {
  const handle = await page.evaluateHandle(() => {
    const seen = { gap: 0, long: [] as number[] };
    let last = performance.now();
    const frame = (now: number): void => {
      seen.gap = Math.max(seen.gap, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.long.push(Math.round(duration));
    }).observe({ type: "longtask" });
    return seen;
  });
  return () => handle.evaluate((seen) => ({ gap: seen.gap, long: seen.long }));
}

describePane(`${RECORDS} records in the pane`, (open) => {
  let model: Workbook;
  beforeAll(() => {
    model = largeUserList();
  }, 120_000);

  it("are checked in few requests and small answers, while the pane goes on answering", async () => {
    const { page, host, started } = await open(model);
    const pane = new DutchPane(page);
    await started();
    host.traffic.reset();
    const frames = await watchFrames(page);
    await pane.press("Toets werkmap");
    await page.getByText(/Blad “Gebruikers” lezen: \d+/).waitFor();
    // The pane is used while it works: another tab, and back.
    await pane.goTo("Normen");
    await page.getByRole("heading", { name: /^Drempels/ }).waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(1);
    await pane.goTo("Oordeel");
    expect(await page.getByRole("progressbar").count()).toBe(1);
    await pane.card("Beperkt zelfzorgvermogen").waitFor({ timeout: 50_000 });
    const { gap, long } = await frames();
    const { batches, syncs, bytesOut, bytesIn } = host.traffic;
    const largest = Math.max(...batches.map((batch) => batch.bytesOut));
    // Written down in docs/benchmarks.md.
    process.stdout.write(
      `250,000 records: ${syncs} requests of ${bytesIn} bytes together, ${(bytesOut / 1e6).toFixed(1)} MB of answers, ` +
        `the largest ${(largest / 1e6).toFixed(2)} MB; longest time between frames ${gap.toFixed(0)} ms, ` +
        `${long.length} tasks above 50 ms, the longest ${Math.max(0, ...long)} ms\n`,
    );
    await pane.card("Beperkt zelfzorgvermogen").getByText("25 %").first().waitFor();
    expect(syncs).toBeLessThanOrEqual(60);
    expect(largest).toBeLessThan(1_000_000);
    expect(bytesOut / RECORDS).toBeLessThan(95);
  });

  it("are checked in a hidden pane too, where frames stand still and timers wait for seconds", async () => {
    const { page, started } = await open(model);
    const pane = new DutchPane(page);
    await started();
    // As Chromium does with a page that nobody sees; a check of a hundred timers would take minutes.
    await page.evaluate(() => {
      const later = window.setTimeout.bind(window) as (work: () => void, time: number) => number;
      window.setTimeout = ((work: (...given: unknown[]) => void, time = 0, ...given: unknown[]) =>
        later(
          () => {
            work(...given);
          },
          Math.max(4_000, time),
        )) as typeof window.setTimeout;
      window.requestAnimationFrame = () => 0;
    });
    await pane.press("Toets werkmap");
    await pane.card("Beperkt zelfzorgvermogen").waitFor({ timeout: 50_000 });
    await pane.card("Beperkt zelfzorgvermogen").getByText("25 %").first().waitFor();
  });

  it("stop within one answer when the user says so", async () => {
    const { page, host, started } = await open(model);
    const pane = new DutchPane(page);
    await started();
    await pane.press("Toets werkmap");
    await page.getByText(/Blad “Gebruikers” lezen: \d+/).waitFor();
    await pane.press("Stop");
    await pane.hears("Gestopt. Er is niets gewijzigd.");
    const { syncs } = host.traffic;
    // Two frames later at most what Excel was answering already has come.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            setTimeout(resolve, 250);
          });
        }),
    );
    expect(host.traffic.syncs - syncs).toBeLessThanOrEqual(2);
    expect(await pane.button("Toets werkmap").count()).toBe(1);
  });
});
