import type { Range } from "../../../diagnostic.ts";
import { NO_CONCLUSION } from "./graph.ts";
import type { Graph, GraphStatement } from "./graph.ts";

/**
 * Main claims, which lead to nothing, are one statement if the same voices say them in the same words: all that leads to
 * them leads to the first.
 * Those of others, with another quote, or in other words that rephrase each other stay.
 */
export function withoutRestatements(graph: Graph, lose: (kind: string, at: Range) => void): Graph {
  const premises = new Set(graph.steps.flatMap(({ from }) => from));
  const first = new Map<string, GraphStatement>();
  const into = new Map<string, string>();
  const kept = new Map<string, GraphStatement>();
  for (const one of graph.statements) {
    const { key, text, at, group } = one;
    const said = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim();
    const isMain = said !== "" && text !== NO_CONCLUSION && !premises.has(key);
    const { voices, quote, stance, standard } = one;
    const words = JSON.stringify([group, said, voices?.toSorted() ?? [], quote, stance, standard]);
    const same = isMain ? first.get(words) : undefined;
    if (same === undefined) {
      if (isMain) first.set(words, one);
      kept.set(key, one);
      continue;
    }
    into.set(key, same.key);
    kept.set(same.key, joined(kept.get(same.key)!, one));
    lose("main claims said again in the same words, now one statement", at);
  }
  if (into.size === 0) return graph;
  const of = (key: string): string => into.get(key) ?? key;
  return {
    ...graph,
    facts: { ...graph.facts, ...(graph.facts.main !== undefined && { main: of(graph.facts.main) }) },
    statements: [...kept.values()],
    steps: graph.steps.map((step) => ({
      ...step,
      ...(step.target !== undefined && { target: of(step.target) }),
    })),
    rivals: graph.rivals
      .map(({ keys, at }) => ({ keys: [...new Set(keys.map(of))], at }))
      .filter(({ keys }) => keys.length > 1),
  };
}

/** The fields of both; where one lacks a field, that of the other counts. */
function joined(one: GraphStatement, other: GraphStatement): GraphStatement {
  const given = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
  const union = (key: "voices" | "tags") => {
    const all = [...new Set([...(one[key] ?? []), ...(other[key] ?? [])])];
    return all.length === 0 ? {} : { [key]: all };
  };
  return { ...other, ...given, ...union("voices"), ...union("tags") };
}
