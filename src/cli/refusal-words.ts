import type { Language } from "../norms/norm";
import type { RefusalCode, Reference, Structure, UsersWork } from "../xlsx/marked-copy";

type Each<Code extends string, Words> = Readonly<Record<Language, Readonly<Record<Code, Words>>>>;

/** Why no copy is written of a workbook that can be read, and what to do; the file's name goes before it. */
export const REFUSAL_WORDS: Each<
  Exclude<RefusalCode, "own-sheet-in-use" | "not-patchable">,
  string
> = {
  nl: {
    signed:
      "digitaal ondertekend. Elke wijziging verbreekt de handtekening; wilt u dat, geef dan ook --break-signature.",
    "shared-workbook":
      "gedeelde werkmap met een wijzigingslogboek, waar een nieuw blad niet bij past. Hef het delen op in Excel en probeer opnieuw.",
    "changed-meanwhile":
      "het bestand is gewijzigd terwijl het getoetst werd, zodat de markeringen niet meer zouden kloppen. Bewaar en sluit het, en toets opnieuw.",
    "copy-differs":
      "de kopie bleek bij het nakijken niet gelijk aan de werkmap. Probeer opnieuw; komt het terug, meld het dan met wat tussen haakjes staat.",
  },
  fr: {
    signed:
      "signé numériquement. Toute modification rompt la signature ; si vous le voulez, ajoutez --break-signature.",
    "shared-workbook":
      "classeur partagé avec un journal des modifications, qui n’admet pas de nouvelle feuille. Mettez fin au partage dans Excel et réessayez.",
    "changed-meanwhile":
      "le fichier a été modifié pendant le contrôle ; les marquages ne seraient plus exacts. Enregistrez-le, fermez-le et contrôlez à nouveau.",
    "copy-differs":
      "à la vérification, la copie n’était pas identique au classeur. Réessayez ; si cela se répète, signalez-le avec ce qui est entre parenthèses.",
  },
  en: {
    signed:
      "digitally signed. Any change breaks the signature; if you want that, add --break-signature.",
    "shared-workbook":
      "a shared workbook with a log of changes, which a new sheet does not go with. Stop sharing it in Excel and try again.",
    "changed-meanwhile":
      "the file was changed while it was being checked, so that the marks would no longer be right. Save and close it, and check again.",
    "copy-differs":
      "when verified, the copy did not equal the workbook. Try again; if it happens once more, report it with what is in brackets.",
  },
};

