/** What the page says before the pane is there, or when it cannot come: in plain DOM, as React may be missing too. */
import type { Language } from "../norms/norm";

/** no-office: Microsoft's library did not load · slow: Office doesn't answer · not-excel: opened elsewhere. */
export type StartProblem = "no-office" | "slow" | "not-excel";

interface Sentence {
  readonly what: string;
  readonly next: string;
}

const STARTING: Readonly<Record<Language, string>> = {
  nl: "Normtoets start …",
  fr: "Normtoets démarre…",
  en: "Normtoets is starting…",
};

const RELOAD: Readonly<Record<Language, string>> = {
  nl: "Opnieuw laden",
  fr: "Recharger",
  en: "Reload",
};

const PROBLEMS: Readonly<Record<StartProblem, Readonly<Record<Language, Sentence>>>> = {
  "no-office": {
    nl: {
      what: "De Office-bibliotheek van Microsoft kon niet geladen worden.",
      next: "Controleer de internetverbinding en laad opnieuw. Blijft het zo, vraag dan uw IT-dienst of appsforoffice.microsoft.com bereikbaar is.",
    },
    fr: {
      what: "La bibliothèque Office de Microsoft n’a pas pu être chargée.",
      next: "Vérifiez la connexion internet et rechargez. Si le problème persiste, demandez à votre service informatique si appsforoffice.microsoft.com est accessible.",
    },
    en: {
      what: "Microsoft’s Office library could not be loaded.",
      next: "Check the internet connection and reload. If it stays so, ask your IT department whether appsforoffice.microsoft.com can be reached.",
    },
  },
  slow: {
    nl: {
      what: "Excel antwoordt nog niet.",
      next: "Wacht even, of laad opnieuw. Er is niets aan uw werkmap gewijzigd.",
    },
    fr: {
      what: "Excel ne répond pas encore.",
      next: "Patientez un instant ou rechargez. Rien n’a été modifié dans votre classeur.",
    },
    en: {
      what: "Excel is not answering yet.",
      next: "Wait a moment, or reload. Nothing in your workbook has changed.",
    },
  },
  "not-excel": {
    nl: {
      what: "Deze pagina hoort bij de Excel-invoegtoepassing Normtoets.",
      next: "Open een werkmap in Excel en kies het tabblad Normtoets.",
    },
    fr: {
      what: "Cette page fait partie du complément Excel Normtoets.",
      next: "Ouvrez un classeur dans Excel et choisissez l’onglet Normtoets.",
    },
    en: {
      what: "This page belongs to the Excel add-in Normtoets.",
      next: "Open a workbook in Excel and choose the Normtoets tab.",
    },
  },
};

/** Shows that the add-in is on its way. `tag` is a language tag such as fr-BE. */
export function sayStarting(page: HTMLElement, tag: string): void {
  show(page, languageOf(tag), [paragraph(STARTING[languageOf(tag)])]);
}

/** Shows what keeps the add-in from starting, what to do, and a button to try again where that may help. */
export function sayStartProblem(page: HTMLElement, problem: StartProblem, tag: string): void {
  const language = languageOf(tag);
  const { what, next } = PROBLEMS[problem][language];
  const strong = document.createElement("strong");
  strong.textContent = what;
  const first = document.createElement("p");
  first.append(strong);
  const parts: HTMLElement[] = [first, paragraph(next)];
  if (problem !== "not-excel") {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = RELOAD[language];
    button.addEventListener("click", () => {
      location.reload();
    });
    parts.push(button);
  }
  show(page, language, parts);
}

function show(page: HTMLElement, language: Language, parts: readonly HTMLElement[]): void {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.lang = language;
  notice.setAttribute("role", "status");
  notice.append(...parts);
  page.replaceChildren(notice);
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function languageOf(tag: string): Language {
  const language = tag.slice(0, 2).toLowerCase();
  return language === "fr" || language === "en" ? language : "nl";
}
