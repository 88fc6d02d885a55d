import type { PageWords } from "../../language/language.ts";
import { button, element, filled } from "../dom.ts";
import type { PageGraph, PageStatement, PageStep } from "../graph.ts";
import type { StepWords } from "../reasoning/step-words.ts";

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
  show(
    graph: PageGraph,
    id: string | undefined,
    stepWords: StepWords,
    more: readonly HTMLElement[] = [],
  ): void {
    const node = id === undefined ? undefined : graph.nodes.get(id);
    this.panel.hidden = node === undefined;
    if (node === undefined) return;
    const words = this.#words;
    this.#title.textContent = filled(words.statement, node.number);
    const { because, objections, leadsTo, against } = graph.around(node.id);
    const targets = (title: string, steps: readonly PageStep[]) =>
      steps.length === 0
        ? []
        : part(title, [
            element("ul", {}, ...steps.map((step) => targetItem(graph, node.id, step, stepWords))),
          ]);
    this.#body.replaceChildren(
      ...said(node),
      ...more,
      ...part(words.because, stepBoxes(graph, because, stepWords)),
      ...part(words.objections, stepBoxes(graph, objections, stepWords)),
      ...targets(words.leadsTo, leadsTo),
      ...targets(words.against, against),
    );
    this.panel.parentElement?.scrollTo(0, 0);
  }

  focus(): void {
    this.#title.focus();
  }
}

const part = (title: string, boxes: readonly HTMLElement[]): HTMLElement[] =>
  boxes.length === 0 ? [] : [element("h3", {}, title), ...boxes];

/** What a step of a statement leads to and, where it does not apply, what answers it. */
function targetItem(graph: PageGraph, id: string, step: PageStep, stepWords: StepWords): HTMLElement {
  const { to } = step;
  const item =
    "statement" in to ? linkTo(graph.nodes.get(to.statement)) : element("li", {}, stepWords.label(to.step));
  const verdict = stepWords.verdict(step);
  if (verdict === undefined) return item;
  const { undercuts, premises } = stepWords.causes(step);
  item.append(element("p", { class: "step-verdict" }, verdict), ...stepBoxes(graph, undercuts, stepWords));
  const others = premises.filter((one) => one.id !== id);
  if (others.length > 0) item.append(element("ul", {}, ...others.map(itemOf)));
  return item;

  function itemOf(one: { readonly id: string; readonly verdict: string }): HTMLElement {
    const made = linkTo(graph.nodes.get(one.id));
    made.append(` ${one.verdict}`);
    return made;
  }
}

/**
 * The premises of each step together, with the undercuts below. A list, not recursion, since steps can question each other
 * thousands deep.
 */
function stepBoxes(graph: PageGraph, steps: readonly PageStep[], stepWords: StepWords): HTMLElement[] {
  const boxes: HTMLElement[] = [];
  const stack = steps.toReversed();
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    boxes.push(stepBox(graph, step, stepWords));
    stack.push(...graph.undercuts(step).toReversed());
  }
  return boxes;
}

function stepBox(graph: PageGraph, step: PageStep, stepWords: StepWords): HTMLElement {
  const { from, to, objection } = step;
  const whole = stepWords.label(step);
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
