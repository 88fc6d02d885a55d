import type { Advice, Edit, Fix, Located } from "../../diagnostic.ts";
import { type Entry, type Mapping, type Node, isEmpty } from "../node.ts";
import { replacing, withoutEntry } from "../fix/advice.ts";
import { reportsNothing } from "./left-over.ts";
import { reportsLostColon } from "./meant/lost-colon.ts";
import { withQuotedItems } from "./meant/quoted-items.ts";
import { reportsSigns } from "./meant/signed-items.ts";
import { type IdShape, id } from "./scalars.ts";
import { type Reading, type Shape, wrongType } from "../shape.ts";
import { reformedSection } from "../yaml/reformed.ts";

/** An entry of a record. Its value is undefined if it could not be read; references to it are then not reported. */
export interface Declared<T> {
  readonly id: Located<string>;
  readonly value: T | undefined;
}

/** A mapping from ids that the author chooses. */
export function record<T>(
  shape: Shape<T>,
  ids: IdShape = id,
  /** What a single value was meant as. */
  entryFor?: (value: string) => string,
): Shape<readonly Declared<T>[]> {
  const name = "a mapping from ids";
  return {
    name,
    parts: { entries: shape },
    read(node, reading) {
      if (isEmpty(node)) return [];
      if (node.kind !== "mapping")
        wrongType(node, name, reading, {
          hint: isBibliography(node)
            ? `write \`bibliography: ${node.value}\``
            : entryFor !== undefined
              ? `write an id and a file: ${entryFor(valueIn(node))}`
              : "write each one as `id: …` on a line of its own",
          ...(reformedList(node, reading) ?? withSpaces(node, reading) ?? withoutDashes(node, reading)),
        });
      const found = new Map<string, Entry>();
      const declared: Declared<T>[] = [];
      const entries = entriesOf(node, shape.parts?.fields);
      for (const [nth, entry] of entries.entries()) {
        if (isEmpty(entry.value) && entries[nth + 1]?.key.value === entry.key.value) {
          reportAgain(entry, reading);
          continue;
        }
        if (reportsNothing(entry, "bad-id", reading) || reportsLostColon(entry, reading)) continue;
        const value = shape.read(entry.value, reading);
        const key = ids.read(entry.key, reading);
        if (key === undefined) continue;
        const first = found.get(key.value);
        if (first) {
          const { line } = first.key.range.start;
          const isSame = writtenIn(first.value, reading) === writtenIn(entry.value, reading);
          const hint = `it is already in line ${line}${isSame ? ", and says the same: delete it here" : ""}`;
          const message = `The id \`${key.value}\` is declared twice.`;
          const fix = isSame ? deleted(entry, reading) : undefined;
          const advice = { hint, ...(fix && { fix }) };
          reading.report("duplicate-id", key.range, message, advice, { kind: "declared-twice" });
        } else {
          found.set(key.value, entry);
          declared.push({ id: key, value });
        }
      }
      return declared;
    },
    schema: (definitions) => ({
      type: "object",
      patternProperties: { [ids.pattern]: shape.schema(definitions) },
      additionalProperties: false,
    }),
  };
}

const deleted = ({ key, value }: Entry, { lines }: Reading): Fix | undefined =>
  withoutEntry("Delete it here", lines.range(key.range.start.offset, value.range.end.offset), lines);

/** `quick:` and again `quick:` below it. */
function reportAgain(entry: Entry, reading: Reading): void {
  const { value: id, range } = entry.key;
  const { start, text } = reading.lines.around(range.start.offset);
  const fix = /^\s*\S+:\s*$/u.test(text)
    ? withoutEntry("Delete this line", reading.lines.range(start, start + text.length), reading.lines)
    : undefined;
  const advice = { hint: "delete this line", ...(fix && { fix: { ...fix, reveals: true as const } }) };
  reading.report("duplicate-id", range, `The id \`${id}\` is written twice in a row.`, advice);
}

const writtenIn = ({ range: { start, end } }: Node, { lines }: Reading): string =>
  lines.text.slice(start.offset, end.offset).trim();

/** The place of a scalar, or of the first one in a list. */
const valueIn = (node: Node): string => {
  const first = node.kind === "list" ? node.items[0] : node;
  return first?.kind === "scalar" ? first.value : "";
};

const isBibliography = (node: Node): node is Node & { readonly kind: "scalar" } =>
  node.kind === "scalar" && node.value.endsWith(".bib");

const reformedList = (node: Node, { lines }: Reading): Advice | undefined =>
  node.kind === "list" && !node.flow ? reformedSection(lines, node.range.start.offset) : undefined;

/** The keys that an entry may have. */
interface Keys {
  has(key: string): boolean;
}

/** `- a: …` and `- id: a` are read as the mapping that was meant. */
export function entriesOf(node: Node, fields?: Keys): readonly Entry[] {
  if (node.kind === "mapping") return node.entries;
  return (node.kind === "list" ? node.items : []).flatMap((item): readonly Entry[] => {
    if (item.kind !== "mapping") return [];
    const named = item.entries.find(({ key }) => key.value === "id")?.value;
    if (named?.kind !== "scalar" || isEmpty(named)) return [withKeysBelow(item, fields)].flat();
    return [{ key: named, value: { ...item, entries: item.entries.filter(({ value }) => value !== named) } }];
  });
}

