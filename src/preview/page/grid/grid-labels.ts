/** What the grid's own controls are called, for those who hear the page. */
export interface GridLabels {
  readonly nameBox: string;
  readonly cancel: string;
  readonly confirm: string;
  readonly insertFunction: string;
  readonly addSheet: string;
  readonly allSheets: string;
  readonly sheetsBefore: string;
  readonly sheetsAfter: string;
  readonly sheets: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly sidebar: string;
  readonly close: string;
  readonly messages: string;
}

/**
 * Gives the grid's controls names, as the grid has none or English ones, and one order of tabs. It makes
 * controls anew as it goes, so they are looked after as long as the page is there.
 */
export function labelGrid(container: HTMLElement, labels: GridLabels): void {
  let isAsked = false;
  const observer = new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      label(container, labels);
    });
  });
  observer.observe(container, { childList: true, subtree: true });
  label(container, labels);
}

function label(container: HTMLElement, labels: GridLabels): void {
  const find = (selector: string): Element[] => [...container.querySelectorAll(selector)];
  const name = (elements: readonly (Element | null | undefined)[], ...names: string[]): void => {
    for (const [index, element] of elements.entries()) {
      const given = names[index];
      if (element && given !== undefined) set(element, "aria-label", given);
    }
  };
  name(find("[data-u-comp=defined-name] input"), labels.nameBox);
  const icons = find("[data-u-comp=formula-bar] svg").map((icon) => icon.parentElement);
  const [, cancel, confirm, insert] = icons;
  for (const icon of [cancel, confirm, insert]) if (icon) set(icon, "role", "button");
  name([cancel, confirm, insert], labels.cancel, labels.confirm, labels.insertFunction);

  const inMenu = "[data-slot=dropdown-menu-trigger] [data-u-comp=sheet-bar-append-button]";
  const bar = find("[data-u-comp=sheet-bar-append-button]").filter(
    (button) => !button.matches(inMenu),
  );
  name(bar, labels.addSheet, labels.sheetsBefore, labels.sheetsAfter);
  name(find(inMenu), labels.allSheets);
  // A plain box around the button, of which nothing can be said to be open.
  for (const box of find("div[data-slot=dropdown-menu-trigger]")) {
    box.removeAttribute("aria-expanded");
    box.removeAttribute("aria-haspopup");
  }
  name(find("[data-u-comp=slide-tab-bar]"), labels.sheets);

  // The track is for the mouse; the buttons beside it do the same.
  const [track] = find("[role=track], [data-track]");
  if (track) {
    const zoom = track.closest("[data-range-selector]") ?? container;
    const buttons = [...zoom.querySelectorAll("[data-u-comp=button]:not([aria-haspopup])")];
    name(buttons, labels.zoomOut, labels.zoomIn);
    set(track, "data-track", "");
    track.removeAttribute("role");
    set(track, "aria-hidden", "true");
    for (const part of track.querySelectorAll("button, a")) {
      set(part, "tabindex", "-1");
      part.removeAttribute("role");
    }
  }
  name(find("[data-u-comp=sidebar]"), labels.sidebar);
  name(find("[data-u-comp=sidebar] button"), labels.close);
  for (const [index, place] of find("section[aria-live]").entries()) {
    set(place, "aria-label", index === 0 ? labels.messages : `${labels.messages} ${index + 1}`);
  }
  for (const canvas of find("canvas[tabindex='1']")) set(canvas, "tabindex", "0");
}

/** Only where it is not so yet: each change would be seen as a change of the grid. */
function set(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
