import type { Language } from "../language";

export interface StartTexts {
  readonly started: (address: string) => readonly string[];
  readonly stopped: string;
  readonly missing: (part: string) => string;
  readonly noPort: (error: unknown) => string;
  readonly badArgument: (argument: string) => string;
}

const NL: StartTexts = {
  started: (address) => [
    `Normtoets in de browser: ${address}`,
    "Open dit adres in Chrome, Edge of Firefox op deze computer. Een voorbeeld staat klaar; kies daar 'Openen…' voor een eigen .xlsx.",
    "Er wordt niets opgestuurd. Stoppen: Ctrl+C.",
  ],
  stopped: "Gestopt.",
  missing: (part) => `${part} ontbreekt: voer npm start uit in de map van Normtoets.`,
  noPort: (error) =>
    `De server kan niet starten: ${reason(error)}. Kies een andere poort: npm start -- --port 4000.`,
  badArgument: (argument) =>
    `Onbekend argument ${argument}. Mogelijk zijn --port NUMMER, --open en --lang nl|fr|en.`,
};

const FR: StartTexts = {
  started: (address) => [
    `Normtoets dans le navigateur : ${address}`,
    "Ouvrez cette adresse dans Chrome, Edge ou Firefox sur cet ordinateur. Un exemple est prêt ; « Ouvrir… » y ouvre votre fichier .xlsx.",
    "Rien n'est envoyé. Pour arrêter : Ctrl+C.",
  ],
  stopped: "Arrêté.",
  missing: (part) => `${part} manque : exécutez npm start dans le dossier de Normtoets.`,
  noPort: (error) =>
    `Le serveur ne peut pas démarrer : ${reason(error)}. Choisissez un autre port : npm start -- --port 4000.`,
  badArgument: (argument) =>
    `Argument inconnu ${argument}. Sont possibles --port NUMÉRO, --open et --lang nl|fr|en.`,
};

const EN: StartTexts = {
  started: (address) => [
    `Normtoets in the browser: ${address}`,
    "Open this address in Chrome, Edge or Firefox on this computer. A sample is ready; choose 'Open…' there for an .xlsx of your own.",
    "Nothing is sent anywhere. To stop: Ctrl+C.",
  ],
  stopped: "Stopped.",
  missing: (part) => `${part} is missing: run npm start in the folder of Normtoets.`,
  noPort: (error) =>
    `The server cannot start: ${reason(error)}. Choose another port: npm start -- --port 4000.`,
  badArgument: (argument) =>
    `Unknown argument ${argument}. There are --port NUMBER, --open and --lang nl|fr|en.`,
};

const TEXTS: Readonly<Record<Language, StartTexts>> = { nl: NL, fr: FR, en: EN };

export function startTexts(language: Language): StartTexts {
  return TEXTS[language];
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
