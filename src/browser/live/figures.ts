import type { App } from "../app.ts";
import { figureTools } from "../panel/toolbar.ts";

/** The list of figures, rebuilt when the figures change. */
export class FigureList {
  #known: string;

  /** For an app that has just started and has its list. */
  constructor(app: App) {
    this.#known = figuresOf(app);
  }

  update(app: App): void {
    const figures = figuresOf(app);
    if (figures === this.#known) return;
    this.#known = figures;
    app.tools.querySelector(".figure-list")?.remove();
    const list = figureTools(app.viewer, app.words);
    if (list !== undefined) app.tools.querySelector(".zoom")!.before(list);
  }
}

const figuresOf = ({ viewer }: App): string =>
  viewer.figures.map((figure) => `${figure.id} ${figure.getAttribute("aria-label")}`).join("\n");
