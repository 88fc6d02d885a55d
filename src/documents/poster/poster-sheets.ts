import type { Rect } from "../../geometry.ts";
import { textLayout } from "../../layout/finish.ts";
import { clipped } from "../../scene/clip.ts";
import type { Item, Scene } from "../../scene/scene.ts";
import { dashed, line, move, rectangle, shape, solid } from "../../scene/shapes.ts";
import { textItems } from "../../scene/text.ts";
import { shapesIn } from "../../scene/walk.ts";
import { transformed } from "../../scene/transform.ts";
import type { Page } from "../document.ts";
import { placedText, widthOfLine } from "../placed-text.ts";
import { leafPage } from "../single-sheet.ts";
import type { Leaf } from "../single-sheet.ts";

/** A sheet of a poster: what it is called, and which part of the whole it holds. */
export interface Sheet {
  readonly label: string;
  /** px of the whole poster. */
  readonly rect: Rect;
}

/** px; length of a mark, and how far it keeps from the drawing. */
const MARK = 16;
const MARK_GAP = 4;

/** A sheet shows `bleed` px more on each side than it holds; marks say where it is trimmed. */
export function posterSheet(
  { label, rect }: Sheet,
  whole: Scene,
  bleed: number,
  marked: boolean,
  leaf: Leaf,
): Page {
  const { setter, theme, room } = leaf;
  const shown = {
    x: rect.x - bleed,
    y: rect.y - bleed,
    width: rect.width + 2 * bleed,
    height: rect.height + 2 * bleed,
  };
  const by = { x: room.x - shown.x, y: room.y - shown.y };
  const items = clipped(whole.items, shown, rect);
  const { items: placed } = transformed({ ...whole, items }, { ...room.sheet, scale: 1, ...by });
  if (!marked) return sheetPage(placed, whole, leaf);
  const shaped = setter.shaped([{ text: label, weight: "semibold", size: "subheading", tone: "number" }]);
  const at = {
    x: room.x + bleed + MARK,
    y: (room.y - shaped.leading) / 2 + 2,
    width: widthOfLine(shaped),
    height: 0,
  };
  const name = placedText({ id: "sheet", role: "page-number", label }, shaped, at, theme);
  const trimmed = { ...rect, x: rect.x + by.x, y: rect.y + by.y };
  return sheetPage([name, ...placed, ...marks(trimmed, bleed, leaf)], whole, leaf);
}

function sheetPage(items: readonly Item[], whole: Scene, leaf: Leaf): Page {
  const { scene } = leafPage(items, leaf);
  return {
    scene: { ...scene, title: whole.title, description: whole.description },
    outline: leaf.outline,
    annotation: leaf.annotation,
  };
}

/** Two short lines at each corner, outside the drawing. */
function marks({ x, y, width, height }: Rect, bleed: number, { theme }: Leaf): Item[] {
  const near = bleed + MARK_GAP;
  const far = near + MARK;
  const stroke = solid(theme.frame.head, 0.7);
  const sides = [
    { at: x, out: -1 },
    { at: x + width, out: 1 },
  ];
  const ends = [
    { at: y, out: -1 },
    { at: y + height, out: 1 },
  ];
  return sides.flatMap((side) =>
    ends.flatMap((end) => [
      shape(
        [move(side.at + side.out * near, end.at), line(side.at + side.out * far, end.at)],
        undefined,
        stroke,
      ),
      shape(
        [move(side.at, end.at + end.out * near), line(side.at, end.at + end.out * far)],
        undefined,
        stroke,
      ),
    ]),
  );
}

/** px; the plan stands below the words that explain it, and its labels in boxes of their own. */
const BELOW = 20;
const LABEL_PAD = 5;

/** The whole poster in small, without its words, and how the sheets lie on it. */
export function assemblyPlan(words: string, sheets: readonly Sheet[], whole: Scene, leaf: Leaf): Page {
  const { setter, theme, room } = leaf;
  const title = setter.shaped([{ text: whole.title, weight: "semibold", size: "title", tone: "title" }]);
  const how = setter.shaped([{ text: words }]);
  const titleHeight = title.height(room.width);
  const howAt = { ...room, y: room.y + titleHeight + BELOW / 2 };
  const y = howAt.y + how.height(room.width) + BELOW;
  const scale = Math.min(room.width / whole.width, (room.y + room.height - y) / whole.height, 0.5);
  const by = { x: room.x + (room.width - whole.width * scale) / 2, y };
  const { items: small } = transformed(
    { ...whole, items: shapesIn(whole.items) },
    { ...room.sheet, scale, ...by },
  );
  const items: Item[] = [
    placedText({ id: "plan-title", role: "title", label: whole.title }, title, room, theme),
    placedText({ id: "plan-words", role: "paragraph", label: words }, how, howAt, theme),
    ...small,
  ];
  for (const { label, rect } of sheets) {
    const at = {
      x: rect.x * scale + by.x,
      y: rect.y * scale + by.y,
      width: rect.width * scale,
      height: rect.height * scale,
    };
    const shaped = setter.shaped([{ text: label, weight: "semibold", size: "subheading", tone: "number" }]);
    const width = widthOfLine(shaped);
    const inner = {
      x: at.x + (at.width - width) / 2,
      y: at.y + (at.height - shaped.leading) / 2,
      width,
      height: shaped.leading,
    };
    const back = rectangle({ ...inner, x: inner.x - LABEL_PAD, width: width + 2 * LABEL_PAD });
    items.push(shape(rectangle(at), undefined, dashed(theme.frame.head, 1.1, [5, 3])), {
      kind: "group",
      id: `plan-${label}`,
      role: "paragraph",
      label,
      items: [shape(back, theme.background, undefined), ...textItems(textLayout(shaped, inner), theme)],
    });
  }
  return leafPage(items, leaf);
}
