import type { Language } from "../norms/norm";
export { fill } from "../report/messages";
import type { FileErrorCode } from "../workbook/workbook-error";
import type { UsageError } from "./arguments";

type Sentences<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>;

/** Why a file cannot be read and what to do; the file's name goes before it. */
export const FAULTS: Sentences<FileErrorCode | "unexpected"> = {
  nl: {
    "not-found": "bestand niet gevonden. Kijk de naam en de map na.",
    "no-access": "geen toegang. Is het bestand nog open in Excel, of mag u het niet lezen?",
    "not-a-file": "dit is geen bestand. Noem de werkmap zelf.",
    "empty-file": "het bestand is leeg. Vraag het opnieuw op.",
    encrypted:
      "met een wachtwoord beveiligd. Bewaar in Excel een kopie zonder wachtwoord en toets die.",
    "legacy-xls": "dit is het oude .xls-formaat. Open het in Excel en bewaar het als .xlsx.",
    "binary-xlsb": "dit is het binaire .xlsb-formaat. Open het in Excel en bewaar het als .xlsx.",
    "not-a-workbook":
      "dit is geen Excel-werkmap (.xlsx of .xlsm). Open het bestand in Excel of LibreOffice en bewaar het als .xlsx.",
    truncated: "het bestand is afgebroken. Download of kopieer het opnieuw.",
    damaged: "het bestand is beschadigd. Laat Excel het herstellen of vraag het opnieuw op.",
    "zip-bomb":
      "uitgepakt is dit bestand veel groter dan een werkmap kan zijn. Het wordt niet gelezen.",
    "forbidden-xml":
      "het bestand bevat XML die in een werkmap niet mag (DTD of entiteiten). Het wordt niet gelezen.",
    "duplicate-part":
      "het bestand bevat twee onderdelen met dezelfde naam; het is niet duidelijk welk telt. Bewaar het opnieuw in Excel.",
    unsupported:
      "het bestand gebruikt iets wat niet betrouwbaar gelezen kan worden. Bewaar het opnieuw in Excel als .xlsx.",
    "too-large": "de werkmap is te groot om te lezen. Splits ze.",
    cancelled: "gestopt. Er is niets gewijzigd.",
    unexpected:
      "onverwachte fout in normtoets zelf. Het bestand is niet gewijzigd; meld dit met de volgende regel.",
  },
  fr: {
    "not-found": "fichier introuvable. Vérifiez le nom et le dossier.",
    "no-access":
      "pas d’accès. Le fichier est-il encore ouvert dans Excel, ou ne pouvez-vous pas le lire ?",
    "not-a-file": "ce n’est pas un fichier. Indiquez le classeur lui-même.",
    "empty-file": "le fichier est vide. Redemandez-le.",
    encrypted:
      "protégé par un mot de passe. Enregistrez dans Excel une copie sans mot de passe et contrôlez-la.",
    "legacy-xls": "c’est l’ancien format .xls. Ouvrez-le dans Excel et enregistrez-le en .xlsx.",
    "binary-xlsb":
      "c’est le format binaire .xlsb. Ouvrez-le dans Excel et enregistrez-le en .xlsx.",
    "not-a-workbook":
      "ce n’est pas un classeur Excel (.xlsx ou .xlsm). Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx.",
    truncated: "le fichier est tronqué. Téléchargez-le ou copiez-le à nouveau.",
    damaged: "le fichier est endommagé. Laissez Excel le réparer ou redemandez-le.",
    "zip-bomb":
      "décompressé, ce fichier est bien plus grand qu’un classeur ne peut l’être. Il n’est pas lu.",
    "forbidden-xml":
      "le fichier contient du XML interdit dans un classeur (DTD ou entités). Il n’est pas lu.",
    "duplicate-part":
      "le fichier contient deux parties du même nom ; on ne sait pas laquelle compte. Réenregistrez-le dans Excel.",
    unsupported:
      "le fichier utilise quelque chose qui ne peut être lu de façon fiable. Réenregistrez-le dans Excel en .xlsx.",
    "too-large": "le classeur est trop grand pour être lu. Scindez-le.",
    cancelled: "arrêté. Rien n’a été modifié.",
    unexpected:
      "erreur inattendue dans normtoets lui-même. Le fichier n’est pas modifié ; signalez-la avec la ligne suivante.",
  },
  en: {
    "not-found": "file not found. Check the name and the folder.",
    "no-access": "no access. Is the file still open in Excel, or may you not read it?",
    "not-a-file": "this is not a file. Name the workbook itself.",
    "empty-file": "the file is empty. Ask for it again.",
    encrypted: "protected by a password. Save a copy without password in Excel and check that.",
    "legacy-xls": "this is the old .xls format. Open it in Excel and save it as .xlsx.",
    "binary-xlsb": "this is the binary .xlsb format. Open it in Excel and save it as .xlsx.",
    "not-a-workbook":
      "this is no Excel workbook (.xlsx or .xlsm). Open it in Excel or LibreOffice and save it as .xlsx.",
    truncated: "the file is cut off. Download or copy it again.",
    damaged: "the file is damaged. Have Excel repair it, or ask for it again.",
    "zip-bomb": "unpacked, this file is far larger than a workbook can be. It is not read.",
    "forbidden-xml":
      "the file holds XML that a workbook may not (a DTD or entities). It is not read.",
    "duplicate-part":
      "the file holds two parts of one name; it is not clear which counts. Save it again in Excel.",
    unsupported:
      "the file uses something that cannot be read reliably. Save it again in Excel as .xlsx.",
    "too-large": "the workbook is too large to read. Split it.",
    cancelled: "stopped. Nothing has been changed.",
    unexpected:
      "unexpected fault in normtoets itself. The file has not been changed; report it with the next line.",
  },
};

