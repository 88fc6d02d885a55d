import { distance } from "../../src/geometry.ts";
import type { Point, Rect } from "../../src/geometry.ts";
import type { PlacedFigure } from "../../src/layout/figure-layout.ts";
import type { Scene, Segment, ShapeItem, TextItem } from "../../src/scene/scene.ts";
import { shapesIn, textsIn } from "../../src/scene/walk.ts";
import { SLACK, shortBox } from "./geometry.ts";

/** px of the figure that text keeps from every line, strip and sign. */
const CLEAR = 1;
/** px of the figure that the strip of a voice keeps from frames. */
const STRIP_CLEAR = 1.5;

/** Where a text of a figure touches a line or a sign, or a strip a frame; none in good drawings. */
export function markFaults({ sheet: { scale }, scene }: PlacedFigure & { readonly scene: Scene }): string[] {
  const texts = textsIn(scene.items).filter(({ text, width }) => text.trim() !== "" && width > 0);
  const marks = shapesIn(scene.items)
    .filter((shape) => !isOfWords(shape))
    .map(markOf);
  const crossed = texts.flatMap((text) => {
    const box = lettersOf(text);
    return marks
      .filter((mark) => !isSignOf(box, mark))
      .filter((mark) => clearance(box, mark) < ((isGround(mark.shape) ? 0 : CLEAR) - SLACK) * scale)
      .map((mark) => `"${text.text}" (${shortBox(box)}) touches ${nameOf(mark.shape)}`);
  });
  const frames = marks.filter(({ shape }) => isFrame(shape));
  const strips = marks.filter(({ shape }) => isStrip(shape));
  const torn = strips.flatMap((strip) =>
    frames
      .filter((frame) => clearance(inkOf(strip), frame) < (STRIP_CLEAR - SLACK) * scale)
      .map((frame) => `${nameOf(strip.shape)} touches ${nameOf(frame.shape)}`),
  );
  return [...crossed, ...torn];
}

/** px of the figure that text keeps from rules and lines. */
const RULE_CLEAR = 2;

/** Where a rule, a rail or a line of a figure, without frames and the legend, is near a word; none in good drawings. */
export function ruleFaults({ sheet: { scale }, scene }: PlacedFigure & { readonly scene: Scene }): {
  readonly rules: number;
  readonly faults: readonly string[];
} {
  const items = scene.items.filter((item) => item.kind !== "group" || item.role !== "legend");
  const boxes = textsIn(items)
    .filter(({ text, width }) => text.trim() !== "" && width > 0)
    .map((item) => ({ name: item.text, box: lettersOf(item) }));
  const rules = shapesIn(items).filter(isRule).map(markOf);
  const faults = rules.flatMap((rule) =>
    boxes
      .map(({ name, box }) => ({ name, px: clearance(box, rule) / scale }))
      .filter(({ px }) => px < RULE_CLEAR - SLACK)
      .map(({ name, px }) => `"${name}" is ${px} px from ${nameOf(rule.shape)}`),
  );
  return { rules: rules.length, faults };
}

const isRule = ({ stroke, fill }: ShapeItem) =>
  fill === undefined && /(^|\.)line\./u.test(stroke?.paint.role ?? "");

/** How far letters reach from the baseline, and how wide a blank is, as shares of the type size. */
const ASCENT = 0.73;
const DESCENT = 0.22;
const BLANK = 0.2;

/** The box around the letters of a text, without the blanks at its ends. */
export function lettersOf({ text, x, y, width, size, direction }: TextItem): Rect {
  const [before, after] = [/^\s*/u, /\s*$/u].map((blanks) => blanks.exec(text)![0].length * BLANK * size);
  const left = direction === "rtl" ? after! : before!;
  return {
    x: x + left,
    y: y - ASCENT * size,
    width: Math.max(0, width - before! - after!),
    height: (ASCENT + DESCENT) * size,
  };
}

/** A shape as pieces of straight lines, with half the thickness of its line. */
export interface MarkShape {
  readonly shape: ShapeItem;
  readonly pieces: readonly (readonly [Point, Point])[];
  readonly half: number;
  readonly bounds: Rect;
}

export function markOf(shape: ShapeItem): MarkShape {
  const pieces = piecesOf(shape.path);
  const points = pieces.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const bounds = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return { shape, pieces, half: (shape.stroke?.width ?? 0) / 2, bounds };
}

/** How many straight pieces stand for a curve. */
const STEPS = 8;

