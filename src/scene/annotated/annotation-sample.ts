import type { LegendRow } from "../../annotations/annotation.ts";
import type { Rect } from "../../geometry.ts";
import type { TextLayout } from "../../layout/figure-layout.ts";
import type { Paint, PaintedTheme } from "../paint.ts";
import { DASH_AND_DOT } from "../cards/cell.ts";
import { fromEdge } from "../cards/edge.ts";
import { lineShapes } from "../cards/line.ts";
import { tagOf, themesFor } from "./annotated-themes.ts";
import { barShapes } from "./marks.ts";
import { DOTS_OPEN, tabShapes } from "./signs.ts";
import type { Segment, ShapeItem } from "../scene.ts";
import { box, dashed, line, move, shape, solid } from "../shapes.ts";

/** A small cell as an annotation shows it, for the legend: its frame, its bar, its marks, at the sides where the drawing has them. */
export function annotationSample(
  { kind, look, sign }: LegendRow,
  room: Rect,
  direction: Direction,
  theme: PaintedTheme,
): ShapeItem[] {
  const path = box(room, { top: 2, bottom: 2 }, "round");
  if (isVerdict(sign)) return verdictSample({ kind, look, sign, room, direction }, theme);
  const { cell, frame, lines } = themesFor(theme)(look);
  const stroke = dashed(frame.head, lines?.sample ?? 0.8, lines?.frameDash ?? []);
  const width = 3;
  const x = fromEdge(room, direction, 1) - (direction === "rtl" ? width : 0);
  const bar: Rect = { x, y: room.y + 1.5, width, height: room.height - 3 };
  return [
    shape(path, cell.fill, stroke),
    ...(kind === undefined ? [] : barShapes(kind, bar, theme)),
    ...(kind === undefined || sign === undefined
      ? []
      : insideOf(sign, tagOf(theme, kind).edge, { room, direction }, theme)),
  ];
}

type Direction = TextLayout["direction"];

/** px */
const TAB_IN = 3;

type VerdictSign = "question" | "unstated-question" | "cross" | "line" | "objection-line";

const isVerdict = (sign: LegendRow["sign"]): sign is VerdictSign =>
  sign !== undefined && sign !== "struck" && sign !== "replaced" && sign !== "moved";

interface VerdictRow {
  readonly kind: LegendRow["kind"];
  readonly look: LegendRow["look"];
  readonly sign: VerdictSign;
  readonly room: Rect;
  readonly direction: Direction;
}

/** Samples without a bar: the signs of cells and lines themselves. */
function verdictSample({ kind, look, sign, room, direction }: VerdictRow, theme: PaintedTheme): ShapeItem[] {
  const own = themesFor(theme)(look);
  const middle = room.y + room.height / 2;
  const { ink, edge } = tagOf(theme, kind ?? "other");
  // The tab stands on the edge of the cell, and inside the room of the sample.
  const rtl = direction === "rtl";
  const cell = { ...room, x: rtl ? room.x : room.x + TAB_IN, width: room.width - TAB_IN };
  const tab = { x: fromEdge(cell, direction), y: middle };
  const path = box(cell, { top: 2, bottom: 2 }, "round");
  switch (sign) {
    case "question":
    case "unstated-question":
      return [
        shape(
          path,
          own.cell.fill,
          dashed(own.frame.head, 1.2, sign === "question" ? DOTS_OPEN : DASH_AND_DOT),
        ),
        ...tabShapes("question", tab, { edge, ink, around: own.cell.fill }),
      ];
    case "cross":
      return [
        shape(path, own.cell.fill, solid(own.frame.head, 0.8)),
        ...tabShapes(sign, tab, { edge, ink, around: own.cell.fill }),
      ];
    case "line":
    case "objection-line": {
      const points = [
        { x: fromEdge(room, direction, room.width), y: middle },
        { x: fromEdge(room, direction), y: middle },
      ];
      return lineShapes({ points }, sign === "line" ? "support" : "rebut", own);
    }
  }
}

function insideOf(
  sign: Exclude<NonNullable<LegendRow["sign"]>, VerdictSign>,
  edge: Paint,
  { room, direction }: Pick<VerdictRow, "room" | "direction">,
  { annotations: { deleted, inserted } }: PaintedTheme,
): ShapeItem[] {
  const [start, end] = [fromEdge(room, direction, 7), fromEdge(room, direction, room.width - 3)];
  const forth = Math.sign(end - start);
  const middle = room.y + room.height / 2;
  const level = (y: number, from: number, to: number): Segment[] => [move(from, y), line(to, y)];
  switch (sign) {
    case "struck":
      return [shape(level(middle, start, end), undefined, solid(deleted, 1))];
    case "replaced": {
      const half = (start + end) / 2;
      return [
        shape(level(middle, start, half - forth), undefined, solid(deleted, 1)),
        shape(level(room.y + room.height - 3, half + forth, end), undefined, solid(inserted, 1.2)),
      ];
    }
    case "moved": {
      const x = (start + end) / 2;
      const [top, bottom] = [room.y + 2, room.y + room.height - 2];
      const arrow = (tip: number, back: number): Segment[] => [
        move(x - 2.2, back),
        line(x, tip),
        line(x + 2.2, back),
      ];
      const path = [move(x, top), line(x, bottom), ...arrow(top, top + 2.6), ...arrow(bottom, bottom - 2.6)];
      return [shape(path, undefined, solid(edge, 1))];
    }
  }
}
