import fc from "fast-check";
import { timeSlices } from "../../src/excel/time-slices";

/** What a slice of time may take; written down in docs/benchmarks.md. */
const SLICE = 8;

/** A thread of which the test is the clock. */
class Thread {
  time = 0;
  turns = 0;
  /** What others do in their turn. */
  readonly pause = timeSlices(
    () => this.time,
    () => {
      this.turns++;
      this.time += this.othersTake;
      return Promise.resolve();
    },
  );

  constructor(private readonly othersTake = 0) {}

  async work(time: number): Promise<void> {
    this.time += time;
    await this.pause();
  }
}

it("leaves work alone until a slice is over", async () => {
  const thread = new Thread();
  await thread.work(SLICE - 1);
  expect([thread.pause(), thread.turns]).toEqual([undefined, 0]);
  await thread.work(1);
  expect(thread.turns).toBe(1);
});

it("begins the next slice when the others have had their turn, however long that took", async () => {
  const thread = new Thread(500);
  await thread.work(SLICE);
  await thread.work(SLICE - 1);
  expect(thread.turns).toBe(1);
  await thread.work(1);
  expect(thread.turns).toBe(2);
});

it("gives a turn at once after waiting for Excel, whose answer was read in unknown time", async () => {
  const thread = new Thread();
  thread.time += 300;
  await thread.pause();
  expect(thread.turns).toBe(1);
  expect(thread.pause()).toBeUndefined();
});

it("never works longer than a slice and the piece that ends it", async () => {
  const pieces = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(pieces, fc.integer({ min: 0, max: 100 }), async (times, othersTake) => {
      const thread = new Thread(othersTake);
      let worked = 0;
      for (const time of times) {
        const { turns } = thread;
        worked += time;
        await thread.work(time);
        const isOver = thread.turns > turns;
        expect(isOver).toBe(worked >= SLICE);
        if (isOver) worked = 0;
      }
    }),
  );
});

describe("the turn of the others in a page", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Time is up each time it is asked. */
  function alwaysOver(): ReturnType<typeof timeSlices> {
    let time = 0;
    return timeSlices(() => (time += SLICE));
  }

  it("comes where timers and frames stand still, as in a hidden pane", async () => {
    jest.useFakeTimers();
    const pause = alwaysOver();
    for (let i = 0; i < 3; i++) await pause();
    expect(jest.getTimerCount()).toBe(0);
  });

  it("is for what stood in line already", async () => {
    const done: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      done.push("the user's click");
      port1.close();
    };
    port2.postMessage(null);
    await alwaysOver()();
    done.push("the next slice");
    expect(done).toEqual(["the user's click", "the next slice"]);
  });
});
