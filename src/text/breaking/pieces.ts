/** A text in pieces that lines are made of. */
import { breaks } from "./breaks.ts";
import type { Bond, Stretch } from "./breaks.ts";
import { placesInNeed } from "./graphemes.ts";
import type { Hyphen, Hyphens } from "./hyphens.ts";
import type { Syllables } from "./syllables.ts";

/** Rounding of sums must not push a word to the next line, nor let it stick out. */
export const SLACK = 0.01;

/** A stretch of text that is broken only if it has to be. */
export interface LinePiece {
  readonly start: number;
  readonly end: number;
  /** px, where another piece follows on the line. */
  readonly width: number;
  /** px, where the line ends after it: without its trailing space, and with its hyphen. */
  readonly drawn: number;
  /** A line must end after it. */
  readonly required: boolean;
  /** What a line that ends after it shows there. */
  readonly hyphen?: Hyphen | undefined;
  /** The parts of a word between which a hyphen may stand, at least two; an empty list for a word that cannot be hyphenated. */
  readonly syllables?: () => readonly LinePiece[];
}

interface Measured {
  readonly text: string;
  readonly ties: readonly Stretch[];
  /** Where a text begins after words that lead it: on a new line if those need several. */
  readonly leads: ReadonlySet<number>;
  readonly visibleEnd: VisibleEnd;
  /** Where each UTF-16 unit begins on one long line, px. */
  readonly offsets: Float64Array;
  readonly hyphens: Hyphens;
  readonly syllables: Syllables;
  /** Whether words may be hyphenated that would fit on a line of their own. */
  readonly parts?: boolean;
}

interface LinePieces {
  /** Width of the widest piece that is broken only if it has to be. */
  readonly minWidth: number;
  readonly words: readonly LinePiece[];
  /** Those that lines of this width are made of: a word that is wider is broken. */
  fitted(width: number): readonly LinePiece[];
}

export function pieces(measured: Measured): LinePieces {
  const levels = cut(measured);
  const [words, , smallest] = levels;
  const enough = widest(words);
  const known = new Map<LinePiece, readonly Breakable[]>();
  const breakable = (piece: LinePiece) => {
    const found = known.get(piece) ?? breakableParts(measured, piece);
    known.set(piece, found);
    return found;
  };
  return {
    minWidth: widest(smallest.flatMap((piece) => parts(piece))),
    words,
    fitted: (width) => (enough <= width + SLACK ? words : split(measured, levels, breakable, width)),
  };
}

/** Where what is seen of a line from `start` to `end` ends. */
export type VisibleEnd = (start: number, end: number) => number;

/** Before spaces, and before one of these middle dots that would stand at the end of the line. */
export const visibleEndOf =
  (text: string, dots: ReadonlySet<number>): VisibleEnd =>
  (start, end) => {
    const last = trimmed(text, start, end);
    if (!dots.has(last - 1)) return last;
    let at = last - 1;
    while (at > start && /[ \u00a0]/u.test(text[at - 1]!)) at -= 1;
    return at === start ? last : at;
  };

/** End of `text.slice(start, end)` without its trailing spaces. */
function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === " " || text[at - 1] === "\u3000")) at -= 1;
  return at;
}

/** Pieces that follow each other as one piece, which can still be divided between them. */
export function joined(pieces: readonly LinePiece[]): LinePiece {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  if (first === last) return first;
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  return {
    ...last,
    start: first.start,
    width,
    drawn: width - last.width + last.drawn,
    syllables: () => pieces,
  };
}

const widest = (pieces: readonly LinePiece[]) => pieces.reduce((most, { drawn }) => Math.max(most, drawn), 0);

function parts(piece: LinePiece): readonly LinePiece[] {
  const syllables = piece.syllables?.() ?? [];
  return syllables.length === 0 ? [piece] : syllables;
}

/** Pieces by the highest bond at which they may end: whole words, then smaller parts where those are broken without a hyphen. */
type Levels = readonly [LinePiece[], LinePiece[], LinePiece[]];

function cut(measured: Measured): Levels {
  const levels: Levels = [[], [], []];
  for (const { position, required, bond } of breaks(measured.text, measured.ties)) {
    let finer: LinePiece | undefined;
    for (let level = 2; level >= bond; level--) {
      const pieces = levels[level as Bond];
      const start = pieces.at(-1)?.end ?? 0;
      finer = finer?.start === start ? finer : word(measured, start, position, required);
      pieces.push(finer);
    }
  }
  return levels;
}

