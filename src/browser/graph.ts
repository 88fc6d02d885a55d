/** The argument, read from the page's markup. */

export interface PageStatement {
  /** The id under which the statement is drawn in full. */
  readonly id: string;
  readonly number: string;
  readonly text: string;
  /** Where it is drawn: the figure that links lead to comes first. */
  readonly cells: readonly SVGGElement[];
  /** Its entry in the words. */
  readonly entry: HTMLElement;
}

export interface PageStep {
  readonly from: readonly string[];
  readonly to: { readonly statement: string } | { readonly step: PageStep };
  readonly objection: boolean;
  /** "because: 2 + 3 → 1" */
  readonly label: string;
  /** Where it is drawn: an overview draws some steps a second time. */
  readonly blocks: Element[];
}

/** The steps next to a statement, by what they are to it. */
interface Around {
  readonly because: readonly PageStep[];
  readonly objections: readonly PageStep[];
  readonly leadsTo: readonly PageStep[];
  readonly against: readonly PageStep[];
}

export class PageGraph {
  readonly nodes: ReadonlyMap<string, PageStatement>;
  /** In reading order. */
  readonly steps: readonly PageStep[];
  readonly #reasons = new Map<string | PageStep, PageStep[]>();
  readonly #uses = new Map<string, PageStep[]>();

  constructor(root: ParentNode) {
    const drawn = new Map<string, SVGGElement[]>();
    for (const cell of root.querySelectorAll<SVGGElement>(".statement[data-statement]"))
      put(drawn, cell.dataset["statement"]!, cell);
    this.nodes = new Map(
      Array.from(root.querySelectorAll<HTMLElement>(".entry"), (entry) => {
        const id = entry.dataset["statement"]!;
        const cells = (drawn.get(id) ?? []).toSorted((a, b) => Number(b.id === id) - Number(a.id === id));
        const number = entry.querySelector(".number")!.textContent;
        return [id, { id, number, text: entry.querySelector(".text")!.textContent, cells, entry }];
      }),
    );
    this.steps = stepsIn(root);
    for (const step of this.steps) {
      put(this.#reasons, "statement" in step.to ? step.to.statement : step.to.step, step);
      for (const from of step.from) put(this.#uses, from, step);
    }
  }

  /** What leads to a statement or speaks against it. */
  reasons(id: string): readonly PageStep[] {
    return this.#reasons.get(id) ?? [];
  }

  undercuts(step: PageStep): readonly PageStep[] {
    return this.#reasons.get(step) ?? [];
  }

  uses(id: string): readonly PageStep[] {
    return this.#uses.get(id) ?? [];
  }

  around(id: string): Around {
    const [reasons, uses] = [this.reasons(id), this.uses(id)];
    return {
      because: reasons.filter(({ objection }) => !objection),
      objections: reasons.filter(({ objection }) => objection),
      leadsTo: uses.filter(({ objection }) => !objection),
      against: uses.filter(({ objection }) => objection),
    };
  }

  /** Everything that bears on a statement or questions a step of it, and all that it bears on. */
  related(id: string): Set<PageStep> {
    const questions = this.uses(id).flatMap((step) => this.undercuts(step));
    const below = closure([...this.reasons(id), ...questions], (step) => [
      ...step.from.flatMap((from) => this.reasons(from)),
      ...this.undercuts(step),
    ]);
    const above = closure(this.uses(id), ({ to }) => ("step" in to ? [to.step] : this.uses(to.statement)));
    return new Set([...below, ...above]);
  }
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** All steps that can be reached from these; a list, not recursion, since chains can be long. */
function closure(from: readonly PageStep[], next: (step: PageStep) => readonly PageStep[]): Set<PageStep> {
  const found = new Set(from);
  for (const step of found) for (const one of next(step)) found.add(one);
  return found;
}

function stepsIn(root: ParentNode): PageStep[] {
  const blocks = [...root.querySelectorAll("[data-from]")];
  const known = new Map<string, PageStep>();
  const byBlock = new Map<Element, PageStep>();
  const stepOf = (block: Element): PageStep => {
    const made = byBlock.get(block);
    if (made !== undefined) return made;
    const from = block.getAttribute("data-from")!.split(" ");
    const to = block.getAttribute("data-to")!;
    const target = to.startsWith("s-") ? { statement: to } : { step: stepOf(neighbour(block, to)) };
    const label = block.getAttribute("aria-label") ?? "";
    const key = `${from.join(" ")}>${to}>${label}`;
    let step = known.get(key);
    if (step === undefined) {
      step = { from, to: target, objection: block.classList.contains("objection"), label, blocks: [] };
      known.set(key, step);
    }
    step.blocks.push(block);
    byBlock.set(block, step);
    return step;
  };
  for (const block of blocks) stepOf(block);
  return [...known.values()];
}

/** The block of that id in the same figure, where ids may have the figure's number before them. */
function neighbour(block: Element, id: string): Element {
  const blocks = [...block.closest("figure")!.querySelectorAll("[data-from]")];
  return blocks.find((one) => one.id.replace(/^f\d+-/u, "") === id)!;
}