/** The same for a workbook that is stored in a way that cannot be added to. */
export const STRUCTURE_WORDS: Each<Structure, string> = {
  nl: {
    "shared-part":
      "twee werkbladen delen in het bestand één onderdeel, zodat een markering op beide zou komen. Bewaar de werkmap opnieuw in Excel en probeer opnieuw.",
    alternatives:
      "een onderdeel staat tweemaal in het bestand, voor verschillende versies van Excel, zodat niet vaststaat welk telt. Bewaar de werkmap opnieuw in Excel en probeer opnieuw.",
    "unusual-order":
      "een onderdeel van het bestand is niet opgebouwd zoals Excel dat doet, zodat er niets veilig aan toegevoegd kan worden. Bewaar de werkmap opnieuw in Excel en probeer opnieuw.",
    "name-taken":
      "de werkmap heeft zelf al een naam die het verslag nodig heeft. Wijzig die naam in Excel (Formules, Namen beheren) en probeer opnieuw.",
    "only-sheet":
      "zonder het verslag blijft er geen zichtbaar blad over, en dat mag niet in Excel. Maak een ander blad zichtbaar en probeer opnieuw.",
    "styles-full":
      "de werkmap heeft zo veel celstijlen dat Excel er geen meer aanneemt. Verwijder stijlen die u niet gebruikt en probeer opnieuw.",
    "rules-full":
      "de voorwaardelijke opmaak is zo genummerd dat er geen regel meer bij kan. Bewaar de werkmap opnieuw in Excel en probeer opnieuw.",
  },
  fr: {
    "shared-part":
      "deux feuilles partagent une même partie du fichier ; un marquage apparaîtrait sur les deux. Réenregistrez le classeur dans Excel et réessayez.",
    alternatives:
      "une partie figure deux fois dans le fichier, pour différentes versions d’Excel ; on ne sait pas laquelle compte. Réenregistrez le classeur dans Excel et réessayez.",
    "unusual-order":
      "une partie du fichier n’est pas construite comme le fait Excel ; rien ne peut y être ajouté sans risque. Réenregistrez le classeur dans Excel et réessayez.",
    "name-taken":
      "le classeur a déjà un nom dont le rapport a besoin. Changez ce nom dans Excel (Formules, Gestionnaire de noms) et réessayez.",
    "only-sheet":
      "sans le rapport, il ne resterait aucune feuille visible, ce qu’Excel n’admet pas. Affichez une autre feuille et réessayez.",
    "styles-full":
      "le classeur a tant de styles de cellule qu’Excel n’en accepte plus. Supprimez les styles inutilisés et réessayez.",
    "rules-full":
      "la mise en forme conditionnelle est numérotée de telle sorte qu’aucune règle ne peut s’y ajouter. Réenregistrez le classeur dans Excel et réessayez.",
  },
  en: {
    "shared-part":
      "two sheets share one part of the file, so that a mark would show on both. Save the workbook again in Excel and try again.",
    alternatives:
      "a part is in the file twice, for different versions of Excel, so that it is not certain which counts. Save the workbook again in Excel and try again.",
    "unusual-order":
      "a part of the file is not built as Excel builds it, so that nothing can be added to it safely. Save the workbook again in Excel and try again.",
    "name-taken":
      "the workbook has a name already that the report needs. Change that name in Excel (Formulas, Name Manager) and try again.",
    "only-sheet":
      "without the report no visible sheet would be left, which Excel does not allow. Make another sheet visible and try again.",
    "styles-full":
      "the workbook has so many cell styles that Excel takes no more. Remove styles that you do not use and try again.",
    "rules-full":
      "the conditional formats are numbered so that no rule can be added. Save the workbook again in Excel and try again.",
  },
};

/** What of the user stands on a sheet of ours. */
export const WORK_WORDS: Each<UsersWork, string> = {
  nl: {
    "text-above": "tekst boven de tabel",
    "text-beside": "tekst naast de tabel",
    "text-below": "tekst onder de tabel",
    formula: "een formule",
    "table-moved": "onze tabel op een andere plaats",
    "table-changed": "een tabel zonder kop, met totalen of met een eigen bron",
    "other-table": "een andere tabel",
    "merged-cells": "samengevoegde cellen",
    validation: "gegevensvalidatie",
    protection: "een beveiliging",
    filter: "een filter van het blad",
    "conditional-format": "voorwaardelijke opmaak",
    "outward-link": "een koppeling naar buiten",
    notes: "opmerkingen of notities",
    drawing: "een tekening, grafiek of afbeelding",
    "pivot-table": "een draaitabel",
    slicer: "een slicer",
    control: "een besturingselement",
    "something-else": "iets dat niet van Normtoets is",
  },
  fr: {
    "text-above": "du texte au-dessus du tableau",
    "text-beside": "du texte à côté du tableau",
    "text-below": "du texte sous le tableau",
    formula: "une formule",
    "table-moved": "notre tableau à une autre place",
    "table-changed": "un tableau sans en-tête, avec des totaux ou avec sa propre source",
    "other-table": "un autre tableau",
    "merged-cells": "des cellules fusionnées",
    validation: "une validation des données",
    protection: "une protection",
    filter: "un filtre de la feuille",
    "conditional-format": "une mise en forme conditionnelle",
    "outward-link": "un lien vers l’extérieur",
    notes: "des commentaires ou des notes",
    drawing: "un dessin, un graphique ou une image",
    "pivot-table": "un tableau croisé dynamique",
    slicer: "un segment",
    control: "un contrôle",
    "something-else": "quelque chose qui n’est pas de Normtoets",
  },
  en: {
    "text-above": "text above the table",
    "text-beside": "text beside the table",
    "text-below": "text below the table",
    formula: "a formula",
    "table-moved": "our table in another place",
    "table-changed": "a table without header, with totals, or with a source of its own",
    "other-table": "another table",
    "merged-cells": "merged cells",
    validation: "data validation",
    protection: "protection",
    filter: "a filter of the sheet",
    "conditional-format": "a conditional format",
    "outward-link": "a link out of the workbook",
    notes: "comments or notes",
    drawing: "a drawing, chart or picture",
    "pivot-table": "a pivot table",
    slicer: "a slicer",
    control: "a control",
    "something-else": "something that is not of Normtoets",
  },
};

