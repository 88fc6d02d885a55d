import { replacing } from "../fix/advice.ts";
import type { Scalar } from "../node.ts";
import type { Reading } from "../shape.ts";

/** NFC, and one space for every run of white space that is not typographic (a no-break space is the author's). */
export function folded(value: string): string {
  const composed = value.normalize("NFC");
  if (!/[\t\n\r\u2028\u2029]|^ | $| {2}/.test(composed)) return composed;
  return composed.replace(/[\t\n\r\u2028\u2029 ]+/g, " ").replace(/^ | $/g, "");
}

/**
 * Invisible characters that can change how a text reads: control characters, lone halves of surrogate
 * pairs, noncharacters, the replacement character of decoders, and characters that reorder text. Joiners and
 * direction marks are allowed.
 */
const FORBIDDEN = /[\uFFFD\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF\u202A-\u202E\u2066-\u2069]/u;

const ALL_FORBIDDEN = new RegExp(FORBIDDEN, "gu");

/** A text without what `checkCharacters` refuses, for texts that hence writes itself. */
export const cleaned = (value: string): string =>
  folded(value.replace(/[\n\r\t]/g, " ").replace(ALL_FORBIDDEN, ""));

/** In an id, invisible joiners and marks would make a different id that looks the same. */
const UNSEEN = /[\u034F\u00AD\u061C\u180E\u200B\u200E\u200F\u2060-\u2064\uFEFF]/gu;

/** The text of an id: invisible characters are reported and left out, unless the rest is no id either. */
export function idIn(node: Scalar, reading: Reading, fits: (text: string) => boolean): string {
  const written = folded(node.value);
  const value = withoutUnseen(written);
  if (value === written || !fits(value)) return written;
  reportUnseen(node, reading);
  return value;
}

function reportUnseen(node: Scalar, { report, lines }: Reading): void {
  const { start, end } = node.range;
  const edits = [...lines.text.slice(start.offset, end.offset).matchAll(UNSEEN)].map(
    ({ 0: sign, index }) => ({
      range: lines.range(start.offset + index, start.offset + index + sign.length),
      text: "",
    }),
  );
  const [first] = edits;
  if (first === undefined) return;
  const hex = lines.text.codePointAt(first.range.start.offset)!.toString(16).toUpperCase().padStart(4, "0");
  report("control-character", first.range, `This id contains an invisible character, U+${hex}.`, {
    hint: "delete it",
    fix: { title: "Delete what is invisible", edits, reveals: true },
  });
}

/** An id as it was meant. */
export const withoutUnseen = (id: string): string => id.replace(UNSEEN, "");

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, "null"],
  [0x07, "bell"],
  [0x08, "backspace"],
  [0x0b, "vertical tab"],
  [0x0c, "form feed"],
  [0x1b, "escape"],
  [0x7f, "delete"],
  [0x85, "next line"],
  [0x202a, "left-to-right embedding"],
  [0x202b, "right-to-left embedding"],
  [0x202c, "pop directional formatting"],
  [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"],
  [0x2066, "left-to-right isolate"],
  [0x2067, "right-to-left isolate"],
  [0x2068, "first strong isolate"],
  [0x2069, "pop directional isolate"],
  [0xfeff, "byte order mark"],
]);

/** What word processors break lines and pages with. */
const BREAKS = /[\v\f\u0085]/u;

const isBetweenWords = (text: string, at: number): boolean => /^\S.\S$/su.test(text.slice(at - 1, at + 2));

export function checkCharacters(value: string, node: Scalar, reading: Reading): boolean {
  const character = FORBIDDEN.exec(value)?.[0];
  if (character === undefined) return true;
  const code = character.codePointAt(0)!;
  const name =
    NAMES.get(code) ?? (code >= 0xd800 && code <= 0xdfff ? "half a surrogate pair" : "control character");
  const { start, end } = node.range;
  // A character that is written as an escape is not in the file itself; then the whole text is marked.
  const inside = reading.lines.text.slice(start.offset, end.offset).indexOf(character);
  const at = start.offset + inside;
  const range = inside < 0 ? node.range : reading.lines.range(at, at + character.length);
  if (code === 0xfffd) {
    const message = "A character was lost here: the file, or what it was copied from, was not UTF-8.";
    reading.report("not-utf8", range, message, "type it again and save the file as UTF-8");
    return false;
  }
  const hex = code.toString(16).toUpperCase().padStart(4, "0");
  const reorders = code >= 0x202a && code <= 0x2069;
  const parts = inside >= 0 && BREAKS.test(character) && isBetweenWords(reading.lines.text, at);
  const what = parts ? "write a space for it" : inside < 0 ? "delete its escape" : "delete it";
  const hint = reorders ? `${what}; every script is drawn in its own direction without it` : what;
  const title = `${parts ? "Write a space for" : "Delete"} U+${hex} (${name})`;
  const fix = inside < 0 ? undefined : replacing(title, range, parts ? " " : "");
  const message = `This text contains U+${hex} (${name}).`;
  reading.report("control-character", range, message, { hint, ...(fix && { fix }) });
  return false;
}
