import type { LegendRow } from "../../annotations/annotation.ts";
import type { Rect } from "../../geometry.ts";
import type { Paint, PaintedTheme } from "../paint.ts";
import { DASH_AND_DOT } from "../cards/cell.ts";
import { lineShapes } from "../cards/line.ts";
import { tagOf, themesFor } from "./annotated-themes.ts";
import { barShapes } from "./marks.ts";
import { DOTS_OPEN, tabShapes } from "./signs.ts";
import type { Segment, ShapeItem } from "../scene.ts";
import { box, dashed, line, move, shape, solid } from "../shapes.ts";

/** A small cell as an annotation shows it, for the legend: its frame, its bar, its marks. */
export function annotationSample(
  { kind, look, sign }: LegendRow,
  room: Rect,
  theme: PaintedTheme,
): ShapeItem[] {
  const path = box(room, { top: 2, bottom: 2 }, "round");
  if (isVerdict(sign)) return verdictSample({ kind, look, sign, room }, theme);
  const { cell, frame, lines } = themesFor(theme)(look);
  const stroke = dashed(frame.head, lines?.sample ?? 0.8, lines?.frameDash ?? []);
  const bar: Rect = { x: room.x + 1, y: room.y + 1.5, width: 3, height: room.height - 3 };
  return [
    shape(path, cell.fill, stroke),
    ...(kind === undefined ? [] : barShapes(kind, bar, theme)),
    ...(kind === undefined || sign === undefined ? [] : insideOf(sign, tagOf(theme, kind).edge, room, theme)),
  ];
}

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
}

/** Samples without a bar: the signs of cells and lines themselves. */
function verdictSample({ kind, look, sign, room }: VerdictRow, theme: PaintedTheme): ShapeItem[] {
  const own = themesFor(theme)(look);
  const middle = room.y + room.height / 2;
  const { ink, edge } = tagOf(theme, kind ?? "other");
  // The tab stands on the edge of the cell, and inside the room of the sample.
  const cell = { ...room, x: room.x + TAB_IN, width: room.width - TAB_IN };
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
        ...tabShapes("question", { x: cell.x, y: middle }, { edge, ink, around: own.cell.fill }),
      ];
    case "cross":
      return [
        shape(path, own.cell.fill, solid(own.frame.head, 0.8)),
        ...tabShapes(sign, { x: cell.x, y: middle }, { edge, ink, around: own.cell.fill }),
      ];
    case "line":
    case "objection-line": {
      const points = [
        { x: room.x + room.width, y: middle },
        { x: room.x, y: middle },
      ];
      return lineShapes({ points }, sign === "line" ? "support" : "rebut", own);
    }
  }
}

function insideOf(
  sign: Exclude<NonNullable<LegendRow["sign"]>, VerdictSign>,
  edge: Paint,
  room: Rect,
  { annotations: { deleted, inserted } }: PaintedTheme,
): ShapeItem[] {
  const [left, right] = [room.x + 7, room.x + room.width - 3];
  const middle = room.y + room.height / 2;
  const level = (y: number, from: number, to: number): Segment[] => [move(from, y), line(to, y)];
  switch (sign) {
    case "struck":
      return [shape(level(middle, left, right), undefined, solid(deleted, 1))];
    case "replaced": {
      const half = (left + right) / 2;
      return [
        shape(level(middle, left, half - 1), undefined, solid(deleted, 1)),
        shape(level(room.y + room.height - 3, half + 1, right), undefined, solid(inserted, 1.2)),
      ];
    }
    case "moved": {
      const x = (left + right) / 2;
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
