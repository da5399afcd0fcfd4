import type { RecordListKind } from "../norms/norm";
import { type CellValue, isBlank } from "../workbook/cell";
import { normalise } from "./normalise";
import { readYesNo } from "./read-yes-no";

/**
 * What a column without a field may say of the whole record: in words, by being filled in under a header
 * such as "Geannuleerd", as a movement of stock, or that a member of staff left.
 */
export type StateSaid = "words" | "cancelled" | "done" | "movement" | "left";

const WORDS =
  /\b(?:status\w*|statut|toestand|etat|stadium|fase|phase|beslissing|decision|resultaat|resultat|opmerking\w*|commentaar|commentaires?|bemerking\w*|remarques?)\b/u;
const CANCELLED =
  /\b(?:geannuleerd|no ?show|niet (?:doorgegaan|uitgevoerd|gekomen)|annulatie|annulering|geschrapt|vervallen|geweigerd|verwijderd|dubbel|ongeldig|wachtlijst|annulee?|annulation|refusee?|supprimee?|doublon|liste d attente)\b/u;
/** A no below these says that it did not take place. */
const DONE = /\b(?:uitgevoerd|doorgegaan|gerealiseerd|effectuee?|realisee?)\b/u;
const MOVEMENT = /\b(?:beweging|mouvement)\b/u;
const LEFT =
  /\b(?:uit ?dienst\w*|einde? contract|einddatum contract|vertrek\w*|sortie|depart|fin de contrat)\b/u;

/** What such a column may say, by its header; null for any other. */
export function stateSaidBy(kind: RecordListKind, header: string): StateSaid | null {
  const plain = normalise(header);
  if (CANCELLED.test(plain)) return "cancelled";
  if (WORDS.test(plain)) return "words";
  if (DONE.test(plain)) return "done";
  if (MOVEMENT.test(plain)) return "movement";
  return kind === "personeel" && LEFT.test(plain) ? "left" : null;
}

/** These tell it also among other words, in a cell that is no longer than a remark. */
const NOT_DONE =
  /\b(?:geannuleerd\w*|annulatie|annulering|geschrapt\w*|vervallen|geweigerd\w*|afgewezen|verwijderd|te verwijderen|dubbele? (?:registratie|rij|lijn)|foutie(?:f|ve) registratie|ongeldig|niet (?:doorgegaan|uitgevoerd|geplaatst|uitgeleend|bereikt)|ingetrokken|annulee?s?|refusee?s?|supprimee?s?|a supprimer|double encodage|non (?:effectuee?|realisee?|atteinte?))\b/u;
const MOST_WORDS = 6;

/** These only as the whole cell: "aanvraag via de huisarts" tells where it came from. */
const NOT_DONE_YET =
  /^(?:dubbel|foutief|gepland|ingepland|te plannen|aangevraagd|(?:in )?aanvraag|(?:op (?:de )?)?wachtlijst|wachtend|aanmelding|concept|afwezig|double|doublon|errone|planifiee?|prevue?|demandee?|en demande|(?:sur )?liste d attente|en attente|absente?)$/u;

const CAME_BACK = /^(?:in|retour|terug|entree)$/u;

/** Enough for the words of any column of states; a column of remarks is not kept whole. */
const MOST_KEPT = 5000;

/** Reads one such column: whether what a row registers may not have taken place, or may not count. */
export class RecordState {
  private readonly known = new Map<string, boolean>();

  constructor(readonly said: StateSaid) {}

  /** True where the cell leaves it open whether the record counts. */
  doubts(cell: CellValue): boolean {
    if (isBlank(cell)) return false;
    if (typeof cell !== "string") return this.decide(cell);
    let found = this.known.get(cell);
    if (found === undefined) {
      found = this.decide(cell);
      if (this.known.size < MOST_KEPT) this.known.set(cell, found);
    }
    return found;
  }

  private decide(cell: CellValue): boolean {
    if (this.said === "left") return true;
    if (this.said === "cancelled") {
      const yes = readYesNo(cell);
      return yes.is !== "value" || yes.value;
    }
    if (this.said === "done") {
      const yes = readYesNo(cell);
      if (yes.is === "value") return !yes.value;
    }
    if (typeof cell !== "string") return false;
    const plain = normalise(cell);
    if (this.said === "movement") return CAME_BACK.test(plain);
    return (
      NOT_DONE_YET.test(plain) || (plain.split(" ").length <= MOST_WORDS && NOT_DONE.test(plain))
    );
  }
}
