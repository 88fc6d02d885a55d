import { isOfStatements } from "../../model/fields.ts";
import { folded } from "../../input/ids/characters.ts";
import type { Entry, List, Mapping, Node } from "../../input/node.ts";
import type { Span } from "../../input/ids/occurrences.ts";
import type { ReadState } from "../analysis/state.ts";

/** An entry of a map's outline. */
export interface Symbol extends Span {
  readonly kind: "section" | "statement" | "inference" | "name";
  readonly name: string;
  readonly detail: string;
  /** What is selected on going there; within the whole range. */
  readonly chosen: Span;
  readonly children: readonly Symbol[];
}

/** The map as a tree: sections, statements with their texts, steps with what they lead to. */
export function symbols({ read: { root } }: ReadState): readonly Symbol[] {
  if (root?.kind !== "mapping") return [];
  return root.entries.flatMap((entry): Symbol[] => {
    const { key, value } = entry;
    if (value.kind === "scalar") return [];
    const children =
      value.kind === "mapping"
        ? value.entries.map((one) => declared(one, isOfStatements(key.value) ? "statement" : "name"))
        : key.value === "inferences"
          ? steps(value)
          : [];
    return [symbol("section", key.value, "", entry, children)];
  });
}

function declared(entry: Entry, kind: "statement" | "name"): Symbol {
  const text = textOf(entry.value);
  return symbol(kind, folded(entry.key.value), text, entry, []);
}

function symbol(
  kind: Symbol["kind"],
  name: string,
  detail: string,
  { key, value }: Entry,
  children: readonly Symbol[],
): Symbol {
  const start = key.range.start.offset;
  const chosen = { start, end: key.range.end.offset };
  // Editors reject an entry without a name.
  const end = Math.max(chosen.end, value.range.end.offset);
  return { kind, name: name === "" ? "–" : name, detail, start, end, chosen, children };
}

function steps(list: List): Symbol[] {
  return list.items.flatMap((item, index): Symbol[] => {
    if (item.kind !== "mapping") return [];
    const { start, end } = item.range;
    const from = (valuesAt(item, "from") ?? []).join(" + ");
    const to = valuesAt(item, "to")?.[0];
    const against = valuesAt(item, "against")?.[0];
    const goal = to === undefined ? (against === undefined ? "" : ` ⊣ ${against}`) : ` → ${to}`;
    const key = item.entries[0]?.key.range;
    return [
      {
        kind: "inference",
        name: `${from}${goal}` === "" ? `step ${index + 1}` : `${from}${goal}`,
        detail: [valuesAt(item, "id")?.[0], valuesAt(item, "scheme")?.[0]].filter(Boolean).join(" · "),
        start: start.offset,
        end: end.offset,
        chosen: { start: start.offset, end: key ? Math.min(end.offset, key.end.offset) : start.offset },
        children: [],
      },
    ];
  });
}

function textOf(node: Node): string {
  if (node.kind === "scalar") return folded(node.value);
  return node.kind === "mapping" ? (valuesAt(node, "text") ?? valuesAt(node, "title") ?? []).join(" ") : "";
}

function valuesAt({ entries }: Mapping, key: string): readonly string[] | undefined {
  const value = entries.find((one) => one.key.value === key)?.value;
  if (value === undefined) return undefined;
  const items = value.kind === "list" ? value.items : [value];
  return items.map(textOf).filter((text) => text !== "");
}
