import type { Statement, StatementId } from "../../model/map.ts";

/**
 * How a statement is drawn: a claim of the main line stands out, and so does a main conclusion, in another way where it is
 * beside that line; one that is drawn elsewhere is only referred to, and so is one that another file states.
 */
export type Frame = "plain" | "main" | "beside-line" | "unstated" | "outside" | "reference";

/** Where the name of another file leads. */
export const OUTSIDE = "#";

/** Of a statement where it stands in full. */
export function frameOf(
  { id, outside, unstated }: Statement,
  main: boolean,
  line: ReadonlySet<StatementId>,
): Frame {
  if (outside !== undefined) return "outside";
  if (main) return line.size === 0 || line.has(id) ? "main" : "beside-line";
  return unstated ? "unstated" : "plain";
}
