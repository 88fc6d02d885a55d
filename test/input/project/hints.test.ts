import { expect, test } from "vitest";
import { readProject } from "../../../src/input/project/read.ts";
import type { Diagnostic } from "../../../src/diagnostic.ts";

// What is said of the defaults of a folder is followed to the letter.

const read = (text: string): readonly Diagnostic[] =>
  readProject(
    { path: "hence.yaml", text },
    {
      isFolder: (root) => ["texts", "."].includes(root),
      leads: (path) => (path === "linked" ? "outside" : "within"),
      isFile: () => true,
    },
  ).diagnostics;

type Follow = (text: string, fault: Diagnostic, words: RegExpExecArray) => string;

const instead =
  (make: (words: RegExpExecArray) => string): Follow =>
  (text, { range: { start, end } }, words) =>
    text.slice(0, start.offset) + make(words) + text.slice(end.offset);

/** The entry of a key in braces. */
const withoutEntry: Follow = (text, { range: { start } }) =>
  text.slice(0, start.offset) + text.slice(start.offset).replace(/^[^,}]*,?\s*/u, "");

const WAYS: readonly (readonly [RegExp, Follow])[] = [
  [/^did you mean `(.+)`\?$/u, instead(([, word]) => word!)],
  [/^delete it$/u, withoutEntry],
  [/^delete it, or give this voice another id$/u, instead(() => "ann")],
  [/^the keys of `checks` are `(orphan)`/u, instead(([, key]) => `{ ${key!}: off }`)],
  [/^the keys of .+ are `(figure)`/u, instead(([, key]) => key!)],
  [/^allow it on the command line: --root \.\.\/x$/u, instead(() => ".")],
  [/^name a folder without a dot at the beginning$/u, instead(() => "texts")],
  [/^replace the link by a folder$/u, instead(() => "figures")],
  [/^a link has no blanks: .* or keep `(.+)`$/u, instead(([, link]) => link!)],
];

test.each([
  "figur: { paper: a4 }\n",
  "figure: { papr: a4 }\n",
  "figure: { paper: A4 }\n",
  "checks: { long-txt: off }\n",
  "checks: { bad-id: off, orphan: off }\n",
  "checks: { orphan: of }\n",
  "checks: { orphan: false }\n",
  "checks: { orphan: info }\n",
  "checks: [orphan]\n",
  "premisses: {}\n",
  "voices: { map: Me }\n",
  "roots: ../x\n",
  "roots: .texts\n",
  "outputs: [{ folder: linked }]\n",
  "sources: { s: { title: S, url: https://example.org/a b } }\n",
])("%j", (text) => {
  const found = read(text);
  expect(found).toHaveLength(1);
  const [fault] = found;
  const hint = fault!.hint!;
  const way = WAYS.find(([words]) => words.test(hint));
  expect(way, hint).toBeDefined();
  const followed = way![1](text, fault!, way![0].exec(hint)!);
  expect(read(followed), followed).toEqual([]);
});
