import type { FaceId } from "../../text/faces.ts";

/**
 * Typst draws what the typesetter measured, if it finds nothing in a text that it would act upon:
 * line breaks, marks of direction (runs are ordered already) and soft hyphens at an end. PDF/UA forbids some others.
 */
const BREAKS = /[\p{Cc}\u2028\u2029]/gu;
const UNSEEN = /[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Typst sets two such marks in a row closer, and the first one of a line further left; both were measured in full. */
const WIDE = "，。．、：；？！》）』」】〗〕〉］｝《（『「【〖〔〈［｛\u30fb\u00b7";
/** These are wide in the fonts for Chinese, Japanese and Korean only. */
const WIDE_QUOTES = "“”‘’";

const WIDE_FACE = /^(?:han|hangul|japanese)-/u;
const cuts = (marks: string) => new RegExp(`(?<=[${marks}])(?=[${marks}])`, "u");
const LATIN = { first: new RegExp(`^[${WIDE}]`, "u"), cuts: cuts(WIDE) };
const EAST_ASIAN = { first: new RegExp(`^[${WIDE}${WIDE_QUOTES}]`, "u"), cuts: cuts(WIDE + WIDE_QUOTES) };

/** A run's text without what Typst would act upon or refuse. */
export function inert(text: string): string {
  return text.replace(BREAKS, " ").replace(UNSEEN, "");
}

/** Whether something of a text is drawn: a heading of nothing is no heading, and PDF/UA allows none. */
export const isSeen = (text: string): boolean => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);

/** A run's text in pieces that are each shaped for themselves and follow each other; none for a text of nothing. */
export function pieces(text: string, face: FaceId): string[] {
  if (text === "") return [];
  const marks = WIDE_FACE.test(face) ? EAST_ASIAN : LATIN;
  // Behind an empty piece, a mark does not stand at the line's start.
  return [...(marks.first.test(text) ? [""] : []), ...text.split(marks.cuts).flatMap(inParts)];
}

/**
 * UTF-16 units in a piece at most. What writes the PDF ends the whole process where a text of one glyph run has more than
 * 65,535 bytes in UTF-8; a line has that many where it consists of what takes no room.
 */
const LONGEST = 16_384;

function inParts(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + LONGEST);
    if (/[\uDC00-\uDFFF]/u.test(text.charAt(to)) && to - 1 > from) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/** Words that are not drawn but read aloud: names, descriptions. Control characters would spoil the metadata's XML. */
export function plain(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\ufffe\uffff]+/gu, " ")
    .trim();
}

/**
 * Whether a text has marks that are set above or below letters, such as vowel points or shadda. Typst writes every mark that
 * is raised as a text of its own, with its letter once more, and in the order of the page: nobody could read or copy that.
 */
export function hasMarks(text: string): boolean {
  return /\p{M}/u.test(text);
}
