import type { RecordListKind } from "../norms/norm";
import type { CellValue } from "../workbook/cell";
import { isBlank } from "../workbook/cell";
import { normalise } from "./normalise";
import { readYesNo } from "./read-yes-no";

/** Anywhere in a short cell. */
const NOT_DONE =
  /\b(?:geannuleerd\w*|annulatie|annulering|geschrapt\w*|vervallen|geweigerd\w*|afgewezen|verwijderd|te verwijderen|dubbele? (?:registratie|rij|lijn)|foutie(?:f|ve) registratie|ongeldig|niet (?:doorgegaan|uitgevoerd|geplaatst|uitgeleend|bereikt)|ingetrokken)\b/u;

/** Only where they are the whole of the cell: "aanvraag via de huisarts" tells where it came from. */
const NOT_DONE_YET =
  /^(?:in|retour|terug|dubbel|foutief|gepland|ingepland|te plannen|aangevraagd|(?:in )?aanvraag|(?:op (?:de )?)?wachtlijst|wachtend|aanmelding|concept|afwezig)$/u;

const STATE_HEADER =
  /\b(?:status\w*|toestand|stadium|fase|beslissing|resultaat|beweging|opmerking\w*|commentaar|bemerking\w*)\b/u;
const CANCEL_HEADER =
  /\b(?:geannuleerd|annulatie|annulering|geschrapt|vervallen|geweigerd|verwijderd|dubbel|ongeldig|wachtlijst)\b/u;
const LEAVING_HEADER =
  /\b(?:uit ?dienst\w*|uitdiensttreding|einde? contract|einddatum contract|vertrek\w*)\b/u;

/** What an open column may say of the whole record by its header; null for any other column. */
export function saysState(kind: RecordListKind, header: string): "words" | "leaving" | null {
  const plain = normalise(header);
  if (STATE_HEADER.test(plain) || CANCEL_HEADER.test(plain)) return "words";
  return kind === "personeel" && LEAVING_HEADER.test(plain) ? "leaving" : null;
}

/** True where the cell says that what the row registers may not have taken place, or may not count. */
export function isNotDone(cell: CellValue, state: "words" | "leaving", header: string): boolean {
  if (isBlank(cell)) return false;
  if (state === "leaving") return true;
  if (CANCEL_HEADER.test(normalise(header))) {
    const yes = readYesNo(cell);
    return !(yes.is === "value" && !yes.value);
  }
  if (typeof cell !== "string") return false;
  const plain = normalise(cell);
  // A remark is prose: only its strong words count.
  return NOT_DONE_YET.test(plain) || (plain.split(" ").length <= 6 && NOT_DONE.test(plain));
}
