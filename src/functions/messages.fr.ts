import type { FunctionMessages } from "./messages";

/** French, for the French-speaking user of a Flemish workbook. */
export const fr: FunctionMessages = {
  "argument-missing": "Indiquez l’argument « {argument} ».",
  "argument-error":
    "L’argument « {argument} » est une erreur Excel ({error}). Corrigez d’abord la cellule dont elle provient.",
  "not-one-cell": "Indiquez une seule cellule pour « {argument} », pas une plage.",
  "norm-unknown":
    "Cette norme n’existe pas. Les plus proches : {nearest}. DMW.NORMEN() montre toutes les normes.",
  "year-invalid": "Indiquez l’année en quatre chiffres, par exemple 2024.",
  "fte-invalid": "Indiquez les ETP par un nombre supérieur à zéro, par exemple 47 ou 313,76.",
  "count-invalid": "Indiquez pour « {argument} » un nombre entier, zéro ou plus.",
  "share-invalid":
    "Indiquez une part sous la forme 47,3 % ou 0,473, ou le numérateur et le dénominateur dans deux arguments.",
  "share-one":
    "Un 1 seul peut être 100 % ou un numérateur sans dénominateur. Pour une part, donnez 1 comme dénominateur : =DMW.TOETS({norm}; B2; 1). Pour un nombre, donnez le dénominateur.",
  "counts-or-marks":
    "Ce sont peut-être des oui ou non (1 ou 0) par numéro de dossier, ou des nombres. Donnez comme actions une colonne de texte, ou incluez aussi le titre « Aantal acties ».",
  "amount-invalid": "Indiquez un montant en euros, zéro ou plus, par exemple 27,49.",
  "presence-invalid": "Indiquez oui ou non, ou le nombre de fois que cela a été accordé.",
  "denominator-unused": "Cette norme n’a pas de dénominateur : laissez cet argument de côté.",
  "value-missing":
    "Il n’y a pas de valeur à évaluer : complétez la cellule à laquelle la formule se réfère.",
  descriptive: "Cette norme demande seulement que des chiffres existent : il n’y a pas de seuil.",
  "not-in-force":
    "Cette norme ne s’appliquait pas en {year}. Vérifiez l’année, ou laissez cette norme de côté.",
  "threshold-unknown":
    "Le seuil ne figure pas dans le jeu de normes. Indiquez-le avec une source sous « Normes » dans le volet Normtoets, et donnez cette cellule comme dernier argument à DMW.TOETS.",
  "threshold-unused":
    "Pour cette norme et cette année, aucun seuil propre n’est nécessaire : laissez l’argument « seuil » de côté.",
  "threshold-invalid":
    "Donnez le seuil comme un nombre supérieur à zéro, par exemple 10, ou 50 % pour une part. Si la norme est par ETP, donnez le nombre par ETP.",
  "threshold-without-year":
    "Un seuil propre vaut pour une année. Indiquez aussi l’année, par exemple 2024.",
  "fte-unknown":
    "Le seuil dépend du nombre d’ETP accordés. Indiquez l’argument « etp », par exemple avec DMW.VTE(service).",
  "year-unknown": "Le seuil dépend de l’année. Indiquez l’année, par exemple 2024.",
  "nothing-to-measure":
    "Il n’y a rien à mesurer : le dénominateur est nul ou vide. Vérifiez que les données sont là.",
  "numerator-exceeds-denominator":
    "Le numérateur dépasse le dénominateur : l’un des deux est faux. Vérifiez-les.",
  "share-without-counts":
    "Une part seule ne dit pas combien il en manque. Indiquez le numérateur et le dénominateur.",
  "not-assessed": "La norme ne peut pas être évaluée avec ces chiffres. Vérifiez les arguments.",
  "range-empty":
    "La plage « {argument} » est vide, et cela ne prouve rien. Indiquez la colonne des données.",
  "range-error":
    "La plage « {argument} » contient une erreur Excel ({error}) en {position}. Corrigez cette cellule.",
  "ranges-differ":
    "Les plages « {first} » et « {second} » n’ont pas la même taille. Commencez et terminez les deux à la même ligne.",
  "mark-blank":
    "Dans la plage « {argument} », {position} est vide : vide ne veut pas dire non. Indiquez oui ou non.",
  "mark-unreadable":
    "Dans la plage « {argument} », {position} ne se lit pas comme oui ou non. Corrigez cette cellule, ou commencez la plage sous le titre.",
  "identifier-blank": "Dans la plage « {argument} », le numéro manque en {position}. Complétez-le.",
  "value-unreadable":
    "Dans la plage « {argument} », {position} est illisible. Corrigez cette cellule.",
  "row-doubtful":
    "Dans la plage « {argument} », {position} semble être un titre, un total ou un pied de page. Laissez-le hors de la plage.",
  "users-contradict":
    "Pour au moins un usager, il y a à la fois oui et non. Mettez les enregistrements en accord.",
  "kinds-alike":
    "Certains noms se ressemblent au point d’être peut-être identiques. Écrivez de la même façon ce qui est identique, et nommez clairement ce qui diffère.",
  "actions-needed":
    "Indiquez aussi les actions comme second argument : sans elles, on ne sait pas de quoi ceci est une part.",
  "counts-on-both-sides":
    "Indiquez des nombres pour les deux arguments, ou une ligne par action pour les deux : oui ou non face à une colonne de textes ou de dates.",
  "month-invalid": "Indiquez le mois par un nombre de 1 à 12.",
  "month-needed":
    "Un seul chiffre ne dit pas sur combien de mois il porte. Indiquez le mois comme second argument.",
  "months-zero":
    "Les derniers chiffres sont nuls ou pas encore remplis. Indiquez comme second argument le dernier mois pris en compte.",
  "too-many-months": "Indiquez au plus douze chiffres mensuels, de janvier à décembre.",
  "month-figure-missing":
    "Le chiffre du mois {month} manque ou n’est pas un nombre entier. Indiquez-le ; zéro est permis, vide non.",
  "service-unknown":
    "Ce service est inconnu. Écrivez le nom en entier, avec l’union nationale, par exemple « LM Oost-Vlaanderen ».",
  "fte-of-year-unknown":
    "Le jeu de normes ne donne pas d’ETP accordés pour {year}. Reprenez-les de l’arrêté ministériel.",
  unexpected:
    "Cette fonction a rencontré un problème. Recalculez avec F9 ; s’il persiste, signalez-le.",

  "at-row": "ligne {row}",
  "at-column": "colonne {column}",
  "at-cell": "ligne {row}, colonne {column}",

  "head.number": "numéro",
  "head.norm": "norme",
  "head.title": "titre",
  "head.asks": "demande",
  "head.threshold": "seuil {year}",
  "head.unit": "unité",
  "head.remark": "remarque",
  "head.source": "source",
  "unit.share": "part",
  "unit.presence": "1 = accordé",
  "relation.at-least": "au moins",
  "relation.at-most": "au plus",
  "remark.descriptive": "descriptive, sans seuil",
  "remark.not-in-force": "pas en vigueur en {year}",
  "remark.unknown": "seuil non indiqué",
  "remark.unknown-per-fte": "seuil par ETP non indiqué",
  "remark.as-tested": "seuil tel que contrôlé pour {year}",
  source: "{title} : {asks} Source : {document}, {section} : « {quote} »",
};
