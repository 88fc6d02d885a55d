import type { Metrics } from "../metrics.ts";

/** px; the strip of a voice, at the edge of a cell where its lines of text end. Several stand beside each other. */
export const STRIP = 4;
/** px between strips. */
const BETWEEN = 1.5;
/** px from the frame of a card to the strips at its edge, where the room beside the text allows it. */
const OFF = 3.6;
/** px from strips to the middle of the line of a frame inside the cell. */
export const STRIP_TO_FRAME = 2.1;
/** px from the middle of that line to the text. */
const FRAME_TO_TEXT = 2;

/** px from the edge of a cell to its strips. */
export const stripOff = ({ padX }: Pick<Metrics, "padX">): number => Math.min(OFF, padX - 2);

/** px that this many strips take, each with the gap before the next. */
export const stripsWidth = (count: number): number => count * STRIP + Math.max(0, count - 1) * BETWEEN;

/** px that a text leaves at the end of its lines, beside the usual room, for this many strips and a frame that leaves them out. */
export function roomForStrips(count: number, metrics: Pick<Metrics, "padX">): number {
  if (count === 0) return 0;
  return Math.max(0, stripOff(metrics) + stripsWidth(count) + STRIP_TO_FRAME + FRAME_TO_TEXT - metrics.padX);
}
