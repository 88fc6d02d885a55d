import type { Size } from "../../geometry.ts";
import { framed } from "../figure.ts";
import type { ShapedFigure } from "../figure.ts";
import type { ArrangedPanel } from "../panels/panel.ts";
import type { Sketch } from "../panels/plans.ts";

/** Sketches to choose from, for each panel of a figure. */
export type Choices = readonly (readonly Sketch[])[];

/** About how large the panels of a figure come out: as they were sketched, corrected by what layouts have shown. */
export class Estimates {
  readonly #shaped: ShapedFigure;
  /** px by which each panel has come out larger than it was sketched. */
  readonly #excess: Size[];
  /** Asked for again and again until a layout shows more. */
  readonly #known = new Map<Choices, readonly (readonly Size[])[]>();

  constructor(shaped: ShapedFigure) {
    this.#shaped = shaped;
    this.#excess = shaped.panels.map(() => ({ width: 0, height: 0 }));
  }

  /** With frames and titles. */
  sizesOf(choices: Choices): readonly (readonly Size[])[] {
    const known = this.#known.get(choices);
    if (known !== undefined) return known;
    const sizes = choices.map((own, index) => {
      const shaped = this.#shaped.panels[index]!;
      const excess = this.#excess[index]!;
      return own.map(({ width, height }) =>
        framed(this.#shaped, { shaped, width: width + excess.width, height: height + excess.height }),
      );
    });
    this.#known.set(choices, sizes);
    return sizes;
  }

  /** `layouts`: what became of these sketches, one of each panel. */
  correct(sketches: readonly Sketch[], layouts: readonly ArrangedPanel[]): void {
    layouts.forEach((layout, index) => {
      const sketch = sketches[index]!;
      const { width, height } = this.#excess[index]!;
      this.#excess[index] = {
        width: Math.max(width, layout.width - sketch.width),
        height: Math.max(height, layout.height - sketch.height),
      };
    });
    this.#known.clear();
  }
}
