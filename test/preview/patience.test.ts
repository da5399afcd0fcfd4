/** How long the page waits for answers of the add-in; the clock is the test's own. */
import { Patience } from "../../src/preview/page/patience";

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** A question that is answered when the test says so, and what came of it. */
class Question {
  answer: (text: string) => void = () => undefined;
  fail: () => void = () => undefined;
  outcome: string | null = null;

  constructor(patience: Patience<string>) {
    const answer = new Promise<string>((resolve, reject) => {
      this.answer = resolve;
      this.fail = () => {
        reject(new Error("stopped"));
      };
    });
    void patience.wait(answer).then((given) => {
      this.outcome = given;
    });
  }
}

test("many slow answers one after the other all count: each gives the others time anew", async () => {
  const patience = new Patience(1000, "none");
  const questions = Array.from({ length: 5 }, () => new Question(patience));
  for (const [index, question] of questions.entries()) {
    await jest.advanceTimersByTimeAsync(900);
    question.answer(`answer ${index}`);
    await jest.advanceTimersByTimeAsync(0);
  }
  expect(questions.map(({ outcome }) => outcome)).toEqual([
    "answer 0",
    "answer 1",
    "answer 2",
    "answer 3",
    "answer 4",
  ]);
});

test("after silence all have no answer; one that comes later still changes nothing", async () => {
  const patience = new Patience(1000, "none");
  const [first, second] = [new Question(patience), new Question(patience)];
  await jest.advanceTimersByTimeAsync(999);
  expect(first.outcome).toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  expect([first.outcome, second.outcome]).toEqual(["none", "none"]);
  first.answer("late");
  await jest.advanceTimersByTimeAsync(0);
  expect(first.outcome).toBe("none");
});

test("a question that is asked late has its full time", async () => {
  const patience = new Patience(1000, "none");
  new Question(patience);
  await jest.advanceTimersByTimeAsync(900);
  const late = new Question(patience);
  await jest.advanceTimersByTimeAsync(900);
  expect(late.outcome).toBeNull();
  late.answer("there");
  await jest.advanceTimersByTimeAsync(0);
  expect(late.outcome).toBe("there");
});

test("an answer that fails is none, and the end ends all; no clock runs on", async () => {
  const patience = new Patience(1000, "none");
  const [failing, waiting, answered] = [
    new Question(patience),
    new Question(patience),
    new Question(patience),
  ];
  failing.fail();
  answered.answer("there");
  await jest.advanceTimersByTimeAsync(0);
  expect([failing.outcome, waiting.outcome, answered.outcome]).toEqual(["none", null, "there"]);
  expect(jest.getTimerCount()).toBe(1);
  patience.end();
  await jest.advanceTimersByTimeAsync(0);
  expect(waiting.outcome).toBe("none");
  expect(jest.getTimerCount()).toBe(0);
});
