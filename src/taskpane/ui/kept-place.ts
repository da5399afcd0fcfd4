import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Tab } from "../session/state";

/** What the user was looking at: how far was scrolled, and the first part in sight with where it stood. */
interface Seen {
  readonly tab: Tab;
  readonly scrollTop: number;
  readonly key: string | null;
  readonly top: number;
}

/**
 * Keeps before the user's eyes what was there, whatever comes or goes above it: parts marked `data-keep` are
 * known again by their key. Every tab has its own place.
 */
export function useKeptPlace(panel: RefObject<HTMLElement | null>, tab: Tab): void {
  const seen = useRef<Seen | null>(null);
  const places = useRef(new Map<Tab, number>());
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const note = (): void => {
      seen.current = look(element, seen.current?.tab ?? "results");
    };
    element.addEventListener("scroll", note, { passive: true });
    return () => {
      element.removeEventListener("scroll", note);
    };
  }, [panel]);
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const before = seen.current;
    if (before !== null && before.tab !== tab) {
      places.current.set(before.tab, before.scrollTop);
      element.scrollTop = places.current.get(tab) ?? 0;
    } else if (before !== null && before.scrollTop === element.scrollTop) {
      element.scrollTop += movedBy(element, before);
    }
    seen.current = look(element, tab);
  });
}

function look(panel: HTMLElement, tab: Tab): Seen {
  const { scrollTop } = panel;
  const edge = panel.getBoundingClientRect().top;
  const first = keptParts(panel).find((part) => part.getBoundingClientRect().bottom > edge);
  return {
    tab,
    scrollTop,
    key: first?.dataset["keep"] ?? null,
    top: first?.getBoundingClientRect().top ?? 0,
  };
}

/** How far what was seen has moved down the screen, in pixels. At the top, the top is what was seen. */
function movedBy(panel: HTMLElement, { scrollTop, key, top }: Seen): number {
  if (scrollTop === 0 || key === null) return 0;
  const part = keptParts(panel).find(({ dataset }) => dataset["keep"] === key);
  return part === undefined ? 0 : part.getBoundingClientRect().top - top;
}

function keptParts(panel: HTMLElement): readonly HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>("[data-keep]")];
}
