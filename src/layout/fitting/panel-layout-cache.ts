import { layoutPanel } from "../panels/plans.ts";
import type { FigureCopy } from "../figure.ts";
import type { PanelLayout } from "../panels/panel.ts";
import type { Sketch } from "../panels/plans.ts";

/** Lays out the panels of one figure, each sketch only once. */
export class Laid {
  readonly #copy: FigureCopy;
  readonly #known = new Map<Sketch, PanelLayout>();

  constructor(copy: FigureCopy) {
    this.#copy = copy;
  }

  /** A sketch for each panel. */
  async all(sketches: readonly Sketch[]): Promise<PanelLayout[]> {
    const { panels, metrics } = this.#copy;
    const layouts: PanelLayout[] = [];
    for (const [index, panel] of panels.entries()) {
      const sketch = sketches[index]!;
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      const layout = this.#known.get(sketch) ?? (await layoutPanel(panel, sketch.plan, metrics));
      this.#known.set(sketch, layout);
      layouts.push(layout);
    }
    return layouts;
  }
}
