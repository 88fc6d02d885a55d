import { inset } from "../geometry.ts";
import type { Rect } from "../geometry.ts";
import type { CellCopy } from "../layout/blocks/cell.ts";
import type { Metrics } from "../layout/metrics.ts";
import type { Words } from "../language/index.ts";
import type { Paint, PaintedTheme } from "./paint.ts";
import { xmlId } from "./ids.ts";
import type { GroupItem, Item, ShapeItem } from "./scene.ts";
import { box, dashed, line, move, rectangle, shape, solid } from "./shapes.ts";
import { noteShapes } from "./marks.ts";
import { linkedItems } from "./text.ts";

const HEAD_CORNERS = { top: 3, bottom: 3 };
export const DASH_UNSTATED = [3.5, 2.5];

/** A statement in its cell. The frame around a block's cells belongs to the block; heads have their own. */
export function cellGroup(
  copy: CellCopy,
  rect: Rect,
  metrics: Metrics,
  words: Words,
  theme: PaintedTheme,
): GroupItem {
  const inner: Rect = {
    x: rect.x + metrics.padX,
    y: rect.y + metrics.padY,
    width: rect.width - 2 * metrics.padX,
    height: rect.height - 2 * metrics.padY,
  };
  const items: Item[] = [
    ...cellShapes(copy, rect, theme),
    ...noteShapes(copy, rect, theme),
    ...linkedItems(copy, inner, theme, xmlId("r", copy.cell.id)),
    ...(copy.rules ?? []).map(({ x, y, width }) => {
      const at = { x: inner.x + x, y: inner.y + y };
      return shape([move(at.x, at.y), line(at.x + width, at.y)], undefined, solid(theme.frame.head, 0.7));
    }),
  ];
  const { statement, number } = copy;
  const { lead, tail } = copy.note;
  if (copy.frame === "reference") {
    return {
      kind: "group",
      id: xmlId("r", copy.cell.id),
      role: "reference",
      label: `${lead}${words.see} ${number}: ${statement.text}`,
      link: { to: "group", id: xmlId("s", statement.id) },
      statement: xmlId("s", statement.id),
      area: rect,
      items,
    };
  }
  return {
    kind: "group",
    id: xmlId("s", statement.id),
    role: "statement",
    label: `${lead}${number}. ${statement.text} (${kindOf(copy, words)})${tail}`,
    statement: xmlId("s", statement.id),
    area: rect,
    items,
  };
}

function kindOf({ statement, cell }: CellCopy, words: Words): string {
  if (statement.unstated) return words.unstatedPremise;
  if (cell.main) return words.main;
  return statement.role === "conclusion" ? words.conclusion : words.premise;
}

function cellShapes({ frame, head }: CellCopy, rect: Rect, theme: PaintedTheme): ShapeItem[] {
  const framing = (paint: Paint, width: number) => dashed(paint, width, theme.lines?.frameDash ?? []);
  switch (frame) {
    case "plain":
      return [];
    case "reference":
      return head
        ? [shape(box(rect, HEAD_CORNERS, "round"), theme.cell.referenceFill, solid(theme.frame.head, 0.8))]
        : [shape(rectangle(inset(rect, 0.8)), theme.cell.referenceFill, undefined)];
    case "unstated":
      return [
        shape(
          box(inset(rect, head ? 0 : 2.2), { top: 2, bottom: 2 }, "round"),
          undefined,
          dashed(theme.frame.head, 0.9, DASH_UNSTATED),
        ),
      ];
    case "head":
      return [shape(box(rect, HEAD_CORNERS, "round"), theme.cell.fill, framing(theme.frame.head, 1.3))];
    case "main":
      return [shape(box(rect, HEAD_CORNERS, "round"), theme.cell.mainFill, framing(theme.frame.head, 2.6))];
  }
}
