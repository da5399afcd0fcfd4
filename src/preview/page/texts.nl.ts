import type { Texts } from "./texts";

const number = new Intl.NumberFormat("nl-BE");

export const TEXTS_NL: Texts = {
  title: "Normtoets in de browser",
  about: "Er wordt niets opgestuurd.",
  sampleLabel: "Werkmap",
  sampleGroup: "Voorbeelden (verzonnen cijfers)",
  functionsSample: "Formules: alle DMW-functies",
  open: "Openen…",
  openHint: "Open een eigen .xlsx-bestand, of sleep het op deze pagina. Er wordt niets opgestuurd.",
  save: "Bewaren als .xlsx…",
  languageLabel: "Taal",
  gridLabel: "Werkmap",
  gridLabels: {
    nameBox: "Naam van de cel",
    cancel: "Invoer annuleren",
    confirm: "Invoer bevestigen",
    insertFunction: "Functie invoegen",
    addSheet: "Blad toevoegen",
    allSheets: "Alle bladen",
    sheetsBefore: "Vorige bladen",
    sheetsAfter: "Volgende bladen",
    sheets: "Bladen",
    zoomOut: "Uitzoomen",
    zoomIn: "Inzoomen",
    sidebar: "Zijpaneel",
    close: "Zijpaneel sluiten",
    messages: "Meldingen van het rooster",
  },
  paneLabel: "Normtoets",
  dividerLabel: "Breedte van het paneel",
  loading: (name) => `${name} wordt geopend…`,
  drop: "Laat het bestand los om het te openen. Er wordt niets opgestuurd.",
  tryAgain: "Ander bestand kiezen",
  close: "Sluiten",
  cancel: "Annuleren",
  cut: (shown, all) =>
    `Grote werkmap: het rooster toont eerst ${number.format(shown)} van ten hoogste ${number.format(all)} rijen en haalt andere op terwijl u bladert. Getoetst worden ze allemaal. Formules worden hier beperkt herberekend.`,
  notHere:
    "Dit kan hier niet: in de browser kunt u cellen invullen, wissen en plakken, en bladen toevoegen, hernoemen of verwijderen. Opmaak en rijen wijzigt u in Excel.",
  hiddenSheets: (names) =>
    names.length === 1
      ? `Het blad ${names.join()} is verborgen. Het wordt wel getoetst.`
      : `Deze bladen zijn verborgen: ${names.join(", ")}. Ze worden wel getoetst.`,
  showSheets: (count) => (count === 1 ? "Toon het blad" : "Toon de bladen"),
  protectedSheet: (sheet) =>
    `Het blad ${sheet} is beveiligd: de cel is niet gewijzigd. Hef de beveiliging op in Excel om ze te wijzigen.`,
  notAllowed: (sheet) => `Excel aanvaardt dit niet voor het blad ${sheet}; het is niet gewijzigd.`,
  leaveTitle: "Niet bewaarde wijzigingen",
  leave: (name) => `Uw wijzigingen in ${name} zijn niet bewaard en gaan verloren als u doorgaat.`,
  leaveAnyway: "Doorgaan zonder bewaren",
  faults: {
    "not-xlsx": "Dit is geen Excel-werkmap. Kies een bestand dat eindigt op .xlsx of .xlsm.",
    "old-format":
      "Dit is een werkmap in de oude vorm (.xls). Open ze in Excel en bewaar ze als .xlsx; open dan die kopie hier.",
    encrypted:
      "De werkmap is met een wachtwoord versleuteld. Bewaar in Excel een kopie zonder wachtwoord en open die hier.",
    damaged:
      "Het bestand is beschadigd of onvolledig. Open het in Excel, laat het zo nodig herstellen, en bewaar het opnieuw.",
    "too-large":
      "De werkmap is te groot voor het geheugen van de browser. De opdrachtregel kan ze wel lezen: npm run normtoets -- BESTAND.",
    signed:
      "De werkmap is digitaal ondertekend, en elke wijziging verbreekt de handtekening. Er is niets bewaard.",
    "cannot-patch":
      "Dit bestand kan niet veilig worden aangevuld. Er is niets bewaard; kies ‘Een nieuw bestand’ of gebruik Excel.",
    unexpected:
      "Er ging iets onverwachts mis. Er is niets gewijzigd of bewaard; probeer het opnieuw.",
  },
  saveTitle: "Bewaren als .xlsx",
  saveLossless: "Uw bestand, aangevuld",
  saveLosslessHint:
    "Alleen de cellen die u hier hebt gewijzigd, de markeringen en de bladen van Normtoets zijn anders; al de rest blijft zoals het was, ook grafieken en macro’s.",
  cannotKeep: (obstacles) =>
    `Dit kan niet in uw bestand zelf worden bijgeschreven: ${obstacles.join("; ")}. Wel in een nieuw bestand:`,
  obstacles: {
    sheets: "bladen die zijn toegevoegd, hernoemd of verwijderd",
    tables: "tabellen met andere koppen of meer rijen",
    extent: "verplaatste rijen, of meer cellen dan hier één voor één worden gevolgd",
  },
  settingsStay: "De instellingen die Normtoets in de werkmap onthoudt, komen niet in de kopie.",
  savePlain: "Een nieuw bestand",
  savePlainHint:
    "Het bestand wordt opnieuw geschreven: waarden, formules, getalnotaties, opmaak, tabellen, voorwaardelijke opmaak en pagina-instelling.",
  lost: (parts) => `Dit gaat verloren: ${parts.join(", ")}.`,
  lostNothing: "In dit bestand zijn geen onderdelen gevonden die daarbij verloren gaan.",
  parts: {
    charts: "grafieken",
    drawings: "afbeeldingen en vormen",
    pivots: "draaitabellen",
    macros: "macro’s",
    comments: "gespreksdraden bij opmerkingen",
    "external-links": "koppelingen naar andere werkmappen",
    controls: "knoppen en besturingselementen",
    "custom-data": "ingesloten gegevens van andere programma’s",
    "printer-settings": "printerinstellingen",
    other: "andere onderdelen",
  },
  saved: (name) => `Bewaard als ${name}, in de map Downloads.`,
  saving: "Bezig met bewaren…",
  noWorker:
    "Het deel van de pagina dat de werkmap bijhoudt, is gestopt. Laad de pagina opnieuw; wat niet bewaard was, is weg.",
  noAddin:
    "De invoegtoepassing is niet gevonden. Stop de server met Ctrl+C, voer npm start opnieuw uit en laad deze pagina opnieuw.",
};
