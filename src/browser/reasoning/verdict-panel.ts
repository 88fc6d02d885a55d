import type { Stance } from "../../reason/argument.ts";
import { STANCE_WORDS } from "../../reason/argument.ts";
import { element } from "../dom.ts";
import type { PageGraph } from "../graph.ts";
import type { Reasoning } from "./reasoning.ts";

/** A statement's verdict, a choice of stances for a premise, and what changes by what the reader supposes. */
export function verdictPanel(
  reasoning: Reasoning,
  graph: PageGraph,
  id: string,
  changed: () => void,
): HTMLElement[] {
  const { words } = reasoning;
  const verdict = reasoning.verdict(id);
  if (verdict === undefined) return [];
  const stance = reasoning.stance(id);
  const said = element("p", { class: `verdict ${verdict}` }, words[verdict]);
  const choice =
    stance === undefined
      ? undefined
      : element(
          "div",
          { class: "stances", role: "group", "aria-label": words.stance },
          ...STANCE_WORDS.map((one) => stanceButton(one, one === stance)),
        );
  return [said, ...(choice === undefined ? [] : [choice]), ...supposedList(reasoning, graph, changed)];

  function stanceButton(one: Stance, isOn: boolean): HTMLButtonElement {
    const made = element(
      "button",
      { type: "button", "aria-pressed": String(isOn), "data-stance": one },
      words[one],
    );
    made.addEventListener("click", () => {
      reasoning.suppose(id, one);
      changed();
      document.querySelector<HTMLElement>(`#details [data-stance="${one}"]`)?.focus();
    });
    return made;
  }
}

/** What the reader's suppositions change, and a way back to the map as it is. */
function supposedList(reasoning: Reasoning, graph: PageGraph, changed: () => void): HTMLElement[] {
  const { words, turned, supposed } = reasoning;
  if (supposed.size === 0) return [];
  const reset = element("button", { type: "button", class: "as-in-map" }, words.asInMap);
  reset.addEventListener("click", () => {
    reasoning.reset();
    changed();
    document.querySelector<HTMLElement>("#details [aria-pressed=true]")?.focus();
  });
  const items = [...turned].map(([other, { before, now }]) =>
    turnedItem(graph, other, `${words[before]} → ${words[now]}`),
  );
  return [element("h3", {}, words.turnedLegend), element("ul", { class: "turned-list" }, ...items), reset];
}

function turnedItem(graph: PageGraph, id: string, what: string): HTMLElement {
  const node = graph.nodes.get(id);
  if (node === undefined) return element("li", {}, what);
  const number = element("span", { class: "number" }, node.number);
  return element("li", {}, element("a", { href: `#${node.id}` }, number, " ", node.text), ` ${what}`);
}

const CLASSES = ["turned", "turned-holds", "turned-fails", "turned-open"];

/** Marks in the figures what the reader's suppositions change. */
export function markTurned(stage: HTMLElement, reasoning: Reasoning | undefined): void {
  for (const one of stage.querySelectorAll(".turned")) one.classList.remove(...CLASSES);
  if (reasoning === undefined || reasoning.supposed.size === 0) return;
  const { turned } = reasoning;
  for (const cell of stage.querySelectorAll("[data-statement]")) {
    const found = turned.get(cell.getAttribute("data-statement")!);
    if (found !== undefined) cell.classList.add("turned", `turned-${found.now}`);
  }
}
