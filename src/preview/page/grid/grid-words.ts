import type { Language } from "../../language";

/** Texts by key; keys of several parts are nested. */
export interface Words {
  [key: string]: string | Words;
}

/** What the grid asks for and its packages have in no language, or say otherwise than it is here. */
export const OWN_WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    "sheets-formula": {
      progress: {
        analyzing: "Berekening wordt voorbereid…",
        calculating: "Wordt berekend…",
        "array-analysis": "Matrixformules worden voorbereid…",
        "array-calculation": "Matrixformules worden berekend…",
        done: "Berekend",
      },
    },
  },
  fr: {
    "sheets-formula": {
      progress: {
        analyzing: "Préparation du calcul…",
        calculating: "Calcul en cours…",
        "array-analysis": "Préparation des formules matricielles…",
        "array-calculation": "Calcul des formules matricielles…",
        done: "Calculé",
      },
    },
    "sheets-ui": {
      sheetConfig: {
        deleteSheetContent: "Supprimer cette feuille ? Cela ne peut pas être annulé.",
        deleteLargeSheetContent: "Supprimer cette feuille ? Cela ne peut pas être annulé.",
      },
      definedName: {
        managerTitle: "Noms",
        managerDescription: "Les noms de plages se gèrent dans Excel.",
      },
    },
  },
  en: {
    "sheets-formula": {
      progress: {
        analyzing: "Preparing the calculation…",
        calculating: "Calculating…",
        "array-analysis": "Preparing array formulas…",
        "array-calculation": "Calculating array formulas…",
        done: "Calculated",
      },
    },
    "sheets-ui": {
      sheetConfig: {
        deleteSheetContent: "Delete this sheet? This cannot be undone.",
        deleteLargeSheetContent: "Delete this sheet? This cannot be undone.",
      },
      definedName: {
        managerTitle: "Names",
        managerDescription: "Names of ranges are managed in Excel.",
      },
    },
  },
};

/** The grid asks for it in two places. */
const RANGE_SELECTOR = {
  title: "Bereik kiezen",
  addAnotherRange: "Bereik toevoegen",
  buttonTooltip: "Bereik kiezen",
  placeHolder: "Kies of typ een bereik",
  confirm: "OK",
  cancel: "Annuleren",
};

