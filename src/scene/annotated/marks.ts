import type { TagKind } from "../../annotations/annotation.ts";
import type { Rect } from "../../geometry.ts";
import type { CellLayout } from "../../layout/figure-layout.ts";
import type { Mark, Run } from "../../text/typesetter.ts";
import { BROKEN } from "../../themes/look-lines.ts";
import { tagOf } from "./annotated-themes.ts";
import type { TextThemes } from "./annotated-themes.ts";
import { leadingOf } from "../../text/scripts.ts";
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
export function markShapes(runs: readonly Run[], items: readonly TextItem[], themes: TextThemes): MarkShapes {
  const stretches = stretchesOf(runs, items);
  return {
    under: stretches.flatMap((one) => tagShapes(one, themes)),
    over: stretches.flatMap(lineShapes),
  };
}

/** Neighbouring runs on a line with one mark. */
interface Stretch {
  readonly mark: Mark;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly paint: Paint;
}

function stretchesOf(runs: readonly Run[], items: readonly TextItem[]): Stretch[] {
  const found: Stretch[] = [];
  runs.forEach(({ mark }, index) => {
    const { x, y, width, size, paint, text } = items[index]!;
    if (mark === undefined || width === 0) return;
    let one: Stretch = { mark, text, left: x, right: x + width, baseline: y, size, paint };
    // Where words run in both directions, a run may stand between two that come before it.
    for (let at = found.length - 1; at >= 0; at--) {
      const other = found[at]!;
      if (!joins(other, one)) continue;
      one = {
        ...other,
        text: other.text + one.text,
        left: Math.min(other.left, one.left),
        right: Math.max(other.right, one.right),
      };
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

function tagShapes(stretch: Stretch, { words, sign }: TextThemes): ShapeItem[] {
  const { mark } = stretch;
  switch (mark.kind) {
    case "sign": {
      const path = box(groundOf(stretch, GROUND), { top: 2.5, bottom: 2.5 }, "bevel");
      return [shape(path, sign.header.objection, solid(sign.frame.objection, 0.7))];
    }
    case "rivals":
      return rivalsMark(groundOf(stretch, GROUND), words);
    case "tag": {
      const { fill, edge, bar } = tagOf(words, mark.tag);
      const stroke = bar === "broken" ? dashed(edge, 0.9, BROKEN) : solid(edge, 0.9);
      return [shape(box(groundOf(stretch, LABEL), { top: 2.5, bottom: 2.5 }, "round"), fill, stroke)];
    }
    default:
      return [];
  }
}

/** px; bars at both ends of the word and a line below it, as between rivals themselves. */
const RIVALS = { bar: 1.8, line: 1 };

function rivalsMark({ x, y, width, height }: Rect, { frame }: PaintedTheme): ShapeItem[] {
  const bottom = y + height - RIVALS.line / 2;
  const bar = (at: number) =>
    shape([move(at, y + height * 0.2), line(at, y + height)], undefined, solid(frame.head, RIVALS.bar));
  return [
    shape([move(x, bottom), line(x + width, bottom)], undefined, solid(frame.head, RIVALS.line)),
    bar(x + RIVALS.bar / 2),
    bar(x + width - RIVALS.bar / 2),
  ];
}

/** How far a ground reaches above the baseline of Latin letters and below it, as shares of the type size. */
const GROUND = { above: 0.86, below: 0.26 };
const LABEL = { above: 0.83, below: 0.27 };
const LATIN = leadingOf("");

/** Around words; letters of other scripts are higher. */
function groundOf({ text, left, right, baseline, size }: Stretch, { above, below }: typeof GROUND): Rect {
  const top = above + leadingOf(text) - LATIN;
  return { x: left, y: baseline - size * top, width: right - left, height: size * (top + below) };
}

/** Above the baseline, through small letters; below it. Both as a share of the type size. */
const STRIKE = 0.26;
const UNDERLINE = 0.16;

function lineShapes({ mark, left, right, baseline, size, paint }: Stretch): ShapeItem[] {
  if (mark.kind !== "deleted" && mark.kind !== "inserted") return [];
  const isDeleted = mark.kind === "deleted";
  const y = isDeleted ? baseline - size * STRIKE : baseline + size * UNDERLINE;
  const width = size * (isDeleted ? 0.06 : 0.09);
  return [shape([move(left, y), line(right, y)], undefined, solid(paint, width))];
}

const BAR = 3;

/** The bar at the side of a cell where reading begins, and the surface of the cell unless that is drawn anyway. */
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
