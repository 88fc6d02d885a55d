/** Lines of pieces. */
import { SLACK, joined } from "./pieces.ts";
import type { LinePiece } from "./pieces.ts";

/** A line that is filled less than this takes a part of the next word if that can be hyphenated. */
const TIGHT = 0.75;

/** In widths of a line: how much shorter lines must be without a hyphen for a hyphen to be worthwhile. */
const HYPHEN_COST = 0.25;

/** The pieces, with words divided, and for each line the index after its last piece. */
export interface Filled {
  readonly parts: readonly LinePiece[];
  readonly ends: readonly number[];
}

export function widthOf(pieces: readonly LinePiece[], from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to - 1; i++) width += pieces[i]!.width;
  return to > from ? width + pieces[to - 1]!.drawn : 0;
}

/** Fills line after line. */
export function greedy(pieces: readonly LinePiece[], width: number): Filled {
  const parts: LinePiece[] = [];
  const ends: number[] = [];
  let used = 0;
  let drawn = 0;
  const add = (piece: LinePiece) => {
    parts.push(piece);
    drawn = used + piece.drawn;
    used += piece.width;
  };
  const end = () => {
    ends.push(parts.length);
    used = 0;
  };
  for (let piece of pieces) {
    const first = () => parts.length === (ends.at(-1) ?? 0);
    if (!first() && used + piece.drawn > width + SLACK) {
      const parted = drawn < TIGHT * width ? part(piece, width - used) : undefined;
      if (parted !== undefined) {
        add(parted.head);
        piece = parted.tail;
      }
      end();
    }
    add(piece);
    if (piece.required) end();
  }
  if (ends.at(-1) !== parts.length && parts.length > 0) ends.push(parts.length);
  return { parts, ends };
}

/** As much of a word as the rest of a line holds, with a hyphen. */
function part(
  word: LinePiece,
  rest: number,
): { readonly head: LinePiece; readonly tail: LinePiece } | undefined {
  const syllables = word.syllables?.() ?? [];
  for (let count = syllables.length - 1; count > 0; count--) {
    const head = joined(syllables.slice(0, count));
    if (head.drawn <= rest + SLACK) return { head, tail: joined(syllables.slice(count)) };
  }
  return undefined;
}

/** Shorter than this share of its line, a last line looks lost. */
const LOST = 0.3;

/** A line of which this share is filled is not short. */
const ENOUGH = 2 / 3;

/**
 * A last line that looks lost gets words of the line before. If that would separate what is tied, it gets all of it, unless
 * that leaves a short line.
 */
export function unwidowed(
  pieces: readonly LinePiece[],
  width: number,
  ends: readonly number[],
  isTied: (position: number) => boolean,
): readonly number[] {
  const last = ends.at(-2);
  if (last === undefined || pieces[last - 1]!.required) return ends;
  const from = ends.at(-3) ?? 0;
  let to = last;
  while (to > from + 1 && widthOf(pieces, to, pieces.length) < width * LOST) to -= 1;
  const fits = (at: number) => widthOf(pieces, at, pieces.length) <= width + SLACK;
  let whole = to;
  while (whole > from + 1 && isTied(pieces[whole - 1]!.end)) whole -= 1;
  if (whole < to && fits(whole) && widthOf(pieces, from, whole) >= width * ENOUGH) to = whole;
  return fits(to) ? ends.with(ends.length - 2, to) : ends;
}

/** Of three or more lines: the weight of unfilled space in the first, which looks like a gap, and in the last, which does not. */
const FIRST = 2;
const LAST = 0.5;

/** Moves the breaks so that the same number of lines are as even as they can be. */
export function balance(
  pieces: readonly LinePiece[],
  width: number,
  ends: readonly number[],
): readonly number[] {
  if (ends.length < 2 || pieces.length > 400 || pieces.some((p) => p.required)) return ends;
  const lines = ends.length;
  const count = pieces.length;
  // cost[k][j]: least sum of squared rests with the first j pieces on k lines
  let cost = new Float64Array(count + 1).fill(Infinity);
  cost[0] = 0;
  const choice: Int32Array[] = [];
  for (let k = 1; k <= lines; k++) {
    const share = lines < 3 ? 1 : k === 1 ? FIRST : k === lines ? LAST : 1;
    const next = new Float64Array(count + 1).fill(Infinity);
    const from = new Int32Array(count + 1);
    for (let j = k; j <= count; j++) {
      let used = pieces[j - 1]!.drawn;
      const price = pieces[j - 1]!.hyphen === undefined ? 0 : (HYPHEN_COST * width) ** 2;
      for (let i = j - 1; i >= k - 1; i--) {
        if (used > width + SLACK) break;
        const rest = width - used;
        const total = cost[i]! + share * rest * rest + price;
        if (total < next[j]! - 1e-9) {
          next[j] = total;
          from[j] = i;
        }
        if (i > 0) used += pieces[i - 1]!.width;
      }
    }
    choice.push(from);
    cost = next;
  }
  if (!Number.isFinite(cost[count]!)) return ends;
  const balanced: number[] = [];
  for (let k = lines, j = count; k > 0; k--) {
    balanced.unshift(j);
    j = choice[k - 1]![j]!;
  }
  return balanced;
}
