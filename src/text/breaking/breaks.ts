import LineBreaker from "linebreak";
import { hasThai, wordEnds } from "./thai.ts";

/** Where a line may end. */
interface Break {
  /** Index of the UTF-16 unit after it. */
  readonly position: number;
  /** A line must end here. */
  readonly required: boolean;
  /** Only if the word does not fit on a line: after the solidus of `µg/m³`, `and/or`, or an address. */
  readonly inNeed: boolean;
}

/** Where lines of a text may end by UAX #14, in order, each once; the last is its end. */
export function* breaks(text: string): Generator<Break> {
  const breaker = new LineBreaker(text);
  const thai = hasThai(text);
  let last = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position } = next;
    if (position <= last) continue;
    if (thai)
      for (const end of wordEnds(text, last, position))
        yield { position: end, required: false, inNeed: false };
    last = position;
    const required = next.required && position < text.length;
    yield { position, required, inNeed: !required && isAmidWord(text, position) };
  }
  if (last < text.length) yield { position: text.length, required: false, inNeed: false };
}

function isAmidWord(text: string, at: number): boolean {
  if (text[at - 1] !== "/") return false;
  return (
    /[\p{L}\p{M}\p{No}°%‰]$/u.test(text.slice(Math.max(0, at - 3), at - 1)) &&
    /^[\p{L}°]/u.test(text.slice(at, at + 2))
  );
}
