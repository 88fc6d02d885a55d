import { REPHRASE, Links, addScheme, loseBareLinks } from "../graph/schemes.ts";
import type { Draft } from "../graph/draft.ts";
import type { Json } from "../json/json.ts";
import { jsonNotation } from "../json/notation.ts";

/** Arguebuf as JSON: nodes and edges by their ids. */
export const arguebuf = jsonNotation(
  "arguebuf",
  (text) =>
    /"(?:schemaVersion|libraryVersion|majorClaim|premiseDescriptors)"\s*:|"atom"\s*:\s*\{/u.test(text),
  fill,
);

const KINDS = ["support", "attack", "rephrase", "preference"] as const;

function fill(root: Json, draft: Draft): boolean {
  const nodes = root.get("nodes");
  if (nodes === undefined || !nodes.isObject) return false;
  const voices = new Map(
    [...(root.get("participants")?.fields ?? [])].map(([id, one]) => [id, one.textAt("name")]),
  );
  const [resource, ...others] = [...(root.get("resources")?.fields.values() ?? [])];
  const [analyst] = [...(root.get("analysts")?.fields.values() ?? [])];
  draft.say({
    source: resource?.textAt("title"),
    author: analyst?.textAt("name"),
    main: root.textAt("majorClaim"),
  });
  if (resource !== undefined) draft.lose("texts that were analysed", resource.at);
  for (const other of others) draft.lose("texts that were analysed", other.at);
  loseData(root, draft);
  for (const [key, node] of nodes.fields) {
    const atom = node.get("atom");
    if (atom !== undefined) addAtom(key, atom, voices, draft);
    loseData(node, draft);
  }
  const links = new Links();
  for (const edge of root.get("edges")?.fields.values() ?? []) {
    links.add(edge.textAt("source"), edge.textAt("target"), edge.at, nodes.fields, draft);
    loseData(edge, draft);
  }
  for (const [key, node] of nodes.fields)
    if (node.get("atom") === undefined) addStep(key, node, links, nodes, draft);
  loseBareLinks(links, draft);
  return true;
}

function addAtom(
  key: string,
  atom: Json,
  voices: ReadonlyMap<string, string | undefined>,
  draft: Draft,
): void {
  const text = atom.textAt("text") ?? "";
  const quote = atom.get("reference")?.textAt("text");
  const voice = voices.get(atom.textAt("participant") ?? "");
  draft.statement({
    key,
    text,
    at: atom.at,
    quote: quote === text ? undefined : quote,
    voices: voice === undefined ? undefined : [voice],
  });
}

function addStep(key: string, node: Json, links: Links, nodes: Json, draft: Draft): void {
  const scheme = node.get("scheme");
  const kind = KINDS.find((one) => scheme?.get(one) !== undefined);
  if (kind === "preference") {
    draft.lose("preferences", node.at);
    return;
  }
  if (scheme?.get("premiseDescriptors") !== undefined) draft.lose("names of premises' roles", scheme.at);
  const isTarget = (other: string) => nodes.get(other)?.get("scheme")?.get("preference") === undefined;
  const words =
    kind === "rephrase" ? REPHRASE : wordsOf(kind === undefined ? undefined : scheme?.textAt(kind));
  addScheme(
    { key, kind: kind === "attack" ? "attack" : "support", at: node.at, scheme: words },
    links,
    isTarget,
    draft,
  );
}

/** "SUPPORT_EXPERT_OPINION" is "expert opinion"; the default says nothing. */
function wordsOf(name: string | undefined): string | undefined {
  const words = name
    ?.replace(/^(?:SUPPORT|ATTACK|REPHRASE)_/u, "")
    .toLowerCase()
    .replace(/_/gu, " ");
  return words === "default" || words === "unspecified" ? undefined : words;
}

function loseData(json: Json, draft: Draft): void {
  if (json.get("metadata") !== undefined) draft.lose("timestamps", json.at);
  const data = json.get("userdata");
  if (data !== undefined && data.fields.size > 0) draft.lose("data of users", data.at, data.fields.size);
}
