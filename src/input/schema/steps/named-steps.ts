import type { Edit } from "../../../diagnostic.ts";
import { isId } from "../../../model/ids.ts";
import { type Entry, type Mapping, type Node, isEmpty } from "../../node.ts";
import type { Reading } from "../../shape.ts";
import { keyMeantBy } from "../../words/synonyms.ts";
import { INFERENCE } from "../../yaml/near.ts";

/** `- step:` and `- <step>:`, with the keys of the step below it: its name stands in the place of a key. */
export function withName(item: Mapping, { lines, report }: Reading): Mapping | undefined {
  const [own, ...others] = item.entries;
  if (own === undefined || item.flow) return undefined;
  const id = own.key.value.replace(/^<([^<>]*)>$/u, "$1").trim();
  if (!isId(id) || INFERENCE.has(id) || keyMeantBy(id, [...INFERENCE]) !== undefined) return undefined;
  const within = entriesWithin(own.value);
  const entries = [...within, ...others];
  if (entries.length === 0 || !(isEmpty(own.value) || within.length > 0)) return undefined;
  if (!entries.every(({ key }) => INFERENCE.has(key.value) && key.value !== "id")) return undefined;
  const { start } = own.key.range;
  const end = lines.text.indexOf(":", own.key.range.end.offset) + 1;
  const name = { range: lines.range(start.offset, end), text: `id: ${id}` };
  const isInBraces = own.value.kind === "mapping" && own.value.flow;
  const edits = isInBraces
    ? inBraces(`{ id: ${id}, `, own, within[0]!, lines)
    : [name, ...within.flatMap((entry) => inColumn(entry, start.column - 1, lines))];
  const also = within.length > 0 && !isInBraces ? `, and its keys below it in the column of \`id\`` : "";
  report("wrong-type", own.key.range, "The id of a step belongs under `id`.", {
    hint: isInBraces ? `write \`{ id: ${id}, …\` in place of \`${id}: {\`` : `write \`id: ${id}\`${also}`,
    ...(edits.length > within.length * Number(!isInBraces) && {
      fix: { title: "Write it under `id`", edits, reveals: true },
    }),
  });
  const named = { key: { ...own.key, value: "id" }, value: { ...own.key, value: id } };
  return { ...item, entries: [named, ...entries] };
}

/** What stands below the name, in braces or not; perhaps each behind a dash. */
function entriesWithin(value: Node): readonly Entry[] {
  if (value.kind === "mapping") return value.entries;
  const items = value.kind === "list" && !value.flow ? value.items : [];
  return items.every(({ kind }) => kind === "mapping") ? items.flatMap(entriesWithin) : [];
}

const inBraces = (text: string, own: Entry, first: Entry, lines: Reading["lines"]): readonly Edit[] => [
  { range: lines.range(own.key.range.start.offset, first.key.range.start.offset), text },
];

/** A key of one line, at the column of another. */
function inColumn({ key, value }: Entry, column: number, lines: Reading["lines"]): readonly Edit[] {
  const { offset } = key.range.start;
  const line = lines.around(offset);
  const isAlone = /^[ -]*$/u.test(line.text.slice(0, offset - line.start));
  if (!isAlone || value.range.end.line !== key.range.start.line) return [];
  return [{ range: lines.range(line.start, offset), text: " ".repeat(column) }];
}
