import type { Pause } from "../workbook/slices";

/** Half a frame: what Excel's answer, drawing and the user take fits beside it. In milliseconds. */
const SLICE = 8;

/** The time in milliseconds, from any beginning. */
export type Clock = () => number;

/**
 * Says between two pieces of work when the page must have its turn: once a slice of time has passed since
 * it had one. Time in which Excel was waited for counts too, as nobody knows what its answer took to read.
 * @param turn gives the others their turn.
 */
export function timeSlices(clock: Clock = pageClock, turn: () => Promise<void> = nextTurn): Pause {
  let end = clock() + SLICE;
  const give = async (): Promise<void> => {
    await turn();
    end = clock() + SLICE;
  };
  return () => (clock() < end ? undefined : give());
}

function pageClock(): number {
  return performance.now();
}

/**
 * Resolves after what stands in line: input, drawing, Excel's answers. By a message, as timers wait a
 * second or more in a page that is hidden, and frames stand still there.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port keeps its page or process alive.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
