/** The hyphens that stand at the ends of lines. */
import type { FaceId } from "../faces.ts";
import { scriptOf } from "../scripts.ts";
import type { Shaper } from "../shaping/shaper.ts";

export interface Hyphen {
  readonly text: string;
  /** px */
  readonly width: number;
}

export interface Hyphens {
  /**
   * The hyphen of a line that ends before this UTF-16 unit: in a word where it may be divided, if necessary inside a word
   * that fits on no line, or after a soft hyphen of the author's. Undefined where no hyphen belongs.
   */
  (at: number, why: "word" | "forced" | "soft"): Hyphen | undefined;
  /** No hyphen is wider, px. */
  readonly widest: number;
}

interface Letters {
  readonly face: FaceId;
  readonly size: number;
  readonly rtl: boolean;
}

const SOFT = "\u00ad";
/** The greatest width of a hyphen with the space before it, in sizes of type. */
const WIDEST = 1.5;
const SCRIPTS: ReadonlySet<string> = new Set(["latin", "greek", "cyrillic"]);

/**
 * `offsets` says where each UTF-16 unit begins, px; `lettersAt` how the text is set there; `largest` is the largest size of
 * its type, px.
 */
export function hyphensFor(
  shaper: Shaper,
  text: string,
  offsets: Float64Array,
  lettersAt: (at: number) => Letters,
  largest: number,
): Hyphens {
  const widths = new Map<string, number>();
  const find = (at: number, why: "word" | "forced" | "soft") => {
    if (why === "soft") return text[at - 1] !== SOFT || at === text.length ? undefined : hyphen(at - 1);
    return isInWord(text, at) ? hyphen(at) : undefined;
  };
  return Object.assign(find, { widest: WIDEST * largest });

  function hyphen(before: number): Hyphen | undefined {
    const letter = letterBefore(text, before);
    if (letter === undefined) return undefined;
    const { face, size, rtl } = lettersAt(before - 1);
    if (rtl) return undefined;
    const sign = shaper.has(face, 0x2010) ? "\u2010" : "-";
    const key = `${face} ${size} ${letter}`;
    const together = widths.get(key) ?? advance(shaper, face, letter + sign, size);
    widths.set(key, together);
    // The hyphen is kerned with its letter, without regard to the letter that follows.
    return { text: sign, width: together - (offsets[before]! - offsets[before - letter.length]!) };
  }
}

/** With its marks, if it is of a script that has hyphens. */
function letterBefore(text: string, at: number): string | undefined {
  const letter = /\p{L}\p{M}*$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0];
  return letter !== undefined && SCRIPTS.has(scriptOf(letter.codePointAt(0)!)) ? letter : undefined;
}

const isInWord = (text: string, at: number) => /^\p{L}/u.test(text.slice(at, at + 2)) && !isAddress(text, at);

/** UTF-16 units on each side of a place in which what makes an address is looked for. */
const NEAR = 80;

/** What only addresses have inside. */
const ADDRESS = /[/@_]|[.]\p{L}/u;

/** A hyphen in an address would be taken for a part of it. Called for every place of a word that fits on no line. */
function isAddress(text: string, at: number): boolean {
  const from = Math.max(0, at - NEAR);
  if (!ADDRESS.test(text.slice(from, at + NEAR))) return false;
  const before = text.slice(from, at).split(/\s/u).at(-1)!;
  const after = text.slice(at, at + NEAR).split(/\s/u)[0]!;
  return ADDRESS.test(before + after);
}

function advance(shaper: Shaper, face: FaceId, text: string, size: number): number {
  const sums = new Float64Array(text.length + 1);
  shaper.advances({ face, start: 0, end: text.length, rtl: false }, text, size, sums);
  return sums.reduce((sum, part) => sum + part, 0);
}
