import type { Rect } from "../../geometry.ts";
import { STRIP } from "../../layout/cards/strips.ts";
import type { PaintedTheme } from "../paint.ts";
import type { ShapeItem } from "../scene.ts";
import { dashed, line, move, shape } from "../shapes.ts";

/** The lines of a strip: where each stands beside its middle, and how thick it is, px. Both have about the same weight. */
const LINES = {
  single: { at: [0], width: 2.6 },
  double: { at: [-1.35, 1.35], width: 1.3 },
} as const;
type Lines = keyof typeof LINES;

/** Patterns of a line: solid, strokes, dots, then a stroke and ever more dots. */
const dashOf = (code: number): readonly number[] =>
  code === 0
    ? []
    : code === 2
      ? [1.8, 1.8]
      : [7, 2, ...Array.from({ length: Math.max(0, code - 2) }, () => [1.8, 2]).flat()];

/** The patterns that are easiest to tell apart. Colour carries no meaning. */
const FIRST: readonly (readonly [Lines, number])[] = [
  ["single", 0],
  ["single", 1],
  ["single", 2],
  ["double", 0],
  ["single", 3],
  ["double", 1],
  ["double", 2],
  ["double", 3],
];
const ALL = Object.keys(LINES) as Lines[];

function patternOf(index: number) {
  const beyond = index - FIRST.length;
  const [lines, code] = FIRST[index] ?? [ALL[beyond % ALL.length]!, 4 + Math.floor(beyond / ALL.length)];
  return { ...LINES[lines], dash: dashOf(code) };
}

/** The pattern of the map-maker's own reading: rungs, which no voice has. */
const OWN = { at: [0], width: STRIP, dash: [0.9, 2.6] };

/** Whole periods fill a strip, so that the strip of the next row goes on in its rhythm. */
function wholePeriods(dash: readonly number[], length: number): readonly number[] {
  const period = dash.reduce((sum, one) => sum + one, 0);
  if (period === 0) return dash;
  const share = length / (Math.max(1, Math.round(length / period)) * period);
  return dash.map((one) => Math.round(one * share * 1000) / 1000);
}

/**
 * The strip that shows who speaks, along the longer side of its room; `pattern` counts the map's voices from 0, -1 is the
 * map-maker's own.
 */
export function voiceShapes(
  pattern: number,
  { x, y, width, height }: Rect,
  theme: PaintedTheme,
): ShapeItem[] {
  const { at, width: thick, dash } = pattern < 0 ? OWN : patternOf(pattern);
  const lies = width > height;
  const length = Math.max(width, height);
  const point = (along: number, off: number): readonly [number, number] =>
    lies ? [x + along, y + height / 2 + off] : [x + width / 2 + off, y + along];
  return at.map((off) =>
    shape(
      [move(...point(0, off)), line(...point(length, off))],
      undefined,
      dashed(theme.strip, thick, wholePeriods(dash, length)),
    ),
  );
}
