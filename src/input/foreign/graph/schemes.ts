import { add } from "../../../model/lists.ts";
import type { Range } from "../../../diagnostic.ts";
import { type Draft, shown } from "./draft.ts";
import type { GraphStep } from "./graph.ts";
import { isMachineKey } from "./keys.ts";

/** A rephrasing becomes a step with this scheme. */
export const REPHRASE = "rephrase";

/** Links between the nodes of a graph, by their ends. */
export class Links {
  readonly into = new Map<string, string[]>();
  readonly outOf = new Map<string, string[]>();

  /** Adds a link if both of its ends are there, and reports it if not. */
  add(
    from: string | undefined,
    to: string | undefined,
    at: Range,
    nodes: { has(key: string): boolean },
    draft: Draft,
  ): void {
    if (from === undefined || to === undefined)
      draft.fault(at, "This link names no node at one end; it is left out.");
    else if (!nodes.has(from) || !nodes.has(to)) {
      const missing = nodes.has(from) ? to : from;
      draft.fault(at, `This link leads to \`${shown(missing)}\`, which is not in this file; it is left out.`);
    } else {
      add(this.into, to, from);
      add(this.outOf, from, to);
    }
  }
}

/** A node between statements: what leads into it are premises, what it leads to is supported or attacked. */
export type SchemeNode = Pick<GraphStep, "key" | "kind" | "at" | "scheme" | "weight" | "note" | "voice">;

/** Adds the step of a scheme: one for each of its targets. `isTarget` tells statements and other schemes. */
export function addScheme(
  scheme: SchemeNode,
  links: Links,
  isTarget: (key: string) => boolean,
  draft: Draft,
): void {
  const { key, at } = scheme;
  const from = (links.into.get(key) ?? []).filter((other) => draft.statementAt(other) !== undefined);
  const [first, ...others] = (links.outOf.get(key) ?? []).filter(isTarget);
  draft.step({ ...scheme, from, target: first, named: !isMachineKey(key) });
  for (const [index, target] of others.entries()) {
    draft.step({ ...scheme, from, target, key: `${key} ${index + 2}` });
    draft.lose("steps with several conclusions, now one for each", at);
  }
}

/** Links that lead from statement to statement, without a type that gives their meaning. */
export function loseBareLinks(links: Links, draft: Draft): void {
  for (const [from, targets] of links.outOf) {
    const statement = draft.statementAt(from);
    if (statement === undefined) continue;
    const bare = targets.filter((target) => draft.statementAt(target) !== undefined).length;
    if (bare > 0) draft.lose("links between statements without a scheme", statement.at, bare);
  }
}
