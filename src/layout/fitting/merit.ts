import type { Wish } from "../figure.ts";
import { CHARACTER, measureOf } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import { LARGEST_TYPE, LEAST_TYPE } from "../paper.ts";

/**
 * How well a figure reads on paper: type and measure together, from 0 (not to be printed) to about 1.
 *
 * Reading is fluent where small letters are 1.4 mm high, which the body face has at 8.2 pt; below that it slows down, and
 * under 7 pt (1.2 mm, what the law asks of food labels) nothing is printed. Larger type helps a little, up to the size of
 * books. Lines of 24 to 48 characters are read without effort; shorter ones break every phrase, and under 20
 * nobody reads fluently.
 */
export function merit(type: number, measure: number): number {
  return typeValue(type) * measureValue(measure);
}

/** pt */
export const FLUENT = 8.2;
/** What the least type is worth, and what the largest type gains. */
const AT_LEAST = 0.8;
const GAIN = 0.05;

function typeValue(type: number): number {
  if (type < LEAST_TYPE - 0.005) return 0;
  if (type < FLUENT) return AT_LEAST + ((1 - AT_LEAST) * (type - LEAST_TYPE)) / (FLUENT - LEAST_TYPE);
  return 1 + (GAIN * (Math.min(type, LARGEST_TYPE) - FLUENT)) / (LARGEST_TYPE - FLUENT);
}

/** Characters of a line: the fewest that are ever set, those to aim at, and the most. */
export const NARROWEST = 20;
export const COMFORTABLE = 24;
const WIDE = 48;
const TOO_WIDE = 80;

function measureValue(measure: number): number {
  if (measure < NARROWEST) return 0;
  if (measure < COMFORTABLE) return 0.85 + (0.15 * (measure - NARROWEST)) / (COMFORTABLE - NARROWEST);
  if (measure <= WIDE) return 1;
  return Math.max(0.8, 1 - (0.2 * (measure - WIDE)) / (TOO_WIDE - WIDE));
}

/**
 * Whether pages cost more than they give: paper is spent, and what belongs together is parted, for type that gains
 * little. Their cells, in type of fluent reading, leave more than three eighths of them blank; a well-filled page leaves
 * about that much to lines, gaps and legend. A map that just exceeds one page cannot have fewer than two.
 *
 * @param surface Of all cells in type of the size `FLUENT`, or of the larger one that was asked for, as a multiple of a page.
 */
export const areWasteful = (pages: number, surface: number): boolean =>
  pages > WASTEFUL * Math.max(1, surface);

/** How many times the surface of their cells pages may have. */
const WASTEFUL = 1.6;

/** Characters that a line keeps in the narrowest column, and reasons inside each other that it has room for. */
const LEAST = 12;
const INDENTS = 2;

/** The least width of a text, px: of this many characters, or what a narrow column has. */
export function narrowestIn({ within }: Pick<Wish, "within">, characters: number, metrics: Metrics): number {
  if (within === undefined) return measureOf(characters);
  const { padX, indent, body, main } = metrics;
  const room = within - 2 * padX;
  const left = Math.min(room - INDENTS * indent, (room * body) / main) / CHARACTER;
  return measureOf(Math.min(characters, Math.max(LEAST, Math.floor(left))));
}
