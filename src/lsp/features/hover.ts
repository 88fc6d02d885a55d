import { statementCard } from "./cards.ts";
import { explain } from "./explain.ts";
import type { Node } from "../../input/node.ts";
import type { Span } from "../../input/ids/occurrences.ts";
import { MAP_WALK } from "../analysis/schema-walk.ts";
import type { SchemaWalk } from "../analysis/schema-walk.ts";
import type { MapState } from "../analysis/state.ts";

export interface Hover extends Span {
  /** Markdown. */
  readonly text: string;
}

interface HoverWish {
  /** Another server explains keys from the JSON Schema. */
  readonly withoutKeys?: boolean;
}

/** Explains what is at an offset: a statement with its number, a step, a voice, a source, a key. */
export function hover(
  state: MapState,
  offset: number,
  { withoutKeys = false }: HoverWish = {},
): Hover | undefined {
  const one = state.index.at(offset);
  const key = one || withoutKeys ? undefined : keyAt(state.read?.root, offset, MAP_WALK);
  const inPlace =
    one || key ? undefined : state.inPlace.findLast(({ start, end }) => start <= offset && offset <= end);
  const facts = state.facts?.();
  if (one) return shown(one, explain(one.space, one.id, state));
  if (key) return shown(key, key.text);
  return inPlace && facts && shown(inPlace, statementCard(inPlace.id, facts));
}

function shown({ start, end }: Span, text: string | undefined): Hover | undefined {
  return text === undefined ? undefined : { start, end, text };
}

/** What a key at an offset means. */
export function keyAt(root: Node | undefined, offset: number, { keysAt }: SchemaWalk): Hover | undefined {
  let node = root;
  const path: (string | number)[] = [];
  while (node && node.kind !== "scalar") {
    if (node.kind === "list") {
      const index = node.items.findIndex(({ range }) => holds(range, offset));
      path.push(index);
      node = node.items[index];
      continue;
    }
    const { entries }: typeof node = node;
    const entry = entries.findLast(({ key }) => key.range.start.offset <= offset);
    if (entry === undefined) return undefined;
    const { start, end } = entry.key.range;
    if (offset <= end.offset)
      return shown({ start: start.offset, end: end.offset }, keysAt(path).get(entry.key.value)?.description);
    path.push(entry.key.value);
    node = entry.value;
  }
  return undefined;
}

function holds({ start, end }: Node["range"], offset: number): boolean {
  return start.offset <= offset && offset <= end.offset;
}
