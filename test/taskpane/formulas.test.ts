import { Session } from "../../src/taskpane/session/session";
import { FakeHost } from "./fake-host";
import { oneShare } from "./one-share";

test("defined names are known before anything is replaced", async () => {
  const host = new FakeHost(oneShare(1));
  const session = new Session(host, { language: "nl", version: "1" });
  const cells = [{ sheet: "Blad1", addresses: ["A1"], protected: false }];
  const names = [
    { sheet: "", address: "Zelfzorg" },
    { sheet: "Blad1", address: "Vte" },
  ];
  host.found = cells;
  host.foundNames = names;
  await session.findFormulas();
  expect(session.state.get().formulas).toEqual({ cells, names });
  await session.fixFormulas();
  expect(session.state.get()).toMatchObject({
    formulas: null,
    notice: { is: "formulas-fixed", fixed: { fixed: 1 } },
  });
});
