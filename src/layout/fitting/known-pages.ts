import type { FigurePlace, Outline } from "../../outline/outline.ts";
import type { FittedFigure } from "../figure.ts";

/**
 * Pages that were laid out before: one that has the same on it is not laid out anew because other pages have changed. What
 * stands on a page depends on those only by the figures that it refers to, and these are noted as they are asked for.
 */
export class KnownPages {
  /** By what stands on them, whichever page it is. */
  readonly #pages = new Map<Outline["panels"], Laid[]>();

  /** A page of a divided map, laid out by `make` unless it is known. */
  async laidOut(outline: Outline, make: (outline: Outline) => Promise<FittedFigure>): Promise<FittedFigure> {
    const { place, panels } = outline;
    if (place === undefined) return make(outline);
    const known = this.#pages.get(panels) ?? [];
    this.#pages.set(panels, known);
    const found = known.find((one) => holds(one, place));
    if (found !== undefined) return as(outline, found.fitted);
    const asked = {
      figureOf: new Asked(place.figureOf),
      figureOfPart: new Asked(place.figureOfPart),
      figureOfStep: new Asked(place.figureOfStep),
    };
    const fitted = await make({ ...outline, place: { ...place, ...asked } });
    known.push({ place, asked, fitted });
    return as(outline, fitted);
  }
}

const as = (outline: Outline, { figure, sheet }: FittedFigure): FittedFigure => ({
  figure: { ...figure, outline },
  sheet,
});

interface Laid {
  readonly place: FigurePlace;
  readonly asked: { readonly [Key in (typeof MAPS)[number]]: Asked<unknown> };
  readonly fitted: FittedFigure;
}

const MAPS = ["figureOf", "figureOfPart", "figureOfStep"] as const;

/** A map that notes what it was asked for. */
class Asked<Key> extends Map<Key, number> {
  readonly #answers = new Map<Key, number | undefined>();

  override get(key: Key): number | undefined {
    const answer = super.get(key);
    this.#answers.set(key, answer);
    return answer;
  }

  override has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  /** Whether another map would have given the same answers. */
  agreesWith(other: ReadonlyMap<unknown, number>): boolean {
    for (const [key, answer] of this.#answers) if (other.get(key) !== answer) return false;
    return true;
  }
}

const holds = ({ place: before, asked }: Laid, place: FigurePlace): boolean =>
  (["figure", "figures", "overview", "name", "named"] as const).every((key) => before[key] === place[key]) &&
  MAPS.every((key) => asked[key].agreesWith(place[key]));