/** `- a:` with its keys below it, some of them behind dashes. */
function withKeysBelow(item: Mapping, fields: Keys | undefined): Entry | readonly Entry[] {
  const [own, ...others] = item.entries;
  if (own === undefined || fields?.has(own.key.value) !== false) return item.entries;
  const within = own.value.kind === "list" ? own.value.items : [];
  const isOne =
    (isEmpty(own.value) ? others.length > 0 : within.length > 0) &&
    within.every(({ kind }) => kind === "mapping") &&
    others.every(({ key }) => fields.has(key.value));
  if (!isOne) return item.entries;
  const entries = [...within.flatMap((one) => (one.kind === "mapping" ? one.entries : [])), ...others];
  return { key: own.key, value: { ...item, entries } };
}

/** `a:A text.` on each line: all of them are one text. */
function withSpaces(node: Node, { lines }: Reading): Advice | undefined {
  if (node.kind !== "scalar" || !node.plain) return undefined;
  const [from, to] = [node.range.start.offset, node.range.end.offset];
  const rows = lines.text.slice(from, to).split("\n");
  const colons = rows.map((row) => /^( *[\p{L}\p{N}_-]+)(:|：)(?=[^\s/:])/u.exec(row));
  let at = from;
  const edits = rows.flatMap((row, nth): Edit[] => {
    const place = at + (colons[nth]?.[1]!.length ?? 0);
    at += row.length + 1;
    return colons[nth] ? [{ range: lines.range(place, place + 1), text: ": " }] : [];
  });
  if (edits.length < rows.length) return undefined;
  return {
    hint: "put a plain colon and a space after each id",
    fix: { title: "Put a colon and a space after each id", edits, reveals: true },
  };
}

/** Deleting a dash keeps the indentation of what is below it. */
function withoutDashes(node: Node, { lines }: Reading): Advice {
  if (node.kind !== "list" || node.flow || !node.items.every(({ kind }) => kind === "mapping")) return {};
  const edits = node.items.flatMap(({ range: { start } }): Edit[] => {
    const line = lines.around(start.offset);
    const dash = start.offset - line.start - 2;
    if (!/^ *- $/.test(line.text.slice(0, dash + 2))) return [];
    return [{ range: lines.range(line.start + dash, line.start + dash + 1), text: " " }];
  });
  return edits.length === node.items.length ? { fix: { title: "Delete the dashes", edits } } : {};
}

export function list<T>(name: string, shape: Shape<T>): Shape<readonly T[]> {
  return {
    name,
    parts: { items: shape },
    read(node, reading) {
      if (isEmpty(node)) return [];
      if (reportsSigns(node, reading)) return undefined;
      if (node.kind !== "list") return wrongType(node, name, reading, "begin each item with `- `");
      return readItems(
        node.items.flatMap((item) => dashed(item, reading)),
        shape,
        reading,
      );
    },
    schema: (definitions) => ({ type: "array", items: shape.schema(definitions) }),
  };
}

/** A single item may stand without brackets. */
export function oneOrMany<T>(shape: Shape<T>): Shape<readonly T[]> {
  return {
    name: `${shape.name} or a list of them`,
    parts: { ...shape.parts, items: shape },
    read: (node, reading) =>
      reportsSigns(node, reading) ? [] : readItems(itemsOf(withQuotedItems(node, reading)), shape, reading),
    schema(definitions) {
      const one = shape.schema(definitions);
      return { anyOf: [one, { type: "array", items: one }] };
    },
  };
}

const itemsOf = (node: Node): readonly Node[] => (node.kind === "list" ? node.items : [node]);

function readItems<T>(items: readonly Node[], shape: Shape<T>, reading: Reading): T[] {
  const read: T[] = [];
  for (const item of items) {
    const value = shape.read(item, reading);
    if (value !== undefined) read.push(value);
  }
  return read;
}

/**
 * Where a new item begins: where the first key comes again or, if the first is an id, the second one with an id above it.
 * The same key twice in a row is only a key written twice.
 */
function startsOf(keys: readonly string[]): readonly number[] {
  const lead = keys[0] === "id" ? keys[1] : keys[0];
  const starts = keys.flatMap((key, at) => {
    if (at === 0) return [0];
    if (key !== lead || at <= keys.indexOf(lead)) return [];
    return [keys[at - 1] === "id" ? at - 1 : at];
  });
  return starts.some((start, nth) => nth > 0 && start - starts[nth - 1]! < 2) ? [] : starts;
}

/** Where the keys of an item come again, the dash of the next item is missing. */
function dashed(item: Node, { report, lines }: Reading): readonly Node[] {
  if (item.kind !== "mapping" || item.flow) return [item];
  const starts = startsOf(item.entries.map(({ key }) => key.value));
  if (starts.length < 2) return [item];
  return starts.map((start, nth): Node => {
    const entries = item.entries.slice(start, starts[nth + 1]);
    const { range } = entries[0]!.key;
    if (nth > 0) {
      const message = `The next item begins at \`${entries[0]!.key.value}\`, but its dash is missing.`;
      const { start: from, text } = lines.around(range.start.offset);
      const indent = range.start.offset - from;
      const fix =
        indent >= 2 && text.slice(0, indent).trim() === ""
          ? replacing("Put a dash before it", lines.range(from + indent - 2, from + indent), "- ")
          : undefined;
      report("duplicate-key", range, message, { hint: "put `- ` before it", ...(fix && { fix }) });
    }
    return {
      ...item,
      entries,
      range: lines.range(range.start.offset, entries.at(-1)!.value.range.end.offset),
    };
  });
}
