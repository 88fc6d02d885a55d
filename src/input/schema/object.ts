import type { Advice, Range } from "../../diagnostic.ts";
import { didYouMeanKey, replacing, withoutEntry } from "../fix/advice.ts";
import type { Entry, Mapping, Node } from "../node.ts";
import { type JsonSchema, type Reading, type Shape, wrongType } from "../shape.ts";
import { goesOn } from "./meant/ids.ts";
import { asText } from "./scalars.ts";
import { reportsNothing } from "./left-over.ts";
import { keyMeantBy } from "../words/synonyms.ts";
import { elsewhere, isOfAnother } from "./meant/elsewhere.ts";
import { remark, withSign } from "./meant/comments.ts";
import { exchanged, onlyItem } from "./meant/values.ts";
import { inWords } from "../../model/lists.ts";

export interface Field<T, Required extends boolean> {
  readonly about: string;
  readonly shape: Shape<T>;
  readonly required: Required;
}

export function optional<T>(about: string, shape: Shape<T>): Field<T, false> {
  return { about, shape, required: false };
}

type Fields = Readonly<Record<string, Field<unknown, boolean>>>;

/** The value that an object with these fields is read as. */
export type Read<F extends Fields> = { readonly at: Range } & {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer Required>
    ? Required extends true
      ? T
      : T | undefined
    : never;
};

/** A further condition on an object, for this reader and for JSON Schema. */
export interface ObjectRule {
  check(written: ReadonlyMap<string, Entry>, node: Mapping, reading: Reading): void;
  readonly schema: JsonSchema;
}

