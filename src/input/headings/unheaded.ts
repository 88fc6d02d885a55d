import type { Space } from "../../model/field.ts";
import { VERDICTS } from "../../model/choices.ts";
import { NAMED_SECTIONS, VIEW_FIELDS, sectionNamed } from "../../model/fields.ts";
import { replacing } from "../fix/advice.ts";
import type { Lines } from "../lines.ts";
import { type Entry, type Mapping, type Node, isEmpty } from "../node.ts";
import { occurrencesIn } from "../ids/occurrences.ts";
import type { Reading } from "../shape.ts";

/** Sections of entries by id that people write one below the other, and how something else stands in them. */
const ABOVE: ReadonlyMap<string, string> = new Map([
  ...[...NAMED_SECTIONS, "views"].map((name) => [name, `among the ${name}`] as const),
  ["expect", "among the verdicts that are expected"],
]);
/** Headings that may be missing, and what is declared below them. */
const HEADED: readonly (readonly [heading: string, space: Space])[] = [
  ["premises", "statement"],
  ["groups", "group"],
  ["voices", "voice"],
];

/**
 * Where the heading of a section is missing, its entries stand in the section above it. That is reported once, and
 * the map is read as if the heading were there.
 */
export function withSectionsHeaded(root: Mapping, lines: Lines, reading: Reading): Mapping {
  let read = root;
  for (const [heading, space] of HEADED) read = withHeading(heading, space, read, lines, reading);
  return withViewsHeaded(read, lines, reading);
}

/** Nothing names a view, but a group has none of its keys. */
function withViewsHeaded(root: Mapping, lines: Lines, reading: Reading): Mapping {
  if (root.entries.some(({ key }) => key.value === "views")) return root;
  const isView = ({ value }: Entry): boolean =>
    value.kind === "mapping" &&
    value.entries.every(({ key }) => Object.hasOwn(VIEW_FIELDS, key.value)) &&
    value.entries.some(({ key }) => VIEW_ONLY.has(key.value));
  const found = root.entries.flatMap((section, index): Split[] => {
    const { key, value } = section;
    if (!NAMED_SECTIONS.includes(key.value) || value.kind !== "mapping" || value.flow) return [];
    const from = value.entries.findLastIndex((entry) => !isView(entry)) + 1;
    const [others, below] = [value.entries.slice(0, from), value.entries.slice(from)];
    return below.length === 0 ? [] : [{ index, key, value, others, below }];
  });
  return found[0] === undefined ? root : headedAt("views", found[0], root, lines, reading);
}

const VIEW_ONLY: ReadonlySet<string> = new Set([
  "conclusion",
  "depth",
  "group",
  "voice",
  "tags",
  "statements",
]);

function withHeading(name: string, space: Space, root: Mapping, lines: Lines, reading: Reading): Mapping {
  if (root.entries.some(({ key, value }) => key.value === name && !isEmpty(value))) return root;
  const used = new Map<Space, Set<string>>();
  for (const { space: of, id, declares } of occurrencesIn(root, lines.text))
    if (!declares) used.set(of, (used.get(of) ?? new Set<string>()).add(id));
  const ids = used.get(space) ?? new Set<string>();
  if (ids.size === 0) return root;
  const isOne = ({ key, value }: Entry, section: string): boolean => {
    if (space === "statement") return isPremise({ key, value }, ids, reading);
    const own = NAMED_SECTIONS.includes(section) ? sectionNamed(section)!.space : undefined;
    return ids.has(key.value) && !(own !== undefined && used.get(own)?.has(key.value));
  };
  const found = root.entries.flatMap((section, index) => splitOf(section, index, ids, isOne) ?? []);
  // A voice may have the id of a statement too; the premises stand where there are most of them.
  const split = found.toSorted((a, b) => b.below.length - a.below.length)[0];
  return split === undefined ? root : headedAt(name, split, root, lines, reading);
}

/** The end of a section, which stands below a heading that is missing. */
interface Split {
  readonly index: number;
  readonly key: Entry["key"];
  readonly value: Mapping;
  readonly others: readonly Entry[];
  readonly below: readonly Entry[];
}

function headedAt(
  name: string,
  { index, key, value, others, below }: Split,
  root: Mapping,
  lines: Lines,
  reading: Reading,
): Mapping {
  const first = below[0]!.key;
  const { start } = first.range;
  const line = lines.around(start.offset).start;
  const heading = `${name}:`;
  reading.report(
    "missing-key",
    first.range,
    `The heading \`${heading}\` is missing: \`${first.value}\` is ${ABOVE.get(key.value)!}.`,
    {
      hint: `put \`${heading}\` above \`${first.value}\``,
      fix: {
        ...replacing(`Put \`${heading}\` above it`, lines.range(line, line), heading + lines.newline),
        reveals: true,
      },
    },
  );
  const headed: Entry = {
    key: { ...first, value: name, plain: true },
    value: { ...value, entries: below, range: lines.range(start.offset, value.range.end.offset) },
  };
  const rest = others.length === 0 ? [] : [{ key, value: { ...value, entries: others } }];
  const entries = root.entries.flatMap((entry, at) => (at === index ? [...rest, headed] : [entry]));
  return { ...root, entries: entries.filter((entry) => entry === headed || entry.key.value !== name) };
}

/** The entries of a section, and those of the one without a heading after them. */
function splitOf(
  { key, value }: Entry,
  index: number,
  used: ReadonlySet<string>,
  isOne: (entry: Entry, section: string) => boolean,
) {
  if (!ABOVE.has(key.value) || value.kind !== "mapping" || value.flow) return undefined;
  const from = value.entries.findLastIndex((entry) => !isOne(entry, key.value)) + 1;
  const [others, below] = [value.entries.slice(0, from), value.entries.slice(from)];
  if (!below.some((one) => used.has(one.key.value))) return undefined;
  return { index, key, value, others, below };
}

/** Used as a statement, where no verdict on it is expected, or with a text as only statements have one. */
function isPremise({ key, value }: Entry, used: ReadonlySet<string>, { suggest }: Reading): boolean {
  const isVerdict = value.kind === "scalar" && suggest(value.value, VERDICTS) !== undefined;
  return (used.has(key.value) && !isVerdict) || hasText(value);
}

const hasText = (node: Node): boolean =>
  node.kind === "mapping" && node.entries.some(({ key }) => key.value === "text");
