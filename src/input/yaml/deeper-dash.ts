import { type Diagnostic, diagnostic } from "../../diagnostic.ts";
import type { Lines } from "../lines.ts";

/** A dash below an item and further to the right: YAML takes it for a part of the item's text. */
export function deeperDash(start: number, end: number, lines: Lines): (() => Diagnostic) | undefined {
  const [first, ...below] = lines.text.slice(start, end).split("\n");
  const line = lines.around(start);
  const lead = /^( *)- +$/u.exec(line.text.slice(0, start - line.start))?.[1];
  if (lead === undefined || first === undefined || !below.some((row) => /^ *- +\S/u.test(row)))
    return undefined;
  return () => {
    let at = start + first.length + 1;
    const edits = below.flatMap((row) => {
      const from = at;
      at += row.length + 1;
      const depth = /^ *(?=- +\S)/u.exec(row)?.[0].length;
      return depth === undefined ? [] : [{ range: lines.range(from, from + depth), text: lead }];
    });
    const place = edits[0]!.range.end.offset;
    const more = edits.length > 1 ? ", and the same below it" : "";
    return diagnostic(
      "yaml-syntax",
      lines.range(place, place + 1),
      "This dash is further to the right than the one above, so it begins no item.",
      {
        hint: `write it in the column of the dash above${more}`,
        fix: { title: "Put the dashes in one column", edits, asks: true },
      },
    );
  };
}
