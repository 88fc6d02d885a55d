import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { NAMED_SECTIONS } from "../../../model/fields.ts";
import { replacing } from "../../fix/advice.ts";
import { usesIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { indentOf, lineAbove } from "../indents.ts";
import { ROOT } from "../near.ts";
import { linesWithoutId } from "./no-id.ts";

/** Sections that may stand there, in the order in which they are written. */
const SECTIONS: readonly string[] = [...NAMED_SECTIONS, "premises"];

/** Entries below a key of the map that has its value already, or at the head of the file: their heading is missing. */
export function withoutHeading(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  const depth = indentOf(own.text);
  const above = lineAbove(own.start, lines);
  const key = /^([^\s:#-]+): +[^\s#|>]/u.exec(above?.text ?? "")?.[1];
  if (depth === 0 || (above !== undefined && (key === undefined || !ROOT.has(key)))) return undefined;
  const block = linesWithoutId(lines, own);
  const ids = [...block.matchAll(new RegExp(`^ {${depth}}(?!- )([^\\s:#]+):(?:\\s|$)`, "gmu"))].map(
    ([, id]) => id!,
  );
  if (ids.length === 0 || ids.some((id) => ROOT.has(id))) return undefined;
  const fits = SECTIONS.filter((name) => !new RegExp(`^${name}:`, "m").test(lines.text))
    .map((name) => {
      const used = usesIn(name, lines.text);
      return { name, count: ids.filter((id) => used.has(id)).length };
    })
    .toSorted((a, b) => b.count - a.count);
  const [best] = fits;
  if (best === undefined || best.count === 0) return undefined;
  const heading = `${best.name}:`;
  const from = own.start + depth;
  const message = `The heading \`${heading}\` is missing.`;
  return diagnostic("missing-key", lines.range(from, from + ids[0]!.length), message, {
    hint: `put \`${heading}\` above \`${ids[0]!}\``,
    fix: {
      ...replacing(`Put \`${heading}\` above it`, lines.range(own.start, own.start), heading + lines.newline),
      reveals: true,
    },
  });
}

/** The most lines of a section that are examined. */
const MOST_LINES = 1000;

/** Entries without a heading, of which the library met a later line. */
export function headless(lines: Lines, offset: number): Diagnostic | undefined {
  let first = lines.around(offset);
  let above = lineAbove(first.start, lines);
  for (let count = 0; above && indentOf(above.text) > 0; count += 1) {
    if (count > MOST_LINES) return undefined;
    first = above;
    above = lineAbove(above.start, lines);
  }
  return above === undefined || indentOf(first.text) === 0 ? undefined : withoutHeading(lines, first.start);
}
