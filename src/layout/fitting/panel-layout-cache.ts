import { layoutPanel } from "../panels/layout-panel.ts";
import type { ShapedFigure } from "../figure.ts";
import type { ArrangedPanel } from "../panels/panel.ts";
import type { Sketch } from "../panels/plans.ts";

/** Lays out the panels of one figure, and each sketch of a panel only once. */
export class PanelLayoutCache {
  readonly #shaped: ShapedFigure;
  readonly #known = new Map<Sketch, ArrangedPanel>();

  constructor(shaped: ShapedFigure) {
    this.#shaped = shaped;
  }

  /** A sketch for each panel. */
  async all(sketches: readonly Sketch[]): Promise<ArrangedPanel[]> {
    const { panels, metrics } = this.#shaped;
    const layouts: ArrangedPanel[] = [];
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
