import { breaks } from "./breaking/breaks.ts";
import { placesInNeed } from "./breaking/graphemes.ts";
import { bidiLevels, itemize } from "./shaping/itemize.ts";
import type { Segment } from "./shaping/itemize.ts";
import type { Shaper } from "./shaping/shaper.ts";
import type { Line, Paragraph, Run, Span } from "./typesetter.ts";

/** Rounding of sums must not push a word to the next line, nor let it stick out. */
const SLACK = 0.01;

/** A stretch of text that is never broken but in need; `drawn` is its width without the trailing space. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly drawn: number;
  /** A line must end behind it. */
  readonly required: boolean;
}

/** Shapes the spans as one paragraph. `direction` is that of the whole paragraph, for lines that mix both. */
export function makeParagraph(
  shaper: Shaper,
  spans: readonly Span[],
  direction: "ltr" | "rtl",
  lang: string = "",
): Paragraph {
  const text = spans.map((span) => span.text).join("");
  const levels = bidiLevels(text, direction);
  const segments = itemize(text, spans, levels, shaper, lang);
  const offsets = offsetsOf(shaper, text, spans, segments);
  const { smallest, pieces } = cut(text, offsets);
  const minWidth = widest(smallest);
  const enough = widest(pieces);
  const fitted = (width: number) =>
    enough <= width + SLACK ? pieces : split(text, offsets, pieces, smallest, width);

  return {
    minWidth,
    maxWidth: widthOf(pieces, 0, pieces.length),
    count: (width) => greedy(fitted(width), width).length,
    lines(width, how = "balanced") {
      const parts = fitted(width);
      const filled = greedy(parts, width);
      const ends = how === "filled" ? filled : balance(parts, width, filled);
      let from = 0;
      return ends.map((to) => {
        const first = parts[from]!;
        const last = parts[to - 1]!;
        const line = drawLine(text, spans, segments, offsets, first.start, last.end);
        from = to;
        return { width: line.width, runs: line.runs };
      });
    },
  };
}

/** Where each UTF-16 unit begins on one long line, in px; one more entry for the end. */
function offsetsOf(
  shaper: Shaper,
  text: string,
  spans: readonly Span[],
  segments: readonly Segment[],
): Float64Array {
  const offsets = new Float64Array(text.length + 1);
  for (const { face, start, end, level, span } of segments) {
    shaper.advances({ face, start, end, rtl: level % 2 === 1 }, text, spans[span]!.size, offsets);
  }
  let offset = 0;
  for (let i = 0; i <= text.length; i++) {
    const advance = offsets[i]!;
    offsets[i] = offset;
    offset += advance;
  }
  return offsets;
}

/** End of `text.slice(start, end)` without its trailing spaces. */
function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === " " || text[at - 1] === "\u3000")) at -= 1;
  return at;
}

const widest = (pieces: readonly Piece[]) => pieces.reduce((most, { drawn }) => Math.max(most, drawn), 0);

/** The pieces, and those that are left where they are broken in need between two words. */
function cut(text: string, offsets: Float64Array): { smallest: Piece[]; pieces: Piece[] } {
  const smallest: Piece[] = [];
  const pieces: Piece[] = [];
  let start = 0;
  let from = 0;
  for (const { position, required, inNeed } of breaks(text)) {
    const last = piece(text, offsets, from, position, required);
    smallest.push(last);
    from = position;
    if (inNeed) continue;
    pieces.push(start === last.start ? last : piece(text, offsets, start, position, required));
    start = position;
  }
  return { smallest, pieces };
}

function piece(text: string, offsets: Float64Array, start: number, end: number, required: boolean): Piece {
  const visible = trimmed(text, start, end);
  return {
    start,
    end,
    width: offsets[end]! - offsets[start]!,
    drawn: offsets[visible]! - offsets[start]!,
    required,
  };
}

/** Breaks pieces that are wider than a line: between two words, else between two characters; each line gets at least one. */
function split(
  text: string,
  offsets: Float64Array,
  pieces: readonly Piece[],
  smallest: readonly Piece[],
  width: number,
): Piece[] {
  const parts: Piece[] = [];
  let next = 0;
  for (const whole of pieces) {
    const fits = whole.drawn <= width + SLACK;
    if (fits) parts.push(whole);
    for (; next < smallest.length && smallest[next]!.end <= whole.end; next++) {
      if (!fits) for (const part of splitWord(text, offsets, smallest[next]!, width)) parts.push(part);
    }
  }
  return parts;
}

