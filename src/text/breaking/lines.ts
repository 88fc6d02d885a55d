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

/** What running text says about places in it, in UTF-16 units. */
export interface Asides {
  /** Whether a line that ends here separates what is tied. */
  isTied(position: number): boolean;
  /** Whether only a citation or a remark in smaller type stands from here on. */
  isAside(position: number): boolean;
}

/** Shorter than this share of its line, a last line looks lost. */
const LOST = 0.3;
/** Weights of what such a line lacks, against the rests of the lines before; a remark may stand alone. */
const LACK = { words: 12, aside: 0.8 };
/** In squared widths of a line: a single last word, a break in what is tied, and in a word with a hyphen. */
const COST = { single: 0.02, tied: 0.05, hyphen: HYPHEN_COST ** 2 };
/** Only so many last lines are set anew, so that a long text costs no more than a short one. */
const TAIL = 5;

/**
 * The last lines as full as they can be while the last one does not look lost: what it lacks is taken from several lines,
 * so that none of them has a hole.
 */
export function running(
  pieces: readonly LinePiece[],
  width: number,
  ends: readonly number[],
  asides: Asides,
): readonly number[] {
  const required = ends.findLastIndex((end, line) => line < ends.length - 1 && pieces[end - 1]!.required);
  const kept = Math.max(required + 1, ends.length - TAIL);
  const from = ends[kept - 1] ?? 0;
  const lines = ends.length - kept;
  const count = pieces.length;
  if (lines < 2 || count - from > MOST_PIECES) return ends;
  const restCost = (piece: LinePiece, used: number) => {
    const tied = asides.isTied(piece.end) ? COST.tied : 0;
    return ((width - used) / width) ** 2 + tied + (piece.hyphen === undefined ? 0 : COST.hyphen);
  };
  const lastCost = (first: number, used: number) => {
    const isAside = asides.isAside(pieces[first]!.start);
    const lack = Math.max(0, LOST - used / width) ** 2 * (isAside ? LACK.aside : LACK.words);
    return lack + (!isAside && first === count - 1 ? COST.single : 0);
  };
  const set = leastCost(pieces, { from, lines, width }, (first, end, used) =>
    end === count ? lastCost(first, used) : restCost(pieces[end - 1]!, used),
  );
  return set === undefined ? ends : [...ends.slice(0, kept), ...set];
}

const MOST_PIECES = 400;

/** The ends of so many lines of the pieces after `from` that cost least together; `cost` is that of the pieces of one line. */
function leastCost(
  pieces: readonly LinePiece[],
  { from, lines, width }: { readonly from: number; readonly lines: number; readonly width: number },
  cost: (first: number, end: number, used: number) => number,
): readonly number[] | undefined {
  const count = pieces.length;
  // best[j]: the least cost of the pieces before j, on as many lines as have been looked at
  let best = new Float64Array(count + 1).fill(Infinity);
  best[from] = 0;
  const choice: Int32Array[] = [];
  for (let line = 1; line <= lines; line++) {
    const next = new Float64Array(count + 1).fill(Infinity);
    const begins = new Int32Array(count + 1);
    const only = line === lines ? count : from + line;
    for (let end = only; end <= count - (lines - line); end++) {
      let used = pieces[end - 1]!.drawn;
      for (let first = end - 1; first >= from + line - 1; first--) {
        if (used > width + SLACK && first < end - 1) break;
        const total = best[first]! + (Number.isFinite(best[first]!) ? cost(first, end, used) : 0);
        if (total < next[end]! - 1e-9) {
          next[end] = total;
          begins[end] = first;
        }
        if (first > 0) used += pieces[first - 1]!.width;
      }
    }
    choice.push(begins);
    best = next;
  }
  if (!Number.isFinite(best[count]!)) return undefined;
  const ends: number[] = [];
  for (let line = lines, end = count; line > 0; line--) {
    ends.unshift(end);
    end = choice[line - 1]![end]!;
  }
  return ends;
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
  if (ends.length < 2 || pieces.length > MOST_PIECES || pieces.some((p) => p.required)) return ends;
  const lines = ends.length;
  const shareOf = (first: number, end: number) =>
    lines < 3 ? 1 : first === 0 ? FIRST : end === pieces.length ? LAST : 1;
  const cost = (first: number, end: number, used: number) => {
    const price = pieces[end - 1]!.hyphen === undefined ? 0 : (HYPHEN_COST * width) ** 2;
    return shareOf(first, end) * (width - used) ** 2 + price;
  };
  return leastCost(pieces, { from: 0, lines, width }, cost) ?? ends;
}
