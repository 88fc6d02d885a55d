import type { BracketLayout, CardLayout } from "../../layout/figure-layout.ts";
import type { Metrics } from "../../layout/metrics.ts";
import { hasTab } from "../annotated/signs.ts";
import { BAR, turnOf } from "../annotated/tab-places.ts";
import { DASH_OBJECTION } from "./line.ts";
import type { PaintedTheme } from "../paint.ts";
import type { ShapeItem } from "../scene.ts";
import { dashed, line, move, polygon, shape, solid } from "../shapes.ts";

const ARROW = { length: 5, half: 3 };
const WIDTH = { support: 1.3, objection: 1.5 };

/**
 * The rule beside the rows of a nested inference. It ends as a line does: in an arrow at the claim that it supports, in a
 * bar at what it speaks against; what questions a step turns to the rule of that step.
 */
export function bracketShapes(
  { bracket, x, top: to, bottom: from }: BracketLayout,
  { frame, rows, brackets }: CardLayout,
  metrics: Metrics,
  theme: PaintedTheme,
): ShapeItem[] {
  const { role, target } = bracket.block;
  const { lineDash, lineWidth: share = 1 } = theme.lines ?? {};
  if (role === "support") {
    const colour = theme.line.support;
    return [
      shape(
        [move(x, from), line(x, to + ARROW.length - 1)],
        undefined,
        dashed(colour, WIDTH.support * share, lineDash ?? []),
      ),
      shape(
        polygon([
          { x, y: to },
          { x: x + ARROW.half, y: to + ARROW.length },
          { x: x - ARROW.half, y: to + ARROW.length },
        ]),
        colour,
        undefined,
      ),
    ];
  }
  const colour = theme.line.objection;
  const stroke = dashed(colour, WIDTH.objection * share, lineDash ?? DASH_OBJECTION);
  if (role !== "undercut")
    return [
      shape([move(x, from), line(x, to + 2)], undefined, stroke),
      shape([move(x - BAR, to + 1), line(x + BAR, to + 1)], undefined, solid(colour, 2.2 * share)),
    ];
  // The rule of the step stands one indent further out; at the head of a card it is the card's own edge.
  const rtl = rows[0]!.text.direction === "rtl";
  const parent = brackets.find(({ bracket: { block } }) => block.id === target.id);
  const edge = rtl ? frame.x + frame.width : frame.x;
  const goal = parent === undefined ? edge : parent.x;
  const first = rows[bracket.first]!;
  // A tab stands below the turn.
  const y =
    first.kind === "cell" && hasTab(first) ? turnOf(to) : to + metrics.body * 0.75 + metrics.reasonGap * 0.5;
  const side = rtl ? -1 : 1;
  return [
    shape([move(x, from), line(x, y), line(goal + side * 3, y)], undefined, stroke),
    shape(
      [move(goal + side * 2.5, y - BAR), line(goal + side * 2.5, y + BAR)],
      undefined,
      solid(colour, 2.2 * share),
    ),
  ];
}
