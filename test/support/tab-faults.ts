import { contains } from "../../src/geometry.ts";
import type { Rect } from "../../src/geometry.ts";
import type { PlacedFigure } from "../../src/layout/figure-layout.ts";
import type { Scene, ShapeItem } from "../../src/scene/scene.ts";
import { shapesIn, textsIn } from "../../src/scene/walk.ts";
import { boxDistance, boxToLine, lettersOf, markOf } from "./mark-faults.ts";
import type { MarkShape } from "./mark-faults.ts";
import { SLACK, overlap, shortBox } from "./geometry.ts";

/** The tabs of a figure, with a question mark or a cross, that do not belong to its legend. */
export const tabsIn = ({ items }: Scene): Rect[] =>
  shapesIn(items.filter((item) => item.kind !== "group" || item.role !== "legend"))
    .filter(isTab)
    .map((shape) => markOf(shape).bounds);

const isTab = ({ fill }: ShapeItem) => /^annotations\.tags\.\w+\.edge$/u.test(fill?.role ?? "");
const roleOf = ({ stroke, fill }: ShapeItem) => stroke?.paint.role ?? fill?.role ?? "";

/** px of paper between a tab and words: 2 pt. */
const TAB_CLEAR = 2 / 0.75;
/** Of type of 7 pt, the smallest for which that is promised. */
const LEAST_SCALE = 0.7;

/** Where a tab stands out of the sheet, or hides another one, a line of an inference, its arrowhead or bar, the corner of a card, or words; none in good drawings. */
export function tabFaults({
  sheet: { scale, width, height },
  scene,
}: PlacedFigure & { readonly scene: Scene }): string[] {
  const tabs = tabsIn(scene);
  if (tabs.length === 0) return [];
  const marks = shapesIn(scene.items).map(markOf);
  const lines = marks.filter(({ shape }) => /(^|\.)line\./u.test(roleOf(shape)));
  const corners = marks.filter(({ shape }) => isCardFrame(shape)).flatMap(cornersOf);
  const near = TAB_CLEAR * Math.min(1, scale / LEAST_SCALE) - SLACK;
  const texts = textsIn(scene.items).filter(({ text, width }) => text.trim() !== "" && width > 0);
  return tabs.flatMap((tab) =>
    [
      ...lines.filter((line) => hides(tab, line)).map(({ shape }) => `hides ${roleOf(shape)}`),
      ...corners
        .filter((corner) => overlap(tab, corner) > 0)
        .map((corner) => `hides a corner (${shortBox(corner)})`),
      ...texts.filter((text) => isNear(tab, lettersOf(text), near)).map(({ text }) => `is near "${text}"`),
      ...(contains({ x: 0, y: 0, width, height }, tab, SLACK) ? [] : ["stands out of the sheet"]),
      ...tabs.filter((other) => other !== tab && overlap(other, tab) > 0).map(() => "hides another tab"),
    ].map((fault) => `a tab (${shortBox(tab)}) ${fault}`),
  );
}

/** Beside words, so near; above or below them, over them. */
const isNear = (tab: Rect, letters: Rect, near: number) =>
  overlap(tab, letters) > 0 ||
  (Math.min(tab.y + tab.height, letters.y + letters.height) - Math.max(tab.y, letters.y) > SLACK &&
    boxDistance(tab, letters) < near);

const hides = (tab: Rect, { pieces, half, shape }: MarkShape) =>
  pieces.some(([a, b]) => boxToLine(tab, a, b) < (shape.stroke === undefined ? 0.01 : half));

/** The outline of a whole card: closed, and drawn without a surface. */
export const isCardFrame = ({ stroke, fill, path }: ShapeItem) =>
  stroke !== undefined &&
  /(^|\.)frame\.(support|objection|head)$/u.test(stroke.paint.role ?? "") &&
  fill === undefined &&
  path.at(-1)?.op === "close" &&
  stroke.dash.length === 0;

/** The small boxes of the turns of an outline. */
const cornersOf = ({ pieces }: MarkShape): Rect[] =>
  pieces
    .filter(([a, b]) => a.x !== b.x && a.y !== b.y)
    .map(([a, b]) => ({
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    }));
