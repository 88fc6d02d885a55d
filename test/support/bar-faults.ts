import type { PlacedFigure } from "../../src/layout/figure-layout.ts";
import type { Scene, ShapeItem } from "../../src/scene/scene.ts";
import { shapesIn } from "../../src/scene/walk.ts";
import { shortBox } from "./geometry.ts";
import { boxDistance, markOf } from "./mark-faults.ts";
import { isCardFrame } from "./tab-faults.ts";

/** px from a bar to the side of the card that it stands at, at most. */
const NEAR = 4;
/** px that a bar may reach beyond the straight part of that side: round corners are hardly seen. */
const BEYOND = 1;

/** Where the bar at the end of an objection stands at a cut corner of a card, or beyond it. */
export function barFaults({ sheet: { scale }, scene }: PlacedFigure & { readonly scene: Scene }): string[] {
  const marks = shapesIn(scene.items).map(markOf);
  const cards = marks.filter(({ shape }) => isCardFrame(shape));
  return marks
    .filter(({ shape }) => isBar(shape))
    .flatMap(({ bounds }) => {
      const isUpright = bounds.height > bounds.width;
      const span = (from: { readonly x: number; readonly y: number }) => (isUpright ? from.y : from.x);
      const [start, end] = [span(bounds), span(bounds) + Math.max(bounds.width, bounds.height)];
      return cards
        .filter((card) => boxDistance(bounds, card.bounds) < NEAR * scale)
        .flatMap(({ pieces, bounds: card }) => {
          const sides = pieces.filter(([a, b]) => (isUpright ? a.x === b.x : a.y === b.y));
          const ends = sides.flat().map(span);
          const [from, to] = [Math.min(...ends), Math.max(...ends)];
          // What only passes a card stands at none of its sides.
          const middle = (start + end) / 2;
          const isAt = middle > span(card) && middle < span(card) + (isUpright ? card.height : card.width);
          const isOver = start < from - BEYOND * scale || end > to + BEYOND * scale;
          return isAt && isOver ? [`a bar (${shortBox(bounds)}) at a corner of ${shortBox(card)}`] : [];
        });
    });
}

const isBar = ({ stroke, path }: ShapeItem) =>
  /(^|\.)line\.objection$/u.test(stroke?.paint.role ?? "") &&
  stroke!.dash.length === 0 &&
  path.length === 2 &&
  path.every(({ op }) => op === "move" || op === "line");
