import type { Node } from "../../input/node.ts";
import { outsideId } from "../../model/ids.ts";
import type { OutsideId } from "../../model/ids.ts";
import { MAP_VOICE } from "../../model/map.ts";
import { voicesIn } from "../../outline/attribution.ts";
import type { Suggestion } from "./suggestion.ts";
import type { Context } from "../analysis/context.ts";
import type { MapFacts } from "../analysis/map-index.ts";
import { partAt } from "../../input/ids/grammar.ts";
import type { Span } from "../../input/ids/occurrences.ts";
import type { Space } from "../../model/field.ts";
import type { MapState } from "../analysis/state.ts";

/** The ids that a value can name, with explanations. */
export function completeIds(context: Context, state: MapState | undefined): Suggestion[] {
  const { path, before, items, typed } = context;
  const scalar = partAt(path)?.scalar;
  const [, use] = scalar?.space === "statement" ? (/^([^\s#]+)#$/u.exec(before) ?? []) : [];
  if (use !== undefined && state !== undefined)
    return outsideIds(state, [use], typed, ({ statement }) => statement);
  if (scalar === undefined || scalar.naming === "declares" || !state || before.trim() !== "") return [];
  const taken = new Set(items.flatMap(valueOf));
  const key = keyOf(context);
  const facts = state.facts?.();
  const say = facts && describer(scalar.space, key, facts, state);
  const all = candidates(scalar.space, key, context, state);
  // The editor filters a short list itself, tolerating typos; a long one is filtered here by what is typed.
  const wanted = all.length > FEW ? typed.toLowerCase() : "";
  const outside = scalar.space === "statement" && key !== "to" ? usesOf(state) : [];
  const own = all.flatMap((id): Suggestion[] => {
    if (taken.has(id)) return [];
    const unused = state.index.of(scalar.space, id).every(({ declares }) => declares);
    const said = say?.(id, unused);
    if (!id.toLowerCase().includes(wanted) && said?.filter?.toLowerCase().includes(wanted) !== true)
      return [];
    return [{ kind: "id", label: id, insert: id, space: scalar.space, rank: 1, ...said }];
  });
  return [...own, ...outsideIds(state, outside, typed, outsideId).filter(({ label }) => !taken.has(label))];
}

/** The names by which a map uses other files. */
export const usesOf = ({ facts }: MapState): string[] => facts?.().map.uses.map(({ id }) => id) ?? [];

/** The statements of other files that are used under these names, written as `insert` says. */
export function outsideIds(
  { facts, open }: MapState,
  names: readonly string[],
  typed: string,
  insert: (id: OutsideId) => string,
): Suggestion[] {
  const uses = facts?.().map.uses.filter(({ id }) => names.includes(id)) ?? [];
  return uses.flatMap(({ id: use, file }) => {
    const opened = open?.(file);
    if (opened === undefined || "why" in opened) return [];
    const wanted = opened.statements.size > FEW ? typed.toLowerCase() : "";
    return [...opened.statements].flatMap(([statement, { text }]): Suggestion[] => {
      const label = insert({ use, statement });
      const fits = [label, text].some((words) => words.toLowerCase().includes(wanted));
      return fits ? [{ kind: "id", label, insert: label, rank: 2, ...shown(text) }] : [];
    });
  });
}

const FEW = 400;

function candidates(
  space: Space,
  key: unknown,
  { mapping }: Context,
  { index, bibliography }: MapState,
): readonly string[] {
  if (space === "tag" || space === "scheme") return index.names(space);
  const declared = index.declared(space);
  if (space === "voice") return [...declared.map(({ id }) => id), MAP_VOICE];
  if (space === "source")
    return [...new Set([...declared, ...bibliography().map(([id]) => ({ id }))].map(({ id }) => id))];
  if (space !== "statement") return declared.map(({ id }) => id);
  // No statement is a reason for or an objection to itself.
  const others = new Set(
    mapping?.entries.flatMap((entry) =>
      entry.key.value !== key && /^(?:from|to|against)$/.test(entry.key.value) ? valuesOf(entry.value) : [],
    ),
  );
  return declared.flatMap(({ id, whole }) =>
    others.has(id) || (key !== "against" && whole === undefined) ? [] : [id],
  );
}

type Said = Pick<Suggestion, "detail" | "filter"> & { readonly rank?: number };

/** Explains what an id stands for, and ranks how likely it is wanted. */
function describer(
  space: Space,
  key: unknown,
  facts: MapFacts,
  { index, text, bibliography }: MapState,
): (id: string, unused: boolean) => Said {
  const { map } = facts;
  if (space === "source")
    return named([...bibliography(), ...map.sources.map(({ id, title }) => [id, title] as const)]);
  if (space === "voice") return named([...voicesIn(map)].map(([id, { name }]) => [id, name]));
  if (space === "group") return named(map.groups.map(({ id, title }) => [id, title]));
  if (space !== "statement") return () => ({});
  return (id, unused) => {
    const statement = facts.statements.get(id);
    if (statement === undefined) {
      const entry = index.of(space, id).find(({ declares }) => declares)?.whole;
      if (entry !== undefined) return { ...shown(textOf(entry, text)), rank: unused ? 0 : 1 };
      return { ...shown(facts.inferences.get(id)?.scheme ?? "a step"), rank: 2 };
    }
    // Unused statements are the likeliest; a premise cannot be concluded.
    const rank = key === "to" && statement.role === "premise" ? 3 : unused ? 0 : 1;
    return { ...shown(statement.text), rank };
  };
}

/** The text of a statement that could not be read, as it is written: to the end of its line, also where YAML cuts it. */
function textOf({ start, end }: Span, text: string): string {
  const line = text.indexOf("\n", end);
  const entry = text.slice(start, line === -1 ? text.length : line);
  const said = /[{\s]text:\s*(.*)/u.exec(entry)?.[1] ?? entry.slice(entry.indexOf(":") + 1);
  return said.trim().split("\n", 1)[0]!;
}

function named(pairs: readonly (readonly [string, string | undefined])[]): (id: string) => Said {
  const names = new Map(pairs);
  return (id) => shown(names.get(id));
}

/** Authors remember the words of a statement rather than its id. */
function shown(text: string | undefined): Said {
  return text === undefined ? {} : { detail: text, filter: text };
}

function keyOf({ path }: Context): unknown {
  return path.findLast((step) => typeof step === "string");
}

function valuesOf(node: Node): readonly string[] {
  return node.kind === "list" ? node.items.flatMap(valueOf) : valueOf(node);
}

function valueOf(node: Node): readonly string[] {
  return node.kind === "scalar" ? [node.value] : [];
}
