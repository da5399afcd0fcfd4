import type { Session } from "../../src/taskpane/session/session";
import { MemoryWorkbook, type MemorySheet } from "../tools/memory-workbook";

/** Ten target-group actions, so many of them followed up; 20 % is asked. */
export function actionsList(followUps: number): MemorySheet {
  return {
    name: "Proactieve acties",
    rows: [
      ["Proactieve acties 2024 - CM"],
      ["Datum", "Doelgroep", "Vervolgactie"],
      ...Array.from({ length: 10 }, (_, i) => [
        `0${(i % 9) + 1}/03/2024`,
        `Doelgroep ${"ABCDEFGHIJ".charAt(i)}x`,
        i < followUps ? "ja" : "nee",
      ]),
    ],
  };
}

export function oneShare(followUps: number): MemoryWorkbook {
  return new MemoryWorkbook([actionsList(followUps)]);
}

export function outcomeOf(session: Session, id: string): string | undefined {
  return session.state.get().report?.results.find(({ norm }) => norm.id === id)?.outcome;
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));
