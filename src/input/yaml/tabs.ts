import type { Advice, Edit } from "../../diagnostic.ts";
import type { Lines } from "../lines.ts";

const INDENT = /^[ \t]+/gm;

/** Spaces for the tabs that indent lines, all at once: one line alone would no longer fit the others. */
export function withoutTabs(lines: Lines): Advice {
  const indents = [...lines.text.matchAll(INDENT)];
  const width = Math.min(
    ...indents.flatMap(([indent]) => (indent.includes("\t") ? [] : [indent.length])),
    ...(indents.every(([indent]) => indent.includes("\t")) ? [2] : []),
  );
  const edits = indents.flatMap(({ 0: indent, index }): Edit[] => {
    if (!indent.includes("\t")) return [];
    let columns = 0;
    for (const character of indent) columns += character === "\t" ? width - (columns % width) : 1;
    return [{ range: lines.range(index, index + indent.length), text: " ".repeat(columns) }];
  });
  return { hint: "use spaces", fix: { title: "Indent with spaces", edits } };
}