/** The grid has no Dutch: these are the texts of what is left of it here. */
export const DUTCH_WORDS: Words = {
  design: {
    Confirm: { cancel: "Annuleren", confirm: "OK" },
    Select: { empty: "Geen" },
    CascaderList: { empty: "Geen" },
  },
  ui: {
    shortcut: {
      undo: "Ongedaan maken",
      redo: "Opnieuw",
      cut: "Knippen",
      copy: "Kopiëren",
      paste: "Plakken",
      "shortcut-panel": "Sneltoetsen tonen of verbergen",
    },
    "shortcut-panel": { title: "Sneltoetsen" },
    "common-edit": "Bewerken",
    "toggle-shortcut-panel": "Sneltoetsen tonen of verbergen",
    "global-shortcut": "Overal",
    clipboard: {
      authentication: {
        title: "Geen toegang tot het klembord",
        content: "Sta in de browser toe dat deze pagina het klembord gebruikt.",
      },
    },
    textEditor: {
      formulaError: "Typ een geldige formule, zoals =SUM(A1)",
      rangeError: "Typ een geldig bereik, zoals A1:B10",
    },
    rangeSelector: RANGE_SELECTOR,
    "zoom-slider": { resetTo: "Terug naar" },
    row: "Rij",
    column: "Kolom",
  },
  sheets: {
    tabs: { sheetCopy: "(kopie{0})", sheet: "Blad" },
    info: {
      overlappingSelections: "Dat kan niet met selecties die elkaar overlappen",
      acrossMergedCell: "De selectie loopt over een samengevoegde cel",
      partOfCell: "Van een samengevoegde cel is maar een deel geselecteerd",
      hideSheet: "Minstens één blad moet zichtbaar blijven",
    },
    autoFill: {
      copy: "Cellen kopiëren",
      series: "Reeks doorvoeren",
      formatOnly: "Alleen opmaak",
      noFormat: "Zonder opmaak",
    },
  },
  "sheets-ui": {
    button: {
      confirm: "OK",
      cancel: "Annuleren",
      close: "Sluiten",
      insert: "Invoegen",
      prevPage: "Vorige",
      nextPage: "Volgende",
      total: "totaal:",
    },
    sheetConfig: {
      delete: "Verwijderen",
      copy: "Kopiëren",
      rename: "Naam wijzigen",
      hide: "Verbergen",
      unhide: "Zichtbaar maken",
      tipNameRepeat: "Er is al een blad met die naam.",
      noMoreSheet:
        "Minstens één blad moet zichtbaar blijven. Voeg eerst een blad toe, of maak een verborgen blad zichtbaar.",
      confirmDelete: "Blad verwijderen?",
      noHide: "Minstens één blad moet zichtbaar blijven.",
      sheetNameErrorTitle: "Die naam kan niet",
      sheetNameSpecCharError:
        "Een naam heeft ten hoogste 31 tekens, begint of eindigt niet met ' en bevat geen [ ] : \\ ? * /",
      sheetNameCannotIsEmptyError: "Een blad moet een naam hebben.",
      sheetNameAlreadyExistsError: "Er is al een blad met die naam. Kies een andere.",
      deleteSheet: "Blad verwijderen",
      deleteSheetContent: "Dit blad verwijderen? Dat kan niet ongedaan worden gemaakt.",
      deleteLargeSheetContent: "Dit blad verwijderen? Dat kan niet ongedaan worden gemaakt.",
    },
    rightClick: {
      copy: "Kopiëren",
      cut: "Knippen",
      paste: "Plakken",
      copySpecial: "Kopiëren speciaal",
      pasteSpecial: "Plakken speciaal",
      pasteValue: "Alleen waarden plakken",
      clearSelection: "Wissen",
      clearContent: "Inhoud wissen",
      clearAll: "Alles wissen",
    },
    info: {
      notChangeMerge: "Een samengevoegde cel kan niet voor een deel worden gewijzigd",
      problem: "Dat lukt niet",
    },
    clipboard: {
      paste: {
        exceedMaxCells: "Er worden te veel cellen geplakt",
        overlappingMergedCells: "Het bereik overlapt samengevoegde cellen",
      },
      shortCutNotify: {
        title: "Plak met de sneltoets.",
        useShortCutInstead: "Gebruik Ctrl+V om cellen uit Excel te plakken.",
      },
    },
    statusbar: {
      sum: "Som",
      average: "Gemiddelde",
      min: "Min",
      max: "Max",
      count: "Aantal getallen",
      countA: "Aantal",
      clickToCopy: "Klik om te kopiëren",
      copied: "Gekopieerd",
    },
    shortcut: {
      "sheet-view": "Rondkijken",
      "sheet-edit": "Cellen bewerken",
      sheet: {
        "zoom-in": "Inzoomen",
        "zoom-out": "Uitzoomen",
        "reset-zoom": "Terug naar 100%",
        "select-below-cell": "Cel eronder",
        "select-up-cell": "Cel erboven",
        "select-left-cell": "Cel links",
        "select-right-cell": "Cel rechts",
        "select-next-cell": "Volgende cel",
        "select-previous-cell": "Vorige cel",
        "select-up-value-cell": "Eerste gevulde cel erboven",
        "select-below-value-cell": "Eerste gevulde cel eronder",
        "select-left-value-cell": "Eerste gevulde cel links",
        "select-right-value-cell": "Eerste gevulde cel rechts",
        "expand-selection-down": "Selectie uitbreiden naar onder",
        "expand-selection-up": "Selectie uitbreiden naar boven",
        "expand-selection-left": "Selectie uitbreiden naar links",
        "expand-selection-right": "Selectie uitbreiden naar rechts",
        "expand-selection-to-left-gap": "Selectie uitbreiden tot de rand links",
        "expand-selection-to-below-gap": "Selectie uitbreiden tot de rand onder",
        "expand-selection-to-right-gap": "Selectie uitbreiden tot de rand rechts",
        "expand-selection-to-up-gap": "Selectie uitbreiden tot de rand boven",
        "select-all": "Alles selecteren",
        "toggle-editing": "Bewerken beginnen of beëindigen",
        "delete-and-start-editing": "Wissen en bewerken",
        "abort-editing": "Bewerken afbreken",
        "break-line": "Nieuwe regel in de cel",
        "start-editing": "Cel bewerken",
        "repeat-last-action": "Laatste handeling herhalen",
        "set-bold": "Vet",
        "set-italic": "Cursief",
        "set-underline": "Onderstrepen",
        "set-strike-through": "Doorhalen",
      },
    },
    definedName: {
      managerTitle: "Namen",
      managerDescription: "Namen van bereiken beheert u in Excel.",
    },
    permission: {
      dialog: {
        alert: "Beveiligd",
        alertContent: "Dit bereik is beveiligd. Hef de beveiliging op in Excel om het te wijzigen.",
      },
      button: { confirm: "OK", cancel: "Annuleren" },
    },
  },
  "sheets-formula-ui": {
    shortcut: { "quick-sum": "Optellen" },
    insert: { tooltip: "Functies", common: "Veelgebruikte functies" },
    prompt: {
      helpExample: "VOORBEELD",
      helpAbstract: "UITLEG",
      required: "Verplicht.",
      optional: "Facultatief.",
    },
    error: {
      title: "Fout",
      divByZero: "Deling door nul",
      name: "Onbekende naam",
      value: "Een waarde is niet van de juiste soort",
      num: "Een getal is ongeldig",
      na: "De waarde is niet beschikbaar",
      cycle: "De formule verwijst naar zichzelf",
      ref: "De verwijzing is ongeldig",
      spill: "Er staat iets in het bereik voor de uitkomst",
      calc: "Dit kan niet worden berekend",
      error: "Fout",
      connect: "Wordt berekend",
      null: "De bereiken hebben geen cel gemeen",
    },
    functionType: {
      financial: "Financieel",
      date: "Datum en tijd",
      math: "Wiskunde",
      statistical: "Statistiek",
      lookup: "Zoeken en verwijzen",
      database: "Database",
      text: "Tekst",
      logical: "Logisch",
      information: "Informatie",
      engineering: "Techniek",
      cube: "Kubus",
      compatibility: "Vroegere versies",
      web: "Web",
      array: "Matrix",
      univer: "Van het rooster",
      user: "Normtoets",
      definedname: "Naam",
    },
    moreFunctions: {
      confirm: "OK",
      prev: "Vorige",
      next: "Volgende",
      searchFunctionPlaceholder: "Functie zoeken",
      allFunctions: "Alle functies",
      syntax: "VORM",
    },
    operation: {
      copyFormulaOnly: "Alleen formules kopiëren",
      pasteFormula: "Alleen formules plakken",
    },
    rangeSelector: RANGE_SELECTOR,
  },
};
