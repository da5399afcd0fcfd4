import type { faultsNl } from "./faults.nl";

export const faultsFr: Readonly<Record<keyof typeof faultsNl, string>> = {
  "read-only":
    "Impossible dans un classeur en lecture seule ou en mode protégé. Choisissez « Activer la modification » au-dessus de la feuille, ou enregistrez une copie, et réessayez.",
  "structure-protected":
    "La feuille ne peut pas être ajoutée, car la structure du classeur est protégée. Ôtez la protection via Révision > Protéger le classeur et réessayez.",
  "sheet-protected":
    "La feuille est protégée et ne peut pas être modifiée. Normtoets n’ôte jamais une protection ; faites-le vous-même via Révision et réessayez.",
  "cell-edit-mode":
    "Excel attend, car une cellule est en cours de saisie. Appuyez sur Entrée ou Échap dans cette cellule et réessayez.",
  "sheet-gone":
    "Une feuille a été supprimée ou renommée entre-temps ; les emplacements ne sont plus justes. Contrôlez à nouveau.",
  "host-unsupported":
    "Cette version d’Excel ne le permet pas. Mettez Excel à jour ou utilisez Excel sur le web.",
  "host-busy":
    "Excel ne répond pas, le plus souvent parce qu’il calcule ou qu’une fenêtre est ouverte. Patientez, fermez la fenêtre et réessayez.",
  "too-large":
    "C’est plus qu’Excel ne donne en une fois. Scindez la plus grande feuille, ou contrôlez le fichier en ligne de commande.",
  cancelled: "Arrêté à votre demande. Rien n’a été modifié.",
  unexpected:
    "Une erreur s’est produite dans Normtoets même. Vos listes n’ont pas été modifiées. Réessayez ; si elle persiste, signalez la ligne ci-dessous.",
  unreadable:
    "Le classeur est illisible. Enregistrez-le à nouveau en .xlsx, ouvrez-le et réessayez.",
};
