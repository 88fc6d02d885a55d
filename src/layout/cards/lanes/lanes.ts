import { oncePer } from "../../../model/once-per.ts";
import type { Metrics } from "../../metrics.ts";
import type { ShapedCell } from "../cell.ts";
import type { FrameSides } from "../frame.ts";
import type { Card, CellRow } from "../nesting.ts";
import { hasStepRule, RULE_IN_INDENT, ruleInRow } from "../own-step.ts";
import { withRooms } from "../shaped-text.ts";
import { roomForStrips, STRIP_OFF, stripsWidth } from "./strips.ts";

// What stands side by side in a card: rules, then texts with their frames, then the strips of voices.

/** px between strokes of different things that run along each other: 1 mm on paper. */
export const CLEAR = 3.8;
/** px; half the line of the heaviest edge of a card, of the frame of a claim, of the rule of a step, of the frame of an unstated premise. */
export const HALF = { edge: 0.65, claim: 1.2, rule: 0.75, mainRule: 1.3, frame: 0.45 } as const;

/** px from the middle of the line of a frame to letters beside it: at least, and at most. */
const LETTERS = { least: 2.05, most: 3 };

/** The strips that the lane of a card holds, beside which all its frames end. */
export const stripsIn = (cells: readonly ShapedCell[]): number =>
  cells.reduce((most, cell) => Math.max(most, ownStrips(cell)), 0);

const ownStrips = ({ frame, statement }: ShapedCell): number =>
  frame === "reference" ? 0 : statement.voices.length;

function frameSides(card: Card, row: CellRow, strips: number, metrics: Metrics): FrameSides {
  const beside = strips === 0 ? HALF.edge : STRIP_OFF + stripsWidth(strips);
  return { start: frameStart(card, row, metrics), end: beside + CLEAR + HALF.frame };
}

function frameStart(card: Card, { depth, block }: CellRow, metrics: Metrics): number {
  const { padX, indent } = metrics;
  const clear = CLEAR + HALF.frame;
  if (depth === 0) return hasStepRule(card) ? ruleInRow(metrics) + HALF.mainRule + clear : HALF.edge + clear;
  const own = card.brackets.find((one) => one.block.id === block?.id);
  const half = own?.onLine === true ? HALF.mainRule : HALF.rule;
  return Math.max(padX - LETTERS.most, padX - (1 - RULE_IN_INDENT) * indent + half + clear);
}

/** A statement with the room that strips and frames take in its card, which holds this many strips in a row. */
export function inLanes(
  text: ShapedCell,
  row: CellRow,
  card: Card,
  strips: number,
  metrics: Metrics,
): ShapedCell {
  const sides = text.frame === "unstated" ? frameSides(card, row, strips, metrics) : undefined;
  const { padX } = metrics;
  const roomTo = (side: number) => Math.max(0, side + LETTERS.least - padX);
  const rooms = sides
    ? { startRoom: roomTo(sides.start), endRoom: roomTo(sides.end) }
    : { startRoom: 0, endRoom: roomForStrips(ownStrips(text), metrics) };
  const key = `${rooms.startRoom} ${rooms.endRoom} ${sides?.start} ${sides?.end}`;
  const known = placedIn(text);
  let placed = known.get(key);
  if (placed === undefined) {
    placed = { ...withRooms(text, rooms), ...(sides === undefined ? {} : { sides }) };
    known.set(key, placed);
  }
  return placed;
}

/** By room: cards in which nothing differs share their measures. */
const placedIn = oncePer((_: ShapedCell) => new Map<string, ShapedCell>());
