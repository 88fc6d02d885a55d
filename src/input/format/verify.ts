import { folded } from "../ids/characters.ts";
import type { Understood } from "../read-as.ts";
import type { Node } from "../node.ts";

/** In what a text differs from another that should have the same meaning; undefined if in nothing. */
export function difference(before: Understood, after: Understood): string | undefined {
  const codes = ({ diagnostics }: Understood) => diagnostics.map(({ code }) => code).toSorted();
  const comments = (one: Understood) => one.comments.map(({ text }) => text).toSorted();
  if (!same(codes(before), codes(after))) return "other mistakes";
  if (!same(comments(before), comments(after))) return "other comments";
  if (!same(dataOf(before.root), dataOf(after.root))) return "other values";
  if (!same(placeless(before.map), placeless(after.map))) return "another argument";
  return undefined;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The contents of a tree, whatever its style and the order of its keys. */
function dataOf(node: Node | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return null;
    case "scalar":
      return folded(node.value);
    case "list":
      return node.items.map(dataOf);
    case "mapping": {
      const entries = node.entries.map(({ key, value }) => [key.value, dataOf(value)] as const);
      return { entries: entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) };
    }
  }
}

/** A map without positions in the file. */
function placeless(map: unknown): unknown {
  return JSON.parse(
    JSON.stringify(map ?? null, (key, value: unknown) => (/^at$|At$/.test(key) ? undefined : value)),
  );
}
