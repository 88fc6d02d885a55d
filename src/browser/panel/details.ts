import type { PageWords } from "../../language/language.ts";
import { button, element, filled } from "../dom.ts";
import type { PageGraph, PageStatement, PageStep } from "../graph.ts";

/** A panel about one statement, beside the figure: its entry in words, and its neighbours in the argument as links. */
export class Details {
  readonly panel: HTMLElement;
  readonly #words: PageWords;
  readonly #title = element("h2", { id: "details-title", tabindex: "-1" });
  readonly #body = element("div", { class: "details-body" });

  constructor(words: PageWords, close: () => void) {
    this.#words = words;
    const shut = button("close", words.close, close, "Escape");
    const head = element("div", { class: "details-head" }, this.#title, shut);
    this.panel = element(
      "section",
      { id: "details", "aria-labelledby": "details-title", hidden: "" },
      head,
      this.#body,
    );
  }

  /** `more`: what follows the statement itself. */
  show(graph: PageGraph, id: string | undefined, more: readonly HTMLElement[] = []): void {
    const node = id === undefined ? undefined : graph.nodes.get(id);
    this.panel.hidden = node === undefined;
    if (node === undefined) return;
    const words = this.#words;
    this.#title.textContent = filled(words.statement, node.number);
    const { because, objections, leadsTo, against } = graph.around(node.id);
    this.#body.replaceChildren(
      ...said(node),
      ...more,
      ...this.#steps(graph, words.because, because),
      ...this.#steps(graph, words.objections, objections),
      ...this.#targets(graph, words.leadsTo, leadsTo),
      ...this.#targets(graph, words.against, against),
    );
    this.panel.parentElement?.scrollTo(0, 0);
  }

  focus(): void {
    this.#title.focus();
  }

  /** The premises of each step together, with the undercuts below. */
  #steps(graph: PageGraph, title: string, steps: readonly PageStep[]): HTMLElement[] {
    if (steps.length === 0) return [];
    return [element("h3", {}, title), ...stepBoxes(graph, steps)];
  }

  #targets(graph: PageGraph, title: string, steps: readonly PageStep[]): HTMLElement[] {
    if (steps.length === 0) return [];
    const items = steps.flatMap(({ to }) => {
      if ("statement" in to) return [linkTo(graph.nodes.get(to.statement))];
      return [element("li", {}, to.step.label)];
    });
    return [element("h3", {}, title), element("ul", {}, ...items)];
  }
}

/** A list, not recursion, since steps can question each other thousands deep. */
function stepBoxes(graph: PageGraph, steps: readonly PageStep[]): HTMLElement[] {
  const boxes: HTMLElement[] = [];
  const stack = steps.toReversed();
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    boxes.push(stepBox(graph, step));
    stack.push(...graph.undercuts(step).toReversed());
  }
  return boxes;
}

function stepBox(graph: PageGraph, { from, to, objection, label: whole }: PageStep): HTMLElement {
  // The premises follow in full, and what they bear on is the statement that is shown.
  const label = "statement" in to ? whole.replace(/\s*[:：]\s*\d.*$/su, "") : whole;
  const list = element("ul", {}, ...from.map((id) => linkTo(graph.nodes.get(id))));
  const head = element("p", { class: "step-head" }, label);
  return element("div", { class: objection ? "step against" : "step" }, head, list);
}

/** What the entry in words says of the statement itself. */
function said({ entry }: PageStatement): Element[] {
  const children = [...entry.children].filter((child) => !child.matches(".steps"));
  const copies = children.map((child) => child.cloneNode(true) as Element);
  for (const copy of copies) for (const one of copy.querySelectorAll(".number, .attack")) one.remove();
  return copies.filter(({ textContent }) => textContent.trim() !== "");
}

function linkTo(node: PageStatement | undefined): HTMLElement {
  if (node === undefined) return element("li");
  const number = element("span", { class: "number" }, node.number);
  return element("li", {}, element("a", { href: `#${node.id}` }, number, " ", node.text));
}
