import type { Edit } from "../../diagnostic.ts";
import type { Space } from "../../model/field.ts";
import { SOURCE_FIELDS, STATEMENT_FIELDS } from "../../model/fields.ts";
import { occurrencesIn } from "../ids/occurrences.ts";
import type { Lines } from "../lines.ts";
import { type Entry, type Mapping, isEmpty } from "../node.ts";
import type { Reading } from "../shape.ts";
import { keyMeantBy } from "../words/synonyms.ts";
import { ROOT } from "../yaml/near.ts";

/** What the entries of a section are, and keys of theirs that tell them. */
const SECTIONS: ReadonlyMap<string, readonly [Space, ReadonlySet<string>]> = new Map([
  ["premises", ["statement", new Set(Object.keys(STATEMENT_FIELDS))]],
  ["conclusions", ["statement", new Set(Object.keys(STATEMENT_FIELDS))]],
  ["voices", ["voice", new Set()]],
  ["groups", ["group", new Set()]],
  ["sources", ["source", new Set(Object.keys(SOURCE_FIELDS))]],
]);

/**
 * Entries at the very left, below the section that they belong to: YAML takes them for keys of the map. They are
 * reported once for each section, and read as if they were indented.
 */
export function withEntriesIndented(root: Mapping, lines: Lines, reading: Reading): Mapping {
  if (root.flow || root.entries.every(({ key }) => ROOT.has(key.value))) return root;
  const used = new Set(
    occurrencesIn(root, lines.text).flatMap(({ space, id, declares }) =>
      declares ? [] : [`${space} ${id}`],
    ),
  );
  const known = [...ROOT];
  const isOther = ({ key: { value } }: Entry, space: Space) =>
    !ROOT.has(value) &&
    (used.has(`${space} ${value}`) ||
      (reading.suggest(value, known) === undefined && keyMeantBy(value, known) === undefined));

  const entries: Entry[] = [];
  for (let at = 0; at < root.entries.length; at += 1) {
    const section = root.entries[at]!;
    const [space, keys] = SECTIONS.get(section.key.value) ?? [];
    const { value } = section;
    entries.push(section);
    if (space === undefined || (!isEmpty(value) && (value.kind !== "mapping" || value.flow))) continue;
    let end = at + 1;
    while (end < root.entries.length && isOther(root.entries[end]!, space)) end += 1;
    const below = root.entries.slice(at + 1, end);
    const isEntry = ({ key, value: inner }: Entry) =>
      used.has(`${space} ${key.value}`) ||
      (inner.kind === "mapping" && inner.entries.some((one) => keys!.has(one.key.value)));
    if (!below.some(isEntry)) continue;
    const own = value.kind === "mapping" ? value.entries : [];
    reportBelow(section, below, (own[0]?.key.range.start.column ?? 3) - 1, lines, reading);
    const range = lines.range((own[0] ?? below[0]!).key.range.start.offset, endOf(below));
    entries[entries.length - 1] = {
      ...section,
      value: { kind: "mapping", flow: false, entries: [...own, ...below], range },
    };
    at = end - 1;
  }
  return { ...root, entries };
}

const endOf = (entries: readonly Entry[]): number => entries.at(-1)!.value.range.end.offset;

function reportBelow(
  { key }: Entry,
  below: readonly Entry[],
  depth: number,
  lines: Lines,
  { report }: Reading,
): void {
  const first = below[0]!.key;
  const edits: Edit[] = [];
  const end = endOf(below);
  for (let at = first.range.start.offset; at <= end && at < lines.text.length;) {
    const { start, text } = lines.around(at);
    if (text.trim() !== "") edits.push({ range: lines.range(start, start), text: " ".repeat(depth) });
    at = lines.text.indexOf("\n", start) + 1 || lines.text.length;
  }
  const others = edits.length === 1 ? "" : ", and with it the lines below it";
  const message = `\`${first.value}\` is not indented, so it is outside \`${key.value}:\`.`;
  report("wrong-type", first.range, message, {
    hint: `indent it by ${depth === 1 ? "one space" : `${depth} spaces`}${others}`,
    fix: { title: "Indent what belongs to the section", edits, reveals: true },
  });
}
