import type { Cell, Step } from "../../outline/outline.ts";
import type { CellRow } from "./nesting.ts";

/** What the words of a row depend on besides the row. */
interface Around {
  readonly isLarge: boolean;
  /** The inferences that lead to a cell or a step in the drawing. */
  readonly drawnAt: (id: string) => string;
}

/** All that the words of a row depend on, in outlines of one map that stand in one place. */
export function rowKey({ cell, block, premise, signed, onto, heads }: CellRow, around: Around): string {
  const { id, kind, main, part, step } = cell;
  const own = `${id} ${kind} ${main} ${around.isLarge} ${part?.from} ${part?.to} ${step !== undefined} ${heads}`;
  const sign = `${signed} ${premise > 0} ${onto?.statement}`;
  return `${own} ${sign} ${around.drawnAt(id)} ${block && stepKey(cell, block, around)}`;
}

/** What is said of a step after one of its premises. */
function stepKey({ id }: Cell, { id: step, parted, cells }: Step, { drawnAt }: Around): string {
  const here = parted === undefined ? "" : cells.map((cell) => cell.id).join();
  return `${parted} ${here} ${cells.at(-1)?.id === id ? drawnAt(step) : "-"}`;
}
