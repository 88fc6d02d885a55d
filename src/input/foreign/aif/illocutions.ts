import type { Draft } from "../graph/draft.ts";
import type { AifGraph, AifNode } from "./nodes.ts";
import { sameWords, schemeWords } from "./speech.ts";

const SAYS =
  /^(?:asserting|affirming|agreeing|conceding|ironic asserting|default illocuting|popular conceding)$/u;
const ASKS = /questioning$/u;
/** Only ties a step to a transition, and is what every step of a dialogue has. */
const ARGUES = /^(?:arguing|disagreeing|restating|default illocuting|contradicting)$/u;

/** Who says a statement, and in which words: locutions (L) lead to statements through illocutions (YA). */
export function readSpeech(graph: AifGraph, draft: Draft): void {
  for (const node of graph.nodes.values()) {
    if (node.type === "TA") draft.lose("transitions between locutions (TA)", node.at);
    if (node.type === "YA") readIllocution(node, graph, draft);
    if (node.type === "L" && !graph.isArgued(node.id) && !isSaid(node.id, graph, draft))
      draft.lose("locutions (L) that lead to no statement", node.at);
  }
}

function isSaid(id: string, { nodes, links: { outOf } }: AifGraph, draft: Draft): boolean {
  return (outOf.get(id) ?? []).some(
    (ya) => nodes.get(ya)!.type === "YA" && (outOf.get(ya) ?? []).some((goal) => draft.has(goal)),
  );
}

function readIllocution({ id, text, scheme, at }: AifNode, graph: AifGraph, draft: Draft): void {
  const kind = schemeWords(scheme) ?? schemeWords(text) ?? "illocuting";
  const speeches = (graph.links.into.get(id) ?? []).flatMap((from) => graph.speeches.get(from) ?? []);
  const goals = (graph.links.outOf.get(id) ?? []).filter((goal) => draft.has(goal));
  let carried = false;
  for (const goal of goals) {
    const statement = draft.statementAt(goal);
    if (statement === undefined) {
      carried ||= ARGUES.test(kind);
      continue;
    }
    if (!SAYS.test(kind) && !ASKS.test(kind)) continue;
    carried = true;
    const speakers = speeches.flatMap(({ speaker }) => speaker ?? []);
    const [words] = speeches.map(({ words }) => words);
    const quote = words === undefined || words === "" || sameWords(words, statement.text) ? undefined : words;
    draft.amend(goal, {
      voices: [...new Set([...(statement.voices ?? []), ...speakers])],
      quote: statement.quote ?? quote,
      ...(ASKS.test(kind) ? { tags: ["question"] } : {}),
    });
    if (statement.quote !== undefined && quote !== undefined && quote !== statement.quote)
      draft.lose("further wordings of a statement", at);
  }
  if (!carried) draft.lose(`illocutions (YA) of kind “${kind}”`, at);
}