export const USAGE_FAULTS: Sentences<UsageError["code"]> = {
  nl: {
    "no-files": "geen bestand genoemd. Zie --help.",
    "unknown-option": "onbekende optie {option}. Zie --help.",
    "missing-value": "optie {option} heeft geen of een onverwachte waarde. Zie --help.",
    "bad-year": "--year verwacht een jaar zoals 2024, niet “{value}”.",
    "bad-as-of": "--as-of verwacht een maand zoals 2024-09, niet “{value}”.",
    "year-contradicts": "--year {year} en --as-of noemen een verschillend jaar.",
    "bad-language": "--lang kent nl, fr en en, niet “{value}”.",
    "unknown-federation": "onbekende landsbond “{value}”. Bekend zijn: {known}.",
    "unknown-service": "onbekende dienst “{value}”: er is niets beoordeeld. Bekend zijn {known}.",
    "unlike-service": "onbekende dienst “{value}”: er is niets beoordeeld. Bedoelt u {known}?",
    "needs-output": "{option} vraagt ook --output: waar moet de kopie komen?",
    "clear-without-report": "--clear toetst niet en kan dus niet samen met {option}.",
  },
  fr: {
    "no-files": "aucun fichier indiqué. Voir --help.",
    "unknown-option": "option inconnue {option}. Voir --help.",
    "missing-value": "l’option {option} n’a pas de valeur ou une valeur inattendue. Voir --help.",
    "bad-year": "--year attend une année comme 2024, pas « {value} ».",
    "bad-as-of": "--as-of attend un mois comme 2024-09, pas « {value} ».",
    "year-contradicts": "--year {year} et --as-of indiquent des années différentes.",
    "bad-language": "--lang connaît nl, fr et en, pas « {value} ».",
    "unknown-federation": "union nationale inconnue « {value} ». Connues : {known}.",
    "unknown-service": "service inconnu « {value} » : rien n’a été évalué. Connus : {known}.",
    "unlike-service":
      "service inconnu « {value} » : rien n’a été évalué. Vouliez-vous dire {known} ?",
    "needs-output": "{option} demande aussi --output : où mettre la copie ?",
    "clear-without-report": "--clear ne contrôle rien et ne va donc pas avec {option}.",
  },
  en: {
    "no-files": "no file named. See --help.",
    "unknown-option": "unknown option {option}. See --help.",
    "missing-value": "option {option} has no value, or one it does not take. See --help.",
    "bad-year": "--year takes a year such as 2024, not “{value}”.",
    "bad-as-of": "--as-of takes a month such as 2024-09, not “{value}”.",
    "year-contradicts": "--year {year} and --as-of name different years.",
    "bad-language": "--lang knows nl, fr and en, not “{value}”.",
    "unknown-federation": "unknown federation “{value}”. Known are: {known}.",
    "unknown-service": "unknown service “{value}”: nothing has been assessed. Known are {known}.",
    "unlike-service": "unknown service “{value}”: nothing has been assessed. Did you mean {known}?",
    "needs-output": "{option} needs --output as well: where should the copy go?",
    "clear-without-report": "--clear checks nothing, so it does not go with {option}.",
  },
};