/** What refers to it from elsewhere: one, and more than one. */
export const REFERENCE_WORDS: Each<Reference, readonly [one: string, more: string]> = {
  nl: {
    "formula-refers": ["formule", "formules"],
    "rule-refers": ["regel voor voorwaardelijke opmaak", "regels voor voorwaardelijke opmaak"],
    "validation-refers": ["gegevensvalidatie", "gegevensvalidaties"],
    "name-refers": ["naam", "namen"],
    "table-refers": ["formule in een tabel", "formules in een tabel"],
    "chart-refers": ["reeks van een grafiek", "reeksen van een grafiek"],
    "shape-refers": ["vorm of afbeelding", "vormen of afbeeldingen"],
    "control-refers": ["besturingselement", "besturingselementen"],
    "pivot-refers": ["bron van een draaitabel", "bronnen van een draaitabel"],
    "slicer-refers": ["slicer", "slicers"],
    "connection-refers": ["verbinding", "verbindingen"],
    "link-refers": ["koppeling", "koppelingen"],
  },
  fr: {
    "formula-refers": ["formule", "formules"],
    "rule-refers": [
      "règle de mise en forme conditionnelle",
      "règles de mise en forme conditionnelle",
    ],
    "validation-refers": ["validation des données", "validations des données"],
    "name-refers": ["nom", "noms"],
    "table-refers": ["formule dans un tableau", "formules dans un tableau"],
    "chart-refers": ["série d’un graphique", "séries d’un graphique"],
    "shape-refers": ["forme ou image", "formes ou images"],
    "control-refers": ["contrôle", "contrôles"],
    "pivot-refers": [
      "source d’un tableau croisé dynamique",
      "sources d’un tableau croisé dynamique",
    ],
    "slicer-refers": ["segment", "segments"],
    "connection-refers": ["connexion", "connexions"],
    "link-refers": ["lien", "liens"],
  },
  en: {
    "formula-refers": ["formula", "formulas"],
    "rule-refers": ["rule for conditional formats", "rules for conditional formats"],
    "validation-refers": ["data validation", "data validations"],
    "name-refers": ["name", "names"],
    "table-refers": ["formula in a table", "formulas in a table"],
    "chart-refers": ["series of a chart", "series of a chart"],
    "shape-refers": ["shape or picture", "shapes or pictures"],
    "control-refers": ["control", "controls"],
    "pivot-refers": ["source of a pivot table", "sources of a pivot table"],
    "slicer-refers": ["slicer", "slicers"],
    "connection-refers": ["connection", "connections"],
    "link-refers": ["link", "links"],
  },
};

/** The sentences around those. */
export const IN_USE_WORDS: Each<"work" | "references" | "move" | "change" | "on" | "none", string> =
  {
    nl: {
      work: "op blad “{sheet}” staat meer dan het verslag: {list}. Dat zou verloren gaan.",
      references: "elders in de werkmap wordt naar het verslag verwezen: {list}. Dat zou stukgaan.",
      move: "Verplaats of verwijder het en probeer opnieuw.",
      change: "Wijzig of verwijder het en probeer opnieuw.",
      on: "{count} {what} op “{sheet}”",
      none: "Er is geen kopie bewaard.",
    },
    fr: {
      work: "la feuille « {sheet} » contient plus que le rapport : {list}. Cela serait perdu.",
      references:
        "le rapport est référencé ailleurs dans le classeur : {list}. Cela ne fonctionnerait plus.",
      move: "Déplacez ou supprimez-le et réessayez.",
      change: "Modifiez ou supprimez-le et réessayez.",
      on: "{count} {what} sur « {sheet} »",
      none: "Aucune copie n’est enregistrée.",
    },
    en: {
      work: "sheet “{sheet}” holds more than the report: {list}. It would be lost.",
      references: "the report is referred to elsewhere in the workbook: {list}. It would break.",
      move: "Move or remove it and try again.",
      change: "Change or remove it and try again.",
      on: "{count} {what} on “{sheet}”",
      none: "No copy has been saved.",
    },
  };