function piecesOf(path: readonly Segment[]): [Point, Point][] {
  const pieces: [Point, Point][] = [];
  let [start, at]: Point[] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  const to = (next: Point) => {
    pieces.push([at!, next]);
    at = next;
  };
  for (const one of path) {
    if (one.op === "move") start = at = { x: one.x, y: one.y };
    else if (one.op === "line") to({ x: one.x, y: one.y });
    else if (one.op === "close") to(start!);
    else {
      const from = at!;
      for (let step = 1; step <= STEPS; step++) to(onCurve(from, one, step / STEPS));
    }
  }
  return pieces;
}

function onCurve(from: Point, to: Extract<Segment, { op: "cubic" }>, t: number): Point {
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return { x: mix(from.x, to.x1, to.x2, to.x), y: mix(from.y, to.y1, to.y2, to.y) };
}

/** px between a box and a shape: its line, and its surface where that is not the ground of the box. */
function clearance(box: Rect, { shape, pieces, half, bounds }: MarkShape): number {
  const apart = boxDistance(box, bounds) - half;
  if (apart > 2 * CLEAR) return apart;
  const outline = Math.min(...pieces.map(([a, b]) => boxToLine(box, a, b)));
  const isInside = shape.fill !== undefined && outline > 0 && apart < 0;
  if (isInside && !holds(bounds, box)) return -1;
  if (shape.stroke === undefined) return holds(bounds, box) ? Infinity : outline;
  return outline - half;
}

const holds = (outer: Rect, inner: Rect) =>
  inner.x > outer.x - SLACK &&
  inner.y > outer.y - SLACK &&
  inner.x + inner.width < outer.x + outer.width + SLACK &&
  inner.y + inner.height < outer.y + outer.height + SLACK;

export function boxDistance(a: Rect, b: Rect): number {
  const across = Math.max(a.x - b.x - b.width, b.x - a.x - a.width);
  const down = Math.max(a.y - b.y - b.height, b.y - a.y - a.height);
  return across > 0 && down > 0 ? Math.hypot(across, down) : Math.max(across, down);
}

/** Into how many pieces each px of a slanted line is cut. */
const PER_PX = 16;

/** A slanted line is taken piece by piece. */
export function boxToLine(box: Rect, a: Point, b: Point): number {
  const count = a.x === b.x || a.y === b.y ? 1 : Math.ceil(distance(a, b) * PER_PX);
  const at = (share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
  return Array.from({ length: count }, (_, step) => {
    const [from, to] = [at(step / count), at((step + 1) / count)];
    return Math.max(0, boxDistance(box, boundsOfLine(from, to)));
  }).reduce((least, one) => Math.min(least, one), Infinity);
}

const boundsOfLine = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** Lines through and under words, and the grounds of labels and signs. */
const isOfWords = ({ stroke, fill }: ShapeItem) =>
  (fill !== undefined && stroke !== undefined && /(^|\.)frame\.objection$/u.test(stroke.paint.role ?? "")) ||
  stroke?.paint.role === "annotations.deleted" ||
  stroke?.paint.role === "annotations.inserted" ||
  (stroke?.paint.role?.startsWith("annotations.tags") === true && fill !== undefined);

/** The bars beside the word of rivals and the line below it, no longer or higher than the word. */
const isSignOf = (word: Rect, { shape, bounds }: MarkShape): boolean =>
  shape.fill === undefined &&
  /(^|\.)frame\.head$/u.test(shape.stroke?.paint.role ?? "") &&
  shape.path.at(-1)?.op !== "close" &&
  bounds.x >= word.x - OWN &&
  bounds.x + bounds.width <= word.x + word.width + OWN &&
  bounds.y >= word.y - OWN &&
  bounds.y + bounds.height <= word.y + word.height + OWN;
const OWN = 3;

/** What has the colour of cells and no edge is not seen beside letters, and hides what it covers. */
const isGround = ({ stroke, fill }: ShapeItem) =>
  stroke === undefined && /(^|\.)cell\.fill$/u.test(fill?.role ?? "");

const isStrip = ({ stroke, fill }: ShapeItem) => stroke?.paint.role === "strip" && fill === undefined;
const isFrame = ({ stroke, path }: ShapeItem) =>
  stroke?.paint.role?.startsWith("frame.") === true && path.at(-1)?.op === "close";

const inkOf = ({ bounds, half }: MarkShape): Rect => ({
  ...bounds,
  x: bounds.x - half,
  width: bounds.width + 2 * half,
});

function nameOf({ stroke, fill, path }: ShapeItem): string {
  const { bounds } = markOf({ kind: "shape", stroke, fill, path });
  return `${stroke?.paint.role ?? fill?.role ?? "a shape"} (${shortBox(bounds)})`;
}
