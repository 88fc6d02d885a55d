import type { Rect } from "../../geometry.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import { finished } from "../../layout/finish.ts";
import { oncePer } from "../../model/once-per.ts";
import { scene } from "../../scene/build.ts";
import { painted } from "../../scene/paint.ts";
import type { Item } from "../../scene/scene.ts";
import { boundsOf } from "../../scene/walk.ts";
import { THEMES } from "../../themes/index.ts";

/** px; tips, bars and corners of lines are no larger, and lines that a cut may run through are longer. */
const LARGEST = 20;

/** Tips and bars of lines, and the numbers and words that stand by themselves, px of the figure. No theme has others. */
export const signsIn = oncePer(({ figure }: FittedFigure): readonly Rect[] => {
  const { width, height } = figure;
  const { items } = scene(finished({ figure, sheet: { width, height, scale: 1, x: 0, y: 0 } }), plain());
  return signsAmong(items);
});

const plain = () => painted(THEMES.plain);

function signsAmong(items: readonly Item[]): Rect[] {
  return items.flatMap((item): Rect[] => {
    if (item.kind === "group") return AROUND.has(item.role) ? [] : signsAmong(item.items);
    const bounds = boundsOf([item]);
    if (bounds === undefined) return [];
    const isSign = item.kind === "text" || Math.max(bounds.width, bounds.height) <= LARGEST;
    return isSign ? [bounds] : [];
  });
}

/** What is known to be whole without: statements, and what stands around the map. */
const AROUND: ReadonlySet<string> = new Set([
  "statement",
  "reference",
  "title",
  "subtitle",
  "caption",
  "legend",
  "source",
]);
