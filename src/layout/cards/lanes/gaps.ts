import type { Rect } from "../../../geometry.ts";
import type { Metrics } from "../../metrics.ts";
import type { Frame } from "../frame.ts";
import type { Card, CardRow } from "../nesting.ts";
import { isAfterReasons, isBelowPremises } from "../own-step.ts";
import type { ShapedText } from "../shaped-text.ts";
import { CLEAR, HALF } from "./lanes.ts";

// What stands above what in a card: the blank between its rows, and between frames.

/** A card whose texts are shaped. */
interface Rows {
  readonly card: Card;
  readonly rows: readonly {
    readonly row: CardRow;
    readonly text: ShapedText & { readonly frame?: Frame };
  }[];
}

/** Gaps above what leads to premises that stand together. */
const BELOW_PREMISES = 2.5;
/** Gaps above a premise of the card's own step that stands below the reasons for the one before it. */
const AFTER_REASONS = 2;
/** Gaps between the line above what leads to premises that stand together, and a frame there, or other rows. */
const BELOW_LINE = { frame: 1.3, row: 1 };

/** The height of that line above a row. */
export const lineAbove = ({ rect, frame }: { rect: Rect; frame: Frame }, { reasonGap }: Metrics): number =>
  rect.y - reasonGap * (frame === "unstated" ? BELOW_LINE.frame : BELOW_LINE.row);

function gapsAbove({ rows, card }: Rows, index: number): number {
  if (index === 0) return 0;
  if (isBelowPremises(card.rows, index)) return BELOW_PREMISES;
  if (isAfterReasons(card.rows, index)) return AFTER_REASONS;
  return begins(card, index) || rows[index]!.row.depth < rows[index - 1]!.row.depth ? 1 : 0;
}

const begins = ({ brackets }: Card, index: number): boolean => brackets.some(({ first }) => first === index);
const isFramed = (one: Rows["rows"][number] | undefined): boolean => one?.text.frame === "unstated";

/** Blank px above a row: independent reasons stand apart, premises that count together do not, and no frame touches another line. */
export function gapAbove(shaped: Rows, index: number, metrics: Metrics): number {
  const gap = gapsAbove(shaped, index) * metrics.reasonGap;
  const { card, rows } = shaped;
  const [above, own] = [rows[index - 1], rows[index]!];
  const free =
    gap +
    (isFramed(above) ? frameBelow(above!.text, metrics) : 0) +
    (isFramed(own) ? frameAbove(own.text, own.row, metrics) : 0);
  return gap + Math.max(0, strokeAbove(card, above, own, index, metrics) - free);
}

/** px that have to be free for what is drawn between two rows. */
function strokeAbove(
  card: Card,
  above: Rows["rows"][number] | undefined,
  own: Rows["rows"][number],
  index: number,
  { reasonGap }: Metrics,
): number {
  const clear = CLEAR + HALF.frame;
  if (isFramed(own)) {
    if (above === undefined) return HALF.edge + clear;
    if (isFramed(above)) return HALF.frame + clear;
    return above.row.depth === 0 && above.text.frame === "main" ? HALF.claim + clear : 0;
  }
  // The end of a rule stands a little above its first row.
  return isFramed(above) && begins(card, index) ? reasonGap * ENDS + BAR + clear : 0;
}

/** Gaps between the end of a rule and its first row, and px by which a bar there is thicker. */
const ENDS = 0.5;
const BAR = 0.1;

/** Blank px below the last row: what is nested at the end keeps clear of the frame of the card, and so does a frame. */
export function gapBelow({ rows }: Rows, metrics: Metrics): number {
  const last = rows.at(-1)!;
  const gap = last.row.depth > 0 ? metrics.reasonGap : 0;
  if (!isFramed(last)) return gap;
  return Math.max(gap, HALF.edge + CLEAR + HALF.frame - frameBelow(last.text, metrics));
}

/** All that the blank above a row depends on besides its text, that before it, and how deep they stand. */
export const gapKey = (shaped: Rows, index: number): string =>
  `${gapsAbove(shaped, index)} ${begins(shaped.card, index)}`;

/** px from the edge of a row to its letters, which are higher where the script needs more space. */
const lettersIn = (text: Type, { padY, leading }: Metrics): number =>
  padY + text.leading / 2 - text.leading / leading + LETTERS * text.size;
const LETTERS = 0.7;

type Type = Pick<ShapedText, "leading" | "size">;

/** px from the edge of a row to the middle of a frame in it, at most. */
const FRAME_OFF = 3.4;
const TEXT_TO_FRAME = 1.6;
const WIDEST = 1.05;

export function frameBelow(text: Type, metrics: Metrics): number {
  const letters = lettersIn(text, metrics);
  return Math.min(FRAME_OFF, Math.max(letters - TEXT_TO_FRAME - WIDEST / 2, letters / 2));
}

/** Above nested statements there is neither a rule nor the edge of the card, so their letters can use the space there. */
export function frameAbove(text: Type, { depth }: Pick<CardRow, "depth">, metrics: Metrics): number {
  const below = frameBelow(text, metrics);
  return depth > 0 ? Math.min(below, lettersIn(text, metrics) / 3) : below;
}
