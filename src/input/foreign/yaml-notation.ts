import { diagnostic } from "../../diagnostic.ts";
import { Draft } from "./graph/draft.ts";
import { treeOf } from "./graph/tree.ts";
import { type Entry, type Mapping, type Node, type Scalar, type Tree, isEmpty } from "../node.ts";
import type { Notation } from "../notation.ts";
import { readYaml } from "../yaml/read.ts";

/** Keys of which no map of hence is without one. */
const OURS = /^(?:premises|conclusions|inferences|figure|sources|voices|views)\s*:/mu;

/** A notation whose files are YAML too; `recognise` is given a text that has none of the keys of a map of hence. */
export function yamlNotation(
  name: string,
  extensions: readonly string[],
  recognise: (text: string) => boolean,
  fill: (root: Mapping, draft: Draft) => void,
): Notation {
  return {
    name,
    extensions,
    shared: ["yaml", "yml"],
    recognise: (text) => !OURS.test(text) && recognise(text),
    read(source, lines, most): Tree {
      const tree = readYaml(source, lines, most);
      const { root, diagnostics } = tree;
      if (root === undefined || isEmpty(root) || diagnostics.length > 0) return tree;
      if (root.kind !== "mapping") {
        const message = `This YAML is a ${root.kind}, and in ${name} it would be a mapping.`;
        return {
          ...tree,
          root: undefined,
          diagnostics: [diagnostic("notation-unknown", root.range, message)],
        };
      }
      const draft = new Draft();
      fill(root, draft);
      return treeOf(draft.finish(), lines);
    },
  };
}

export const entriesOf = (node: Node | undefined): readonly Entry[] =>
  node?.kind === "mapping" ? node.entries : [];

/** The value under a key of a mapping. */
export const valueAt = (node: Node | undefined, key: string): Node | undefined =>
  entriesOf(node).find((entry) => entry.key.value === key)?.value;

export function textAt(node: Node | undefined, key: string): string | undefined {
  const value = valueAt(node, key);
  const text = value?.kind === "scalar" ? value.value.trim() : "";
  return text === "" ? undefined : text;
}

/** The scalars of a list, or the one that stands without a list. */
export function scalarsOf(node: Node | undefined): readonly Scalar[] {
  if (node === undefined || isEmpty(node)) return [];
  if (node.kind === "scalar") return [node];
  return node.kind === "list" ? node.items.filter((item) => item.kind === "scalar") : [];
}
