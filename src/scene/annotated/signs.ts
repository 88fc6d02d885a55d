import type { TagSign } from "../../annotations/annotation.ts";
import { inset } from "../../geometry.ts";
import type { Point } from "../../geometry.ts";
import type { CellLayout } from "../../layout/figure-layout.ts";
import type { Paint, PaintedTheme } from "../paint.ts";
import type { Segment, ShapeItem } from "../scene.ts";
import { box, line, move, shape, solid } from "../shapes.ts";
import { tagOf } from "./annotated-themes.ts";
import { rectAt } from "./tab-places.ts";

// Signs of an annotation that stand where a cell has no text, so that the layout need not know of them.

/** px; the frame inside a cell that is open. */
export const DOTS_OPEN = [1.3, 2.1];
/** Of a cross, from its middle. */
const ARM = 2.7;

/** The tab of a statement at its place, drawn over everything else of its panel: no frame and no line may hide it. */
export function signShapes({ note }: CellLayout, at: Point, theme: PaintedTheme): ShapeItem[] {
  return note.signs.flatMap(({ kind, sign }): ShapeItem[] => {
    if (sign === "nothing") return [];
    const { ink, edge } = tagOf(theme, kind);
    return tabShapes(sign, at, { edge, ink, around: theme.cell.fill });
  });
}

/** px of ground around a tab, which sets it off from a frame that is as dark. */
const AROUND = 1;
const ROUND = 2.5;

/** A dark tab with a question mark or a cross around a point. */
export function tabShapes(
  sign: Exclude<TagSign, "nothing">,
  at: Point,
  { edge, ink, around }: { readonly edge: Paint; readonly ink: Paint; readonly around: Paint },
): ShapeItem[] {
  const rounded = (by: number) =>
    box(inset(rectAt(at), -by), { top: ROUND + by, bottom: ROUND + by }, "round");
  const { x, y } = at;
  return [
    shape(rounded(AROUND), around, undefined),
    shape(rounded(0), edge, undefined),
    ...(sign === "question" ? questionMark(x, y, ink) : cross(x, y, ink)),
  ];
}

function questionMark(x: number, y: number, ink: Paint): ShapeItem[] {
  const bowl: Segment[] = [
    move(x - 2.1, y - 1.7),
    { op: "cubic", x1: x - 2.1, y1: y - 4.4, x2: x + 2.3, y2: y - 4.3, x: x + 2.2, y: y - 1.7 },
    { op: "cubic", x1: x + 2.1, y1: y - 0.2, x2: x, y2: y - 0.2, x, y: y + 1.5 },
  ];
  return [
    shape(bowl, undefined, solid(ink, 1.5)),
    shape([move(x, y + 2.6), line(x, y + 4.2)], undefined, solid(ink, 1.6)),
  ];
}

const cross = (x: number, y: number, ink: Paint): ShapeItem[] =>
  [1, -1].map((side) =>
    shape([move(x - ARM, y - side * ARM), line(x + ARM, y + side * ARM)], undefined, solid(ink, 1.5)),
  );
