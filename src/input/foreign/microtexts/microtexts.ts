import { type XmlDocument, XmlElement, XmlError, parseXml } from "@rgrove/parse-xml";
import { type Range, diagnostic } from "../../../diagnostic.ts";
import { Draft } from "../graph/draft.ts";
import { treeOf } from "../graph/tree.ts";
import type { Lines } from "../../lines.ts";
import type { Notation } from "../../notation.ts";
import type { Tree } from "../../node.ts";

/** The XML of the arg-microtexts corpora: segments of a text (edu), statements (adu) and edges between them. */
export const microtexts: Notation = {
  name: "arg-microtexts",
  extensions: [],
  shared: ["xml"],
  recognise: (text) => /<arggraph\b/u.test(text),
  read({ text }, lines): Tree {
    const nothing = { root: undefined, lost: [], comments: [] };
    if (text.trim() === "") return { ...nothing, diagnostics: [] };
    const read = documentOf(text);
    if (read === "too deep") {
      const message = "This file is nested too deep to be a map.";
      return { ...nothing, diagnostics: [diagnostic("too-deep", lines.range(0, 1), message)] };
    }
    if (read instanceof XmlError) {
      const message = `This is not XML: ${read.message
        .split("\n")[0]!
        .replace(/\s*\(line .*$/u, "")
        .replace(/\.$/u, "")}.`;
      return {
        ...nothing,
        diagnostics: [diagnostic("notation-syntax", lines.range(read.pos, read.pos + 1), message)],
      };
    }
    if (read.root?.name !== "arggraph") {
      const message =
        "This XML is not the graph of an arg-microtext: its outermost element is not `arggraph`.";
      return { ...nothing, diagnostics: [diagnostic("notation-unknown", lines.range(0, 1), message)] };
    }
    const draft = new Draft();
    fill(read.root, lines, draft);
    return treeOf(draft.finish(), lines);
  },
};

/** Entities that a file declares for itself are errors, so none can grow. */
function documentOf(text: string): XmlDocument | XmlError | "too deep" {
  try {
    return parseXml(text, { includeOffsets: true });
  } catch (error) {
    if (error instanceof XmlError) return error;
    if (error instanceof RangeError) return "too deep";
    throw error;
  }
}

const STEPS: Readonly<Record<string, "support" | "attack">> = {
  sup: "support",
  exa: "support",
  reb: "attack",
  und: "attack",
};

interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly at: Range;
}

function fill(root: XmlElement, lines: Lines, draft: Draft): void {
  const elements = root.children.filter((child) => child instanceof XmlElement);
  const at = ({ start, end }: XmlElement) => lines.range(start, end);
  const { topic_id: topic, stance } = root.attributes;
  draft.say({
    title: topic?.replace(/[_-]+/gu, " "),
    subtitle: stance === undefined ? undefined : `Stance of the text: ${stance}`,
  });
  const texts = new Map(
    elements.filter(({ name }) => name === "edu").map((one) => [one.attributes["id"], one.text]),
  );
  const edges = elements
    .filter(({ name }) => name === "edge")
    .map((one): Edge => {
      const { id = "", src = "", trg = "", type = "" } = one.attributes;
      return { id, from: src, to: trg, type, at: at(one) };
    });
  const parts = new Map<string, string[]>();
  for (const { from, to, type } of edges) if (type === "seg") parts.set(to, [...(parts.get(to) ?? []), from]);
  const segments = (id: string): string[] =>
    texts.has(id) ? [texts.get(id)!] : (parts.get(id) ?? []).flatMap(segmentsOnce);
  const segmentsOnce = (id: string): string[] =>
    texts.has(id) ? [texts.get(id)!] : (parts.get(id) ?? []).map((one) => texts.get(one) ?? "");

  for (const element of elements) {
    const { id, type, implicit } = element.attributes;
    if (element.name === "adu" && id !== undefined)
      draft.statement({
        key: id,
        text: segments(id).join(" "),
        at: at(element),
        voices: type === "opp" ? ["opponent"] : undefined,
        unstated: implicit === "true",
      });
    else if (!["adu", "edu", "edge", "joint"].includes(element.name))
      draft.lose(`elements <${element.name}>`, at(element));
    if (element.name === "edu" && implicit === "true")
      draft.lose("marks that a segment is implicit", at(element));
  }
  addSteps(edges, draft);
}

function addSteps(edges: readonly Edge[], draft: Draft): void {
  const added = new Map<string, string[]>();
  for (const { from, to, type } of edges) if (type === "add") added.set(to, [...(added.get(to) ?? []), from]);
  for (const { id, from, to, type, at } of edges) {
    const kind = STEPS[type];
    if (kind !== undefined) {
      const scheme = type === "exa" ? "example" : undefined;
      draft.step({ key: id, from: [from, ...(added.get(id) ?? [])], kind, target: to, at, scheme });
    } else if (type !== "seg" && type !== "add") draft.lose(`edges of type “${type}”`, at);
    else if (type === "add" && !edges.some((one) => one.id === to && STEPS[one.type] !== undefined))
      draft.fault(at, `A premise is added to \`${to}\`, which is not a step in this file; it is left out.`);
  }
}
