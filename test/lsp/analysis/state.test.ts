import { expect, test } from "vitest";
import { definitions } from "../../../src/lsp/features/definition.ts";
import { hover } from "../../../src/lsp/features/hover.ts";
import { isMapFile } from "../../../src/lsp/analysis/is-map.ts";
import { openMap } from "../../../src/lsp/open-map.ts";
import { problemsOf } from "../../../src/lsp/features/problems.ts";
import { changeOf, quickFixes } from "../../../src/lsp/features/fixes.ts";
import { analyse, carried } from "../../../src/lsp/analysis/state.ts";
import { SOCRATES } from "../../support/host.ts";

const PATH = "map.yaml";

test("while a line is half typed, what was declared is still known", () => {
  const before = analyse({ path: PATH, text: SOCRATES });
  const text = SOCRATES.replace("mortal: All", "mortal All").replace(
    "from: [man, mortal]",
    "from: [man, mortal",
  );
  const state = analyse({ path: PATH, text }, before);
  expect(state.read.sound).toBe(false);
  expect(state.index.declared("statement").map(({ id }) => id)).toEqual(["man", "mortal", "dies"]);
  expect(hover(state, text.indexOf("man:"))?.text).toContain("Socrates is a man");
});

test("a text that cannot be read at all leaves the last index, where it stands now", () => {
  const before = analyse({ path: PATH, text: SOCRATES });
  const text = `${"[".repeat(60)}\n${SOCRATES}`;
  const state = analyse({ path: PATH, text }, before);
  expect(state.read.root).toBeUndefined();
  const use = text.indexOf("mortal]");
  expect(definitions(state, use)).toMatchObject([{ start: text.indexOf("mortal:") }]);
  expect(hover(state, use)?.text).toContain("All men are mortal");
});

test("declarations in lines that cannot be read are carried on from edit to edit", () => {
  let state = analyse({ path: PATH, text: SOCRATES });
  for (const line of ["mortal All men", "mortal All m", "mortal Al"])
    state = analyse({ path: PATH, text: SOCRATES.replace(/mortal: .*/, line) }, state);
  expect(state.facts?.().statements.get("mortal")?.text).toBe("All men are mortal.");
});

test("an old state is carried over an edit", () => {
  const text = SOCRATES.replace("Socrates is a man", "Socrates was a man");
  const old = analyse({ path: PATH, text: SOCRATES });
  const state = carried(old, text);
  for (const { start, end, id } of state.index.all) expect(text.slice(start, end)).toBe(id);
  expect(state.index.all).toHaveLength(6);
  const cut = SOCRATES.replace("[man, mortal]", "[man, mo]");
  expect(
    carried(old, cut)
      .index.of("statement", "mortal")
      .map(({ declares }) => declares),
  ).toEqual([true]);
});

test("a long map is not read again for a quick answer", () => {
  const long = SOCRATES + Array.from({ length: 3000 }, (_, i) => `# ${i} comment\n`).join("");
  let reads = 0;
  // A slow machine: each look at the clock takes a second.
  const map = openMap({ path: PATH, readText: () => undefined, now: () => (reads += 1000) });
  map.exact(long);
  expect(reads).toBe(2000);
  const edited = long.replace("[man,", "[man ,");
  expect(definitions(map.quick(edited), edited.indexOf("mortal]"))).toHaveLength(1);
  expect(reads).toBe(2000);
  expect(map.soon(edited, (state) => state.read?.sound)).toBe(true);
  expect(reads).toBe(4000);
  map.problems(edited);
  expect(reads).toBe(4000);
});

test.each([
  [["x", "maps", "a.yaml"], "yaml", "", true],
  [["x", "maps", "deep", "a.yml"], "plaintext", "title: x", true],
  [["x", "maps", "a.yaml"], "yaml", "apiVersion: v1\nkind: Service\n", false],
  [["x", "a.yaml"], "yaml", "title: x\n", false],
  [["x", "a.yaml"], "yaml", "# c\nconclusions:\n  a: A.\n", true],
  [["x", "a.yaml"], "yaml", "x:\n  premises: 1\n", false],
  [["x", "a.md"], "markdown", "premises:\n", false],
  [["maps"], "yaml", "", false],
  [["a"], "hence", "", true],
])("is %j (%s) a map? %j: %s", (path, languageId, text, expected) => {
  expect(isMapFile({ path, languageId }, text)).toBe(expected);
});

test("a problem is shown at the first line of what it is about, with its way out", () => {
  const text = "premises:\r\n  a: A.\r\ninferences:\r\n  - from: a\r\n    note: x\r\n";
  const { read } = analyse({ path: PATH, text });
  const problems = problemsOf(
    read.problems(() => undefined),
    text,
  );
  expect(problems).toHaveLength(1);
  expect(text.slice(problems[0]!.start, problems[0]!.end)).toBe("from: a");
  expect(problems[0]!.message).toBe(
    "This inference leads nowhere.\nName a conclusion under `to`, or what it attacks under `against`.",
  );
});

test("a byte order mark hides nothing", () => {
  const state = analyse({ path: PATH, text: `\uFEFF${SOCRATES}` });
  expect(state.read.problems(() => undefined)).toEqual([]);
  expect(state.index.of("statement", "man")[0]!.start).toBe(SOCRATES.indexOf("man") + 1);
});

test("fixes are those of the problems at the place", () => {
  const text = SOCRATES.replace("mortal]", "mortl]").replace("to: dies", "to: dyes");
  const found = analyse({ path: PATH, text }).read.problems(() => undefined);
  const at = text.indexOf("dyes") + 1;
  expect(quickFixes(found, { start: at, end: at })).toMatchObject([
    { edits: [{ text: "dies" }], sure: false },
  ]);
  expect(quickFixes(found, { start: 0, end: text.length })).toHaveLength(2);
});

test.each([
  ["a\nb\nc\n", "a\nx\nc\n"],
  ["a\nb\nc\n", "b\nc\n"],
  ["a\nb\nc", "a\nb\nc\n"],
  ["", "a\n"],
  ["a\na\na\n", "a\na\n"],
  ["aXb", "ab"],
])("the change from %j to %j", (old, text) => {
  const [{ start, end, text: put } = { start: 0, end: 0, text: "" }] = changeOf(old, text);
  expect(old.slice(0, start) + put + old.slice(end)).toBe(text);
  expect(start === 0 || old[start - 1] === "\n").toBe(true);
});
