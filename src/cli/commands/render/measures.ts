import { inMillimetres } from "../../../model/measures.ts";
import { UsageError } from "../../report/errors.ts";

/** "160mm", "16cm", "6.3in", "450pt" or a bare number of mm, as mm. */
export function columnWidth(text: string): number {
  const mm = inMillimetres(text);
  if (mm !== undefined) return mm;
  throw new UsageError(
    `--width needs a width from 30 to 1000 mm, such as 160mm, 16cm, 6.3in or 450pt, not \`${text}\`.`,
  );
}

export function bodySize(text: string): number {
  const size = Number(text.replace(/pt$/u, ""));
  if (/^\d+(\.\d+)?(pt)?$/.test(text) && size >= 4 && size <= 40) return size;
  throw new UsageError(`--type needs a size from 4 to 40 pt, not \`${text}\`.`);
}

export function smallestType(text: string): number {
  const size = Number(text.replace(/pt$/u, ""));
  if (/^\d+(\.\d+)?(pt)?$/.test(text) && size >= 4 && size <= 40) return size;
  throw new UsageError(`--min-type needs a size from 4 to 40 pt, not \`${text}\`.`);
}

export function resolution(text: string): number {
  const dpi = Number(text);
  if (/^\d+$/.test(text) && dpi >= 72 && dpi <= 1200) return dpi;
  throw new UsageError(`--dpi needs a whole number from 72 to 1200, not \`${text}\`.`);
}

/** Wishes that cannot be met together. */
export function refuseContradictions(wish: {
  readonly as?: string;
  readonly proof?: boolean;
  readonly width?: number;
  readonly type?: number;
  readonly paper?: string;
}): void {
  if (wish.proof && wish.as !== undefined && wish.as !== "proof")
    throw new UsageError(`--proof is short for --as proof; it cannot go with --as ${wish.as}.`);
  if (wish.type !== undefined && wish.width === undefined)
    throw new UsageError("--type is the size of type in a column; say how wide that is: --width 160mm.");
  if (wish.width === undefined) return;
  if (wish.paper !== undefined)
    throw new UsageError("A figure fills either a sheet or a column; choose --paper or --width.");
  if (wish.as !== undefined && wish.as !== "figure" && wish.as !== "proof")
    throw new UsageError(`--width is for figures; a ${wish.as} has the width of its paper.`);
}
