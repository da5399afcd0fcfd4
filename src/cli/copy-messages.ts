import type { Language } from "../norms/norm";
import type { RefusalCode } from "../xlsx/marked-copy";

type Sentences<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>;

/** Why no copy is written of a workbook that can be read; the file's name goes before it. */
export const REFUSALS: Sentences<RefusalCode> = {
  nl: {
    signed:
      "digitaal ondertekend. Elke wijziging verbreekt de handtekening; wilt u dat, geef dan ook --break-signature. Er is geen kopie bewaard.",
    "shared-workbook":
      "gedeelde werkmap met een wijzigingslogboek. Hef het delen op in Excel en probeer opnieuw. Er is geen kopie bewaard.",
    "own-sheet-in-use":
      "op een blad van Normtoets staat iets van uzelf, of formules verwijzen ernaar. Verplaats of verwijder dat eerst; de volgende regel zegt wat en waar. Er is geen kopie bewaard.",
    "not-patchable":
      "deze werkmap is zo opgeslagen dat er niets veilig aan toegevoegd kan worden. Bewaar ze opnieuw in Excel en probeer opnieuw. Er is geen kopie bewaard.",
    "copy-differs":
      "de kopie was niet gelijk aan de werkmap en is niet bewaard. Meld dit met de volgende regel.",
  },
  fr: {
    signed:
      "signé numériquement. Toute modification rompt la signature ; si vous le voulez, ajoutez --break-signature. Aucune copie n’est enregistrée.",
    "shared-workbook":
      "classeur partagé avec journal des modifications. Mettez fin au partage dans Excel et réessayez. Aucune copie n’est enregistrée.",
    "own-sheet-in-use":
      "une feuille de Normtoets contient quelque chose de vous, ou des formules y renvoient. Déplacez ou supprimez-le d’abord ; la ligne suivante dit quoi et où. Aucune copie n’est enregistrée.",
    "not-patchable":
      "ce classeur est enregistré d’une manière qui ne permet aucun ajout sûr. Réenregistrez-le dans Excel et réessayez. Aucune copie n’est enregistrée.",
    "copy-differs":
      "la copie n’était pas identique au classeur et n’est pas enregistrée. Signalez-le avec la ligne suivante.",
  },
  en: {
    signed:
      "digitally signed. Any change breaks the signature; if you want that, add --break-signature. No copy has been saved.",
    "shared-workbook":
      "a shared workbook with a log of changes. Stop sharing it in Excel and try again. No copy has been saved.",
    "own-sheet-in-use":
      "a sheet of Normtoets holds something of yours, or formulas refer to it. Move or remove that first; the next line says what and where. No copy has been saved.",
    "not-patchable":
      "this workbook is stored in a way that nothing can be added to safely. Save it again in Excel and try again. No copy has been saved.",
    "copy-differs":
      "the copy did not equal the workbook and has not been saved. Report this with the next line.",
  },
};

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
      "{file}: deze kopie is later nog bewaard in een ander programma; uw wijzigingen zouden verloren gaan. Kies een andere naam, of geef ook --overwrite.",
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
      "{file} : cette copie a été enregistrée depuis dans un autre programme ; vos modifications seraient perdues. Choisissez un autre nom, ou ajoutez --overwrite.",
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
      "{file}: this copy has been saved by another program since; your changes would be lost. Choose another name, or add --overwrite.",
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
    progress: "{file}: copy {percent} %",
  },
};
