/**
 * Words of scripts that are written without spaces between them. They are found with the dictionary of the runtime; where
 * that has none, lines of Thai break at spaces, or inside a word if they have to, and lines of Chinese and Japanese anywhere.
 */

/** Each result of `Intl.Segmenter` holds the whole text, so it is given short parts of a long one. */
const WINDOW = 256;

/** A script, a language that is written in it, and words that its dictionary divides. */
interface Unspaced {
  readonly run: RegExp;
  readonly lang: string;
  readonly known: readonly string[];
}

const THAI: Unspaced = { run: /\p{Script=Thai}{2,}/gu, lang: "th", known: ["ภาษา", "ไทย"] };
const HAN: Unspaced = {
  run: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu,
  lang: "zh",
  known: ["颜色", "名称"],
};

export const hasThai = (text: string): boolean => /\p{Script=Thai}/u.test(text);

const segmenters = new Map<Unspaced, Intl.Segmenter | null>();

function dictionary(script: Unspaced): Intl.Segmenter | null {
  const made = segmenters.get(script);
  if (made !== undefined) return made;
  const found = new Intl.Segmenter(script.lang, { granularity: "word" });
  const words = Array.from(found.segment(script.known.join("")), ({ segment }) => segment);
  const segmenter = words.join(" ") === script.known.join(" ") ? found : null;
  segmenters.set(script, segmenter);
  return segmenter;
}

/** The stretches of a script in a text, and where words end in each, counted from its beginning; the last is its end. */
function* runsOf(
  text: string,
  script: Unspaced,
): Generator<{ readonly run: string; readonly index: number; readonly ends: Iterable<number> }> {
  for (const { 0: run, index } of text.matchAll(script.run)) {
    const words = dictionary(script);
    if (words === null) return;
    yield { run, index, ends: endsOf(run, words) };
  }
}

function* endsOf(run: string, words: Intl.Segmenter): Generator<number> {
  for (let at = 0; at < run.length;) {
    const window = run.slice(at, at + WINDOW);
    const more = at + window.length < run.length;
    const ends = Array.from(words.segment(window), (word) => word.index + word.segment.length);
    // The last word of a window may go on after it.
    if (more && ends.length > 1) ends.pop();
    for (const length of ends) yield at + length;
    at += ends.at(-1)!;
  }
}

/** The ends of the Thai words in `text.slice(start, end)` that another word follows, in order. */
export function* wordEnds(text: string, start: number, end: number): Generator<number> {
  for (const { run, index, ends } of runsOf(text.slice(start, end), THAI))
    for (const behind of ends) if (behind < run.length && mayPart(run, behind)) yield start + index + behind;
}

/** No line begins with a sign of repetition or abbreviation, nor with a vowel or mark that belongs to what is before it. */
function mayPart(run: string, at: number): boolean {
  return (
    !/[\p{M}\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46]/u.test(run[at]!) && !/[\u0e40-\u0e44]/u.test(run[at - 1]!)
  );
}

/** Characters of a Chinese or Japanese word that is kept together: a longer one would leave a hole at the end of a short line. */
const LONGEST = 5;

/** Places inside short Chinese and Japanese words, whose characters belong together although a line may end after any of them. */
export function insideWords(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { index, ends } of runsOf(text, HAN)) {
    let from = 0;
    for (const end of ends) {
      if (end - from <= LONGEST) for (let at = from + 1; at < end; at++) places.add(index + at);
      from = end;
    }
  }
  return places;
}