/** Faults of the files beside the workbook: norms and profile. */
export const SIDE_FILE_FAULTS: Sentences<
  "cannot-read" | "not-json" | "bad-profile" | "bad-norms" | "cannot-write" | "is-input"
> = {
  nl: {
    "cannot-read": "{file}: kan niet gelezen worden. Kijk de naam en de map na.",
    "not-json": "{file}: dit is geen geldige JSON. Kijk komma’s, haakjes en aanhalingstekens na.",
    "bad-profile": "{file}: {path} – verwacht: {expected}.",
    "bad-norms": "{file}: {path} – {problem}",
    "cannot-write": "{file}: kan niet bewaard worden. Mag u in die map schrijven?",
    "is-input": "{file}: dat is de werkmap zelf. Kies een andere naam voor het profiel.",
  },
  fr: {
    "cannot-read": "{file} : illisible. Vérifiez le nom et le dossier.",
    "not-json": "{file} : ce n’est pas du JSON valide. Vérifiez virgules, crochets et guillemets.",
    "bad-profile": "{file} : {path} – attendu : {expected}.",
    "bad-norms": "{file} : {path} – {problem}",
    "cannot-write": "{file} : impossible d’enregistrer. Pouvez-vous écrire dans ce dossier ?",
    "is-input": "{file} : c’est le classeur lui-même. Choisissez un autre nom pour le profil.",
  },
  en: {
    "cannot-read": "{file}: cannot be read. Check the name and the folder.",
    "not-json": "{file}: this is no valid JSON. Check commas, brackets and quotes.",
    "bad-profile": "{file}: {path} – expected: {expected}.",
    "bad-norms": "{file}: {path} – {problem}",
    "cannot-write": "{file}: cannot be saved. May you write in that folder?",
    "is-input": "{file}: that is the workbook itself. Choose another name for the profile.",
  },
};