/** A mapping with these keys and no others. */
export function object<F extends Fields>(name: string, fields: F, rule?: ObjectRule): Shape<Read<F>> {
  const keys = Object.keys(fields);
  const needed = keys.filter((key) => fields[key]!.required);

  /** `a4` says which key it is for. */
  function onlyValue(node: Node): Advice | undefined {
    const [key, ...others] = keys.filter(
      (one) =>
        node.kind === "scalar" && fields[one]!.shape.name.split(/, | or /u).includes(`\`${node.value}\``),
    );
    if (node.kind !== "scalar" || key === undefined || others.length > 0) return undefined;
    const meant = `{ ${key}: ${node.value} }`;
    return { hint: `write \`${meant}\``, fix: replacing("Write it with its key", node.range, meant) };
  }

  /** `[paper: a4]` */
  function inBrackets(node: Node, { lines }: Reading): Advice | undefined {
    const items = node.kind === "list" && node.flow ? node.items : [];
    const isOfKeys = items.every(
      (item) =>
        item.kind === "mapping" && !item.flow && item.entries.every(({ key }) => keys.includes(key.value)),
    );
    if (items.length === 0 || !isOfKeys) return undefined;
    const { start, end } = node.range;
    const meant = `{ ${lines.text.slice(start.offset + 1, end.offset - 1).trim()} }`;
    return { hint: `write \`${meant}\``, fix: replacing("Write it in braces", node.range, meant) };
  }

  return {
    name,
    parts: { fields: new Map(Object.entries(fields).map(([key, field]) => [key, field.shape])) },
    read(node, reading) {
      if (node.kind !== "mapping")
        return wrongType(
          node,
          name,
          reading,
          onlyValue(node) ?? inBrackets(node, reading) ?? keysOf(name, keys),
        );

      const { written, unknown } = entriesOf(node, name, keys, reading);
      const value: Record<string, unknown> = { at: node.range };
      for (const key of keys) {
        const entry = written.get(key);
        value[key] = entry && fields[key]!.shape.read(entry.value, reading);
      }
      // A key that seems to be missing may be what the unknown key was meant to be.
      const isUnclear = unknown.some(({ near }) => near === undefined);
      if (!isUnclear) rule?.check(written, node, reading);
      for (const key of needed) {
        if (!isUnclear && !written.has(key))
          reading.report(
            "missing-key",
            node.range,
            `\`${key}\` is missing: ${name} needs it.`,
            `write \`${key}: …\` beside its other keys`,
          );
      }
      return needed.every((key) => value[key] !== undefined) ? (value as Read<F>) : undefined;
    },
    schema: (definitions) => ({
      title: name.replace(/^an? |`/g, ""),
      type: "object",
      properties: Object.fromEntries(
        keys.map((key) => [
          key,
          { description: fields[key]!.about, ...fields[key]!.shape.schema(definitions) },
        ]),
      ),
      ...(needed.length > 0 && { required: needed }),
      additionalProperties: false,
      ...rule?.schema,
    }),
  };
}

interface UnknownKey {
  readonly key: string;
  readonly range: Range;
  readonly near: string | undefined;
  readonly entry: Entry;
}

/** The words before the first colon of a line that belongs to the text above it. */
const continuing = ({ key }: Entry, { lines }: Reading): string | undefined =>
  goesOn(key, lines)
    ? "if this continues the text above, indent it further and put all of it in quotes"
    : undefined;

/** The entries by the keys that they have or were meant to have; what is wrong with the keys is reported. */
function entriesOf(
  node: Mapping,
  name: string,
  keys: readonly string[],
  reading: Reading,
): { readonly written: ReadonlyMap<string, Entry>; readonly unknown: readonly UnknownKey[] } {
  const written = new Map<string, Entry>();
  const meant = new Map<string, Entry>();
  const given = new Set(node.entries.map(({ key }) => key.value));
  const free = keys.filter((key) => !given.has(key));
  const unknown: UnknownKey[] = [];
  for (const entry of node.entries) {
    const { value: key, range } = entry.key;
    const first = written.get(key);
    if (reportsNothing(entry, "unknown-key", reading)) continue;
    if (first) {
      reading.report("duplicate-key", range, `\`${key}\` is written twice.`, again(first, entry, reading));
    } else if (keys.includes(key)) {
      written.set(key, entry);
    } else if (free.includes(textIn(entry) ?? "") && reading.suggest(key, free) === undefined) {
      written.set(textIn(entry)!, exchanged(entry, reading));
    } else {
      const near = isOfAnother(entry, name, node, reading)
        ? undefined
        : (inOtherCase(key, keys) ??
          keyMeantBy(key, free, textIn(entry)) ??
          reading.suggest(key, free) ??
          reading.suggest(key, keys));
      if (near !== undefined) meant.set(near, entry);
      unknown.push({ key, range, near, entry });
    }
  }
  const other = looksLike(node, name);
  if (other !== undefined && unknown.length > 0) {
    const { range } = unknown[0]!;
    reading.report("unknown-key", range, `This looks like ${other.what}, not ${name}.`, other.hint);
    return { written, unknown };
  }
  for (const { key, range, near, entry } of unknown) {
    const advice =
      near === undefined
        ? (withSign(entry, reading) ??
          continuing(entry, reading) ??
          elsewhere(entry, name, node) ??
          remark(entry, reading) ??
          keysOf(name, keys))
        : didYouMeanKey(key, near, range);
    // Two keys must not be corrected to the same one.
    const taken = near !== undefined && (written.has(near) || meant.get(near)?.key.range !== range);
    const message = `\`${key}\` is not a key of ${name}.`;
    const twice = `did you mean \`${near}\`? It is there already: delete one`;
    reading.report("unknown-key", range, message, taken ? twice : advice);
  }
  // A misspelt key is read as the key that was meant; otherwise every reference to its value would be reported too.
  for (const [key, entry] of meant) if (!written.has(key)) written.set(key, entry);
  return { written, unknown };
}

/** What is written again word for word is deleted. */
function again(first: Entry, second: Entry, { lines }: Reading): Advice {
  const { line } = first.key.range.start;
  const said = ({ value: { range } }: Entry) => lines.text.slice(range.start.offset, range.end.offset).trim();
  if (said(first) !== said(second))
    return { hint: `line ${line} has it already, with another value: delete one of the two` };
  const range = lines.range(second.key.range.start.offset, second.value.range.end.offset);
  const fix = withoutEntry("Delete it here", range, lines);
  return { hint: `line ${line} says the same: delete it here`, ...(fix && { fix }) };
}

const textIn = ({ value }: Entry): string | undefined => (value.kind === "scalar" ? value.value : undefined);

const inOtherCase = (key: string, keys: readonly string[]): string | undefined =>
  keys.find((one) => one.toLowerCase() === key.toLowerCase());

/** A statement among the sources, or a source among the statements, by the keys that only the other has. */
function looksLike(
  node: Mapping,
  name: string,
): { readonly what: string; readonly hint: string } | undefined {
  const has = (key: string): boolean => node.entries.some((one) => one.key.value === key);
  if (name === "a source" && has("text") && !has("title"))
    return { what: "a premise", hint: "move it to `premises`" };
  if (name === "a statement" && has("title") && !has("text") && OF_SOURCE.some(has))
    return { what: "a source", hint: "move it to `sources`" };
  return undefined;
}

const OF_SOURCE: readonly string[] = [
  "authors",
  "date",
  "publisher",
  "journal",
  "doi",
  "url",
  "file",
  "year",
  "author",
];

const keysOf = (name: string, keys: readonly string[]): string =>
  `the keys of ${name} are ${inWords(keys.map((key) => `\`${key}\``))}`;

/** A scalar is read as an object with only this field. */
export function shorthand<T>(field: string, long: Shape<T>): Shape<T> {
  const name = `a text or ${long.name}`;
  return {
    name,
    parts: { ...long.parts, isText: true },
    read(node, reading) {
      const dashed = afterDash(node);
      if (dashed !== undefined) {
        reportDash(node.range, name, reading);
        return long.read(dashed, reading);
      }
      const keyed = ofDashedKeys(node, long, reading);
      if (keyed !== undefined) return long.read(keyed, reading);
      if (node.kind === "list")
        return wrongType(node, name, reading, {
          ...(node.flow ? {} : { hint: `write one ${field}; several need an id each` }),
          ...(onlyItem(node, reading, true) ?? asText(node, reading)),
        });
      return long.read(node.kind === "scalar" ? wrapped(field, node) : node, reading);
    },
    schema: (definitions) => ({ anyOf: [{ type: "string", minLength: 1 }, long.schema(definitions)] }),
  };
}

/** `cheap:` with `- text: …` below it: keys behind a dash, which are those of one thing. */
const afterDash = (node: Node): Mapping | undefined =>
  node.kind === "list" && !node.flow && node.items.length === 1 && node.items[0]!.kind === "mapping"
    ? node.items[0]
    : undefined;

/** `- text: …` and `- voice: …` below an id: a dash before each key of one thing. */
function ofDashedKeys(node: Node, { name, parts }: Shape<unknown>, reading: Reading): Mapping | undefined {
  if (node.kind !== "list" || node.flow || node.items.length < 2) return undefined;
  const entries = node.items.flatMap((item) => (item.kind === "mapping" && !item.flow ? item.entries : []));
  const keys = new Set(entries.map(({ key }) => key.value));
  const isOne =
    node.items.every(({ kind }) => kind === "mapping") &&
    keys.size === entries.length &&
    [...keys].every((key) => parts?.fields?.has(key));
  if (!isOne) return undefined;
  const edits = node.items.map(({ range: { start } }) => ({
    range: reading.lines.range(start.offset - 2, start.offset - 1),
    text: " ",
  }));
  const isPlain = edits.every(({ range }) => reading.lines.text[range.start.offset] === "-");
  const message = `These dashes make a list of the keys of ${name.replace(/^an? /u, "one ")}.`;
  reading.report("wrong-type", edits[0]!.range, message, {
    hint: "delete the dashes, and leave the keys in their column",
    ...(isPlain && { fix: { title: "Delete the dashes", edits, reveals: true } }),
  });
  return { ...node, kind: "mapping", entries };
}

function reportDash({ start: { offset } }: Range, name: string, { lines, report }: Reading): void {
  const dash = lines.range(offset, offset + 1);
  report("wrong-type", dash, `The dash makes this a list, where ${name} is expected.`, {
    hint: "delete the dash, and leave its keys in their column",
    fix: { ...replacing("Delete the dash", dash, " "), reveals: true },
  });
}

function wrapped(field: string, value: Node): Mapping {
  const key = { kind: "scalar", value: field, plain: true, range: value.range } as const;
  return { kind: "mapping", entries: [{ key, value }], flow: false, range: value.range };
}
