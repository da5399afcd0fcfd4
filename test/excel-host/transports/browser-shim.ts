/**
 * The names that excel-web-16.00.debug.js wants of a browser when it loads. It runs in Node without a
 * page: nothing here does anything, and nothing is there that an add-in could use by mistake.
 */
export function installBrowserShim(scope: Record<string, unknown>): void {
  const element = () => ({ style: {}, setAttribute: () => undefined });
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const shim: Record<string, unknown> = {
    window: scope,
    self: scope,
    navigator: { userAgent: "node", language: "en-US" },
    location: new URL("https://localhost/addin.html"),
    document: {
      URL: "https://localhost/addin.html",
      cookie: "",
      addEventListener: () => undefined,
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: () => [],
      location: new URL("https://localhost/addin.html"),
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    sessionStorage: storage,
    localStorage: storage,
  };
  for (const [name, value] of Object.entries(shim)) {
    if (name === "navigator" || !(name in scope)) {
      Object.defineProperty(scope, name, { value, configurable: true, writable: true });
    }
  }
}
