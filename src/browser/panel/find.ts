import type { PageWords } from "../../language/language.ts";
import { button, element, filled } from "../dom.ts";
import type { PageGraph, PageStatement } from "../graph.ts";

/** Finds words in statements, ignoring case and accents. */
export class Find {
  readonly box: HTMLElement;
  readonly field: HTMLInputElement;
  readonly #count = element("span", { class: "count", role: "status" });
  readonly #words: PageWords;
  readonly #buttons: readonly HTMLButtonElement[];
  readonly #go: (node: PageStatement) => void;
  #graph: PageGraph;
  #found: readonly PageStatement[] = [];
  #at = 0;

  /** `go` brings a statement into view. */
  constructor(words: PageWords, graph: PageGraph, go: (node: PageStatement) => void) {
    this.#words = words;
    this.#graph = graph;
    this.#go = go;
    this.field = element("input", {
      type: "search",
      "aria-label": words.findHint,
      placeholder: words.find,
      "aria-keyshortcuts": "/",
      autocomplete: "off",
      spellcheck: "false",
    });
    this.#buttons = [
      button("up", words.previous, () => this.#step(-1), "Shift+Enter"),
      button("down", words.next, () => this.#step(1), "Enter"),
    ];
    this.box = element("div", { class: "find", role: "search" }, this.field, this.#count, ...this.#buttons);
    this.field.addEventListener("input", () => this.#search(true));
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.#search(false);
  }

  /** Searches again in another argument. */
  refresh(graph: PageGraph): void {
    this.#graph = graph;
    this.#search(false);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Enter") this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown") this.#step(1);
    else if (event.key === "ArrowUp") this.#step(-1);
    else if (event.key === "Escape" && this.field.value !== "") {
      this.field.value = "";
      this.#search(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #search(move: boolean): void {
    const query = plain(this.field.value.trim());
    const before = this.#found[this.#at]?.id;
    this.#found =
      query === "" ? [] : [...this.#graph.nodes.values()].filter(({ text }) => plain(text).includes(query));
    this.#at = Math.max(
      0,
      this.#found.findIndex(({ id }) => id === before),
    );
    this.#show(query !== "");
    if (move) this.#reveal();
  }

  #step(by: number): void {
    if (this.#found.length === 0) return;
    this.#at = (this.#at + by + this.#found.length) % this.#found.length;
    this.#show(true);
    this.#reveal();
  }

  #reveal(): void {
    const node = this.#found[this.#at];
    if (node !== undefined) this.#go(node);
  }

  #show(asked: boolean): void {
    for (const one of document.querySelectorAll(".found, .found-now"))
      one.classList.remove("found", "found-now");
    for (const [index, { cells, entry }] of this.#found.entries()) {
      for (const one of [...cells, entry]) {
        one.classList.add("found");
        if (index === this.#at) one.classList.add("found-now");
      }
    }
    const { nothing, count } = this.#words;
    const number = this.#found.length;
    this.#count.textContent = !asked ? "" : number === 0 ? nothing : filled(count, this.#at + 1, number);
    for (const one of this.#buttons) one.hidden = number < 2;
  }
}

/** For comparing: without case, accents, and differences of width or ligatures. */
export function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
