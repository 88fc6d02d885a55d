import type { Rect } from "../../geometry.ts";
import { STRIP } from "../../layout/cards/strips.ts";
import type { PaintedTheme } from "../paint.ts";
import type { ShapeItem } from "../scene.ts";
import { dashed, line, move, shape } from "../shapes.ts";

/** Told apart by their pattern, so that colour says nothing; one for each of `VOICE_SIGNS`. */
const PATTERNS: readonly { readonly width: number; readonly dash: readonly number[] }[] = [
  { width: 2.6, dash: [] },
  { width: 2.6, dash: [7, 2] },
  { width: 2.6, dash: [1.8, 1.8] },
  { width: 1, dash: [] },
  { width: 2.6, dash: [7, 2, 1.8, 2] },
];

/** Of the map-maker's own reading: rungs, as nobody else has them. */
const OWN = { width: STRIP, dash: [0.9, 2.6] };

/** The strip that shows who speaks; `pattern` counts the map's voices from 0, -1 is the map-maker's own. */
export function voiceShapes(
  pattern: number,
  { x, y, width, height }: Rect,
  theme: PaintedTheme,
): ShapeItem[] {
  const { width: stroke, dash } = pattern < 0 ? OWN : PATTERNS[pattern]!;
  const middle = x + width / 2;
  const path = [move(middle, y), line(middle, y + height)];
  return [shape(path, undefined, dashed(theme.tones.muted, stroke, dash))];
}
