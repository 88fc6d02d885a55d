import type { Advice, Edit, Located } from "../../diagnostic.ts";
import { ID_PATTERN } from "../../model/ids.ts";
import { type Entry, type Node, isEmpty } from "../node.ts";
import { id } from "./scalars.ts";
import { type Reading, type Shape, wrongType } from "./shape.ts";

/** An entry of a record. Its value is undefined if it could not be read; references to it are then not reported. */
export interface Declared<T> {
  readonly id: Located<string>;
  readonly value: T | undefined;
}

/** A mapping from ids that the author chooses. */
export function record<T>(shape: Shape<T>): Shape<readonly Declared<T>[]> {
  const name = "a mapping from ids";
  return {
    name,
    parts: { entries: shape },
    read(node, reading) {
      if (isEmpty(node)) return [];
      if (node.kind !== "mapping")
        wrongType(node, name, reading, {
          hint: "write each one as `id: …` on a line of its own",
          ...withoutDashes(node, reading),
        });
      const found = new Map<string, Entry>();
      const declared: Declared<T>[] = [];
      for (const entry of entriesOf(node)) {
        const value = shape.read(entry.value, reading);
        const key = id.read(entry.key, reading);
        if (key === undefined) continue;
        const first = found.get(key.value);
        if (first) {
          const hint = `it is already in line ${first.key.range.start.line}`;
          reading.report("duplicate-id", key.range, `The id \`${key.value}\` is declared twice.`, hint);
        } else {
          found.set(key.value, entry);
          declared.push({ id: key, value });
        }
      }
      return declared;
    },
    schema: (definitions) => ({
      type: "object",
      patternProperties: { [ID_PATTERN]: shape.schema(definitions) },
      additionalProperties: false,
    }),
  };
}

/** `- a: …` adds a list around each entry; it is read as the mapping that was meant. */
export function entriesOf(node: Node): readonly Entry[] {
  if (node.kind === "list")
    return node.items.flatMap((item) => (item.kind === "mapping" ? item.entries : []));
  return node.kind === "mapping" ? node.entries : [];
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
      if (node.kind !== "list") return wrongType(node, name, reading, "begin each item with `- `");
      return readItems(node.items, shape, reading);
    },
    schema: (definitions) => ({ type: "array", items: shape.schema(definitions) }),
  };
}

/** A single item may stand without brackets. */
export function oneOrMany<T>(shape: Shape<T>): Shape<readonly T[]> {
  return {
    name: `${shape.name} or a list of them`,
    parts: { ...shape.parts, items: shape },
    read: (node, reading) => readItems(node.kind === "list" ? node.items : [node], shape, reading),
    schema(definitions) {
      const one = shape.schema(definitions);
      return { anyOf: [one, { type: "array", items: one }] };
    },
  };
}

function readItems<T>(items: readonly Node[], shape: Shape<T>, reading: Reading): T[] {
  const read: T[] = [];
  for (const item of items) {
    const value = shape.read(item, reading);
    if (value !== undefined) read.push(value);
  }
  return read;
}
