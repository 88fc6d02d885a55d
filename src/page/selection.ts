import type { Graph } from "./graph.ts";

/** Which statement is looked at, by the id under which it is drawn in full; it stands in the page's address too. */
export class Selection {
  #id: string | undefined;
  readonly #heard: ((id: string | undefined) => void)[] = [];

  get id(): string | undefined {
    return this.#id;
  }

  onChange(hear: (id: string | undefined) => void): void {
    this.#heard.push(hear);
  }

  select(id: string | undefined): void {
    if (id === this.#id) return;
    this.#id = id;
    const address = id === undefined ? location.pathname + location.search : `#${id}`;
    if (location.hash !== (id === undefined ? "" : `#${id}`)) history.replaceState(null, "", address);
    this.again();
  }

  /** Says it once more: what was marked may have been put in place of something else. */
  again(): void {
    for (const hear of this.#heard) hear(this.#id);
  }
}

/** The statement that the page's address names. */
export function addressed(graph: Graph): string | undefined {
  const id = decodeURIComponent(location.hash.slice(1));
  return graph.nodes.has(id) ? id : undefined;
}
