import type { Located } from "../diagnostic.ts";
import { isId } from "../model/ids.ts";
import { folded } from "./characters.ts";
import { type Node, isEmpty } from "./node.ts";
import { shorthand } from "./object.ts";
import { type Reading, type Shape, wrongType } from "./shape.ts";

/** A premise of an inference: the id of a statement, or the statement itself, written in place. */
export type Premise<T> =
  | { readonly kind: "id"; readonly id: Located<string> }
  | { readonly kind: "in place"; readonly statement: T };

const NAME = "an id or a premise";

/** One that could not be read is undefined: it was written, and that counts. */
export function premises<T>(statement: Shape<T>): Shape<readonly (Premise<T> | undefined)[]> {
  const inPlace = shorthand("text", statement);

  function readOne(node: Node, reading: Reading): Premise<T> | undefined {
    if (node.kind === "list") return wrongType(node, NAME, reading, "premises that count together stand in one list");
    if (isEmpty(node)) return wrongType(node, NAME, reading);
    if (node.kind === "scalar" && isId(folded(node.value))) {
      return { kind: "id", id: { value: folded(node.value), range: node.range } };
    }
    const read = inPlace.read(node, reading);
    return read && { kind: "in place", statement: read };
  }

  return {
    name: NAME,
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
  for (const item of items.length > 1 ? items : []) {
    if (item.kind !== "scalar" || !item.plain || !/\s/.test(item.value)) continue;
    const message = "In brackets a comma ends a premise, so a premise of several words needs quotes there.";
    reading.report("yaml-comma-text", item.range, message, `write ${JSON.stringify(item.value)}`);
  }
}
