import type { PageWords } from "../outline/page-words.ts";
import { button, element, filled } from "./dom.ts";
import type { Graph, Node, Step } from "./graph.ts";

/** All about one statement, beside the figure: its entry in words, and its neighbours in the argument as links. */
export class Details {
  readonly panel: HTMLElement;
  readonly #words: PageWords;
  readonly #title = element("h2", { id: "details-title" });
  readonly #body = element("div", { class: "details-body" });

  constructor(words: PageWords, close: () => void) {
    this.#words = words;
    const shut = button("×", words.close, close, "close");
    const head = element("div", { class: "details-head" }, this.#title, shut);
    this.panel = element(
      "section",
      { id: "details", "aria-labelledby": "details-title", hidden: "" },
      head,
      this.#body,
    );
  }

  show(graph: Graph, id: string | undefined): void {
    const node = id === undefined ? undefined : graph.nodes.get(id);
    this.panel.hidden = node === undefined;
    if (node === undefined) return;
    const { statement, because, objections, leadsTo, against } = this.#words;
    this.#title.textContent = filled(statement, node.number);
    const reasons = graph.reasons(node.id);
    const uses = graph.uses(node.id);
    this.#body.replaceChildren(
      ...said(node),
      ...this.#steps(
        graph,
        because,
        reasons.filter(({ objection }) => !objection),
      ),
      ...this.#steps(
        graph,
        objections,
        reasons.filter(({ objection }) => objection),
      ),
      ...this.#targets(
        graph,
        leadsTo,
        uses.filter(({ objection }) => !objection),
      ),
      ...this.#targets(
        graph,
        against,
        uses.filter(({ objection }) => objection),
      ),
    );
    this.panel.scrollTop = 0;
  }

  /** The premises of each step; those of one step stand together. */
  #steps(graph: Graph, title: string, steps: readonly Step[]): HTMLElement[] {
    if (steps.length === 0) return [];
    const lists = steps.map(({ from, label }) =>
      element("ul", { "aria-label": label }, ...from.map((id) => linkTo(graph.nodes.get(id)))),
    );
    return [element("h3", {}, title), ...lists];
  }

  #targets(graph: Graph, title: string, steps: readonly Step[]): HTMLElement[] {
    if (steps.length === 0) return [];
    const items = steps.flatMap(({ to }) => {
      if ("statement" in to) return [linkTo(graph.nodes.get(to.statement))];
      return [element("li", {}, to.step.label)];
    });
    return [element("h3", {}, title), element("ul", {}, ...items)];
  }
}

/** What the entry in words says of the statement itself. */
function said({ entry }: Node): Element[] {
  const copies = [...(entry?.children ?? [])].filter((child) => !child.matches(".steps"));
  return copies.map((child) => {
    const copy = child.cloneNode(true) as Element;
    for (const link of copy.querySelectorAll(".number")) link.remove();
    return copy;
  });
}

function linkTo(node: Node | undefined): HTMLElement {
  if (node === undefined) return element("li");
  const number = element("span", { class: "number" }, node.number);
  return element("li", {}, element("a", { href: `#${node.id}` }, number, " ", node.text));
}
