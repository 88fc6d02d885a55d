import type { Range } from "../../../diagnostic.ts";
import { type Draft, shown } from "../graph/draft.ts";
import { Links } from "../graph/schemes.ts";
import type { Json } from "../json/json.ts";
import { type Speech, speechOf } from "./speech.ts";

export interface AifNode {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly scheme: string | undefined;
  readonly at: Range;
}

/** Nodes by their ids, and where links lead. */
export interface AifGraph {
  readonly nodes: ReadonlyMap<string, AifNode>;
  readonly links: Links;
  readonly speeches: ReadonlyMap<string, Speech>;
  /** Is it a premise, a conclusion or a target of a scheme? */
  readonly isArgued: (id: string) => boolean;
}

/** The types of nodes that lead from statements to statements. */
export const SCHEMES: ReadonlySet<string> = new Set(["RA", "CA", "MA", "PA"]);

export function graphOf(root: Json, draft: Draft): AifGraph {
  const nodes = new Map<string, AifNode>();
  for (const json of root.get("nodes")!.items) {
    const id = json.textAt("nodeID");
    if (id === undefined) {
      draft.fault(json.at, "This node has no `nodeID`; it is left out.");
      continue;
    }
    if (nodes.has(id)) {
      draft.fault(json.at, `Another node has the id \`${shown(id)}\` already; this one is left out.`);
      continue;
    }
    if (json.get("timestamp") !== undefined) draft.lose("timestamps of nodes", json.at);
    const type = json.textAt("type") ?? "";
    nodes.set(id, { id, type, text: json.textAt("text") ?? "", scheme: json.textAt("scheme"), at: json.at });
  }
  const links = new Links();
  for (const json of root.get("edges")?.items ?? [])
    links.add(json.textAt("fromID"), json.textAt("toID"), json.at, nodes, draft);
  const isScheme = (id: string) => SCHEMES.has(nodes.get(id)!.type);
  return {
    nodes,
    links,
    speeches: speechesOf(root, nodes),
    isArgued: (id) => (links.into.get(id) ?? []).some(isScheme) || (links.outOf.get(id) ?? []).some(isScheme),
  };
}

/** Who says what: by the file's own list of persons, or by what stands before the colon. */
function speechesOf(root: Json, nodes: ReadonlyMap<string, AifNode>): ReadonlyMap<string, Speech> {
  const persons = new Map(
    (root.get("participants")?.items ?? []).map((json) => [
      json.textAt("participantID"),
      [json.textAt("firstname"), json.textAt("surname")].filter((part) => part !== undefined).join(" "),
    ]),
  );
  const speakers = new Map(
    (root.get("locutions")?.items ?? []).map((json) => [
      json.textAt("nodeID"),
      persons.get(json.textAt("personID")),
    ]),
  );
  const speeches = new Map<string, Speech>();
  for (const { id, type, text } of nodes.values()) {
    if (type !== "L") continue;
    const speech = speechOf(text);
    const named = speakers.get(id);
    speeches.set(id, named === undefined || named === "" ? speech : { ...speech, speaker: named });
  }
  return speeches;
}
