import { useSyncExternalStore } from "react";

/** Undefined on the web and until Office is ready, whatever the types say. */
function officeBackground(): string | undefined {
  if (!("Office" in globalThis)) return undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  const theme = context?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.bodyBackgroundColor;
}

const DARK_SCHEME = "(prefers-color-scheme: dark)";

function isDark(): boolean {
  const background = officeBackground();
  const [, red, green, blue] = /^#?(..)(..)(..)$/.exec(background ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    return matchMedia(DARK_SCHEME).matches;
  }
  const light = [red, green, blue].map((part) => parseInt(part, 16));
  return light.reduce((sum, part) => sum + part, 0) < 3 * 128;
}

function watch(onChange: () => void): () => void {
  const query = matchMedia(DARK_SCHEME);
  query.addEventListener("change", onChange);
  return () => {
    query.removeEventListener("change", onChange);
  };
}

/** Whether Office is dark; on the web, whether the browser is. */
export function useIsDark(): boolean {
  return useSyncExternalStore(watch, isDark);
}
