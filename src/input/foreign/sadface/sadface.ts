import { REPHRASE, Links, addScheme, loseBareLinks } from "../graph/schemes.ts";
import type { Draft } from "../graph/draft.ts";
import type { Json } from "../json/json.ts";
import { jsonNotation } from "../json/notation.ts";

/** SADFace: atoms and schemes in one list of nodes, and edges between them. */
export const sadface = jsonNotation(
  "SADFace",
  (text) => /"source_id"\s*:|"type"\s*:\s*"(?:atom|scheme)"/u.test(text),
  fill,
);

const ATTACKS = /attack|conflict|rebut|undercut|undermin|contradict/iu;
const PLAIN = /^(?:support|inference|attack|conflict|default \w+)$/iu;

function fill(root: Json, draft: Draft): boolean {
  const nodes = root.get("nodes")?.items;
  if (nodes === undefined) return false;
  readFacts(root.get("metadata")?.get("core"), draft);
  const known = new Map<string, Json>();
  const schemes = new Map<string, Json>();
  for (const node of nodes) {
    const key = node.textAt("id");
    if (key === undefined || known.has(key)) {
      draft.fault(
        node.at,
        key === undefined
          ? "This node has no `id`; it is left out."
          : `Another node has the id \`${key}\` already; this one is left out.`,
      );
      continue;
    }
    known.set(key, node);
    if (node.textAt("type") === "scheme") schemes.set(key, node);
    else addAtom(key, node, draft);
    const extra = node.get("metadata")?.fields.size ?? 0;
    if (extra > 0) draft.lose("metadata of nodes", node.at, extra);
  }
  const links = new Links();
  for (const edge of root.get("edges")?.items ?? [])
    links.add(edge.textAt("source_id"), edge.textAt("target_id"), edge.at, known, draft);
  for (const [key, node] of schemes) {
    const name = node.textAt("name") ?? "support";
    const scheme = /rephrase/iu.test(name) ? REPHRASE : PLAIN.test(name) ? undefined : name;
    const kind = ATTACKS.test(name) ? ("attack" as const) : ("support" as const);
    addScheme({ key, kind, at: node.at, scheme }, links, (other) => known.has(other), draft);
  }
  loseBareLinks(links, draft);
  for (const resource of root.get("resources")?.items ?? [])
    draft.lose("resources (texts that were analysed)", resource.at);
  return true;
}

function readFacts(core: Json | undefined, draft: Draft): void {
  if (core === undefined) return;
  draft.say({
    title: core.textAt("title"),
    author: core.textAt("analyst_name"),
    date: core.textAt("created")?.slice(0, 10),
    caption: core.textAt("description"),
  });
  for (const key of ["notes", "analyst_email", "edited"])
    if (core.textAt(key) !== undefined) draft.lose(`remarks on the document (${key})`, core.at);
}

function addAtom(key: string, node: Json, draft: Draft): void {
  const text = node.textAt("text") ?? "";
  const sources = node.get("sources")?.items ?? [];
  const quote = sources.map((source) => source.textAt("text")).find((words) => words !== undefined);
  draft.statement({ key, text, at: node.at, quote: quote === text ? undefined : quote });
  if (sources.length > 1) draft.lose("further passages of a statement", node.at, sources.length - 1);
}