export const HELP: Readonly<Record<Language, string>> = {
  nl: `Gebruik: normtoets BESTAND... [opties]

Toetst de maandlijsten van diensten maatschappelijk werk aan de erkenningsnormen.
Er verlaat niets uw computer en de werkmap wordt niet gewijzigd.

  --json               het rapport als JSON op stdout (een rij bij meer bestanden)
  --output PAD         bewaar een kopie met markeringen en verslagblad (een map bij meer bestanden);
                       al het andere blijft byte voor byte gelijk
  --clear              bewaar als --output een kopie zonder onze markeringen en verslag
  --break-signature    ook als de werkmap digitaal ondertekend is
  --overwrite          vervang ook een bestand dat geen kopie van Normtoets is
  --year JAAR          normjaar; standaard het jaar in de lijsten
  --as-of JJJJ-MM      referentiemaand; standaard de laatste maand met cijfers
  --service NAAM       dienst van lijsten die er geen noemen
  --federation NAAM    landsbond van lijsten die er geen noemen
  --norms BESTAND      drempels die u zelf invulde (JSON)
  --profile BESTAND    kolommen en synoniemen die u eerder bewaarde (JSON)
  --save-profile BEST  bewaar wat herkend is als profiel, om aan te passen
  --lang nl|fr|en      taal; standaard nl
  --help, --version

Einde: 0 niets voldoet niet · 1 minstens één norm voldoet niet · 2 niets beoordeeld, of niets van --service
       3 een bestand kan niet gelezen worden of de oproep klopt niet
`,
  fr: `Utilisation : normtoets FICHIER... [options]

Contrôle les listes mensuelles des services de travail social selon les normes d’agrément.
Rien ne quitte votre ordinateur et le classeur n’est pas modifié.

  --json               le rapport en JSON sur stdout (un tableau pour plusieurs fichiers)
  --output CHEMIN      enregistre une copie avec marquages et feuille de rapport (un dossier
                       pour plusieurs fichiers) ; tout le reste demeure identique à l’octet près
  --clear              enregistre sous --output une copie sans nos marquages ni rapport
  --break-signature    même si le classeur est signé numériquement
  --overwrite          remplace aussi un fichier qui n’est pas une copie de Normtoets
  --year ANNÉE         année des normes ; par défaut celle des listes
  --as-of AAAA-MM      mois de référence ; par défaut le dernier mois chiffré
  --service NOM        service des listes qui n’en mentionnent pas
  --federation NOM     union nationale des listes qui n’en mentionnent pas
  --norms FICHIER      seuils que vous avez complétés (JSON)
  --profile FICHIER    colonnes et synonymes enregistrés auparavant (JSON)
  --save-profile FICH  enregistre ce qui est reconnu comme profil, à adapter
  --lang nl|fr|en      langue ; par défaut nl
  --help, --version

Fin : 0 rien ne manque · 1 au moins une norme non satisfaite · 2 rien n’a été évalué, ou rien de --service
      3 un fichier est illisible ou l’appel est incorrect
`,
  en: `Usage: normtoets FILE... [options]

Checks the monthly lists of social work services against the recognition norms.
Nothing leaves your computer and the workbook is not changed.

  --json               the report as JSON on stdout (an array for several files)
  --output PATH        save a copy with marks and report sheet (a folder for several files);
                       everything else stays the same, byte for byte
  --clear              save as --output a copy without our marks and report
  --break-signature    also when the workbook is digitally signed
  --overwrite          replace also a file that is no copy of Normtoets
  --year N             norm year; default: the year found in the lists
  --as-of YYYY-MM      reference month; default: the last month with figures
  --service NAME       service of lists that name none
  --federation NAME    federation of lists that name none
  --norms FILE         thresholds that you filled in (JSON)
  --profile FILE       columns and synonyms saved earlier (JSON)
  --save-profile FILE  save what was recognised as a profile, to be adapted
  --lang nl|fr|en      language; default nl
  --help, --version

Exit: 0 nothing fails · 1 at least one norm not met · 2 nothing assessed, or nothing of --service
      3 a file cannot be read or the call is wrong
`,
};

export const PROFILE_SAVED: Readonly<Record<Language, string>> = {
  nl: "{file}: profiel bewaard. Pas het aan en gebruik het met --profile.",
  fr: "{file} : profil enregistré. Adaptez-le et utilisez-le avec --profile.",
  en: "{file}: profile saved. Adapt it and use it with --profile.",
};

export const PROGRESS: Readonly<Record<Language, string>> = {
  nl: "{file}: {sheet} gelezen {percent} %",
  fr: "{file} : {sheet} lu à {percent} %",
  en: "{file}: {sheet} read {percent} %",
};
