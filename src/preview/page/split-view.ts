import { element } from "./element";

const LEAST_PANE = 320;
const LEAST_GRID = 240;
const STEP = 16;

/** Grid and pane beside each other, with a border that can be dragged, or moved with the arrow keys. */
export class SplitView {
  readonly root: HTMLElement;
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  private readonly divider: HTMLElement;
  private paneWidth = 380;

  constructor(labels: { readonly grid: string; readonly pane: string; readonly divider: string }) {
    this.grid = element("main", { class: "grid", "aria-label": labels.grid });
    this.pane = element("aside", { class: "pane", "aria-label": labels.pane });
    this.divider = element("div", {
      class: "divider",
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": labels.divider,
    });
    this.root = element("div", { class: "split" }, this.grid, this.divider, this.pane);
    this.divider.addEventListener("pointerdown", (event) => {
      this.drag(event);
    });
    this.divider.addEventListener("keydown", (event) => {
      const steps = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
      if (steps === undefined) return;
      event.preventDefault();
      this.resize(this.paneWidth + steps);
    });
    this.resize(this.paneWidth);
  }

  private drag(event: PointerEvent): void {
    this.divider.setPointerCapture(event.pointerId);
    // A frame under the pointer would keep its events to itself.
    this.root.classList.add("dragging");
    const move = ({ clientX }: PointerEvent): void => {
      this.resize(this.root.getBoundingClientRect().right - clientX);
    };
    this.divider.addEventListener("pointermove", move);
    this.divider.addEventListener(
      "lostpointercapture",
      () => {
        this.divider.removeEventListener("pointermove", move);
        this.root.classList.remove("dragging");
      },
      { once: true },
    );
  }

  private resize(width: number): void {
    const most = Math.max(LEAST_PANE, window.innerWidth - LEAST_GRID);
    this.paneWidth = Math.round(Math.min(Math.max(width, LEAST_PANE), most));
    this.root.style.setProperty("--pane-width", `${this.paneWidth}px`);
    this.divider.setAttribute("aria-valuenow", String(this.paneWidth));
    this.divider.setAttribute("aria-valuemin", String(LEAST_PANE));
    this.divider.setAttribute("aria-valuemax", String(most));
  }
}
