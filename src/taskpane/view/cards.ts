import type { Outcome, Reason, Result } from "../../assessment/result";
import { OUTCOME_ORDER } from "../../report/order";
import { subjectKey } from "./subjects";

/** One card: a norm for one subject, or one that could not be assessed for the same reason for several. */
export interface Card {
  readonly id: string;
  readonly outcome: Outcome;
  /** The first one gives norm and reason; more than one only when not assessed. */
  readonly results: readonly [Result, ...Result[]];
}

export interface Section {
  readonly outcome: Outcome;
  readonly cards: readonly Card[];
}

/** Failing first; within an outcome in the order of the catalogue. Sections without cards are left out. */
export function sectionsOf(results: readonly Result[]): readonly Section[] {
  return OUTCOME_ORDER.map((outcome) => ({
    outcome,
    cards: merged(
      results
        .filter((result) => result.outcome === outcome)
        .sort((a, b) => a.norm.number - b.norm.number),
    ),
  })).filter(({ cards }) => cards.length > 0);
}

export function cardId(result: Result): string {
  return `${result.norm.id} ${subjectKey(result)}`;
}

/** The same norm, left open for the same reason, is one thing to do. */
function merged(results: readonly Result[]): Card[] {
  const cards = new Map<string, Card>();
  for (const result of results) {
    const id = cardId(result);
    const key = result.reason === null ? id : `${result.norm.id} ${reasonKey(result.reason)}`;
    const card = cards.get(key);
    cards.set(
      key,
      card === undefined
        ? { id, outcome: result.outcome, results: [result] }
        : { ...card, results: [...card.results, result] },
    );
  }
  return [...cards.values()];
}

function reasonKey({ code, detail }: Reason): string {
  return detail.of === "cells" ? `${code} cells` : JSON.stringify([code, detail]);
}
