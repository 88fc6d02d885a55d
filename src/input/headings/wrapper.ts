import type { Edit } from "../../diagnostic.ts";
import type { Lines } from "../lines.ts";
import type { Mapping } from "../node.ts";
import type { Reading } from "../shape.ts";
import { HEADINGS, ROOT } from "../yaml/near.ts";

/** So many headings below one key make it more than an entry. */
const FEWEST = 2;

/** `map:` above all of a map: what is below it is read as the map. */
export function withoutWrapper(root: Mapping, lines: Lines, { report }: Reading): Mapping {
  const [only, ...others] = root.entries;
  if (only === undefined || others.length > 0 || ROOT.has(only.key.value)) return root;
  const { key, value } = only;
  if (value.kind !== "mapping" || value.flow) return root;
  if (value.entries.filter((one) => HEADINGS.has(one.key.value)).length < FEWEST) return root;
  const { start, text } = lines.around(key.range.start.offset);
  const end = lines.text.indexOf("\n", start) + 1;
  const isAlone = text.slice(key.range.end.offset - start).trim() === ":";
  const depth = value.entries[0]!.key.range.start.column - 1;
  const edits = isAlone
    ? [{ range: lines.range(start, end), text: "" }, ...unindented(end, depth, lines)]
    : [];
  report("unknown-key", key.range, `All of this map is below \`${key.value}:\`.`, {
    hint: `delete this line, and begin what is below it ${depth === 1 ? "one space" : `${depth} spaces`} further left`,
    ...(edits.length > 0 && {
      fix: { title: "Begin the map at the very left", edits, reveals: true as const },
    }),
  });
  return value;
}

function unindented(from: number, depth: number, lines: Lines): readonly Edit[] {
  return [...lines.text.slice(from).matchAll(new RegExp(`^ {1,${depth}}(?=\\S| )`, "gmu"))].map(
    ({ 0: { length }, index }) => ({ range: lines.range(from + index, from + index + length), text: "" }),
  );
}
