import type { Language } from "../norms/norm";

/**
 * The language of the Office around us, Dutch where there is none or it speaks another. Never throws:
 * functions also run before Office is ready, and in hosts without it.
 */
export function displayLanguage(): Language {
  try {
    const said = inside(inside(inside(globalThis, "Office"), "context"), "displayLanguage");
    const short = typeof said === "string" ? said.slice(0, 2).toLowerCase() : "";
    return short === "fr" || short === "en" ? short : "nl";
  } catch {
    // Before Office is ready, asking for its context may throw.
    return "nl";
  }
}

function inside(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