function* splitWord(text: string, offsets: Float64Array, word: Piece, width: number): Generator<Piece> {
  const fits = (start: number, end: number) => offsets[end]! - offsets[start]! <= width + SLACK;
  let { start } = word;
  if (word.drawn > width + SLACK) {
    let before = start;
    for (const end of placesInNeed(text, start, trimmed(text, start, word.end))) {
      if (before > start && !fits(start, end)) {
        yield piece(text, offsets, start, before, false);
        start = before;
      }
      before = end;
    }
  }
  yield piece(text, offsets, start, word.end, word.required);
}

function widthOf(pieces: readonly Piece[], from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to - 1; i++) width += pieces[i]!.width;
  return to > from ? width + pieces[to - 1]!.drawn : 0;
}

/** Fills line after line; gives the index behind the last piece of each. */
function greedy(pieces: readonly Piece[], width: number): number[] {
  const ends: number[] = [];
  let used = 0;
  for (let i = 0; i < pieces.length; i++) {
    const { drawn, width: advance, required } = pieces[i]!;
    const first = i === 0 || ends.at(-1) === i;
    if (!first && used + drawn > width + SLACK) {
      ends.push(i);
      used = 0;
    }
    used += advance;
    if (required) {
      ends.push(i + 1);
      used = 0;
    }
  }
  if (ends.at(-1) !== pieces.length && pieces.length > 0) ends.push(pieces.length);
  return ends;
}

/** Moves the breaks so that the same number of lines are as even as they can be. */
function balance(pieces: readonly Piece[], width: number, ends: readonly number[]): readonly number[] {
  if (ends.length < 2 || pieces.length > 400 || pieces.some((p) => p.required)) return ends;
  const lines = ends.length;
  const count = pieces.length;
  // cost[k][j]: least sum of squared rests with the first j pieces on k lines
  let cost = new Float64Array(count + 1).fill(Infinity);
  cost[0] = 0;
  const choice: Int32Array[] = [];
  for (let k = 1; k <= lines; k++) {
    const next = new Float64Array(count + 1).fill(Infinity);
    const from = new Int32Array(count + 1);
    for (let j = k; j <= count; j++) {
      let used = pieces[j - 1]!.drawn;
      for (let i = j - 1; i >= k - 1; i--) {
        if (used > width + SLACK) break;
        const rest = width - used;
        const total = cost[i]! + rest * rest;
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

/** Which segment holds this unit of the text. */
function segmentAt(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function drawLine(
  text: string,
  spans: readonly Span[],
  segments: readonly Segment[],
  offsets: Float64Array,
  start: number,
  end: number,
): Line {
  const visible = trimmed(text, start, end);
  const parts: { start: number; end: number; segment: Segment; width: number; level: number }[] = [];
  const add = (from: number, to: number, segment: Segment, level: number, width: number) => {
    const last = parts.at(-1);
    const same =
      last !== undefined &&
      last.segment.span === segment.span &&
      last.segment.face === segment.face &&
      (last.segment === segment || !segment.apart);
    if (same && last.level === level) {
      last.end = to;
      last.width += width;
    } else if (from < to) {
      parts.push({ start: from, end: to, segment, width, level });
    }
  };
  for (let i = segmentAt(segments, start); i < segments.length && segments[i]!.start < end; i++) {
    const segment = segments[i]!;
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.end);
    const seen = Math.max(from, Math.min(to, visible));
    add(from, seen, segment, segment.level, offsets[seen]! - offsets[from]!);
    // The space at the line's end takes no room; it must not stand at the left of a run that reads leftwards.
    if (seen < to) add(seen, to, segment, 0, 0);
  }
  const x = new Map<object, number>();
  let at = 0;
  for (const part of visualOrder(parts)) {
    x.set(part, at);
    at += part.width;
  }
  const runs = parts.map((part): Run => {
    const span = spans[part.segment.span]!;
    return {
      x: x.get(part)!,
      width: part.width,
      text: text.slice(part.start, part.end),
      face: part.segment.face,
      size: span.size,
      tone: span.tone,
      ...(span.mark === undefined ? {} : { mark: span.mark }),
      ...(span.link === undefined ? {} : { link: span.link }),
      direction: part.level % 2 === 1 ? "rtl" : "ltr",
    };
  });
  return { width: at, runs };
}

/** Rule L2 of the bidirectional algorithm: from the highest level down, reverse every stretch at or above it. */
function visualOrder<T extends { level: number }>(parts: readonly T[]): readonly T[] {
  const highest = parts.reduce((most, part) => Math.max(most, part.level), 0);
  if (highest === 0) return parts;
  const order = [...parts];
  for (let level = highest; level > 0; level--) {
    for (let i = 0; i < order.length; i++) {
      let j = i;
      while (j < order.length && order[j]!.level >= level) j += 1;
      if (j > i + 1) order.splice(i, j - i, ...order.slice(i, j).toReversed());
      i = Math.max(i, j);
    }
  }
  return order;
}
