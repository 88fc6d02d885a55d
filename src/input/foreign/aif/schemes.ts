import type { Draft } from "../graph/draft.ts";
import { REPHRASE, addScheme, loseBareLinks } from "../graph/schemes.ts";
import { type AifGraph, type AifNode, SCHEMES } from "./nodes.ts";
import { schemeWords } from "./speech.ts";

const OTHERS: ReadonlySet<string> = new Set(["I", "L", "YA", "TA"]);

/** Inferences (RA), conflicts (CA) and rephrasings (MA) as steps. */
export function readSchemes(graph: AifGraph, draft: Draft): void {
  for (const node of graph.nodes.values()) {
    const { type, at } = node;
    if (type === "PA") draft.lose("preferences (PA)", at);
    else if (SCHEMES.has(type)) addStep(node, graph, draft);
    else if (!OTHERS.has(type)) draft.lose(`nodes of type “${type}”`, at);
  }
  loseBareLinks(graph.links, draft);
}

function addStep({ id, type, text, scheme, at }: AifNode, { nodes, links }: AifGraph, draft: Draft): void {
  const isTarget = (other: string) =>
    draft.statementAt(other) !== undefined ||
    (SCHEMES.has(nodes.get(other)!.type) && nodes.get(other)!.type !== "PA");
  const words = schemeWords(scheme) ?? schemeWords(text);
  const kind = type === "CA" ? ("attack" as const) : ("support" as const);
  addScheme({ key: id, kind, at, scheme: type === "MA" ? REPHRASE : words }, links, isTarget, draft);
  if (type === "MA" && words !== undefined && words !== REPHRASE) draft.lose("kinds of rephrasing", at);
}
