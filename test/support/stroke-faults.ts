import type { PlacedFigure } from "../../src/layout/figure-layout.ts";
import type { Point } from "../../src/geometry.ts";
import type { Scene, ShapeItem } from "../../src/scene/scene.ts";
import { DASH_UNSTATED } from "../../src/scene/cards/cell.ts";
import { shapesIn } from "../../src/scene/walk.ts";
import { SLACK, shortBox } from "./geometry.ts";
import { boxDistance, markOf } from "./mark-faults.ts";
import type { MarkShape } from "./mark-faults.ts";

/** px of the figure between the frame of an unstated premise and what runs along it: 1 mm; between a strip and the frame beside it. */
const FRAME_CLEAR = 3.8;
const STRIP_CLEAR = 2.5;
/** px that two strokes have to share before they are seen to run along each other. */
const ALONG = 2;

/** px beyond which nothing is too near. */
const FAR = 10;

interface Found {
  /** How many frames of unstated premises and strips were looked at. */
  readonly frames: number;
  readonly strips: number;
  readonly faults: readonly string[];
}

/** Where the frame of an unstated premise runs along another stroke, or a strip along or across a frame; none in good drawings. */
export function strokeFaults({ sheet: { scale }, scene }: PlacedFigure & { readonly scene: Scene }): Found {
  const items = scene.items.filter((item) => item.kind !== "group" || item.role !== "legend");
  const strokes = shapesIn(items)
    .filter((shape) => shape.stroke !== undefined && !isOfWords(shape))
    .map(markOf);
  const frames = strokes.filter(({ shape }) => isDashedFrame(shape));
  const strips = strokes.filter(({ shape }) => shape.stroke!.paint.role === "tones.muted");
  const edges = strokes.filter(({ shape }) => isFrame(shape));
  const near = (one: MarkShape, others: readonly MarkShape[], clear: number) =>
    others
      .filter((other) => other !== one && boxDistance(one.bounds, other.bounds) < FAR * scale)
      .filter((other) => gap(one, other) < (clear - SLACK) * scale)
      .map((other) => `${nameOf(one)} is ${gap(one, other) / scale} px from ${nameOf(other)}`);
  return {
    frames: frames.length,
    strips: strips.length,
    faults: [
      ...frames.flatMap((frame) => near(frame, strokes, FRAME_CLEAR)),
      ...strips.flatMap((strip) => [
        ...near(strip, edges.filter(isReserved), STRIP_CLEAR),
        ...edges
          .filter((edge) => edge.pieces.some((piece) => strip.pieces.some((other) => cross(piece, other))))
          .map((edge) => `${nameOf(strip)} crosses ${nameOf(edge)}`),
      ]),
    ],
  };
}

type Piece = MarkShape["pieces"][number];

/** px between two strokes where they run along each other. */
function gap(one: MarkShape, other: MarkShape): number {
  let least = Infinity;
  for (const a of one.pieces)
    for (const b of other.pieces) least = Math.min(least, apart(a, b) - one.half - other.half);
  return least;
}

function apart(a: Piece, b: Piece): number {
  for (const [along, across] of [
    ["x", "y"],
    ["y", "x"],
  ] as const) {
    if (!isStraight(a, across) || !isStraight(b, across)) continue;
    const [from, to] = [Math.max(start(a, along), start(b, along)), Math.min(end(a, along), end(b, along))];
    if (to - from > ALONG) return Math.abs(a[0][across] - b[0][across]);
  }
  return Infinity;
}

const isStraight = ([a, b]: Piece, across: keyof Point) => Math.abs(a[across] - b[across]) < SLACK;
const start = ([a, b]: Piece, along: keyof Point) => Math.min(a[along], b[along]);
const end = ([a, b]: Piece, along: keyof Point) => Math.max(a[along], b[along]);

/** Whether a level piece of a frame crosses an upright strip. */
const cross = (edge: Piece, strip: Piece) =>
  isStraight(edge, "y") &&
  isStraight(strip, "x") &&
  start(edge, "x") < strip[0].x &&
  end(edge, "x") > strip[0].x &&
  start(strip, "y") < edge[0].y &&
  end(strip, "y") > edge[0].y;

/** The ground of a sign, and the lines around the word of rivals. */
const isOfWords = ({ stroke, fill, path }: ShapeItem) =>
  fill !== undefined || (/(^|\.)frame\.head$/u.test(stroke!.paint.role ?? "") && path.at(-1)?.op !== "close");

const isFrame = ({ stroke, path }: ShapeItem) =>
  /(^|\.)frame\.(head|support|objection)$/u.test(stroke?.paint.role ?? "") && path.at(-1)?.op === "close";

const isDashedFrame = (shape: ShapeItem) => {
  const [on = 0, off = 1, ...rest] = shape.stroke?.dash ?? [];
  const [dash, blank] = DASH_UNSTATED as [number, number];
  return isFrame(shape) && rest.length === 0 && Math.abs(on / off - dash / blank) < 0.01;
};

/** Frames of what is open take what room is left. */
const isReserved = ({ shape }: MarkShape) => shape.stroke!.dash.length === 0 || isDashedFrame(shape);

const nameOf = ({ shape, bounds }: MarkShape) => `${shape.stroke!.paint.role} (${shortBox(bounds)})`;
