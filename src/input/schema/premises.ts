import type { Located } from "../../diagnostic.ts";
import { isId } from "../../model/ids.ts";
import { folded } from "./characters.ts";
import { type Node, type Scalar, isEmpty } from "../node.ts";
import { shorthand } from "./object.ts";
import { type Reading, type Shape, reportMisread, wrongType } from "./shape.ts";

/** A premise of an inference: the id of a statement, or the statement itself, written in place. */
export type Premise<T> =
  | { readonly kind: "id"; readonly id: Located<string> }
  | { readonly kind: "in place"; readonly statement: T };

const NAME = "an id or a premise";

/** One that could not be read is undefined: it was written, and that counts. */
export function premises<T>(statement: Shape<T>): Shape<readonly (Premise<T> | undefined)[]> {
  const inPlace = shorthand("text", statement);

  function readOne(node: Node, reading: Reading): Premise<T> | undefined {
    if (node.kind === "list")
      return wrongType(node, NAME, reading, "premises that count together stand in one list");
    if (isEmpty(node)) return wrongType(node, NAME, reading);
    if (node.kind === "scalar" && isReference(node, reading)) {
      return { kind: "id", id: { value: folded(node.value), range: node.range } };
    }
    if (isProse(node, reading) && reportMisread(node, reading)) return undefined;
    const read = inPlace.read(node, reading);
    return read && { kind: "in place", statement: read };
  }

  return {
    name: NAME,
    parts: { ...inPlace.parts, items: inPlace },
    read(node, reading) {
      if (isEmpty(node)) return undefined;
      const items = node.kind === "list" ? node.items : [node];
      if (node.kind === "list" && node.flow) refuseCutTexts(items, reading);
      return items.map((item) => readOne(item, reading));
    },
    schema(definitions) {
      const one = { anyOf: [{ type: ["string", "number"] }, statement.schema(definitions)] };
      return { anyOf: [...one.anyOf, { type: "array", items: one, minItems: 1 }] };
    },
  };
}

/** In brackets a comma ends an item: `[The war goes on, and it is costly.]` would be two premises. */
function refuseCutTexts(items: readonly Node[], reading: Reading): void {
  const prose = items.find(
    (item) => item.kind === "scalar" && item.plain && /\s/.test(item.value) && !isReference(item, reading),
  );
  if (!prose || items.length === 1) return;
  const message = "In brackets a comma ends a premise, so a premise of several words needs quotes there.";
  reading.report(
    "yaml-comma-text",
    prose.range,
    message,
    "put each premise in quotes, or on a line of its own",
  );
}

/** An id, or a word that was surely meant as one. */
function isReference(node: Scalar, { misnamed }: Reading): boolean {
  const word = folded(node.value);
  return isId(word) || misnamed.has("statement", word) || misnamed.isNear("statement", word);
}

/** `- Note: the war goes on` was meant as a sentence. */
function isProse(node: Node, { suggest }: Reading): boolean {
  if (node.kind !== "mapping" || node.entries.length !== 1) return false;
  const { key, value } = node.entries[0]!;
  return value.kind === "scalar" && suggest(key.value, ["text"]) === undefined;
}
