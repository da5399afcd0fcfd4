import type { Language } from "../norms/norm";

type Sentences<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>;

/** Why a copy cannot go where it was asked to. */
export type TargetCode =
  | "is-input"
  | "also-named"
  | "same-name"
  | "not-a-folder"
  | "other-extension"
  | "cannot-write"
  | StandingCode;

/** Why what stands there already is not replaced. */
export type StandingCode =
  "exists" | "saved-since" | "profile-exists" | "read-only" | "is-folder" | "no-plain-file";

export const TARGET_FAULTS: Sentences<TargetCode> = {
  nl: {
    "is-input": "{file}: dat is de werkmap zelf. Kies met --output een andere naam of map.",
    "also-named": "{file}: dit bestand noemt u ook met {option}. Kies een andere naam.",
    "same-name": "{file}: twee werkmappen zouden deze naam krijgen. Maak hun kopieën apart.",
    "not-a-folder": "{file}: bij meer bestanden noemt --output een map, en dit is een bestand.",
    "other-extension": "{file}: de kopie moet eindigen op {extension}, zoals de werkmap.",
    "cannot-write": "{file}: de kopie kan niet bewaard worden. Mag u in die map schrijven?",
    exists:
      "{file}: daar staat al een bestand dat geen kopie van Normtoets is; het wordt niet vervangen. Kies een andere naam, of geef ook --overwrite.",
    "saved-since":
      "{file}: in deze kopie kan gewerkt zijn: ze is gewijzigd, of bewaard in een ander programma of in de browser. Ze wordt niet vervangen. Kies een andere naam, of geef ook --overwrite.",
    "profile-exists":
      "{file}: dat bestand bestaat al en kan door u aangepast zijn; het wordt niet vervangen. Kies een andere naam, of geef ook --overwrite.",
    "read-only":
      "{file}: dat bestand is alleen-lezen; het wordt niet vervangen. Kies een andere naam, of geef ook --overwrite.",
    "is-folder": "{file}: dat is een map. Noem een bestand.",
    "no-plain-file":
      "{file}: dat is geen gewoon bestand; het wordt nooit vervangen. Kies een andere naam.",
  },
  fr: {
    "is-input":
      "{file} : c’est le classeur lui-même. Choisissez un autre nom ou dossier avec --output.",
    "also-named": "{file} : vous nommez aussi ce fichier avec {option}. Choisissez un autre nom.",
    "same-name": "{file} : deux classeurs recevraient ce nom. Faites leurs copies séparément.",
    "not-a-folder":
      "{file} : pour plusieurs fichiers, --output indique un dossier, et ceci est un fichier.",
    "other-extension": "{file} : la copie doit se terminer par {extension}, comme le classeur.",
    "cannot-write":
      "{file} : impossible d’enregistrer la copie. Pouvez-vous écrire dans ce dossier ?",
    exists:
      "{file} : il y a déjà là un fichier qui n’est pas une copie de Normtoets ; il n’est pas remplacé. Choisissez un autre nom, ou ajoutez --overwrite.",
    "saved-since":
      "{file} : on a peut-être travaillé dans cette copie : elle a été modifiée, ou enregistrée dans un autre programme ou dans le navigateur. Elle n’est pas remplacée. Choisissez un autre nom, ou ajoutez --overwrite.",
    "profile-exists":
      "{file} : ce fichier existe déjà et vous l’avez peut-être adapté ; il n’est pas remplacé. Choisissez un autre nom, ou ajoutez --overwrite.",
    "read-only":
      "{file} : ce fichier est en lecture seule ; il n’est pas remplacé. Choisissez un autre nom, ou ajoutez --overwrite.",
    "is-folder": "{file} : c’est un dossier. Indiquez un fichier.",
    "no-plain-file":
      "{file} : ce n’est pas un fichier ordinaire ; il n’est jamais remplacé. Choisissez un autre nom.",
  },
  en: {
    "is-input": "{file}: that is the workbook itself. Choose another name or folder with --output.",
    "also-named": "{file}: you name this file with {option} too. Choose another name.",
    "same-name": "{file}: two workbooks would get this name. Make their copies apart.",
    "not-a-folder": "{file}: for several files --output names a folder, and this is a file.",
    "other-extension": "{file}: the copy must end in {extension}, as the workbook does.",
    "cannot-write": "{file}: the copy cannot be saved. May you write in that folder?",
    exists:
      "{file}: there is a file already that is no copy of Normtoets; it is not replaced. Choose another name, or add --overwrite.",
    "saved-since":
      "{file}: somebody may have worked in this copy: it has been changed, or saved in another program or in the browser. It is not replaced. Choose another name, or add --overwrite.",
    "profile-exists":
      "{file}: that file exists already and you may have adapted it; it is not replaced. Choose another name, or add --overwrite.",
    "read-only":
      "{file}: that file is read-only; it is not replaced. Choose another name, or add --overwrite.",
    "is-folder": "{file}: that is a folder. Name a file.",
    "no-plain-file": "{file}: that is no ordinary file; it is never replaced. Choose another name.",
  },
};

