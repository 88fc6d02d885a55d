import { linesOf } from "../../input/lines.ts";
import type { Mapping, Node } from "../../input/node.ts";
import { readYaml } from "../../input/yaml/read.ts";
import { enclosingEntry } from "./enclosing-entry.ts";
import type { Path } from "../../input/ids/grammar.ts";
import type { Span } from "../../input/ids/occurrences.ts";

/** What is being typed at a cursor: a value at a path, or a key of the mapping at a path. */
export interface Context {
  readonly as: "key" | "value";
  readonly path: Path;
  /** The part of the scalar before the word at the cursor. */
  readonly before: string;
  /** The mapping around it, as far as it is written. */
  readonly mapping: Mapping | undefined;
  /** The other items of the same list. */
  readonly items: readonly Node[];
  /** The word that the cursor is in. */
  readonly word: Span;
  /** The part of it before the cursor. */
  readonly typed: string;
  /** Is it in brackets or braces? */
  readonly flow: boolean;
  /** A colon already follows the word. */
  readonly colon: boolean;
}

/** A placeholder for what is being typed; no author writes it. */
const MARK = "zzHenceCursor";

/** Brackets and quotes that may have to be closed so that a half-written line can be read. */
const CLOSERS = ["", "]", "}", "]}", "}]", "]]", "]}]"].flatMap((brackets) =>
  ["", '"', "'"].map((quote) => quote + brackets),
);

/**
 * The possible contexts of a cursor, the most likely first. Only its own entry is read, so the length of the map and
 * mistakes elsewhere do not matter.
 */
export function contextsAt(text: string, offset: number): readonly Context[] {
  const place = enclosingEntry(text, offset);
  if (place === undefined) return [];
  const { head, tail, word } = place;
  const line = head.slice(head.lastIndexOf("\n") + 1);
  // A key can name a statement of another file: `common#claim`.
  const start = line.replace(/[^\s#{,]+#$/, "");
  const flow = /[[{,]\s*$/.test(start);
  const colon = /^\s*:(?:\s|$)/.test(tail);
  const mayBeKey = /^\s*(?:-\s+)*$/.test(start) || /[{,]\s*$/.test(start);
  const typed = text.slice(word.start, offset);
  const found: Context[] = [];
  const add = (as: Context["as"], seen: Seen | undefined) => {
    if (seen?.as === as) found.push({ ...seen, word, typed, flow, colon });
  };
  if (mayBeKey) add("key", colon ? see(head, [tail]) : see(head, [`: x${tail}`, ...closed(": x", tail)]));
  if (!colon) add("value", see(head, [tail, ...closed("", tail)]));
  return found;
}

type Seen = Pick<Context, "as" | "path" | "before" | "mapping" | "items">;

/** What may follow a word in a line that is not finished: with the lines below, or else without them. */
function closed(first: string, tail: string): readonly string[] {
  const below = /\n[^]*/.exec(tail)?.[0] ?? "";
  const without = CLOSERS.map((closer) => first + closer);
  return below.trim() === "" ? without : [...without.map((line) => line + below), ...without];
}

function see(head: string, tails: readonly string[]): Seen | undefined {
  for (const tail of tails) {
    const text = head + MARK + tail;
    const { root, diagnostics } = readYaml({ path: "", text }, linesOf(text), 1);
    const seen = diagnostics.length === 0 && root ? find(root, [], undefined, []) : undefined;
    if (seen) return seen;
  }
  return undefined;
}

function find(
  node: Node,
  path: Path,
  mapping: Mapping | undefined,
  items: readonly Node[],
): Seen | undefined {
  if (node.kind === "scalar") {
    const at = node.value.indexOf(MARK);
    return at < 0 ? undefined : { as: "value", path, before: node.value.slice(0, at), mapping, items };
  }
  if (node.kind === "list") {
    for (const [index, item] of node.items.entries()) {
      const others = node.items.filter((other) => other !== item);
      const seen = find(item, [...path, index], mapping, others);
      if (seen) return seen;
    }
    return undefined;
  }
  for (const { key, value } of node.entries) {
    const at = key.value.indexOf(MARK);
    if (at >= 0) return { as: "key", path, before: key.value.slice(0, at), mapping: node, items };
    const seen = find(value, [...path, key.value], node, []);
    if (seen) return seen;
  }
  return undefined;
}
