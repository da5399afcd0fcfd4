import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** What had the focus: the element, and how to know again one that takes its place. */
interface Focused {
  readonly element: Element;
  /** The part of the pane it stood in, see `data-keep`. */
  readonly keep: string | null;
  readonly name: string;
}

/**
 * When what had the focus goes away, the focus goes to what took its place: the one of the same name in the
 * same part, which may now stand elsewhere. Where there is none, it stays in the pane instead of falling back
 * to the page.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  const last = useRef<Focused | null>(null);
  useLayoutEffect(() => {
    if (last.current === null || last.current.element.isConnected) return;
    const { current: gone } = last;
    last.current = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const next = panel.current === null ? null : twinOf(gone, panel.current);
    (next ?? panel.current)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? focusedOn(target) : null;
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
    };
  }, []);
}

function focusedOn(element: Element): Focused {
  const part = element.closest<HTMLElement>("[data-keep]");
  return { element, keep: part?.dataset["keep"] ?? null, name: nameOf(element) };
}

function twinOf({ keep, name }: Focused, panel: HTMLElement): HTMLElement | null {
  if (keep === null) return null;
  const part = [...panel.querySelectorAll<HTMLElement>("[data-keep]")].find(
    ({ dataset }) => dataset["keep"] === keep,
  );
  const stops = [...(part?.querySelectorAll<HTMLElement>("button, input, select, textarea") ?? [])];
  return stops.find((stop) => nameOf(stop) === name) ?? stops[0] ?? null;
}

function nameOf(element: Element): string {
  return element.getAttribute("aria-label") ?? element.textContent;
}
