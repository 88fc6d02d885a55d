import type { Rect } from "../../geometry.ts";
import type { CellLayout } from "../../layout/figure-layout.ts";
import type { Paint, PaintedTheme } from "../paint.ts";
import type { Segment, ShapeItem, TextItem } from "../scene.ts";
import { box, line, move, shape, solid } from "../shapes.ts";
import { tagOf } from "./annotated-themes.ts";

// Signs of an annotation that stand where a cell has no text, so that a layout does not know them.

/** px; the frame inside a cell that is open. */
export const DOTS_OPEN = [1.3, 2.1];
const TAB = { width: 9, height: 11.5 } as const;

/** What is drawn over a cell; `texts`: its words as they are drawn. */
export function signShapes(
  { note, rect, text, number, row }: CellLayout,
  texts: readonly TextItem[],
  theme: PaintedTheme,
): ShapeItem[] {
  return note.signs.flatMap(({ kind, sign }): ShapeItem[] => {
    const { ink, edge } = tagOf(theme, kind);
    switch (sign) {
      case "question": {
        const x = text.direction === "rtl" ? rect.x + rect.width : rect.x;
        // A nested statement has the rule of its inference beside it, whose end is at the top.
        const y = row.depth > 0 ? text.rect.y + text.leading / 2 : rect.y + TAB.height / 2 - 3.5;
        return tabShapes({ x, y }, edge, ink);
      }
      case "strike": {
        const numbered = texts.find((one) => one.text.includes(String(number)) && /^\W*\d/u.test(one.text));
        return numbered === undefined ? [] : [strikeShape(numbered, edge)];
      }
      case "nothing":
        return [];
    }
  });
}

/** A dark tab with a question mark, around a point on the edge of a cell. */
export function tabShapes({ x, y }: Pick<Rect, "x" | "y">, ground: Paint, ink: Paint): ShapeItem[] {
  const tab = { x: x - TAB.width / 2, y: y - TAB.height / 2, ...TAB };
  const bowl: Segment[] = [
    move(x - 2.1, y - 1.7),
    { op: "cubic", x1: x - 2.1, y1: y - 4.4, x2: x + 2.3, y2: y - 4.3, x: x + 2.2, y: y - 1.7 },
    { op: "cubic", x1: x + 2.1, y1: y - 0.2, x2: x, y2: y - 0.2, x, y: y + 1.5 },
  ];
  return [
    shape(box(tab, { top: 2.5, bottom: 2.5 }, "round"), ground, undefined),
    shape(bowl, undefined, solid(ink, 1.5)),
    shape([move(x, y + 2.6), line(x, y + 4.2)], undefined, solid(ink, 1.6)),
  ];
}

/** Blanks behind a number, as a share of the type size. */
const BLANK = 0.26;
const OVER = 0.9;

function strikeShape({ x, y, width, size, text, direction }: TextItem, paint: Paint): ShapeItem {
  const blank = /\s$/u.test(text) ? size * BLANK : 0;
  const left = direction === "rtl" ? x + blank : x;
  const level = y - size * 0.34;
  return shape(
    [move(left - OVER, level), line(left + width - blank + OVER, level)],
    undefined,
    solid(paint, size * 0.085),
  );
}
