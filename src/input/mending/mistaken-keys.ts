import { folded } from "../ids/characters.ts";
import type { Fix } from "../../diagnostic.ts";
import type { Node, Scalar } from "../node.ts";
import { entriesOf } from "../schema/collections.ts";
import { ENTRY, HEADINGS, INFERENCE, ROOT } from "../yaml/near.ts";

/** Every key of a map, of its entries and of its inferences. */
const KEYS: ReadonlySet<string> = new Set([
  ...ROOT,
  ...INFERENCE,
  ...[...ENTRY.values()].flatMap((keys) => [...keys]),
]);

const either = (words: Iterable<string>): string => [...words].join("|");

/** What reads as a key that stands behind a sentence or a part of one, or as a heading in the middle of a text. */
const WRITTEN = new RegExp(
  String.raw`(?:[.,;!?]\s+@?(?:${either(KEYS)})[:)]|\s(?:${either(HEADINGS)}):)(?:\s|$)`,
  "u",
);

/**
 * Whether fixes would make ids of what are keys of the format, or leave such keys in the middle of texts: whoever wrote
 * them meant keys, so what becomes of them is for the author to say.
 */
export function mistakesKeys(
  before: Node | undefined,
  after: Node | undefined,
  fixes: readonly Fix[],
): boolean {
  /** Closed, indented or broken right beside it: then it may belong to what stands above. */
  const moves = fixes.flatMap(({ edits }) => edits.filter(({ text }) => /^\s*$|[}\]"\n]/u.test(text)));
  const isBeside = ({ range: { start } }: Scalar): boolean =>
    moves.some(({ range }) => Math.abs(range.start.line - start.line) <= 1);
  const were = idsIn(before);
  return (
    idsIn(after).length > were.length || were.some(isBeside) || textsIn(after).length > textsIn(before).length
  );
}

/** Ids of statements, voices, sources and whatever else is declared that are keys of the format. */
function idsIn(root: Node | undefined): readonly Scalar[] {
  if (root?.kind !== "mapping") return [];
  return root.entries.flatMap(({ key, value }) => {
    const fields = ENTRY.get(folded(key.value));
    return fields === undefined
      ? []
      : entriesOf(value, fields).flatMap((one) => (KEYS.has(folded(one.key.value)) ? [one.key] : []));
  });
}

function textsIn(node: Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (node.kind === "scalar") return WRITTEN.test(node.value) ? [node.value] : [];
  if (node.kind === "list") return node.items.flatMap(textsIn);
  return node.entries.flatMap(({ value }) => textsIn(value));
}
