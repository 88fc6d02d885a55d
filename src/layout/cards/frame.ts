import type { Statement } from "../../model/map.ts";

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
