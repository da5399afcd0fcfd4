/** Starts the page with a sample. */
import { languageOf } from "../language";
import { Preview, setPageLanguage } from "./preview";
import { FIRST_SAMPLE, samples } from "./samples";
import { textsIn } from "./texts";

/** The server says in the page where it keeps the add-in. */
function addinOrigin(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=normtoets-addin]")?.content ?? "";
}

const root = document.getElementById("preview");
if (root) {
  const language = languageOf(location.search, navigator.languages);
  const texts = textsIn(language);
  setPageLanguage(language, texts);
  const origin = addinOrigin();
  const functions = language === "nl" ? "functions.json" : `functions.${language}.json`;
  const preview = new Preview(root, texts, language, {
    page: `${origin}/addin.html`,
    functions: `${origin}/${functions}`,
  });
  const first = samples(texts).find(({ id }) => id === FIRST_SAMPLE);
  if (first) void preview.openSample(first);
}
