import type { PageGraph } from "../graph.ts";

const CLASSES = ["selected", "near", "dim"];

/**
 * Marks what a statement supports and what supports it: the rest is dimmed, what is next to it has heavier lines.
 */
export function highlight(stage: HTMLElement, graph: PageGraph, id: string | undefined): void {
  for (const one of stage.querySelectorAll(".selected, .near, .dim")) one.classList.remove(...CLASSES);
  for (const one of stage.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
  const node = id === undefined ? undefined : graph.nodes.get(id);
  if (node === undefined) return;
  const related = graph.related(node.id);
  const blocks = new Set([...related].flatMap((step) => step.blocks));
  const statements = new Set([node.id]);
  for (const { from, to } of related) {
    for (const one of from) statements.add(one);
    if ("statement" in to) statements.add(to.statement);
  }
  for (const block of stage.querySelectorAll("[data-from]"))
    if (!blocks.has(block)) block.classList.add("dim");
  for (const cell of stage.querySelectorAll("[data-statement]")) {
    const alone = cell.closest("[data-from]") === null;
    if (alone && !statements.has(cell.getAttribute("data-statement")!)) cell.classList.add("dim");
  }
  const reasons = graph.reasons(node.id);
  const uses = graph.uses(node.id);
  for (const step of [...reasons, ...uses]) for (const block of step.blocks) block.classList.add("near");
  for (const { to } of uses) {
    if ("statement" in to)
      for (const cell of graph.nodes.get(to.statement)?.cells ?? []) cell.classList.add("near");
  }
  for (const cell of stage.querySelectorAll(`[data-statement="${node.id}"]`)) cell.classList.add("selected");
  for (const cell of node.cells) cell.setAttribute("aria-current", "true");
}
