import type { PageGraph } from "./graph.ts";

/** The selected statement, by the id under which it is drawn in full; the page's address names it too. */
export class Selection {
  #id: string | undefined;
  readonly #heard: ((id: string | undefined) => void)[] = [];

  get id(): string | undefined {
    return this.#id;
  }

  onChange(hear: (id: string | undefined) => void): void {
    this.#heard.push(hear);
  }

  /** With `step`, the browser's Back button undoes it. */
  select(id: string | undefined, { step = false } = {}): void {
    const hash = id === undefined ? "" : `#${id}`;
    if (location.hash !== hash && (id !== undefined || this.#id !== undefined)) {
      const address = hash === "" ? location.href.split("#")[0] : hash;
      if (step) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
    this.follow(id);
  }

  /** The browser has changed the page's address. */
  follow(id: string | undefined): void {
    if (id === this.#id) return;
    this.#id = id;
    for (const hear of this.#heard) hear(this.#id);
  }
}

/** The statement that the page's address names. */
export function addressed(graph: PageGraph): string | undefined {
  const id = location.hash.slice(1);
  return graph.nodes.has(id) ? id : undefined;
}
