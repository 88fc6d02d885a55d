import type { PageWords } from "../language/language.ts";
import { livenCells, listenToCells } from "./figure/cells.ts";
import { Details } from "./panel/details.ts";
import { element, isWriting } from "./dom.ts";
import { Find } from "./panel/find.ts";
import { listenToGestures } from "./figure/gestures.ts";
import { PageGraph } from "./graph.ts";
import { highlight } from "./figure/highlight.ts";
import { Reasoning } from "./reasoning/reasoning.ts";
import { StepWords } from "./reasoning/step-words.ts";
import { markTurned, verdictPanel } from "./reasoning/verdict-panel.ts";
import { Selection, addressed } from "./selection.ts";
import { summaryOf } from "./panel/summary.ts";
import { figureTools, wordsTool, zoomKey, zoomTools } from "./panel/toolbar.ts";
import { Viewer } from "./figure/viewer.ts";

/**
 * The live page. It reads everything from the markup, so figures and words can be replaced: `refresh` then adopts the
 * new ones and keeps zoom, position, selection and search.
 */
export class App {
  readonly viewer: Viewer;
  readonly selection = new Selection();
  /** Where buttons stand. */
  readonly tools = element("div", { class: "tools" });
  readonly words: PageWords;
  readonly #stage: HTMLElement;
  readonly #details: Details;
  readonly #find: Find;
  readonly #status = element("div", { class: "unseen", role: "status" });
  #graph: PageGraph;
  #reasoning: Reasoning | undefined;

  constructor(root: Document) {
    this.words = JSON.parse(root.getElementById("page-words")!.textContent) as PageWords;
    root.documentElement.classList.add("live");
    this.#stage = root.getElementById("figures")!;
    this.#stage.setAttribute("role", "region");
    this.#stage.setAttribute("aria-label", this.words.figures);
    this.#stage.tabIndex = 0;
    this.#graph = new PageGraph(root);
    this.#reasoning = Reasoning.read(root);
    this.viewer = new Viewer(this.#stage);
    this.#details = new Details(this.words, () => this.#close());
    this.#find = new Find(this.words, this.#graph, ({ id, entry }) => {
      this.show(id);
      entry.scrollIntoView({ block: "nearest" });
    });
    const figures = figureTools(this.viewer, this.words);
    const words = wordsTool(root.documentElement, this.words);
    this.tools.append(
      this.#find.box,
      ...(figures === undefined ? [] : [figures]),
      zoomTools(this.viewer, this.words),
      words,
    );
    root.querySelector(".bar")!.append(this.tools);
    root.getElementById("side")!.prepend(this.#details.panel);
    root.body.append(this.#status);
    this.#listen(root);
    livenCells(this.#stage);
    this.viewer.open();
    this.follow();
  }

  /** Adopts figures and words that have replaced older ones. */
  refresh(): void {
    this.#graph = new PageGraph(document);
    this.#reasoning = Reasoning.read(document, this.#reasoning);
    livenCells(this.#stage);
    markTurned(this.#stage, this.#reasoning);
    this.viewer.refresh();
    this.#find.refresh(this.#graph);
    const { id } = this.selection;
    if (id !== undefined && !this.#graph.nodes.has(id)) this.selection.select(undefined);
    else this.#mark(id);
  }

  /** Brings a statement into view. */
  show(id: string): void {
    const [cell] = this.#graph.nodes.get(id)?.cells ?? [];
    if (cell !== undefined) this.viewer.reveal(cell);
  }

  #listen(root: Document): void {
    listenToGestures(this.viewer);
    listenToCells(this.#stage, () => this.#graph, {
      select: (id) => this.selection.select(id),
      open: (id) => {
        if (id === this.selection.id) this.#details.focus();
        else this.selection.select(id);
      },
      focus: (cell) => this.#focus(cell),
    });
    this.selection.onChange((id) => {
      this.#mark(id);
      this.#status.textContent =
        id === undefined ? "" : summaryOf(this.#graph, id, this.words, this.#stepWords);
      if (id !== undefined) this.show(id);
    });
    addEventListener("popstate", () => this.follow());
    root.addEventListener("click", (event) => this.#link(event));
    root.addEventListener("keydown", (event) => this.#key(event));
  }

  #mark(id: string | undefined): void {
    highlight(this.#stage, this.#graph, id);
    this.#details.show(this.#graph, id, this.#stepWords, this.#verdictOf(id));
    document.documentElement.classList.toggle("selecting", id !== undefined);
  }

  get #stepWords(): StepWords {
    return new StepWords(this.#graph, this.#reasoning);
  }

  #verdictOf(id: string | undefined): readonly HTMLElement[] {
    const reasoning = this.#reasoning;
    if (reasoning === undefined || id === undefined) return [];
    return verdictPanel(reasoning, this.#graph, id, () => {
      const { turned, words } = reasoning;
      markTurned(this.#stage, reasoning);
      this.#mark(id);
      this.#status.textContent = [...turned]
        .map(([other, { now }]) => `${this.#graph.nodes.get(other)?.number ?? ""} ${words[now]}`)
        .join(", ");
    });
  }

  /** Links to statements select them and move no further than they must. */
  #link(event: MouseEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
      return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const id = link?.getAttribute("href")?.slice(1) ?? "";
    if (!this.#graph.nodes.has(id)) return;
    event.preventDefault();
    this.selection.select(id, { step: true });
    this.#focusOn(id);
  }

  /** Goes to the statement that the page's address names. */
  follow(): void {
    const id = addressed(this.#graph);
    this.selection.follow(id);
    if (id !== undefined) this.#focusOn(id);
  }

  #focusOn(id: string): void {
    const [cell] = this.#graph.nodes.get(id)?.cells ?? [];
    if (cell !== undefined) this.#focus(cell);
  }

  #focus(cell: Element): void {
    (cell as SVGElement).focus({ preventScroll: true });
    this.viewer.reveal(cell);
  }

  #close(): void {
    const { id } = this.selection;
    this.selection.select(undefined);
    if (id !== undefined) this.#focusOn(id);
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && this.selection.id !== undefined) this.#close();
    else if (isWriting()) return;
    else if (event.key === "/") this.#find.field.select();
    else if (!zoomKey(event, this.viewer)) return;
    event.preventDefault();
  }
}
