import type { PageGraph } from "../graph.ts";
import { neighbourOf } from "./walk.ts";

/** Makes the statements of figures respond to pointers and keys; Tab goes through them in reading order. */
export function livenCells(stage: HTMLElement): void {
  for (const cell of stage.querySelectorAll(".statement[data-statement]")) {
    cell.setAttribute("tabindex", "0");
    // A button must not contain a link.
    if (cell.querySelector("a") === null) cell.setAttribute("role", "button");
  }
}

/** What is done with a cell. */
interface CellActs {
  /** undefined: an empty place was clicked. */
  select(id: string | undefined): void;
  /** A cell was chosen by key. */
  open(id: string): void;
  focus(cell: Element): void;
}

export function listenToCells(stage: HTMLElement, graph: () => PageGraph, acts: CellActs): void {
  const cellAt = ({ target }: Event) =>
    target instanceof Element ? target.closest(".statement[data-statement]") : null;
  stage.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a") !== null) return;
    acts.select(cellAt(event)?.getAttribute("data-statement") ?? undefined);
  });
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = event.target instanceof Element ? event.target.closest("[data-statement]") : null;
    if (focused === null) return;
    if (
      (event.key === "Enter" || event.key === " ") &&
      focused === event.target &&
      focused.matches(".statement")
    ) {
      acts.open(focused.getAttribute("data-statement")!);
    } else {
      const next = neighbourOf(focused, event.key, graph());
      if (next === undefined && !event.key.startsWith("Arrow")) return;
      if (next !== undefined) acts.focus(next);
    }
    event.preventDefault();
  });
}
