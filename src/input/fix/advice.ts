import { distance } from "fastest-levenshtein";
import type { Advice, Fix, Range } from "../../diagnostic.ts";
import type { Lines } from "../lines.ts";
import { looksLike, sameLetters } from "../words/suggest.ts";

/** A fix of one edit. */
export function replacing(title: string, range: Range, text: string): Fix {
  return { title, edits: [{ range, text }] };
}

/** A fix that writes what stands in two places, each in the place of the other. */
export function exchanging(title: string, one: Range, other: Range, { text }: Lines): Fix {
  const written = ({ start, end }: Range) => text.slice(start.offset, end.offset);
  const edits = [
    { range: one, text: written(other) },
    { range: other, text: written(one) },
  ];
  return { title, edits };
}

/** A typing error in a known word: each range is the whole word, with its quotes if it has any. */
export const didYouMean = (wrong: string, meant: string, ...ranges: readonly Range[]): Advice =>
  meantAs(wrong, meant, ranges, 5);

/** A typing error in a key of the format: authors do not choose these, so shorter words count as typing errors, too. */
export const didYouMeanKey = (wrong: string, meant: string, range: Range): Advice =>
  meantAs(wrong, meant, [range], 4);

/** A word with fewer letters than `shortest` is hardly a typing error for another one. */
function meantAs(wrong: string, meant: string, ranges: readonly Range[], shortest: number): Advice {
  const edits = ranges.map((range) => ({ range, text: meant }));
  const fix = { title: `Change \`${wrong}\` to \`${meant}\``, edits };
  if (looksLike(wrong, meant))
    return {
      hint: `did you mean \`${meant}\`? It looks the same, but has letters of another alphabet`,
      fix: { title: `Write \`${meant}\` with the same letters everywhere`, edits, asks: true },
    };
  return {
    hint: `did you mean \`${meant}\`?`,
    fix: isSlip(wrong, meant, shortest) ? fix : { ...fix, asks: true },
  };
}

/**
 * Whether one word is certainly a typing error for the other, and not a word of its own. `a5` may be meant where only `a4` is
 * known, `amoral` where only `moral` is, and `not-fair` where only `fair` is.
 */
function isSlip(wrong: string, meant: string, shortest: number): boolean {
  const [one, other] = [wrong.toLowerCase(), meant.toLowerCase()];
  if (one === other || (one.length < MOST_LETTERS && withoutSigns(one) === other)) return true;
  // `#` leads into another file.
  if (one.includes("#") !== other.includes("#")) return false;
  const apart = distance(one, other);
  if (apart > 2 || (apart === 2 && other.length < 8 && !sameLetters(one, other))) return false;
  const [parts, known] = [partsOf(wrong), partsOf(meant)];
  if (parts.length !== known.length) return isOneWord(parts) && parts.join("") === known.join("");
  return parts.every((part, i) => part === known[i] || isSlipInPart(part, known[i]!, shortest));
}

/** A longer word is not searched for signs. */
const MOST_LETTERS = 200;

/** Signs that other notations write around a word, or behind it; others negate it, or lead into another file. */
const withoutSigns = (word: string): string =>
  word.replaceAll(
    /^[$<@`*"“”„«»‘’‚‹›'([\u200B-\u200D\u2060\uFEFF]+|[>`*"“”„«»‘’‹›')\],;:.\u200B-\u200D\u2060\uFEFF]+$/gu,
    "",
  );

/** "smith2020b" → smith, 2020, b */
const partsOf = (word: string): readonly string[] =>
  word
    .split(/[-‐‑‒–—−_.#\s]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Nd})(?=\P{Nd})|(?<=\P{Nd})(?=\p{Nd})/u)
    .map((part) => part.toLowerCase());

const isOneWord = (parts: readonly string[]): boolean => !parts.some((part) => /\p{Nd}/u.test(part));

/** Scripts in which one character may be a word. */
const WORD_SCRIPTS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Scripts whose letters look alike. */
const SCRIPTS = [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u];

/** In a number, in signs or in a short word every change leaves another one, and another beginning often negates a word. */
function isSlipInPart(one: string, other: string, shortest: number): boolean {
  if (/\P{L}/u.test((one + other).replaceAll(/\p{M}/gu, "")) || WORD_SCRIPTS.test(one + other)) return false;
  if (SCRIPTS.filter((script) => script.test(one + other)).length > 1) return false;
  if (isSwapped(one, other)) return other.length > 3;
  return other.length >= shortest && one[0] === other[0] && !isOtherSyllable(one, other);
}

/** Two letters that are next to each other are swapped. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2);
  return swapped === other;
}

/** `maximal` and `minimal`: two letters next to each other differ. */
function isOtherSyllable(one: string, other: string): boolean {
  if (one.length !== other.length || sameLetters(one, other)) return false;
  const changed = [...one].flatMap((letter, i) => (letter === other[i] ? [] : [i]));
  return changed.length === 2 && changed[1] === changed[0]! + 1;
}

/**
 * Deletes an item of a list, with the comma or the dash that makes it one.
 * Undefined where that would take more than the item.
 */
export function withoutItem(title: string, { start, end }: Range, lines: Lines): Fix | undefined {
  const line = lines.around(start.offset);
  const before = line.text.slice(0, start.offset - line.start);
  const behind = line.text.slice(end.offset - line.start);
  const comma = /,\s*$/.exec(before);
  if (comma) return replacing(title, lines.range(start.offset - comma[0].length, end.offset), "");
  if (!/^\s*-\s+$/.test(before) || behind.trim() !== "" || start.line !== end.line) return undefined;
  const next = line.start + line.text.length;
  const breakLength = /^\r?\n/.exec(lines.text.slice(next, next + 2))?.[0].length ?? 0;
  return replacing(title, lines.range(line.start, next + breakLength), "");
}

/** Deletes a key and its value, with its lines or with the comma before it; undefined where anything else stands beside it. */
export function withoutEntry(title: string, { start, end }: Range, lines: Lines): Fix | undefined {
  const first = lines.around(start.offset);
  const last = lines.around(end.offset === start.offset ? end.offset : end.offset - 1);
  const before = first.text.slice(0, start.offset - first.start);
  const behind = last.text.slice(end.offset - last.start);
  const comma = /,\s*$/u.exec(before);
  if (comma) return replacing(title, lines.range(start.offset - comma[0].length, end.offset), "");
  if (before.trim() !== "" || behind.trim() !== "") return undefined;
  const next = last.start + last.text.length;
  const breakLength = /^\r?\n/u.exec(lines.text.slice(next, next + 2))?.[0].length ?? 0;
  return replacing(title, lines.range(first.start, next + breakLength), "");
}
