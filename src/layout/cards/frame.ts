import type { Statement } from "../../model/map.ts";

/**
 * How a statement is drawn: a claim of the main line stands out, one that is drawn elsewhere is only referred to, and so
 * is one that another file states.
 */
export type Frame = "plain" | "main" | "unstated" | "outside" | "reference";

/** Where the name of another file leads. */
export const OUTSIDE = "#";

/** Of a statement where it stands in full. */
export function frameOf({ outside, unstated }: Statement, main: boolean): Frame {
  if (outside !== undefined) return "outside";
  return main ? "main" : unstated ? "unstated" : "plain";
}
