import { linesOf } from "../../lines.ts";
import { Draft } from "../graph/draft.ts";
import { treeOf } from "../graph/tree.ts";
import type { Notation } from "../../notation.ts";
import type { Tree } from "../../node.ts";
import { readYaml } from "../../yaml/read.ts";
import { entriesOf, textAt } from "../yaml-notation.ts";
import { frontMatter, itemsOf, withoutComments } from "./items.ts";
import { Debate } from "./debate.ts";

/** Argdown: statements, arguments, their premises and conclusions, relations, sections and tags. */
export const argdown: Notation = {
  name: "Argdown",
  extensions: ["argdown", "ad"],
  read(source, lines): Tree {
    const text = source.text.replace(/^\uFEFF/u, " ");
    if (text.trim() === "") return { root: undefined, diagnostics: [], lost: [], comments: [] };
    const draft = new Draft();
    const { settings, begin } = frontMatter(text);
    sayFacts(settings, draft, lines.range(0, 0));
    const debate = new Debate(draft, lines, /^\s*mode:\s*strict\b/mu.test(settings));
    for (const item of itemsOf(withoutComments(text), begin)) debate.add(item);
    debate.finish();
    return treeOf(draft.finish(), lines);
  },
};

const FACTS = new Set(["title", "subTitle", "author", "date"]);

function sayFacts(settings: string, draft: Draft, at: Parameters<Draft["lose"]>[1]): void {
  if (settings.trim() === "") return;
  const { root } = readYaml({ path: "", text: settings }, linesOf(settings), 1);
  draft.say({
    title: textAt(root, "title"),
    subtitle: textAt(root, "subTitle"),
    author: textAt(root, "author"),
    date: textAt(root, "date"),
  });
  const others = entriesOf(root).filter(({ key }) => !FACTS.has(key.value)).length;
  if (others > 0) draft.lose("settings of Argdown (front matter)", at, others);
}
