/**
 * Words of Thai, which is written without spaces between them. They are found with the dictionary of the runtime; where
 * that has none, lines break at spaces only, and inside a word in need.
 */

/** Each result of `Intl.Segmenter` holds the whole text, so it is given short parts of a long one. */
const WINDOW = 256;

const RUN = /\p{Script=Thai}{2,}/gu;

export const hasThai = (text: string): boolean => /\p{Script=Thai}/u.test(text);

let segmenter: Intl.Segmenter | null | undefined;

function dictionary(): Intl.Segmenter | null {
  if (segmenter !== undefined) return segmenter;
  const found = new Intl.Segmenter("th", { granularity: "word" });
  const words = Array.from(found.segment("ภาษาไทย"), ({ segment }) => segment);
  segmenter = words.join(" ") === "ภาษา ไทย" ? found : null;
  return segmenter;
}

/** The ends of the words in `text.slice(start, end)` that another word follows, in order. */
export function* wordEnds(text: string, start: number, end: number): Generator<number> {
  const part = text.slice(start, end);
  for (const { 0: run, index } of part.matchAll(RUN)) {
    const words = dictionary();
    if (words === null) return;
    for (let at = 0; at < run.length;) {
      const window = run.slice(at, at + WINDOW);
      const more = at + window.length < run.length;
      const ends = Array.from(words.segment(window), (word) => word.index + word.segment.length);
      // The last word of a window may go on behind it.
      if (more && ends.length > 1) ends.pop();
      for (const length of ends) {
        const behind = at + length;
        if (behind < run.length && mayPart(run, behind)) yield start + index + behind;
      }
      at += ends.at(-1)!;
    }
  }
}

/** No line begins with a sign of repetition or abbreviation, nor with a vowel or mark that belongs to what is before it. */
function mayPart(run: string, at: number): boolean {
  return (
    !/[\p{M}\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46]/u.test(run[at]!) && !/[\u0e40-\u0e44]/u.test(run[at - 1]!)
  );
}
