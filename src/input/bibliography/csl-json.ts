import { type Json, readJson } from "../foreign/json/json.ts";
import { linesOf } from "../lines.ts";
import type { CslItem } from "../../model/project.ts";
import type { Bibliography, Fault } from "./bibliography.ts";
import { described } from "./csl.ts";

/** The entries of a text in CSL-JSON, as Zotero and others export it. */
export function cslBibliography(text: string): Bibliography {
  const lines = linesOf(text);
  const { root, faults: broken } = readJson(text, lines);
  const faults: Fault[] = broken.map(({ range, message }) => ({
    line: range.start.line,
    what: message.replace(/^This is/u, "this is").replace(/\.$/u, ""),
  }));
  const items = new Map<string, Json>();
  const list = root === undefined ? [] : root.isObject ? (root.get("items")?.items ?? [root]) : root.items;
  for (const item of list) {
    const key = item.textAt("citation-key") ?? item.textAt("id");
    const line = item.at.start.line;
    if (key === undefined) faults.push({ line, what: "this entry has no `id`" });
    else if (items.has(key))
      faults.push({ line, what: `the key \`${key}\` is used again, and its first entry counts` });
    else items.set(key, item);
  }
  return {
    keys: [...items.keys()],
    has: (key) => items.has(key),
    entry(key) {
      const item = items.get(key);
      return item && described(valueIn(item, text) as CslItem);
    },
    faults,
  };
}

function valueIn({ at: { start, end } }: Json, text: string): unknown {
  return JSON.parse(text.slice(start.offset, end.offset));
}
