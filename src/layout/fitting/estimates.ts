import type { Size } from "../../geometry.ts";
import { framed } from "../figure.ts";
import type { ShapedFigure } from "../figure.ts";
import type { ArrangedPanel } from "../panels/panel.ts";
import type { Sketch } from "../panels/plans.ts";

/** Sketches to choose from, for each panel of a figure. */
export type Choices = readonly (readonly Sketch[])[];

/** Of each panel the sizes of its sketches with frame and title, px. */
type PanelSizes = readonly (readonly Size[])[];

/** What layouts have shown of one panel. */
interface Correction {
  /** The last layout's size as a share of what was sketched. */
  readonly share: Size;
  /** px by which any layout was larger than what was sketched. */
  readonly excess: Size;
}

/** About how large the panels of a figure come out: as they were sketched, corrected by what layouts have shown. */
export class Estimates {
  readonly #shaped: ShapedFigure;
  readonly #corrections: Correction[];
  /** Those of `safe`, which are asked for again and again until a layout shows more. */
  readonly #safe = new Map<Choices, PanelSizes>();

  constructor(shaped: ShapedFigure) {
    this.#shaped = shaped;
    this.#corrections = shaped.panels.map(() => ({
      share: { width: 1, height: 1 },
      excess: { width: 0, height: 0 },
    }));
  }

  /** As they come out if each differs from its sketch as the last one did: may be too large or too small. */
  expected(choices: Choices): PanelSizes {
    return this.#sizes(choices, ({ width, height }, { share }) => ({
      width: width * share.width,
      height: height * share.height,
    }));
  }

  /** As they come out if each exceeds its sketch as much as any did: never smaller than before, so that a search ends. */
  safe(choices: Choices): PanelSizes {
    const known =
      this.#safe.get(choices) ??
      this.#sizes(choices, ({ width, height }, { excess }) => ({
        width: width + excess.width,
        height: height + excess.height,
      }));
    this.#safe.set(choices, known);
    return known;
  }

  /** `layouts`: what became of these sketches, one of each panel. */
  correct(sketches: readonly Sketch[], layouts: readonly ArrangedPanel[]): void {
    layouts.forEach(({ width, height }, index) => {
      const sketch = sketches[index]!;
      const { excess } = this.#corrections[index]!;
      this.#corrections[index] = {
        share: { width: width / sketch.width, height: height / sketch.height },
        excess: {
          width: Math.max(excess.width, width - sketch.width),
          height: Math.max(excess.height, height - sketch.height),
        },
      };
    });
    this.#safe.clear();
  }

  #sizes(choices: Choices, corrected: (sketch: Sketch, correction: Correction) => Size): PanelSizes {
    return choices.map((own, index) => {
      const shaped = this.#shaped.panels[index]!;
      const correction = this.#corrections[index]!;
      return own.map((sketch) => framed(this.#shaped, { shaped, ...corrected(sketch, correction) }));
    });
  }
}
