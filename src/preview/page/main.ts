/** Starts the page with the first sample. */
import { languageOf } from "../language";
import { Preview, setPageLanguage } from "./preview";
import { samples } from "./samples";
import { textsIn } from "./texts";

/**
 * The add-in comes from this machine by its other name: another site to the browser, so that the pane has
 * a process of its own and grid and pane do not wait for each other.
 */
function addinOrigin(): string {
  const address = new URL(location.origin);
  address.hostname = address.hostname === "localhost" ? "127.0.0.1" : "localhost";
  return address.origin;
}

const root = document.getElementById("preview");
if (root) {
  const language = languageOf(location.search, navigator.languages);
  const texts = textsIn(language);
  setPageLanguage(language, texts);
  const origin = addinOrigin();
  const functions = language === "nl" ? "functions.json" : `functions.${language}.json`;
  const preview = new Preview(root, texts, language, {
    page: `${origin}/addin/addin.html`,
    functions: `${origin}/addin/${functions}`,
  });
  const [first] = samples(texts);
  if (first) void preview.openSample(first);
}
