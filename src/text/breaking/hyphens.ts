/** The hyphens that stand at the ends of lines. */
import type { FaceId } from "../faces.ts";
import { scriptOf } from "../scripts.ts";
import type { Shaper } from "../shaping/shaper.ts";

export interface Hyphen {
  readonly text: string;
  /** px */
  readonly width: number;
}

/**
 * The hyphen of a line that ends before this UTF-16 unit: in a word where it may be parted, in need inside a word that no
 * line holds, or behind a soft hyphen of the author's. Undefined where none belongs there.
 */
export type Hyphens = (at: number, why: "word" | "forced" | "soft") => Hyphen | undefined;

interface Letters {
  readonly face: FaceId;
  readonly size: number;
  readonly rtl: boolean;
}

const SOFT = "\u00ad";
const SCRIPTS: ReadonlySet<string> = new Set(["latin", "greek", "cyrillic"]);

/** `offsets` says where each UTF-16 unit begins, px; `lettersAt` how the text is set there. */
export function hyphensFor(
  shaper: Shaper,
  text: string,
  offsets: Float64Array,
  lettersAt: (at: number) => Letters,
): Hyphens {
  const widths = new Map<string, number>();
  return (at, why) => {
    if (why === "soft" && (text[at - 1] !== SOFT || at === text.length)) return undefined;
    const before = why === "soft" ? at - 1 : at;
    const letter = letterBefore(text, before);
    if (letter === undefined) return undefined;
    if (why !== "soft" && (!/^\p{L}/u.test(text.slice(at, at + 2)) || isAddress(text, at))) return undefined;
    const { face, size, rtl } = lettersAt(before - 1);
    if (rtl) return undefined;
    const sign = shaper.has(face, 0x2010) ? "\u2010" : "-";
    const key = `${face} ${size} ${letter}`;
    const together = widths.get(key) ?? advance(shaper, face, letter + sign, size);
    widths.set(key, together);
    // It stands as near to the letter as their shapes want; the letter that follows no longer has a say.
    return { text: sign, width: together - (offsets[before]! - offsets[before - letter.length]!) };
  };
}

/** With its marks, if it is of a script that has hyphens. */
function letterBefore(text: string, at: number): string | undefined {
  const letter = /\p{L}\p{M}*$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0];
  return letter !== undefined && SCRIPTS.has(scriptOf(letter.codePointAt(0)!)) ? letter : undefined;
}

/** UTF-16 units on each side of a place in which what makes an address is looked for. */
const NEAR = 80;

/** A hyphen in an address would be taken as a part of it. */
function isAddress(text: string, at: number): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - NEAR), at))![0];
  const after = /^\S*/u.exec(text.slice(at, at + NEAR))![0];
  return /[/@_]|[.]\p{L}/u.test(before + after);
}

function advance(shaper: Shaper, face: FaceId, text: string, size: number): number {
  const sums = new Float64Array(text.length + 1);
  shaper.advances({ face, start: 0, end: text.length, rtl: false }, text, size, sums);
  return sums.reduce((sum, part) => sum + part, 0);
}
