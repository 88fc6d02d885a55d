import { diagnostic } from "../../diagnostic.ts";
import { fewInWords } from "../../input/words/suggest.ts";
import { isPlaceAlone } from "../../input/words/places.ts";
import type { Check } from "../check.ts";

/** Quotes under citations that name no source: nothing says which text they should be compared with. Said once. */
export const quoteWithoutSource: Check<"quote-without-source"> = ({ statements, sources }) => {
  // In a map with a single source, citations need not name it.
  if (sources.length === 1) return [];
  const loose = statements.filter(
    ({ quote, citations }) =>
      quote !== undefined &&
      citations.length >= (sources.length > 0 ? 0 : 1) &&
      citations.every(({ source }) => source === undefined) &&
      // What is wrong with a place alone is said at it.
      !citations.some(({ place }) => isPlaceAlone(place)),
  );
  const [first] = loose;
  if (first === undefined) return [];
  const [whose, what] = loose.length === 1 ? ["quote", "statement cites"] : ["quotes", "statements cite"];
  const ids = fewInWords(loose.map(({ id }) => id));
  const message = `The ${whose} of ${ids} cannot be checked: the ${what} no source of this map.`;
  const hint = "begin `cite` with the id of a source that has a `file`";
  return [diagnostic("quote-without-source", first.quoteAt ?? first.at, message, hint)];
};
