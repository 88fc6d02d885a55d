import { ptOfPx, pxOfMm } from "../../../geometry.ts";
import type { Line, Paragraph } from "../../../text/typesetter.ts";
import { measureOf } from "../../metrics.ts";
import type { Metrics } from "../../metrics.ts";
import type { ShapedText } from "../shaped-text.ts";

/** Statements with lines to write on are set in type of this size or more, pt, unless something else is asked for. */
export const WRITABLE = 9;

/** On paper, from one line to write on to the next, mm. */
export const WRITING = 8;
/** On paper, the line for the letter of a statement, mm. */
export const LETTER = 14;
/** How much wider handwriting is than type of `WRITABLE` pt; where the words have yet to be found, pupils try more of them. */
const BY_HAND = 1.8;
const SEARCHED = 1.5;
/** The least number of lines for words that have to be found. */
const LEAST_SEARCHED = 2;
/** How far a rule stands below the baseline, and from words beside it, as a share of the type size. */
const BELOW = 0.5;
const BESIDE = 0.4;
/** A sign and number at the beginning of a line take at most this share of it. */
const MOST_BESIDE = 0.5;
/** The least rule that is left beside a clue, as a multiple of the distance between lines. */
const LEAST_RULE = 5;
/** Space below the last line, as a share of the distance, so that a frame is not taken for a line to write on. */
const FOOT = 0.3;
/** The distance of lines and clues from the end of the text, where a frame may stand, as a share of the type size. */
const EDGE = 0.4;
/** The least width of a blank cell, in characters, where there is room for it. */
const LEAST_CHARACTERS = 28;

/** px of the figure for a length in mm on paper, where statements have a given size in pt there. */
export const onPaper = (mm: number, { body }: Metrics, type: number): number =>
  (pxOfMm(mm) * ptOfPx(body)) / type;

/** What a cell holds in place of its words. */
export interface Blank {
  /** Sign and number, and what is only a clue: who says it and where, that it is unstated, where the reasoning goes on. */
  readonly lead: Paragraph;
  readonly aside: Paragraph | undefined;
  /** px on one line, in type, of what is to be written. */
  readonly wanted: number;
  /** The words are not given. */
  readonly searched: boolean;
  /** px; the least distance between two lines to write on. */
  readonly distance: number;
  /** px; its least width. */
  readonly narrowest: number;
  /** px; the line that it has for a letter instead of words, beside sign and number. */
  readonly letter: number | undefined;
  /** Stands before a line for whoever says it. */
  readonly who: Paragraph | undefined;
}

/** As high as the words take when they are written by hand. */
export function roomToWrite(text: ShapedText, blank: Blank): ShapedText {
  const heights = new Map<number, number>();
  const minWidth = Math.max(text.minWidth, blank.narrowest);
  return {
    ...text,
    minWidth,
    maxWidth: Math.max(text.maxWidth, minWidth, measureOf(LEAST_CHARACTERS)),
    height(width) {
      const height = heights.get(width) ?? planned(text, blank, width).height;
      heights.set(width, height);
      return height;
    },
  };
}

/** Where the rule of the `count`th line of text stands. */
export const lowestRule = ({ leading, size }: Pick<ShapedText, "leading" | "size">, count: number) =>
  leading * (count - 0.5) + size * BELOW;

interface Plan {
  readonly leads: readonly Line[];
  readonly asides: readonly Line[];
  /** Where the room for the first line to write on begins. */
  readonly top: number;
  readonly who: Line | undefined;
  /** What stands at both ends of each line to write on, px. */
  readonly rules: readonly { readonly begin: number; readonly end: number }[];
  /** px; the distance of clues from the end of the text. */
  readonly edge: number;
  /** How many lines of text reach down to the last line to write on, and whether the clues stand beside it or below. */
  readonly last: number;
  readonly isBeside: boolean;
  readonly height: number;
}

interface Broken extends Pick<Plan, "leads" | "asides" | "who" | "edge"> {
  /** px from the edge of the text to what stands beside this line. */
  readonly besideOf: (line: Line | undefined) => number;
}

function broken({ lead, aside, who }: Blank, size: number, width: number): Broken {
  const edge = size * EDGE;
  return {
    leads: lead.lines(width, "running"),
    asides: aside?.lines(width - edge) ?? [],
    who: who?.lines(width)[0],
    edge,
    besideOf: (line) => (line === undefined ? 0 : line.width + size * BESIDE),
  };
}

/** How a blank is laid out in a text of this width, px. */
export function planned(text: Pick<ShapedText, "leading" | "size">, blank: Blank, width: number): Plan {
  const { leading, size } = text;
  const parts = broken(blank, size, width);
  if (blank.letter !== undefined) return plannedLetter(text, blank, blank.letter, parts, width);
  const { leads, asides, who, edge, besideOf } = parts;
  const { wanted, searched, distance } = blank;
  const sharesLead = besideOf(leads.at(-1)) <= width * MOST_BESIDE;
  const begin = besideOf(who);
  const isBeside = asides.length === 1 && width - edge - begin - besideOf(asides[0]) >= LEAST_RULE * distance;
  const end = isBeside ? besideOf(asides[0]) : 0;
  const top = leading * (leads.length - (sharesLead ? 1 : 0));
  const needed = ((wanted * distance) / AT_LEAST) * BY_HAND * (searched ? SEARCHED : 1);
  // The last line stands beside the clue, or is for the name of the speaker.
  const own = Math.ceil((needed + (who === undefined ? end : 0)) / width);
  const count = Math.max(searched ? LEAST_SEARCHED : 1, own) + (who === undefined ? 0 : 1);
  const last = Math.max(leads.length + 1, Math.ceil((top + count * distance - size * BELOW) / leading + 0.5));
  const rules = Array.from({ length: count }, (_, index) => ({
    begin: index === count - 1 ? begin : 0,
    end: edge + (index === count - 1 ? end : 0),
  }));
  const height = leading * (last + (isBeside ? 0 : asides.length)) + distance * FOOT;
  return { leads, asides, who, top, rules, edge, last, isBeside, height };
}

/** Sign and number, a line for a letter beside them, and below it one for whoever says it. */
function plannedLetter(
  { leading, size }: Pick<ShapedText, "leading" | "size">,
  { distance }: Blank,
  letter: number,
  { leads, asides, who, edge, besideOf }: Broken,
  width: number,
): Plan {
  const sharesLead = besideOf(leads.at(-1)) + letter + edge <= width;
  const begin = sharesLead ? besideOf(leads.at(-1)) : 0;
  const row = leads.length + (sharesLead ? 0 : 1);
  const end = Math.max(edge, width - begin - letter);
  const isBeside = who === undefined && asides.length === 1 && besideOf(asides[0]) + edge <= end;
  const rules = [{ begin, end }, ...(who === undefined ? [] : [{ begin: besideOf(who), end: edge }])];
  const last = row + (who === undefined ? 0 : Math.ceil(distance / leading));
  const height = leading * (last + (isBeside ? 0 : asides.length)) + size * FOOT;
  return { leads, asides, top: leading * (row - 1), who, rules, edge, last, isBeside, height };
}

/** The distance, px, where type is of `WRITABLE` pt and body text of 10 pt is scaled to it. */
const AT_LEAST = (pxOfMm(WRITING) * 10) / WRITABLE;
