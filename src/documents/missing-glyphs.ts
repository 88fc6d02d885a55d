import { WHOLE_FILE, diagnostic } from "../diagnostic.ts";
import type { Diagnostic, Range } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";
import { citedSources, sourceText } from "../outline/citations.ts";
import type { Typesetter } from "../text/typesetter.ts";

/** The most that one sentence names. */
const NAMED = 5;

/** Reports each character that no font has once, where it first occurs, however many figures show it. */
export function missingGlyphs(maps: Iterable<ArgumentMap>, type: Typesetter): Diagnostic[] {
  const said = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { text, at } of [...new Set(maps)].flatMap(textsOf)) {
    const missing = type.missing(text).filter((character) => !said.has(character));
    if (missing.length === 0) continue;
    for (const character of missing) said.add(character);
    const named = missing.slice(0, NAMED).map(nameOf);
    found.push(
      diagnostic(
        "glyph-missing",
        at,
        `No font of hence has ${named.join(", ")}${missing.length > NAMED ? ", …" : ""}.`,
        "write it in other characters; a PDF shows an empty box in its place",
      ),
    );
  }
  return found;
}

function textsOf(map: ArgumentMap): readonly { readonly text: string; readonly at: Range }[] {
  return [
    ...map.statements.flatMap(({ text, short, citations, at }) =>
      [text, short ?? "", ...citations.map(({ place }) => place)].map((said) => ({ text: said, at })),
    ),
    ...map.inferences.map(({ scheme, at }) => ({ text: scheme ?? "", at })),
    ...map.groups.map(({ title, at }) => ({ text: title, at })),
    ...map.voices.map(({ short, at }) => ({ text: short, at })),
    ...citedSources(map).map((source) => ({ text: sourceText(source, map.sources), at: source.at })),
    ...[map.title, map.caption].map((text) => ({ text: text ?? "", at: WHOLE_FILE })),
  ];
}

const nameOf = (character: string): string =>
  `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")})`;
