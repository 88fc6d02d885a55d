import type { Json } from "../json/json.ts";
import { jsonNotation } from "../json/notation.ts";
import type { Draft } from "../graph/draft.ts";
import { type AifGraph, graphOf } from "./nodes.ts";
import { readSchemes } from "./schemes.ts";
import { readSpeech } from "./illocutions.ts";

/** The Argument Interchange Format as AIFdb writes it. */
export const aif = jsonNotation(
  "AIF",
  (text) => /"(?:nodeID|locutions)"\s*:/u.test(text),
  (root, draft) => fillAif(root, draft),
);

/** AIF inside an object with the analysed text and the positions of nodes, as OVA and its successors write it. */
export const xaif = jsonNotation(
  "xAIF",
  (text) => /"AIF"\s*:\s*\{/u.test(text),
  (root, draft) => {
    const inner = root.get("AIF");
    if (inner === undefined) return false;
    const text = root.get("text") ?? root.get("txt");
    if (text !== undefined && (text.text ?? "").trim() !== "")
      draft.lose("texts that were analysed", text.at);
    const places = root.get("OVA")?.get("nodes");
    if (places !== undefined && places.items.length > 0)
      draft.lose("positions of nodes on the screen", places.at, places.items.length);
    return fillAif(inner, draft);
  },
);

function fillAif(root: Json, draft: Draft): boolean {
  if (root.get("nodes") === undefined) return false;
  const graph = graphOf(root, draft);
  addStatements(graph, draft);
  readSchemes(graph, draft);
  readSpeech(graph, draft);
  return true;
}

function addStatements({ nodes, speeches, isArgued }: AifGraph, draft: Draft): void {
  for (const { id, type, text, at } of nodes.values()) {
    if (type === "I") draft.statement({ key: id, text, at });
    // What is said is itself argued for or against.
    if (type === "L" && isArgued(id)) {
      const { speaker, words } = speeches.get(id)!;
      draft.statement({ key: id, text: words, at, ...(speaker === undefined ? {} : { voices: [speaker] }) });
    }
  }
}
