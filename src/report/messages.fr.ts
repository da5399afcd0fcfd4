import type { Messages } from "./messages";

/** French (fr-BE). */
export const fr: Messages = {
  "outcome.met": "satisfait",
  "outcome.not-met": "ne satisfait pas",
  "outcome.not-yet-met": "pas encore atteint",
  "outcome.not-assessed": "non évalué",
  "outcome.not-applicable": "sans objet",

  "figure.share": "{value} ({numerator} sur {denominator})",
  "figure.at-least": "au moins {figure}",
  "figure.at-most": "au plus {figure}",
  "norm.at-least": "norme : au moins {threshold}",
  "norm.at-most": "norme : au plus {threshold}",

  "result.met": "{figure} ; {norm}. Satisfait.",
  "result.not-met": "{figure} ; {norm}. Il manque encore {shortfall}.",
  "result.not-met-amount": "{figure} ; {norm}. {shortfall} de trop.",
  "result.not-met-share": "{figure} ; {norm}. Ne satisfait pas.",
  "result.not-yet-met":
    "{figure} ; {norm}. Il reste {shortfall} à atteindre ; situation jusqu’à {month} inclus.",
  "result.presence-met": "Accordé au moins une fois. Satisfait.",
  "result.presence-not-met": "La liste ne contient aucun octroi. Ne satisfait pas.",
  "result.figures": "{figure}. Cette norme est décrite, pas évaluée.",
  "result.not-in-force": "Cette norme ne s’appliquait pas en {year}.",
  "result.not-assessed": "Non évalué : {reason}",
  "result.not-assessed-figure": "{figure}. Non évalué : {reason}",
  "result.figure": "{figure} ; {norm}.",
  "result.failing": "Non atteint par {services}.",
  "result.failing-short": "Non atteint par {services} : il manque encore {shortfall}.",
  "result.failing-amount": "Non atteint par {services} : {shortfall} de trop.",
  "result.pending": "Pas encore atteint par {services} ; situation jusqu’à {month} inclus.",
  "result.pending-short":
    "Pas encore atteint par {services} : il reste {shortfall} à atteindre ; situation jusqu’à {month} inclus.",

  "forecast.reaches":
    "Prévision de cet outil, par simple proportion : {value} à la fin de l’année, assez pour la norme.",
  "forecast.misses":
    "Prévision de cet outil, par simple proportion : {value} à la fin de l’année, trop peu pour la norme.",

  "remark.as-tested": "Seuil tel que contrôlé pour {year}.",
  "remark.user-threshold": "Norme complétée par l’utilisateur ({source}).",
  "remark.bound": "Le chiffre exact n’est pas tout à fait établi ; l’évaluation n’en dépend pas.",
  "remark.from-annual-report": "Le chiffre provient du rapport annuel.",
  "remark.share-given": "La part est reprise telle qu’elle figure dans la liste.",

  "reason.no-list":
    "aucune liste de {lists} trouvée. Ajoutez cette liste ou indiquez-la dans un profil.",
  "reason.too-large":
    "la liste de {lists} est trop grande pour être lue en une fois. Scindez-la ou contrôlez le fichier en ligne de commande.",
  "reason.missing-column":
    "la colonne {columns} manque dans la liste {list}. Ajoutez-la ou indiquez-la dans un profil.",
  "reason.missing-columns":
    "les colonnes {columns} manquent dans la liste {list}. Ajoutez-les ou indiquez-les dans un profil.",
  "reason.unreadable-values":
    "des cellules vides ou illisibles peuvent changer l’évaluation. Complétez-les et relancez le contrôle.",
  "reason.empty-denominator":
    "il n’y a rien à mesurer : la liste ne contient pas d’enregistrements à ce sujet.",
  "reason.threshold-unknown":
    "norme non complétée. Le seuil ne figure pas dans les normes ; complétez-le avec une source (feuille « Normen (eigen) » ou fichier de normes).",
  "reason.fte-unknown":
    "le seuil dépend du nombre d’ETP accordés, inconnu pour ce service et cette année. Complétez-le sur la feuille « Normen (eigen) » ou dans le fichier de normes.",
  "reason.year-unknown":
    "le seuil dépend de l’année, que les listes ne mentionnent pas. Indiquez l’année.",
  "reason.user-norms-other-year":
    "vos propres normes valent pour une autre année que celle des listes.",
  "reason.service-unclear":
    "le service d’une partie des enregistrements n’est pas clair. Complétez le service ou indiquez le nom dans un profil.",
  "reason.near-variants":
    "certains types se ressemblent au point d’être peut-être identiques. Uniformisez les noms ou fixez des synonymes dans un profil.",
  "reason.conflicting-values":
    "les enregistrements de certains usagers ou collaborateurs se contredisent. Vérifiez-les et relancez le contrôle.",
  "reason.overlapping-lists":
    "deux listes contiennent des enregistrements du même mois ; ce sont peut-être les mêmes. N’en gardez qu’une.",
  "reason.repeated-records":
    "certaines lignes disent exactement la même chose du même usager le même jour ; un enregistrement a peut-être été saisi ou collé deux fois. Supprimez les doublons ; s’il y en a vraiment deux, donnez à chacun sa propre date, heure ou sorte.",
  "reason.begun-before":
    "certains enregistrements ont commencé avant l’année et ont peut-être continué ; la liste ne dit pas s’ils comptent cette année. Donnez à ce qui compte une date dans l’année, ou indiquez une date de fin là où cela s’est arrêté plus tôt.",
  "reason.selected-records":
    "d’après son nom, la liste ne contient que ceux qui remplissent la condition, et personne qui ne la remplit pas ; aucune part de l’ensemble n’en découle. Ajoutez les autres ou donnez à la feuille un nom qui vaut pour l’ensemble.",
  "reason.accumulation-unclear":
    "on ne sait pas si les chiffres mensuels sont cumulés. Mettez « cumulatief » dans le titre ou ajoutez le chiffre de toute l’année.",
  "reason.totals-disagree": "le total et les chiffres mensuels ne concordent pas. Vérifiez-les.",
  "reason.kinds-added-up":
    "le total additionne les types des mois, des trimestres ou des bureaux, et un même type peut revenir de l’un à l’autre. Comptez les types sur toute l’année.",
  "reason.users-added-up":
    "le total additionne les usagers des mois ou des trimestres, et un même usager peut figurer dans plusieurs d’entre eux. Comptez chaque usager une seule fois sur toute l’année ; si c’est déjà le cas, mettez le total dans une liste sans ces colonnes.",
  "reason.reduced-only":
    "pour un type d’appareil, la liste ne contient que des contributions réduites ; la contribution ordinaire est donc inconnue. Complétez-la.",
  "reason.records-doubted":
    "il n’est pas certain que certains enregistrements comptent. Les remarques disent lesquels, pourquoi et que faire.",
  "reason.scale-unclear":
    "on ne sait pas si 0,52 signifie 52 % ou 0,52 % dans cette ligne. Écrivez tous les pourcentages de la même manière.",
  "reason.lists-disagree":
    "deux listes donnent un chiffre différent ; l’un satisfait, l’autre non. Vérifiez lequel est exact.",
  "reason.numerator-exceeds-denominator":
    "le numérateur dépasse le dénominateur ; l’un des deux chiffres est faux. Vérifiez-les.",
  "reason.services-missing":
    "tous les services de l’union nationale ne figurent pas dans ce classeur ; l’ensemble ne peut donc être évalué.",
  "reason.service-undecided": "au moins un service de l’union nationale n’a pas pu être évalué.",

  "finding.duplicate-user":
    "Usagers présents plus d’une fois ({count} lignes) : chacun compté une fois.",
  "finding.duplicate-record":
    "Lignes qui disent du même usager et du même jour la même chose qu’une ligne précédente ({count}) : peut-être en double, donc pas comptées avec certitude.",
  "finding.merged-variants": "Comptés comme un seul type : {spellings}.",
  "finding.near-variant":
    "« {one} » et « {other} » se ressemblent : est-ce le même type ? Ils sont comptés séparément.",
  "finding.text-number":
    "Nombre en texte dans la colonne « {header} » ({count}) : lu comme nombre.",
  "finding.text-date": "Date en texte dans la colonne « {header} » ({count}) : lue comme date.",
  "finding.thousands-dot":
    "Nombre avec un point dans la colonne « {header} » ({count}) : lu comme millier, à la manière néerlandaise.",
  "finding.decimal-dot":
    "Nombre avec un point dans la colonne « {header} » ({count}) : lu comme décimale. Est-ce exact ?",
  "finding.excel-error": "Erreur Excel dans la colonne « {header} » ({count}) : non lue.",
  "finding.uncalculated":
    "Formule sans résultat enregistré dans la colonne « {header} » ({count}) : ouvrez le fichier dans Excel, enregistrez-le et relancez le contrôle.",
  "finding.unreadable-value": "Valeur illisible dans la colonne « {header} » ({count}).",
  "finding.negative-number": "Nombre négatif dans la colonne « {header} » ({count}) : non lu.",
  "finding.blank-required":
    "Cellules vides dans la colonne « {header} » ({count}) : non lues comme non ou zéro.",
  "finding.blank-means-no":
    "La colonne « {header} » ne contient que des croix ou des oui : les cellules vides ({count}) sont lues comme non.",
  "finding.unknown-service":
    "Service inconnu « {name} » ({count}). Indiquez dans un profil de quel service il s’agit.",
  "finding.unknown-module": "Module type inconnu dans la colonne « {header} » ({count}) : non lu.",
  "finding.unknown-role":
    "Fonction inconnue dans la colonne « {header} » ({count}) : on ne sait pas si elle comporte des missions d’accompagnement.",
  "finding.total-row-skipped": "Ligne de total ignorée ({count}).",
  "finding.note-row-skipped": "Ligne de texte sous ou entre les données ignorée ({count}).",
  "finding.service-heading":
    "Une ligne nomme un service ({count}), de sorte que l’on ne sait pas à quel service les enregistrements appartiennent. Mettez le service dans une colonne.",
  "finding.hidden-sheet": "La feuille est masquée ; elle a bien été lue.",
  "finding.hidden-rows": "Lignes masquées ({count}) : elles ont bien été lues.",
  "finding.hidden-columns": "Colonnes masquées ({count}) : elles ont bien été lues.",
  "finding.privacy-national-numbers":
    "La colonne « {header} » semble contenir des numéros de registre national. Un numéro propre suffit pour compter.",
  "finding.privacy-names":
    "La colonne « {header} » semble contenir des noms. Un numéro propre suffit pour compter.",
  "finding.mismatch": "{norm}{service} : {from} indique {value}, {otherFrom} indique {otherValue}.",
  "finding.silent-norm": "Le rapport annuel ne dit rien sur : {norm}.",
  "finding.share-without-counts":
    "{norm} : seule la part figure dans la liste, sans numérateur ni dénominateur. Elle peut être arrondie.",
  "finding.low-confidence-column":
    "La colonne « {header} » ressemble à {field}, mais le titre ou le contenu laisse un doute : non utilisée. Indiquez la colonne dans un profil.",
  "finding.other-year": "Enregistrements d’une autre année que {year} ({count}) : non comptés.",
  "finding.begun-before":
    "Enregistrements commencés avant {year} et qui ont peut-être continué ({count}) : pas comptés avec certitude.",
  "finding.after-reference-date":
    "Enregistrements après le mois de référence ({count}) : non comptés.",
  "finding.nothing-in-period":
    "Vous demandez {asked}, mais les listes portent sur {held} : il n’y a donc rien à mesurer. Choisissez une période présente dans les listes, ou n’indiquez ni année ni mois.",
  "finding.service-not-in-lists":
    "Aucune liste ne porte sur {name} ; elles citent {found}. Rien n’a donc été évalué pour {name}. Indiquer un service n’aide que pour les listes qui n’en mentionnent pas.",
  "finding.unknown-year":
    "Aucune liste ne dit de quelle année il s’agit. Indiquez l’année pour contrôler les normes à seuil annuel.",
  "finding.year-from-file-name": "L’année {year} provient du nom du fichier.",
  "finding.service-assumed":
    "Cette liste ne mentionne aucun service ; elle est comptée avec {service}, le seul de ce classeur.",
  "finding.list-too-large": "La liste est trop grande pour être lue en une fois.",
  "finding.profile-header-missing":
    "Le profil désigne la colonne « {header} » pour {field}, mais cette colonne n’est pas dans la liste.",
  "finding.profile-sheet-missing":
    "Le profil parle de la feuille « {sheet} », mais elle n’est pas dans ce classeur.",
  "finding.user-norms-other-year":
    "Vos propres normes valent pour {normsYear}, les listes portent sur {year} : les seuils complétés ne sont pas utilisés.",
  "finding.fte-differs":
    "Vos propres normes donnent {given} ETP à {service}, l’arrêté ministériel {decree} : vos propres normes sont suivies.",

  "match.exact": "le titre de la colonne est « {alias} »",
  "match.same-words": "le titre de la colonne dit la même chose que « {alias} »",
  "match.extra-words": "le titre de la colonne contient « {alias} »",
  "match.typo": "le titre de la colonne ressemble à « {alias} », à une faute de frappe près",
  "match.abbreviation": "le titre de la colonne est une abréviation de « {alias} »",
  "match.profile": "désigné dans le profil",
  "match.content": "reconnu d’après le contenu",

  "source.records": "la liste d’enregistrements",
  "source.indicatoren": "la liste mensuelle",
  "source.jaarverslag": "le rapport annuel",

  "text.service": "Service",
  "text.federation": "Union nationale {name} (ensemble)",
  "text.no-service": "Service non mentionné",
  "text.norm": "norme",
  "text.outcome": "évaluation",
  "text.value": "valeur",
  "text.threshold": "seuil",
  "text.shortfall": "manque",
  "text.cell": "cellule",
  "text.no-lists": "Aucune liste reconnue. Rien n’a été évalué.",
  "text.as-of": "situation jusqu’à {month} inclus",
  "text.year-unknown": "année inconnue",
  "text.lists": "Listes reconnues",
  "list.indicatoren": "chiffres mensuels",
  "list.jaarverslag": "chiffres du rapport annuel",
  "list.gebruikers": "usagers atteints",
  "list.begeleidingen": "accompagnements",
  "list.proactieve-acties": "actions proactives",
  "list.hulpmiddelen": "aides prêtées",
  "list.hulpmiddelenadvies": "conseils sur les aides",
  "list.personenalarmen": "appareils d’alarme personnelle",
  "list.woonadviezen": "conseils en logement",
  "list.mdo": "concertations multidisciplinaires",
  "list.toeleidingen": "orientations",
  "list.zorgplanning": "planification anticipée des soins",
  "list.personeel": "membres du personnel",
  "field.gebruiker": "usager",
  "field.dienst": "service",
  "field.datum": "date",
  "field.einddatum": "date de fin",
  "field.zorgbehoefte": "besoin de soins",
  "field.handicap": "handicap",
  "field.dementie": "démence",
  "field.typemodule": "module type",
  "field.actief-overleg": "concertation active",
  "field.doelgroep": "groupe cible",
  "field.kanaal": "canal",
  "field.vervolgactie": "action de suivi",
  "field.aantal-acties": "nombre d’actions",
  "field.aantal-vervolgacties": "nombre d’actions de suivi",
  "field.soort": "type d’aide",
  "field.aantal": "nombre",
  "field.advies": "conseil",
  "field.drager": "support",
  "field.type": "type d’appareil",
  "field.bijdrage": "contribution de l’usager",
  "field.plaatsingskost": "frais de placement",
  "field.waarborg": "caution",
  "field.verminderde-bijdrage": "contribution réduite",
  "field.soort-advies": "type de conseil",
  "field.huisbezoek": "visite à domicile",
  "field.bestemming": "destination",
  "field.medewerker": "membre du personnel",
  "field.datum-indiensttreding": "date d’entrée en service",
  "field.functie": "fonction",
  "field.datum-opleiding-dementie": "date de la formation démence",
  "text.not-used": "non utilisé : {names}",
  "text.too-much": "{amount} de trop",
  "sector.figures": "(chiffres disponibles)",
  "finding.months-added-up":
    "Le total est la somme des mois ou des trimestres : qui revient dans plusieurs d’entre eux compte alors double. Ce chiffre est-il exact ?",
  "finding.no-date-column":
    "Cette liste n’a pas de colonne de date : tous les enregistrements sont comptés, quel que soit le mois.",
  "finding.unused-labels": "Lignes non reconnues et non utilisées : {labels}.",
  "finding.names-nothing":
    "La colonne « {header} » ne contient pas de nom ou de numéro précis ({count}), mais par exemple « inconnu » ou « autres ». On ne sait pas ce que ces cellules comptent : complétez-les.",
  "finding.code-as-kind":
    "La colonne « {header} » contient des numéros ou des codes ({count}) : ils ne sont pas comptés comme types. Écrivez le type en toutes lettres, ou donnez un synonyme dans un profil.",
  "finding.record-not-done":
    "D’après la colonne « {header} », ces enregistrements n’ont peut-être pas eu lieu ou sont en double ({count}) : il n’est pas certain qu’ils comptent. Retirez-les de la liste, ou corrigez la colonne s’ils comptent.",
  "finding.staff-left":
    "D’après la colonne « {header} », ces personnes ont peut-être quitté le service ({count}) : il n’est pas certain qu’elles comptent. Retirez de la liste celles qui sont parties.",
  "finding.part-row":
    "Une ligne est peut-être une partie de la précédente, ou le tout ({count}) : il n’est pas certain qu’elle compte. Retirez-la, ou donnez-lui un nom propre.",
  "finding.other-list-below":
    "Une autre liste commence peut-être ici ({count} lignes) : il n’est pas certain que ces lignes comptent. Mettez-les sur une feuille à part, ou retirez le titre et l’en-tête au-dessus si elles font partie de cette liste.",
  "finding.list-doubted":
    "À cause du nom « {said} », il n’est pas certain que ces enregistrements comptent ({count}). S’ils comptent, renommez la feuille, ou mettez dans un profil « counts: true » auprès de cette liste.",
  "finding.plan-not-used":
    "D’après « {said} », ce sont des objectifs ou des prévisions : ils ne sont pas lus comme chiffres. Si ce sont des chiffres réels, renommez la feuille, ou mettez dans un profil « counts: true » auprès de cette liste.",
  "finding.rows-are-sums":
    "D’après la colonne « {header} », une ligne contient plus d’un enregistrement : cette feuille n’est pas lue comme liste. Donnez une ligne à chaque enregistrement, ou mettez les nombres dans une liste de chiffres mensuels.",
  "finding.stock-list":
    "D’après la colonne « {header} », c’est une liste de ce qui peut être prêté, et non de ce qui l’a été : elle n’est pas lue. Ajoutez une colonne avec la date ou l’usager si ce sont des prêts.",
  "finding.column-of-year":
    "Deux colonnes avec une année peuvent être {field} : « {header} » est utilisée, celle de la dernière année. Indiquez la bonne colonne si ce n’est pas exact.",
  "finding.period-unused":
    "Les lignes qui ne sont ni un mois, ni une année, ni un total ne sont pas utilisées : {labels}.",
  "presence.yes": "accordé",
  "presence.no": "non accordé",
  "text.no-rows": "aucune ligne",
  "text.rows": "lignes {first}–{last}",
  "text.findings": "Remarques",
  "text.more-findings": "… et encore {count} remarques ; toutes figurent dans --json.",
  "text.self-check": "Autocontrôle, pas une décision.",
  "text.summary":
    "{met} satisfait · {notMet} ne satisfait pas · {notYetMet} pas encore atteint · {notAssessed} non évalué · {notApplicable} sans objet",
  "text.sector": "Secteur {year} : dans combien d’unions nationales la norme est-elle atteinte ?",
  "finding.own-sheet-copy":
    "Cette feuille est une copie d’une feuille de Normtoets : elle n’est pas lue comme liste.",
  "finding.own-sheet-shared":
    "Cette feuille de Normtoets contient aussi autre chose : cela n’est pas lu. Mettez votre liste sur une feuille à elle.",
  "finding.own-norms-unusable":
    "Ce qui est complété sur cette feuille ne peut pas être utilisé : {problem} Corrigez et contrôlez à nouveau ; d’ici là, rien de cette feuille ne compte.",
  "sheet.workbook": "Classeur",
  "sheet.period": "Période",
  "sheet.up-to": "jusqu’à {month} inclus",
  "sheet.date": "Contrôlé le",
  "sheet.tool": "Contrôlé avec",
  "sheet.norm-set": "Ensemble de normes",
  "sheet.user-thresholds": "Seuils complétés",
  "sheet.none": "aucun",
  "sheet.hash": "Empreinte SHA-256",
  "sheet.no-hash": "non disponible dans Excel ; la ligne de commande la donne",
  "sheet.service": "Service",
  "sheet.norm": "Norme",
  "sheet.verdict": "Évaluation",
  "sheet.finding": "Constat",
  "sheet.value": "Valeur",
  "sheet.threshold": "Seuil",
  "sheet.shortfall": "Manque",
  "sheet.cell": "Cellule",
  "sheet.more-cells": "Autres cellules",
  "sheet.asks": "Ce que la norme demande",
  "sheet.source": "Source",
  "sheet.source-text": "{document}, point {section} : « {quote} »",
  "sheet.remark": "remarque",
  "sheet.and-more": "… et encore {count}",
  "own-norms.year": "Année",
  "own-norms.how":
    "Complétez dans la colonne Seuil ou ETP ce qui manque dans l’ensemble de normes, et citez la source. Une ligne vide ne compte pas. Rien de ceci ne provient de l’ensemble de normes.",
  "own-norms.per-fte": "{unit} par ETP",
  "own-norms.fte": "ETP",
  "own-norms.fte-of": "ETP accordés à {service}",
};
