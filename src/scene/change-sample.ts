import type { Rect } from "../geometry.ts";
import type { Change } from "../model/revision.ts";
import type { PaintedTheme } from "./paint.ts";
import { barShapes, DASH_REMOVED } from "./marks.ts";
import type { Segment, ShapeItem } from "./scene.ts";
import { box, dashed, line, move, shape, solid } from "./shapes.ts";

/** A small cell as a drawing of differences has it, for the legend: its frame, its bar, its marks. */
export function changeSample(sign: Change | "unchanged", room: Rect, theme: PaintedTheme): ShapeItem[] {
  const { revision } = theme;
  const path = box(room, { top: 2, bottom: 2 }, "round");
  if (sign === "unchanged") {
    const frame = revision.quiet.frame ?? theme.frame;
    return [shape(path, theme.cell.fill, solid(frame.head, 0.8))];
  }
  const look = sign === "new" ? revision.new : sign === "removed" ? revision.removed : {};
  const colour = (look.frame ?? theme.frame).head;
  const stroke =
    sign === "removed" ? dashed(colour, 1.2, DASH_REMOVED) : solid(colour, sign === "new" ? 1.6 : 0.8);
  const bar: Rect = { x: room.x + 1, y: room.y + 1.5, width: 3, height: room.height - 3 };
  return [
    shape(path, (look.cell ?? theme.cell).fill, stroke),
    ...barShapes(sign, bar, theme),
    ...insideOf(sign, room, theme),
  ];
}

function insideOf(sign: Change, room: Rect, theme: PaintedTheme): ShapeItem[] {
  const [left, right] = [room.x + 7, room.x + room.width - 3];
  const middle = room.y + room.height / 2;
  const level = (y: number, from: number, to: number): Segment[] => [move(from, y), line(to, y)];
  switch (sign) {
    case "removed":
      return [shape(level(middle, left, right), undefined, solid(theme.revision.deleted, 1))];
    case "reworded": {
      const half = (left + right) / 2;
      return [
        shape(level(middle, left, half - 1), undefined, solid(theme.revision.deleted, 1)),
        shape(
          level(room.y + room.height - 3, half + 1, right),
          undefined,
          solid(theme.revision.inserted, 1.2),
        ),
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
      return [shape(path, undefined, solid(theme.revision.tags.moved.edge, 1))];
    }
    case "new":
    case "changed":
      return [];
  }
}