/** What became of a copy. */
export const COPY_LINES: Sentences<
  | "copied"
  | "added"
  | "dropped"
  | "place"
  | "other-name"
  | "behind"
  | "signature"
  | "left"
  | "dead-links"
  | "written-in"
  | "progress"
> = {
  nl: {
    copied: "kopie: {unchanged} van {parts} onderdelen ongewijzigd, {changed} aangevuld",
    added: ", {added} nieuw",
    dropped: ", {dropped} verwijderd",
    place: " – {file}",
    "other-name": "er was al een blad “{wanted}” van u; het verslag heet “{sheet}”.",
    behind:
      "op “{sheet}” gaat uw eigen voorwaardelijke opmaak voor; ze kan een markering bedekken. Het verslag noemt elke cel.",
    signature: "de digitale handtekening van de werkmap geldt niet voor de kopie.",
    left: "{left} cellen zijn niet gemarkeerd, omdat het er te veel zijn voor Excel; het verslag noemt ze.",
    "dead-links":
      "het verslag is weg; naar dat blad leidden nog: {list}. In de kopie leiden ze nergens heen.",
    "written-in":
      "in het verslag op “{sheet}” was iets gewijzigd sinds Normtoets het schreef; dat staat niet in de kopie, wel nog in {file}.",
    progress: "{file}: kopie {percent} %",
  },
  fr: {
    copied: "copie : {unchanged} parties sur {parts} inchangées, {changed} complétées",
    added: ", {added} nouvelles",
    dropped: ", {dropped} supprimées",
    place: " – {file}",
    "other-name": "vous aviez déjà une feuille « {wanted} » ; le rapport s’appelle « {sheet} ».",
    behind:
      "sur « {sheet} », votre propre mise en forme conditionnelle prime ; elle peut couvrir un marquage. Le rapport cite chaque cellule.",
    signature: "la signature numérique du classeur ne vaut pas pour la copie.",
    left: "{left} cellules ne sont pas marquées, car il y en a trop pour Excel ; le rapport les cite.",
    "dead-links":
      "le rapport est retiré ; y menaient encore : {list}. Dans la copie, ils ne mènent nulle part.",
    "written-in":
      "le rapport sur « {sheet} » avait été modifié depuis que Normtoets l’a écrit ; cela n’est pas dans la copie, mais toujours dans {file}.",
    progress: "{file} : copie {percent} %",
  },
  en: {
    copied: "copy: {unchanged} of {parts} parts unchanged, {changed} added to",
    added: ", {added} new",
    dropped: ", {dropped} removed",
    place: " – {file}",
    "other-name": "you had a sheet “{wanted}” already; the report is called “{sheet}”.",
    behind:
      "on “{sheet}” your own conditional formats go first; one may cover a mark. The report names every cell.",
    signature: "the digital signature of the workbook does not hold for the copy.",
    left: "{left} cells are not marked, as there are too many for Excel; the report names them.",
    "dead-links": "the report is gone; what still led to it: {list}. In the copy it leads nowhere.",
    "written-in":
      "the report on “{sheet}” had been changed since Normtoets wrote it; that is not in the copy, but still in {file}.",
    progress: "{file}: copy {percent} %",
  },
};
