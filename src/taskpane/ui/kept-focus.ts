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
 * same part, which may now stand elsewhere. Where there is none, it goes to the part itself, and without the
 * part to the panel; never to another button, as Enter would then do what nobody asked for.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  const last = useRef<Focused | null>(null);
  useLayoutEffect(() => {
    if (last.current === null || last.current.element.isConnected) return;
    const { current: gone } = last;
    last.current = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    if (panel.current !== null) focusInsteadOf(gone, panel.current);
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

function focusInsteadOf({ keep, name }: Focused, panel: HTMLElement): void {
  const part = [...panel.querySelectorAll<HTMLElement>("[data-keep]")].find(
    ({ dataset }) => dataset["keep"] === keep,
  );
  const twin = part === undefined ? null : twinIn(part, name);
  if (part !== undefined && twin === null) focusOnce(part);
  else (twin ?? panel).focus({ preventScroll: true });
}

function twinIn(part: HTMLElement, name: string): HTMLElement | null {
  // What has no name cannot be known again.
  if (name === "") return null;
  const stops = [...part.querySelectorAll<HTMLElement>("button, input, select, textarea")];
  return stops.find((stop) => nameOf(stop) === name) ?? null;
}

/** Puts the focus on what cannot have it otherwise, so that clicking in it later does nothing new. */
function focusOnce(part: HTMLElement): void {
  part.tabIndex = -1;
  part.addEventListener(
    "blur",
    () => {
      part.removeAttribute("tabindex");
    },
    { once: true },
  );
  part.focus({ preventScroll: true });
}

/** By which a user knows it: a field by its label, and never by what is filled in or can be chosen. */
function nameOf(element: Element): string {
  const own = element.getAttribute("aria-label");
  if (own !== null) return own;
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
  return (isField ? element.labels?.[0]?.textContent : element.textContent) ?? "";
}