/** A piece of whole words. */
function word(measured: Measured, start: number, end: number, required: boolean): LinePiece {
  const whole = piece(measured, start, end, required);
  // The last word of a paragraph stays as it is.
  if (measured.parts !== true || required || end === measured.text.length) return whole;
  let found: readonly LinePiece[] | undefined;
  return { ...whole, syllables: () => (found ??= syllablesOf(measured, whole)) };
}

function syllablesOf(measured: Measured, word: LinePiece): LinePiece[] {
  const { text, offsets, syllables } = measured;
  const found: LinePiece[] = [];
  let { start } = word;
  for (const length of syllables(text.slice(word.start, word.end))) {
    const at = word.start + length;
    // Inside a ligature there is no place.
    if (offsets[at] === offsets[at - 1] || offsets[at] === offsets[at + 1]) continue;
    const hyphen = measured.hyphens(at, "word");
    if (hyphen === undefined) continue;
    found.push(piece(measured, start, at, false, hyphen));
    start = at;
  }
  return found.length === 0 ? [] : [...found, piece(measured, start, word.end, word.required, word.hyphen)];
}

function piece(
  { offsets, hyphens, visibleEnd }: Measured,
  start: number,
  end: number,
  required: boolean,
  hyphen: Hyphen | undefined = hyphens(end, "soft"),
): LinePiece {
  const visible = visibleEnd(start, end);
  const width = offsets[end]! - offsets[start]!;
  const drawn = offsets[visible]! - offsets[start]! + (hyphen?.width ?? 0);
  return { start, end, width, drawn, required, hyphen };
}

/** A word or a syllable, and where it is broken if it has to be, found once for the many widths that are tried. */
interface Breakable {
  readonly part: LinePiece;
  readonly places: readonly number[];
}

function breakableParts(measured: Measured, word: LinePiece): Breakable[] {
  const { text } = measured;
  const parted = syllablesOf(measured, word);
  return (parted.length === 0 ? [word] : parted).map((part) => ({
    part,
    places: [...placesInNeed(text, part.start, trimmed(text, part.start, part.end))],
  }));
}

/**
 * Breaks words that are wider than a line: where they may be hyphenated, else between two characters; each line gets at least
 * one character.
 */
function split(
  measured: Measured,
  levels: Levels,
  breakable: (piece: LinePiece) => readonly Breakable[],
  width: number,
): LinePiece[] {
  const fitted: LinePiece[] = [];
  const next = [0, 0, 0];
  const place = (piece: LinePiece, level: number) => {
    if (piece.drawn <= width + SLACK) fitted.push(piece);
    else if (level < 2) within(level + 1, piece);
    else
      for (const part of breakable(piece)) for (const bit of broken(measured, part, width)) fitted.push(bit);
    if (level === 0 && piece.drawn > width + SLACK && measured.leads.has(piece.end))
      fitted.push({ ...fitted.pop()!, required: true });
  };
  const within = (level: number, { start, end }: LinePiece) => {
    const pieces = levels[level as Bond];
    for (; next[level]! < pieces.length && pieces[next[level]!]!.end <= end; next[level]!++)
      if (pieces[next[level]!]!.start >= start) place(pieces[next[level]!]!, level);
  };
  for (const word of levels[0]) place(word, 0);
  return fitted;
}

function* broken(measured: Measured, { part, places }: Breakable, width: number): Generator<LinePiece> {
  const { offsets, hyphens } = measured;
  if (part.drawn <= width + SLACK) {
    yield part;
    return;
  }
  const hyphenAt = (at: number) => (at === places.at(-1) ? part.hyphen : hyphens(at, "forced"));
  // A word may have millions of places, and a hyphen is looked for only where a line comes near its end.
  const fits = (start: number, end: number) => {
    const rest = width + SLACK - (offsets[end]! - offsets[start]!);
    return rest >= hyphens.widest || (hyphenAt(end)?.width ?? 0) <= rest;
  };
  let { start } = part;
  let before = start;
  for (const end of places) {
    if (before > start && !fits(start, end)) {
      yield piece(measured, start, before, false, hyphenAt(before));
      start = before;
    }
    before = end;
  }
  yield piece(measured, start, part.end, part.required, part.hyphen);
}
