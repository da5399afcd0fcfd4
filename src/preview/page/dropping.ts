import { element } from "./element";

/** Takes a file that is dropped anywhere on the page; says so while it hangs above it. */
export function takeDrops(text: string, onFile: (file: File) => void): HTMLElement {
  const veil = element("div", { class: "veil", hidden: "" }, element("p", {}, text));
  const hasFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") === true;
  window.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  // Before the grid sees it, which would take a file for something to paste.
  window.addEventListener(
    "drop",
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      veil.hidden = true;
      const [file] = event.dataTransfer?.files ?? [];
      if (file) onFile(file);
    },
    { capture: true },
  );
  return veil;
}
