/** Where the add-in will be served from, and how that gets into the manifest. */

/** The addresses in manifest.xml, for a developer's machine. */
const DEVELOPMENT_URL = "https://localhost:3000";

/**
 * Reads the one setting of a deployment, NORMTOETS_URL: the https folder that will hold dist/addin.
 * Gives it without a trailing slash; without the setting, the development address.
 * Throws an Error with a sentence for whoever builds when it is no such address.
 */
function deploymentUrl(environment) {
  const setting = environment.NORMTOETS_URL?.trim();
  if (!setting) return DEVELOPMENT_URL;
  let url;
  try {
    url = new URL(setting);
  } catch {
    throw new Error(`NORMTOETS_URL is geen adres: ${setting}`);
  }
  if (url.protocol !== "https:") {
    throw new Error(
      `NORMTOETS_URL moet met https:// beginnen, want Office laadt niets anders: ${setting}`,
    );
  }
  if (url.search || url.hash || url.username || url.password) {
    throw new Error(`NORMTOETS_URL mag alleen een map zijn, zonder ?, # of aanmelding: ${setting}`);
  }
  return url.href.replace(/\/+$/, "");
}

/**
 * The manifest for a deployment: every development address replaced, not only the first, and the version
 * of package.json (x.y.z becomes x.y.z.0, as Office wants four numbers).
 * Throws when something of the development machine would be left.
 */
function deployManifest(xml, { url, version }) {
  const escaped = url.replaceAll("&", "&amp;");
  const deployed = xml
    .replaceAll(DEVELOPMENT_URL, escaped)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
  // Comments may name the development machine; elements may not.
  const elements = deployed.replace(/<!--[\s\S]*?-->/g, "");
  if (url !== DEVELOPMENT_URL && elements.includes("localhost")) {
    throw new Error("manifest.xml noemt localhost op een manier die niet vervangen wordt.");
  }
  return deployed;
}

module.exports = { DEVELOPMENT_URL, deploymentUrl, deployManifest };
