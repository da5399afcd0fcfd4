import { chromium, type Browser } from "playwright-core";

/**
 * Where Chromium is looked for: $CHROMIUM, or where Debian puts it. jest.config.cjs leaves the tests that
 * need it out where it is missing, and says so; in CI they run, and fail.
 */
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Starts the installed Chromium without a screen, and without anything that would use the network. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
