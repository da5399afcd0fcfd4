import type { Language } from "../norms/norm";
import {
  type CopyRefused,
  type Obstacle,
  type Reference,
  REFERENCES,
  type Structure,
  STRUCTURES,
  USERS_WORK,
  type UsersWork,
} from "../xlsx/marked-copy";
import { fill } from "./messages";
import {
  IN_USE_WORDS,
  REFERENCE_WORDS,
  REFUSAL_WORDS,
  STRUCTURE_WORDS,
  WORK_WORDS,
} from "./refusal-words";

/** Why no copy was written, what to do, and in brackets the technical detail: one line. */
export function refusalText(refused: CopyRefused, language: Language): string {
  const none = IN_USE_WORDS[language].none;
  return `${reasonOf(refused, language)} ${none} (${refused.code}: ${refused.detail})`;
}

/** "3 formules op “Lijst” en 1 naam". */
export function referencesText(obstacles: readonly Obstacle[], language: Language): string {
  return listed(
    obstacles.filter(isReference).map(({ what, sheet, count }) => {
      const [one, more] = REFERENCE_WORDS[language][what];
      const words = count === 1 ? one : more;
      return sheet === null
        ? `${count} ${words}`
        : fill(IN_USE_WORDS[language].on, { count, what: words, sheet });
    }),
    language,
  );
}

function reasonOf({ code, obstacles }: CopyRefused, language: Language): string {
  if (code === "own-sheet-in-use") return inUseText(obstacles, language);
  if (code !== "not-patchable") return REFUSAL_WORDS[language][code];
  const structure = obstacles.map(({ what }) => what).find(isStructure);
  return STRUCTURE_WORDS[language][structure ?? "unusual-order"];
}

function inUseText(obstacles: readonly Obstacle[], language: Language): string {
  const say = IN_USE_WORDS[language];
  const works = obstacles.filter(isWork);
  const sentences: string[] = [];
  for (const sheet of new Set(works.map((work) => work.sheet))) {
    const words = works
      .filter((work) => work.sheet === sheet)
      .map(({ what }) => WORK_WORDS[language][what]);
    sentences.push(fill(say.work, { sheet: sheet ?? "", list: listed(words, language) }));
  }
  if (works.length > 0) sentences.push(say.move);
  const references = referencesText(obstacles, language);
  if (references !== "") sentences.push(fill(say.references, { list: references }), say.change);
  // The first goes on after the name of the file.
  return sentences.map((text, i) => (i === 0 ? text : capitalised(text))).join(" ");
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function listed(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(words);
}

function isWork(obstacle: Obstacle): obstacle is Obstacle & { readonly what: UsersWork } {
  return (USERS_WORK as readonly string[]).includes(obstacle.what);
}

function isReference(obstacle: Obstacle): obstacle is Obstacle & { readonly what: Reference } {
  return (REFERENCES as readonly string[]).includes(obstacle.what);
}

function isStructure(what: string): what is Structure {
  return (STRUCTURES as readonly string[]).includes(what);
}
