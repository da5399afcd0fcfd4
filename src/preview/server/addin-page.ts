const CDN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = `${CDN}/lib/1/hosted/office.js`;

/**
 * The add-in's own page with two differences: office.js comes from the package on this machine, so its
 * policy no longer names Microsoft's server, and before it runs what gives it an Excel to talk to.
 * Throws when the page is not as expected: a page with another library would not be the add-in.
 */
export function addinPage(html: string): string {
  const script = new RegExp(`<script src="?${OFFICE_JS.replace(/[.]/g, "\\.")}"?></script>`);
  if (!script.test(html)) throw new Error("addin.html does not load office.js as it should.");
  return html
    .replace(
      script,
      '<script src="/excel/external.js"></script><script src="/office-js/office.js"></script>',
    )
    .replace(` ${CDN}`, "");
}
