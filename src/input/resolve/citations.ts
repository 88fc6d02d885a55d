import type { Located } from "../../diagnostic.ts";
import { isId } from "../../model/ids.ts";
import type { Citation } from "../../model/map.ts";
import { didYouMean } from "../fix/advice.ts";
import type { Reading } from "../schema/shape.ts";

/** The separator between a source and a place: `article, ¶2`. */
const SEPARATOR = /^([^\s,;:]+)[\s,;:]*(.*)$/u;
const PLACE = /^(?:[¶§#]|(?:pp?|pars?|paras?|ch|secs?|l|ll|n|fn|vol)\.\s*\d)/i;
const LOCATORS = new Set(
  "chapter chapters line lines note page pages paragraph paragraphs part section sections see table".split(
    " ",
  ),
);

/**
 * `article ¶2` is the place ¶2 in the source `article`. A citation that names no source is kept as written,
 * unless it looks like a misspelt source id.
 */
export function readCitation(
  cite: Located<string>,
  sources: ReadonlySet<string>,
  reading: Reading,
): Citation {
  const [, first = "", place = ""] = SEPARATOR.exec(cite.value) ?? [];
  if (sources.has(first)) return { source: first, place };
  if (reading.misnamed.isCited(cite.value)) return { source: undefined, place: cite.value };
  if (sources.size > 0 && isId(first) && !LOCATORS.has(first.toLowerCase())) {
    const meant = reading.suggest(first, sources);
    if ((meant !== undefined && (place === "" || PLACE.test(place))) || PLACE.test(place)) {
      const start =
        cite.range.start.offset + Math.max(0, reading.source.slice(cite.range.start.offset).indexOf(first));
      const range = reading.lines.range(start, start + first.length);
      const advice = meant === undefined ? "declare it under `sources`" : didYouMean(first, meant, range);
      reading.report("unknown-source", range, `No source has the id \`${first}\`.`, advice);
    }
  }
  return { source: undefined, place: cite.value };
}
