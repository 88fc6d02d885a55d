import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";

/** Fewer lines may be what is left of a map. */
const FEWEST = 3;
const SENTENCE = /^[^\S\n]*\p{L}\S*(?:[^\S\n]+[^\s[\]{}]+){3}/gmu;

/** A text, such as that of a source, in the place of a map. */
export function allProse(lines: Lines): Diagnostic | undefined {
  const { text } = lines;
  if (text.length > MOST || /^[^\S\n]*(?:- |[^\s:]+:(?:\s|$))|[{}]/mu.test(text)) return undefined;
  if ((text.match(SENTENCE)?.length ?? 0) < FEWEST) return undefined;
  const from = text.search(/\S/u);
  const { start, text: said } = lines.around(from);
  const hint = "a map begins with `premises:` and `conclusions:`";
  return diagnostic(
    "not-a-map",
    lines.range(from, start + said.trimEnd().length),
    "This file holds no map.",
    hint,
  );
}

const MOST = 200_000;
