import type { Rect, Size } from "../../geometry.ts";
import type { ShapedText } from "../../layout/cards/shaped-text.ts";
import { textLayout } from "../../layout/finish.ts";
import type { Room } from "../../layout/paper.ts";
import { add } from "../../model/lists.ts";
import { xmlId } from "../../scene/ids.ts";
import type { GroupItem, Item } from "../../scene/scene.ts";
import { box, dashed, line, move, polygon, shape, solid } from "../../scene/shapes.ts";
import { textItems } from "../../scene/text.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Sketch } from "./sketch.ts";

/** px; between a card's edge and what is on it. */
const PAD = 18;

export interface Card {
  readonly id: string;
  readonly label: string;
  readonly text: ShapedText;
  /** Below the text: who says it and where. */
  readonly aside?: ShapedText;
  readonly corner?: ShapedText;
  /** The end of a step that is drawn in the middle instead of a text. */
  readonly line?: "support" | "objection";
  /** The text stands on the ground that objections have. */
  readonly plate?: true;
  readonly centred?: true;
  /** Stands beside the text, where its lines end. */
  readonly sketch?: Sketch;
}

/** What is left of a card's width for its text. */
const innerWidth = ({ sketch }: Card, width: number): number =>
  width - 2 * PAD - (sketch === undefined ? 0 : sketch.width + PAD);

/** px for the text of a sign where this many share a row. */
export const signWidth = ({ width }: Room, abreast: number): number => width / abreast - 2 * PAD;

/** px; what stands below the text, at the foot of the card: the letter in a corner and, next to that, something `beside` px high. */
const footOf = ({ corner }: Card, beside: number): number =>
  Math.max(corner === undefined ? 0 : corner.leading + PAD * 0.35, beside);

/** Whether the text has room on the card, above its foot. */
export function fits(card: Card, { width, height }: Size, beside = 0): boolean {
  const { text, aside, sketch } = card;
  const inner = innerWidth(card, width);
  if (sketch !== undefined && sketch.height + PAD > height) return false;
  const own = text.height(inner) + (aside?.height(inner) ?? 0);
  return own + footOf(card, beside) + PAD <= height;
}

/** The `index`th of rows of one height. */
export const levelOf = (whole: Rect, index: number, count: number): Rect => ({
  ...whole,
  y: whole.y + (index * whole.height) / count,
  height: whole.height / count,
});

/** The `index`th of columns of one width. */
export const partOf = (row: Rect, index: number, count: number, rtl: boolean): Rect => ({
  ...row,
  x: row.x + ((rtl ? count - 1 - index : index) * row.width) / count,
  width: row.width / count,
});

/** The text stands in the middle, or higher where it would reach what stands at the foot, which is `foot` px high beside the letter. */
export function drawnCard(card: Card, slot: Rect, theme: PaintedTheme, foot = 0): GroupItem {
  const { id, label, text, aside, corner, line: end, plate, centred, sketch } = card;
  const width = innerWidth(card, slot.width);
  const [own, below] = [text.height(width), aside?.height(width) ?? 0];
  const rtl = text.direction === "rtl";
  const middle = (slot.height - own - below) / 2;
  const at = {
    x: rtl ? slot.x + slot.width - PAD - width : slot.x + PAD,
    y: slot.y + Math.min(middle, slot.height - footOf(card, foot) - PAD / 2 - own - below),
    width,
    height: own,
  };
  const place = centred === true ? middleOf(at, text) : at;
  const items: Item[] =
    end === undefined
      ? [...(plate === true ? [plateOf(place, theme)] : []), ...textItems(textLayout(text, place), theme)]
      : lineIn(slot, end, theme, foot);
  if (sketch !== undefined) {
    const x = rtl ? slot.x + PAD : slot.x + slot.width - PAD - sketch.width;
    items.push(...sketch.draw(x, slot.y + (slot.height - sketch.height) / 2));
  }
  if (aside !== undefined)
    items.push(...textItems(textLayout(aside, { ...at, y: at.y + own, height: below }), theme));
  if (corner !== undefined) {
    const small = corner.maxWidth + 0.1;
    const place = {
      x: corner.direction === "rtl" ? slot.x + PAD * 0.6 : slot.x + slot.width - PAD * 0.6 - small,
      y: slot.y + slot.height - corner.leading - PAD * 0.35,
      width: small,
      height: corner.leading,
    };
    items.push(...textItems(textLayout(corner, place), theme));
  }
  return { kind: "group", id: xmlId("card", id), role: "statement", label, items };
}

/** The part of a place that a line of text takes in its middle. */
function middleOf({ x, y, width, height }: Rect, { maxWidth }: ShapedText): Rect {
  const own = Math.min(width, maxWidth + 0.1);
  return { x: x + (width - own) / 2, y, width: own, height };
}

const plateOf = ({ x, y, width, height }: Rect, theme: PaintedTheme): Item =>
  shape(
    box({ x: x - 12, y: y - 4, width: width + 24, height: height + 8 }, { top: 6, bottom: 6 }, "bevel"),
    theme.header.objection,
    undefined,
  );

/** A strong line that can be laid in any direction: an arrow, or for an objection a broken line with a bar. */
function lineIn(
  { x, y, width, height }: Rect,
  end: "support" | "objection",
  theme: PaintedTheme,
  foot: number,
): Item[] {
  const [middle, top] = [x + width / 2, y + height * 0.12];
  const bottom = Math.min(y + height * 0.7, y + height - foot - PAD / 3);
  const head = height * 0.16;
  const paint = theme.line[end];
  if (end === "objection") {
    const stroke = solid(paint, 6);
    return [
      shape([move(middle, bottom), line(middle, top)], undefined, dashed(paint, 6, [12, 7])),
      shape([move(middle - head * 1.4, top), line(middle + head * 1.4, top)], undefined, stroke),
    ];
  }
  const point = [
    { x: middle, y: top },
    { x: middle - head, y: top + head * 1.2 },
    { x: middle + head, y: top + head * 1.2 },
  ];
  return [
    shape([move(middle, bottom), line(middle, top + head)], undefined, solid(paint, 6)),
    shape(polygon(point), paint, undefined),
  ];
}

/** Along every edge of a card; what two cards share is drawn once, or its dashes would run into each other. */
export function cutLines(slots: readonly Rect[], theme: PaintedTheme): Item[] {
  const stroke = dashed(theme.frame.head, 0.8, [6, 4]);
  const level = new Edges();
  const upright = new Edges();
  for (const { x, y, width, height } of slots) {
    for (const at of [y, y + height]) level.add(at, x, x + width);
    for (const at of [x, x + width]) upright.add(at, y, y + height);
  }
  return [
    ...level.joined().map(({ at, from, to }) => shape([move(from, at), line(to, at)], undefined, stroke)),
    ...upright.joined().map(({ at, from, to }) => shape([move(at, from), line(at, to)], undefined, stroke)),
  ];
}

interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Parallel lines; those that touch or cover each other become one. */
class Edges {
  readonly #byPlace = new Map<string, Edge[]>();

  add(at: number, from: number, to: number): void {
    add(this.#byPlace, at.toFixed(1), { at, from, to });
  }

  joined(): readonly Edge[] {
    return [...this.#byPlace.values()].flatMap((edges) => {
      const found: Edge[] = [];
      for (const edge of edges.toSorted((one, other) => one.from - other.from)) {
        const last = found.at(-1);
        if (last === undefined || edge.from > last.to + 0.1) found.push(edge);
        else found[found.length - 1] = { ...last, to: Math.max(last.to, edge.to) };
      }
      return found;
    });
  }
}
