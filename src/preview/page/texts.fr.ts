import type { Texts } from "./texts";

const number = new Intl.NumberFormat("fr-BE");

export const TEXTS_FR: Texts = {
  title: "Normtoets dans le navigateur",
  about: "Rien n’est envoyé.",
  sampleLabel: "Classeur",
  sampleGroup: "Exemples (chiffres fictifs)",
  functionsSample: "Formules : toutes les fonctions DMW",
  open: "Ouvrir…",
  openHint: "Ouvrez votre fichier .xlsx, ou glissez-le sur cette page. Rien n’est envoyé.",
  save: "Enregistrer en .xlsx…",
  languageLabel: "Langue",
  gridLabel: "Classeur",
  gridLabels: {
    nameBox: "Nom de la cellule",
    cancel: "Annuler la saisie",
    confirm: "Valider la saisie",
    insertFunction: "Insérer une fonction",
    addSheet: "Ajouter une feuille",
    allSheets: "Toutes les feuilles",
    sheetsBefore: "Feuilles précédentes",
    sheetsAfter: "Feuilles suivantes",
    sheets: "Feuilles",
    zoomOut: "Zoom arrière",
    zoomIn: "Zoom avant",
    sidebar: "Panneau latéral",
    close: "Fermer le panneau latéral",
    messages: "Messages de la grille",
  },
  paneLabel: "Normtoets",
  dividerLabel: "Largeur du volet",
  loading: (name) => `Ouverture de ${name}…`,
  drop: "Déposez le fichier pour l’ouvrir. Rien n’est envoyé.",
  tryAgain: "Choisir un autre fichier",
  close: "Fermer",
  cancel: "Annuler",
  cut: (shown, all) =>
    `Grand classeur : la grille montre d’abord ${number.format(shown)} lignes sur ${number.format(all)} au plus, et charge les autres au défilement. Elles sont toutes contrôlées. Les formules n’y sont recalculées qu’en partie.`,
  notHere:
    "Impossible ici : dans le navigateur, vous pouvez remplir, vider et coller des cellules, et ajouter, renommer ou supprimer des feuilles. La mise en forme et les lignes se modifient dans Excel.",
  hiddenSheets: (names) =>
    names.length === 1
      ? `La feuille ${names.join()} est masquée. Elle est contrôlée tout de même.`
      : `Ces feuilles sont masquées : ${names.join(", ")}. Elles sont contrôlées tout de même.`,
  showSheets: (count) => (count === 1 ? "Afficher la feuille" : "Afficher les feuilles"),
  protectedSheet: (sheet) =>
    `La feuille ${sheet} est protégée : la cellule n’a pas été modifiée. Ôtez la protection dans Excel pour la modifier.`,
  notAllowed: (sheet) =>
    `Excel n’accepte pas cela pour la feuille ${sheet} ; rien n’a été modifié.`,
  leaveTitle: "Modifications non enregistrées",
  leave: (name) =>
    `Vos modifications dans ${name} ne sont pas enregistrées et seront perdues si vous continuez.`,
  leaveAnyway: "Continuer sans enregistrer",
  faults: {
    "not-xlsx":
      "Ce n’est pas un classeur Excel. Choisissez un fichier qui se termine par .xlsx ou .xlsm.",
    "old-format":
      "Ce classeur est dans l’ancien format (.xls). Ouvrez-le dans Excel, enregistrez-le en .xlsx, puis ouvrez cette copie ici.",
    encrypted:
      "Le classeur est chiffré par un mot de passe. Enregistrez dans Excel une copie sans mot de passe et ouvrez-la ici.",
    damaged:
      "Le fichier est endommagé ou incomplet. Ouvrez-le dans Excel, faites-le réparer au besoin, et enregistrez-le à nouveau.",
    "too-large":
      "Le classeur est trop grand pour la mémoire du navigateur. La ligne de commande peut le lire : npm run normtoets -- FICHIER.",
    signed:
      "Le classeur porte une signature numérique, que toute modification rompt. Rien n’a été enregistré.",
    "cannot-patch":
      "Ce fichier ne peut pas être complété sans risque. Rien n’a été enregistré ; choisissez « Un nouveau fichier » ou utilisez Excel.",
    unexpected:
      "Une erreur inattendue s’est produite. Rien n’a été modifié ni enregistré ; réessayez.",
  },
  saveTitle: "Enregistrer en .xlsx",
  saveLossless: "Votre fichier, complété",
  saveLosslessHint:
    "Seuls changent les cellules que vous avez modifiées ici, les marquages et les feuilles de Normtoets ; tout le reste demeure, graphiques et macros compris.",
  cannotKeep: (obstacles) =>
    `Ceci ne peut pas s’inscrire dans votre fichier même : ${obstacles.join(" ; ")}. Un nouveau fichier le peut :`,
  obstacles: {
    sheets: "des feuilles ajoutées, renommées ou supprimées",
    tables: "des tableaux avec d’autres en-têtes ou davantage de lignes",
    extent: "des lignes déplacées, ou plus de cellules que l’on n’en suit ici une à une",
  },
  settingsStay:
    "Les réglages que Normtoets retient dans le classeur ne figurent pas dans la copie.",
  savePlain: "Un nouveau fichier",
  savePlainHint:
    "Le fichier est réécrit : valeurs, formules, formats de nombre, mise en forme, tableaux, mise en forme conditionnelle et mise en page.",
  lost: (parts) => `Ceci sera perdu : ${parts.join(", ")}.`,
  lostNothing: "Aucun élément de ce fichier ne sera perdu, d’après ce qui a été trouvé.",
  parts: {
    charts: "les graphiques",
    drawings: "les images et les formes",
    pivots: "les tableaux croisés dynamiques",
    macros: "les macros",
    comments: "les fils de commentaires",
    "external-links": "les liaisons vers d’autres classeurs",
    controls: "les boutons et les contrôles",
    "custom-data": "les données incorporées d’autres programmes",
    "printer-settings": "les réglages d’imprimante",
    other: "d’autres éléments",
  },
  saved: (name) => `Enregistré sous ${name}, dans le dossier Téléchargements.`,
  saving: "Enregistrement en cours…",
  noWorker:
    "La partie de la page qui tient le classeur s’est arrêtée. Rechargez la page ; ce qui n’était pas enregistré est perdu.",
  noAddin:
    "Le complément est introuvable. Arrêtez le serveur par Ctrl+C, relancez npm start et rechargez cette page.",
};
