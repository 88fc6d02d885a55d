import { ptOfPx } from "../../geometry.ts";
import { blocksIn } from "../../outline/division/split-panels.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { FittedFigure, Wish } from "../figure.ts";
import type { Room, Rooms } from "../paper.ts";
import { bodyType, figureOfSize } from "./fit.ts";
import { FRAME_LINES } from "./fixed-size-fit.ts";

/** Figures of one report keep one type size, that of the fullest. A figure that has more room is set anew, wider and with more space in it. */
export async function inOneSize(
  figures: readonly FittedFigure[],
  type: Typesetter,
  wish: Wish,
  rooms: Rooms,
  least: number,
): Promise<readonly FittedFigure[]> {
  const size = Math.min(...figures.map(bodyType));
  const made: FittedFigure[] = [];
  for (const [index, fitted] of figures.entries()) {
    const { outline } = fitted.figure;
    const choice = index === 0 ? rooms.first : rooms.others;
    const factor = blocksIn(outline) > MANY ? MUCH : ROOMY;
    const roomy = bodyType(fitted) > size * factor || !fills(fitted, choice);
    made.push(
      (roomy ? await figureOfSize(outline, type, wish, choice, size, least) : undefined) ??
        scaled(fitted, size),
    );
  }
  return made;
}

/** Type that must shrink by this much to be of one size leaves room for a better setting. */
const ROOMY = 1.02;
/** A figure of more blocks than this gains little by a new setting, and that costs much time: it must have this much room. */
const MANY = 24;
const MUCH = 1.15;

/** Whether a figure fills its room; a small one is limited by the largest type instead. */
function fills({ figure: { width, height }, sheet }: FittedFigure, rooms: readonly Room[]): boolean {
  const room = rooms.find((one) => one.sheet.width === sheet.width) ?? rooms[0]!;
  return (
    (width + FRAME_LINES) * sheet.scale >= room.width || (height + FRAME_LINES) * sheet.scale >= room.height
  );
}

function scaled({ figure, sheet }: FittedFigure, size: number): FittedFigure {
  const { metrics, width } = figure;
  const scale = size / ptOfPx(metrics.body);
  const x = sheet.x + (width * (sheet.scale - scale)) / 2;
  return { figure, sheet: { ...sheet, scale, x, y: sheet.y - sheet.scale + scale } };
}
