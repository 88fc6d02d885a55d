import { contains, inset, overlap, union } from "../geometry.ts";
import type { Point, Rect } from "../geometry.ts";
import { add } from "../model/lists.ts";
import type { FigureLayout, PanelLayout } from "./figure-layout.ts";

/** px that the main line keeps from cards and words, and from other lines, whose ends are broader than they are. */
const OFF_CARDS = 3.4;
const OFF_LINES = 5;

/** px: what stands in a figure is looked up by strips of this width, so that a long line asks for little of it. */
const STRIP = 120;

export type Drawing = Pick<FigureLayout, "width" | "height" | "panels" | "rivals" | "furniture">;

/** Something that a line may not cross. */
interface Obstacle {
  /** With the room around it. */
  readonly room: Rect;
  readonly rect: Rect;
  /** Lines to and from a panel meet its cards, other lines its frame. */
  readonly of?: { readonly panel: PanelLayout; readonly is: "frame" | "card" };
}

/** What of a figure stands near a line, and so may stand in its way. */
export interface Near {
  readonly obstacles: readonly Obstacle[];
  readonly figure: Rect;
}

/** The room that a figure has for lines. */
export class LineRoom {
  readonly #figure: Rect;
  readonly #strips = new Map<number, Obstacle[]>();

  constructor({ width, height, panels, rivals, furniture }: Drawing) {
    this.#figure = { x: 0, y: 0, width, height };
    const { title, subtitle, caption, source, legend } = furniture;
    const texts = [title, subtitle, caption, source, ...panels.map((panel) => panel.title)];
    for (const rect of texts.flatMap((text) => text?.rect ?? [])) this.#add(rect, OFF_CARDS);
    for (const { sample, text } of legend) for (const rect of [sample, text.rect]) this.#add(rect, OFF_CARDS);
    for (const panel of panels) {
      if (panel.frame !== undefined) this.#add(panel.frame, OFF_CARDS, { panel, is: "frame" });
      const of = panel.frame === undefined ? undefined : { panel, is: "card" as const };
      for (const { frame } of panel.cards) this.#add(frame, OFF_CARDS, of);
      for (const { points } of panel.lines) this.take(points);
    }
    for (const { points } of rivals) this.take(points);
  }

  /** No other line may cross this one. */
  take(points: readonly Point[]): void {
    for (const span of spans(points)) this.#add(span, OFF_LINES);
  }

  /** What a line can meet that goes no further than from one place across to another one, px, and leaves or reaches `own`. */
  between(from: number, to: number, own: readonly PanelLayout[]): Near {
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    const found = new Set<Obstacle>();
    for (let at = stripOf(left); at <= stripOf(right); at += 1)
      for (const one of this.#strips.get(at) ?? []) {
        const meets = one.of === undefined || own.includes(one.of.panel) === (one.of.is === "card");
        if (meets && one.room.x < right && one.room.x + one.room.width > left) found.add(one);
      }
    return { obstacles: [...found], figure: this.#figure };
  }

  #add(rect: Rect, off: number, of?: Obstacle["of"]): void {
    const room = inset(rect, -off);
    const obstacle = { room, rect, ...(of && { of }) };
    for (let at = stripOf(room.x); at <= stripOf(room.x + room.width); at += 1)
      add(this.#strips, at, obstacle);
  }
}

const stripOf = (x: number): number => Math.floor(x / STRIP);

/** Each straight part of a line. */
const spans = (points: readonly Point[]): Rect[] =>
  points.slice(1).map((to, index) => {
    const from = points[index]!;
    return union({ ...from, width: 0, height: 0 }, { ...to, width: 0, height: 0 });
  });

/** Whether nothing stands in the way of a line, apart from the card that it leaves or reaches. */
export const isFree = (points: readonly Point[], { obstacles, figure }: Near, own?: Rect): boolean =>
  spans(points).every(
    (span) =>
      contains(figure, span) && obstacles.every(({ rect, room }) => rect === own || !overlap(span, room)),
  );

/** How far up and down from a point a line can go that meets nothing, px. */
export function freeHeights({ x, y }: Point, { obstacles }: Near): { top: number; bottom: number } {
  let [top, bottom] = [-Infinity, Infinity];
  for (const { room } of obstacles) {
    if (room.x >= x || room.x + room.width <= x) continue;
    if (room.y + room.height <= y) top = Math.max(top, room.y + room.height);
    if (room.y >= y) bottom = Math.min(bottom, room.y);
  }
  return { top, bottom };
}
