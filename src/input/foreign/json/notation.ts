import { diagnostic } from "../../../diagnostic.ts";
import { Draft } from "../graph/draft.ts";
import { treeOf } from "../graph/tree.ts";
import type { Notation, Reader } from "../../notation.ts";
import type { Tree } from "../../node.ts";
import { type Json, readJson } from "./json.ts";

/** Adds what a JSON value says to a draft; false if it is not in this notation at all. */
type Fill = (root: Json, draft: Draft) => boolean;

/** A notation whose files are JSON; `recognise` is given the whole text. */
export function jsonNotation(name: string, recognise: (text: string) => boolean, fill: Fill): Notation {
  return {
    name,
    extensions: [],
    shared: ["json"],
    recognise: (text) => /^\s*\{/u.test(text) && recognise(text),
    read: reader(fill),
  };
}

function reader(fill: Fill): Reader {
  return ({ text }, lines): Tree => {
    const nothing = { root: undefined, lost: [], comments: [] };
    const { root, faults } = readJson(text, lines);
    if (root === undefined) return { ...nothing, diagnostics: faults };
    const draft = new Draft();
    if (fill(root, draft)) return treeOf(draft.finish(), lines);
    const message = "This JSON is in no notation of arguments that hence reads.";
    return { ...nothing, diagnostics: [diagnostic("notation-unknown", lines.range(0, 1), message)] };
  };
}
