import type { Statement } from "../../model/map.ts";
import type { Span } from "../../text/typesetter.ts";
import type { Metrics } from "../metrics.ts";

/**
 * How a statement is drawn: a conclusion at which the reasoning ends has a heavy frame, or a light one where another
 * conclusion has the main line; a claim of the main line that leads on to another one stands out by its type; one that is
 * drawn elsewhere is only referred to, and so is one that another file states.
 */
export type Frame = "plain" | "main" | "end" | "line" | "unstated" | "outside" | "reference";

/** Where the name of another file leads. */
export const OUTSIDE = "#";

/** What a statement is in the argument, where it stands in full. */
interface Part {
  readonly isEnd: boolean;
  readonly isOnLine: boolean;
  /** Whether the map has a main line at all. */
  readonly hasLine: boolean;
}

/** Of a statement where it stands in full. */
export function frameOf({ outside, unstated }: Statement, { isEnd, isOnLine, hasLine }: Part): Frame {
  if (outside !== undefined) return "outside";
  if (isEnd) return isOnLine || !hasLine ? "main" : "end";
  if (isOnLine) return "line";
  return unstated ? "unstated" : "plain";
}

/**
 * What a statement is in the picture: a claim that is set larger than all others, another one at which the reasoning ends,
 * the head of a card that holds what leads to it, or none of these.
 */
export type Rank = "large" | "end" | "head" | "body";

export type StatementType = Pick<Span, "weight" | "size" | "tone">;

/** The type of statements by rank, so that each is told from those below it at a glance. */
export const statementTypes = (
  { body, middle, main }: Pick<Metrics, "body" | "middle" | "main">,
  isLongLine: boolean,
): Readonly<Record<Rank, StatementType>> => ({
  large: { weight: "semibold", size: isLongLine ? middle : main, tone: "main" },
  end: { weight: "semibold", size: middle, tone: "main" },
  head: { weight: "semibold", size: body, tone: "text" },
  body: { weight: "regular", size: body, tone: "text" },
});
