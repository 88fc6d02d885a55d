import type { Point, Rect } from "../../geometry.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import { finished } from "../../layout/finish.ts";
import { oncePer } from "../../model/once-per.ts";
import { scene } from "../../scene/build.ts";
import { painted } from "../../scene/paint.ts";
import type { Item, ShapeItem, TextItem } from "../../scene/scene.ts";
import { boundsOf } from "../../scene/walk.ts";
import { THEMES } from "../../themes/index.ts";

/** px; tips, bars and corners of lines are no larger, and lines that a cut may run through are longer. */
const LARGEST = 20;

/** Where a line begins, ends or turns, and where it goes straight on to from there. */
interface Stretch {
  readonly from: Point;
  readonly to: Point;
}

/** What has no part on a sheet by itself, px of the figure. */
interface Signs {
  /** Tips and bars of lines, and the numbers and words that stand by themselves. */
  readonly whole: readonly Rect[];
  /** The straight parts of longer lines, from each of their ends. */
  readonly stretches: readonly Stretch[];
}

/** No theme has others. */
export const signsIn = oncePer(({ figure }: FittedFigure): Signs => {
  const { width, height } = figure;
  const { items } = scene(finished({ figure, sheet: { width, height, scale: 1, x: 0, y: 0 } }), plain());
  const found = itemsAmong(items);
  const isSmall = (item: Item) => item.kind === "text" || isSign(boundsOf([item]));
  return {
    whole: found.filter(isSmall).flatMap((item) => boundsOf([item]) ?? []),
    stretches: found.flatMap((item) => (item.kind === "shape" && !isSmall(item) ? stretchesOf(item) : [])),
  };
});

const isSign = (bounds: Rect | undefined) =>
  bounds !== undefined && Math.max(bounds.width, bounds.height) <= LARGEST;

const plain = () => painted(THEMES.plain);

function itemsAmong(items: readonly Item[]): (TextItem | ShapeItem)[] {
  return items.flatMap((item) => {
    if (item.kind !== "group") return [item];
    return AROUND.has(item.role) ? [] : itemsAmong(item.items);
  });
}

/** None of frames, which are closed. */
function stretchesOf({ path }: ShapeItem): Stretch[] {
  if (path.some(({ op }) => op === "close")) return [];
  return path.flatMap((to, index) => {
    const from = path[index - 1];
    if (to.op !== "line" || from === undefined || from.op === "close") return [];
    return [
      { from, to },
      { from: to, to: from },
    ];
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
