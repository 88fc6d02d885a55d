import type { Statement, StatementId } from "../../model/map.ts";
import type { Span } from "../../text/typesetter.ts";
import type { Cell } from "../../outline/outline.ts";
import type { Metrics } from "../metrics.ts";
import type { CellRow } from "./nesting.ts";

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
 * What a statement is in the picture: a claim that is set larger than all others, a premise that counts together with one,
 * another claim at which the reasoning ends, the head of a card that holds what leads to it, or none of these.
 */
export type Rank = "large" | "beside" | "end" | "head" | "body";

/** `large`: the claims that are set larger than all others. */
export function rankOf(
  { cell, block, heads }: Pick<CellRow, "cell" | "block" | "heads">,
  large: ReadonlySet<StatementId>,
): Rank {
  const isFull = ({ kind }: Cell) => kind === "full";
  const isLarge = (one: Cell) => isFull(one) && large.has(one.statement);
  if (!isFull(cell)) return "body";
  if (isLarge(cell)) return "large";
  if (cell.main) return "end";
  const together = block?.cells ?? [];
  if (together.some(isLarge)) return "beside";
  return heads && together.length < 2 ? "head" : "body";
}

export type StatementType = Pick<Span, "weight" | "size" | "tone">;

/** The type of statements by rank: premises of one step are of one size, and weight tells by which of them the line goes on. */
export function statementTypes(
  { body, middle, main }: Pick<Metrics, "body" | "middle" | "main">,
  isLongLine: boolean,
): Readonly<Record<Rank, StatementType>> {
  const large = isLongLine ? middle : main;
  return {
    large: { weight: "semibold", size: large, tone: "main" },
    beside: { weight: "regular", size: large, tone: "text" },
    end: { weight: "semibold", size: middle, tone: "main" },
    head: { weight: "semibold", size: body, tone: "text" },
    body: { weight: "regular", size: body, tone: "text" },
  };
}
