export const LANGUAGES = ["nl", "fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of the page and of the emulated Excel: `?lang=` first, then the browser's, then Dutch. */
export function languageOf(search: string, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang");
  for (const tag of [...(asked === null ? [] : [asked]), ...preferred]) {
    const base = tag.toLowerCase().split("-")[0];
    const known = LANGUAGES.find((language) => language === base);
    if (known) return known;
  }
  return "nl";
}

/** As Excel names it in Office.context.displayLanguage. */
export const EXCEL_LANGUAGE: Readonly<Record<Language, string>> = {
  nl: "nl-BE",
  fr: "fr-BE",
  en: "en-GB",
};
