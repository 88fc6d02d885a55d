/** Each result of `Intl.Segmenter` keeps the whole text, so long texts are segmented in short parts. */
const WINDOW = 256;

/** UTF-16 units; no emoji is longer, and no letter of any language with its marks. */
const LONGEST = 16;

let segmenter: Intl.Segmenter | undefined;

/** Where a word may be broken if it has to be: after each character, and inside one with excessively many marks. */
export function* placesInNeed(text: string, start: number, end: number): Generator<number> {
  let before = start;
  for (const behind of graphemeEnds(text, start, end)) {
    if (behind < end && isConjunct(text, behind)) continue;
    if (behind - before > LONGEST)
      for (let at = before + 1; at < behind; at++) if (!isPair(text, at)) yield at;
    yield behind;
    before = behind;
  }
}

/**
 * The ends of the characters, as readers count them, of `text.slice(start, end)`, in order; in time and memory that
 * grow with its length. `start` is itself such an end.
 */
export function* graphemeEnds(text: string, start: number, end: number): Generator<number> {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  for (let at = start, window = WINDOW; at < end;) {
    const stop = Math.min(end, isPair(text, at + window) ? at + window + 1 : at + window);
    const segments = segmenter.segment(text.slice(at, stop));
    const first = segments.containing(0)!.segment.length;
    if (at + first === stop && stop < end) {
      // It may continue after the window.
      window *= 2;
      continue;
    }
    if (window > WINDOW) {
      at += first;
      yield at;
    } else {
      const from = at;
      for (const { index, segment } of segments) {
        const behind = from + index + segment.length;
        if (behind === stop && stop < end) break;
        at = behind;
        yield at;
      }
    }
    window = WINDOW;
  }
}

/** Indic letters on both sides of a virama are written as one; not every version of `Intl.Segmenter` knows that. */
function isConjunct(text: string, at: number): boolean {
  return /^[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d]\u200d?\p{L}/u.test(
    text.slice(text[at - 1] === "\u200d" ? at - 2 : at - 1, at + 1),
  );
}

/** Whether a cut here would split a surrogate pair. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
