/** Which cards stay open, in the session that outlives every check. */
import { Session } from "../../src/taskpane/session/session";
import { MemoryWorkbook } from "../tools/memory-workbook";
import { FakeHost } from "./fake-host";

function opened(session: Session): readonly string[] {
  return [...session.state.get().opened];
}

function made(): Session {
  return new Session(new FakeHost(new MemoryWorkbook([])), { language: "nl", version: "1" });
}

test("nothing is open before anybody opens it", () => {
  expect(opened(made())).toEqual([]);
});

test("a card is opened and closed by itself", () => {
  const session = made();
  session.open(["mdo A"], true);
  session.open(["woonadvies A"], true);
  session.open(["mdo A"], false);
  expect(opened(session)).toEqual(["woonadvies A"]);
});

test("a card of several services opens by the first one only: apart again, one is open", () => {
  const session = made();
  session.open(["mdo A", "mdo B"], true);
  expect(opened(session)).toEqual(["mdo A"]);
});

test("a card of several services that is open by any of them is closed by one press", () => {
  const session = made();
  session.open(["mdo B"], true);
  session.open(["mdo A"], true);
  session.open(["mdo A", "mdo B", "mdo C"], false);
  expect(opened(session)).toEqual([]);
});

test("what is open stays so over a check", async () => {
  const session = made();
  session.open(["mdo A"], true);
  await session.check();
  expect(opened(session)).toEqual(["mdo A"]);
});
