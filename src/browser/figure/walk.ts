import type { PageGraph, PageStep } from "../graph.ts";

type Way = "toward" | "away" | "before" | "after";
type Side = "left" | "right" | "up";

/** The meaning of each arrow key, by the side of the conclusion. */
const KEYS: Readonly<Record<Side, Readonly<Record<string, Way>>>> = {
  left: { ArrowLeft: "toward", ArrowRight: "away", ArrowUp: "before", ArrowDown: "after" },
  right: { ArrowRight: "toward", ArrowLeft: "away", ArrowUp: "before", ArrowDown: "after" },
  up: { ArrowUp: "toward", ArrowDown: "away", ArrowLeft: "before", ArrowRight: "after" },
};

/** The cell to which an arrow key leads from this one: along the argument, as it is drawn. */
export function neighbourOf(cell: Element, key: string, graph: PageGraph): Element | undefined {
  const figure = cell.closest("figure")!;
  const way = KEYS[sideOf(figure, graph)][key];
  if (way === undefined) return undefined;
  const id = cell.getAttribute("data-statement")!;
  const block = cell.closest("[data-from]");
  const steps = graph.steps.flatMap((step) =>
    step.blocks.filter((one) => figure.contains(one)).map((one) => ({ step, block: one })),
  );
  const cellsOf = ({ step, block: at }: (typeof steps)[number]) => premisesOf(step, at, figure);
  if (way === "away") {
    const first = steps.find(({ step: { to } }) => "statement" in to && to.statement === id);
    // A reference leads to where the statement is drawn, and so do the reasons for it.
    return first === undefined ? undefined : cellsOf(first)[0];
  }
  const own = steps.find((one) => one.block === block) ?? steps.find((one) => cellsOf(one).includes(cell));
  if (own === undefined) {
    if (way === "toward") return undefined;
    const premises = new Set(steps.flatMap(cellsOf));
    return nextTo(
      cell,
      headsIn(figure).filter((one) => !premises.has(one)),
      way,
    );
  }
  const { to } = own.step;
  if (way === "toward") {
    if ("statement" in to) return cellOf(figure, to.statement);
    const questioned = steps.find(({ step }) => step === to.step);
    return questioned && cellsOf(questioned)[0];
  }
  const rivals = steps.filter(({ step }) =>
    "statement" in to
      ? "statement" in step.to && step.to.statement === to.statement
      : "step" in step.to && step.to.step === to.step,
  );
  const siblings = rivals.flatMap(cellsOf);
  return nextTo(cell, siblings, way);
}

function nextTo(cell: Element, cells: readonly Element[], way: "before" | "after"): Element | undefined {
  return cells[cells.indexOf(cell) + (way === "before" ? -1 : 1)];
}

/** The premises of an inference, without what is nested under them. In the classic style each has a box of its own. */
function premisesOf({ from }: PageStep, block: Element, figure: Element): Element[] {
  const own = [...block.querySelectorAll("[data-statement]")].filter(
    (cell) => cell.closest("[data-from]") === block,
  );
  return own.length > 0 ? own : from.flatMap((id) => cellOf(figure, id) ?? []);
}

const cellOf = (figure: Element, id: string) =>
  figure.querySelector(`.statement[data-statement="${id}"]`) ??
  figure.querySelector(`[data-statement="${id}"]`) ??
  undefined;

const headsIn = (figure: Element) =>
  [...figure.querySelectorAll("[data-statement]")].filter((cell) => cell.closest("[data-from]") === null);

/** On which side of their premises the conclusions of a figure are. */
function sideOf(figure: Element, graph: PageGraph): Side {
  const votes = { left: 0, right: 0, up: 0 };
  for (const step of graph.steps) {
    const { to, blocks } = step;
    const target = "statement" in to ? cellOf(figure, to.statement) : undefined;
    for (const block of blocks) {
      const cells = figure.contains(block) ? premisesOf(step, block, figure) : [];
      if (target === undefined || cells[0] === undefined) continue;
      const [a, b] = [target.getBoundingClientRect(), cells[0].getBoundingClientRect()];
      if (a.right <= b.left) votes.left++;
      if (a.left >= b.right) votes.right++;
      // What is nested in its claim, or stands in a section below it, says nothing; what stands beside it may be lower, too.
      if (a.bottom <= b.top && (b.left < a.left - 1 || b.right > a.right + 1)) votes.up++;
    }
  }
  const { left, right, up } = votes;
  if (up > left + right) return "up";
  if (right !== left) return right > left ? "right" : "left";
  return getComputedStyle(figure).direction === "rtl" ? "right" : "left";
}
