import type { TagKind } from "../../annotations/annotation.ts";
import type { Rect } from "../../geometry.ts";
import type { CellLayout } from "../../layout/figure-layout.ts";
import type { Mark, Run } from "../../text/typesetter.ts";
import { BROKEN } from "../../themes/look-lines.ts";
import { tagOf } from "./annotated-themes.ts";
import type { Paint, PaintedTheme } from "../paint.ts";
import type { ShapeItem, TextItem } from "../scene.ts";
import { box, dashed, line, move, rectangle, shape, solid } from "../shapes.ts";

// What an annotation adds to texts and cells, as shapes, so that every format shows it.

/** Lines and tags of a text: what is painted under its letters, and what over them. */
export interface MarkShapes {
  readonly under: readonly ShapeItem[];
  readonly over: readonly ShapeItem[];
}

/** `items`: the runs as they are drawn. */
export function markShapes(
  runs: readonly Run[],
  items: readonly TextItem[],
  theme: PaintedTheme,
): MarkShapes {
  const stretches = stretchesOf(runs, items);
  return {
    under: stretches.flatMap((one) => tagShapes(one, theme)),
    over: stretches.flatMap(lineShapes),
  };
}

/** Neighbouring runs on a line with one mark. */
interface Stretch {
  readonly mark: Mark;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly paint: Paint;
}

function stretchesOf(runs: readonly Run[], items: readonly TextItem[]): Stretch[] {
  const found: Stretch[] = [];
  runs.forEach(({ mark }, index) => {
    const { x, y, width, size, paint } = items[index]!;
    if (mark === undefined || width === 0) return;
    let one: Stretch = { mark, left: x, right: x + width, baseline: y, size, paint };
    // Where words run in both directions, a run may stand between two that come before it.
    for (let at = found.length - 1; at >= 0; at--) {
      const other = found[at]!;
      if (!joins(other, one)) continue;
      one = { ...other, left: Math.min(other.left, one.left), right: Math.max(other.right, one.right) };
      found.splice(at, 1);
    }
    found.push(one);
  });
  return found;
}

const joins = (a: Stretch, b: Stretch) =>
  areSame(a.mark, b.mark) &&
  a.baseline === b.baseline &&
  (Math.abs(a.right - b.left) < 0.1 || Math.abs(b.right - a.left) < 0.1);

const areSame = (one: Mark, other: Mark) =>
  one.kind === other.kind && (one.kind !== "tag" || other.kind !== "tag" || one.tag === other.tag);

function tagShapes({ mark, left, right, baseline, size }: Stretch, theme: PaintedTheme): ShapeItem[] {
  if (mark.kind === "sign") {
    const ground = { x: left, y: baseline - size * 0.86, width: right - left, height: size * 1.12 };
    return [shape(box(ground, { top: 2.5, bottom: 2.5 }, "bevel"), theme.header.objection, undefined)];
  }
  if (mark.kind !== "tag") return [];
  const { fill, edge, bar } = tagOf(theme, mark.tag);
  const frame = { x: left, y: baseline - size * 0.83, width: right - left, height: size * 1.1 };
  const stroke = bar === "broken" ? dashed(edge, 0.9, BROKEN) : solid(edge, 0.9);
  return [shape(box(frame, { top: 2.5, bottom: 2.5 }, "round"), fill, stroke)];
}

/** Above the baseline, through small letters; below it. Both as a share of the type size. */
const STRIKE = 0.26;
const UNDERLINE = 0.16;

function lineShapes({ mark, left, right, baseline, size, paint }: Stretch): ShapeItem[] {
  if (mark.kind === "tag" || mark.kind === "sign") return [];
  const isDeleted = mark.kind === "deleted";
  const y = isDeleted ? baseline - size * STRIKE : baseline + size * UNDERLINE;
  const width = size * (isDeleted ? 0.06 : 0.09);
  return [shape([move(left, y), line(right, y)], undefined, solid(paint, width))];
}

const BAR = 3;

/** The bar at the side of a cell where reading begins, and its surface where that is not drawn anyway. */
export function noteShapes({ note, frame, rect, text }: CellLayout, theme: PaintedTheme): ShapeItem[] {
  const surface =
    frame === "plain" && theme.lines?.surface === true
      ? [shape(rectangle({ ...rect, x: rect.x + 0.6, width: rect.width - 1.2 }), theme.cell.fill, undefined)]
      : [];
  if (note.bar === undefined) return surface;
  const x = text.direction === "rtl" ? rect.x + rect.width - 1 - BAR : rect.x + 1;
  return [
    ...surface,
    ...barShapes(note.bar, { x, y: rect.y + 1.5, width: BAR, height: rect.height - 3 }, theme),
  ];
}

export function barShapes(kind: TagKind, { x, y, width, height }: Rect, theme: PaintedTheme): ShapeItem[] {
  const { edge, bar } = tagOf(theme, kind);
  const upright = (at: number) => [move(at, y), line(at, y + height)];
  switch (bar) {
    case "full":
      return [shape(rectangle({ x, y, width, height }), edge, undefined)];
    case "broken":
      return [shape(upright(x + width / 2), undefined, dashed(edge, width, BROKEN))];
    case "double":
      return [x + 0.5, x + width - 0.5].map((at) => shape(upright(at), undefined, solid(edge, 1)));
  }
}
