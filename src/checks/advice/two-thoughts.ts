import { diagnostic } from "../../diagnostic.ts";
import type { Check } from "../check.ts";

/** What draws a conclusion in the middle of a sentence, at the beginning of a clause. */
const CONCLUDING =
  /[\p{L}\p{N}](?:[,;—–]\s*(?:(?:and|und|et|y|e|и)\s+)?|\s+(?:and|und|et|y|e|и)\s+)(therefore|thus|hence|consequently|deshalb|folglich|demzufolge|donc|par conséquent|por lo tanto|por consiguiente|perciò|pertanto|dunque|поэтому|следовательно)(?=[\s,])|[，；](因此|因而|所以)/iu;
/** Each half is long enough for a claim of its own. */
const ENOUGH = { words: 2, letters: 4 };

/** A sentence of the author's own that is a step itself: a reason and what follows from it. */
export const twoThoughts: Check<"two-thoughts"> = ({ statements }) =>
  statements.flatMap(({ text, at, quote, voices, citations }) => {
    if (quote !== undefined || voices.length + citations.length > 0) return [];
    const found = CONCLUDING.exec(text);
    if (found === null) return [];
    const halves = [text.slice(0, found.index + 1), text.slice(found.index + found[0].length)];
    if (!halves.every(isClaim)) return [];
    const message = `“${found[1] ?? found[2]}” makes two statements of this text: a reason, and what follows from it.`;
    const advice = "make each a statement, and lead from the one to the other";
    return [diagnostic("two-thoughts", at, message, advice)];
  });

function isClaim(half: string): boolean {
  const words = half.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return /\p{sc=Han}/u.test(half) ? words.join("").length >= ENOUGH.letters : words.length >= ENOUGH.words;
}
