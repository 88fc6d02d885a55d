import { describe, expect, test } from "vitest";
import { readProject } from "../../../src/input/project/read.ts";
import { parse } from "../../../src/input/index.ts";
import { check } from "../../../src/pipeline.ts";

const read = (text: string, folders: readonly string[] = ["texts", "."]) =>
  readProject(
    { path: "hence.yaml", text },
    {
      isFolder: (root) => folders.includes(root),
      isFile: (path) => path !== "missing.bib",
      leads: (path) => (path === "linked" ? "outside" : path === "masked" ? "hidden" : "within"),
    },
  );

const found = (text: string): string[] =>
  read(text).diagnostics.map(
    ({ code, range, message, hint }) =>
      `${range.start.line} ${code} ${message}${hint === undefined ? "" : ` (${hint})`}`,
  );

const FULL = `figure: { paper: a4, formats: [pdf, png], legend: false }
sources:
  article: { title: An article, file: texts/article.txt }
voices:
  wang: Wang Yi, minister
checks: { long-text: off, orphan: error }
roots: texts
outputs:
  - { folder: figures, formats: svg, width: 160mm }
  - { folder: print, as: handout, paper: a4 }
`;

test("everything in it is read", () => {
  const { value, diagnostics } = read(FULL);
  expect(diagnostics).toEqual([]);
  expect(value.figure).toEqual({ paper: "a4", formats: ["pdf", "png"], legend: false });
  expect(value.sources).toMatchObject([{ id: "article", title: "An article", file: "texts/article.txt" }]);
  expect(value.voices).toMatchObject([{ id: "wang", short: "Wang Yi" }]);
  expect(value.levels).toEqual({ "long-text": "off", orphan: "error" });
  expect(value.roots).toEqual(["texts"]);
  expect(value.outputs).toMatchObject([
    { folder: "figures", formats: ["svg"], width: 160 },
    { folder: "print", formats: [], as: "handout", paper: "a4" },
  ]);
});

test("an empty file, or one of comments, has no defaults and no mistakes", () => {
  for (const text of ["", "\n", "# nothing yet\n"]) expect(found(text)).toEqual([]);
});

test.each<readonly [string, string]>([
  ["figur: {}\n", "1 unknown-key `figur` is not a key of `hence.yaml`. (did you mean `figure`?)"],
  [
    "\nchecks: { long-txt: off }\n",
    "2 unknown-key `long-txt` is not a key of `checks`. (did you mean `long-text`?)",
  ],
  [
    "checks: { orphan: false }\n",
    "1 wrong-value `false` is not one of `off`, `hint`, `warning` and `error`. (did you mean `off`?)",
  ],
  [
    "checks: { orphan: Warn }\n",
    "1 wrong-value `Warn` is not one of `off`, `hint`, `warning` and `error`. (did you mean `warning`?)",
  ],
  [
    "checks: { bad-id: off }\n",
    "1 unknown-key `bad-id` is an error, and errors cannot be switched off. (delete it)",
  ],
  [
    "checks: { orphan: of }\n",
    "1 wrong-value `of` is not one of `off`, `hint`, `warning` and `error`. (did you mean `off`?)",
  ],
  [
    "roots: ../secret\n",
    "1 wrong-value `../secret` is outside the folder of this file. (allow it on the command line: --root ../secret)",
  ],
  [
    "roots: [texts, /etc]\n",
    "1 wrong-value `/etc` is outside the folder of this file. (allow it on the command line: --root /etc)",
  ],
  [
    "roots: a/.ssh\n",
    "1 wrong-value `a/.ssh` is hidden, and hidden files are not read for a map. (name a folder without a dot at the beginning)",
  ],
  ["roots: txts\n", "1 wrong-value There is no folder `txts` in the folder of this file."],
  ["outputs:\n  - { folder: ../out }\n", "2 wrong-value `../out` is outside the folder of this file."],
  ["outputs:\n  - { formats: pdf }\n", "2 missing-key `folder` is missing: an output needs it."],
  [
    "figure: { paper: a4, width: 160mm }\n",
    "1 wrong-value A figure fills either a sheet or a column, and not both. (choose `paper` or `width`)",
  ],
  [
    "- a\n",
    "1 wrong-type This is a list, where `hence.yaml` is expected. (the keys of `hence.yaml` are `figure`, `figures`, `sources`, `bibliography`, `voices`, `checks`, `roots` and `outputs`)",
  ],
  ["figure: { paper: a4\n", "1 yaml-syntax"],
])("a mistake is said with its line: %j", (text, message) => {
  expect(found(text)[0]).toContain(message);
});

describe("a map below it", () => {
  const shared = read(FULL).value;
  const MAP = `premises:
  a: { text: A holds., voice: wang, cite: article p. 4 }
conclusions: { b: B holds. }
inferences: [{ from: a, to: b }]
`;

  test("cites shared sources and has shared voices, and only those that it uses", () => {
    const { value, diagnostics } = parse({ path: "m.yaml", text: MAP }, shared);
    expect(diagnostics).toEqual([]);
    expect(value!.sources.map(({ id }) => id)).toEqual(["article"]);
    expect(value!.voices.map(({ id }) => id)).toEqual(["wang"]);
    const without = parse({ path: "m.yaml", text: MAP.replace(/, voice.*4/u, "") }, shared).value!;
    expect([without.sources, without.voices]).toEqual([[], []]);
  });

  test("its own win", () => {
    const text = `sources: { article: Mine }\nvoices: { wang: Another }\nfigure: { legend: true, width: 120mm }\n${MAP}`;
    const map = parse({ path: "m.yaml", text }, shared).value!;
    expect(map.sources.map(({ title }) => title)).toEqual(["Mine"]);
    expect(map.voices.map(({ name }) => name)).toEqual(["Another"]);
    // A column excludes the sheet.
    expect(map.figure).toEqual({ formats: ["pdf", "png"], legend: true, width: 120 });
  });

  test("a misspelt shared voice gets a suggestion", () => {
    const text = MAP.replace("voice: wang", "voice: wagn");
    const { diagnostics } = parse({ path: "m.yaml", text }, shared);
    expect(diagnostics).toMatchObject([{ code: "unknown-voice", hint: "did you mean `wang`?" }]);
  });

  test("a warning is switched off, or becomes an error", () => {
    const text = MAP.replace("A holds.", "A holds. So it does.").replace(
      "conclusions:",
      "  x: Nobody uses this.\nconclusions:",
    );
    const codes = (project?: typeof shared) =>
      check({ path: "m.yaml", text }, () => undefined, project).diagnostics.map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    expect(codes({ ...shared, levels: {} })).toEqual(["warning long-text", "warning orphan"]);
    expect(codes(shared)).toEqual(["error orphan"]);
  });
});

test("what is refused is not in the value", () => {
  const { value, diagnostics } = read(
    `roots: [/, .., ../secret, C:\\x, linked, masked, .git, a/..x, gone, texts]
outputs: [{ folder: .git }, { folder: a/.git/b }, { folder: masked }, { folder: linked }, { folder: ../x }, { folder: ./ok }]
bibliography: [/x.bib, ../x.bib, linked, masked, .ssh/x.bib, missing.bib, refs.bib]
`,
  );
  expect(value.roots).toEqual(["texts"]);
  expect(value.outputs.map(({ folder }) => folder)).toEqual(["./ok"]);
  expect(value.bibliography).toEqual(["refs.bib"]);
  expect(diagnostics).toHaveLength(9 + 5 + 6);
  expect(diagnostics.map(({ message }) => message)).toContain(
    "`.git` is hidden, and pictures are not written into hidden folders.",
  );
});

test("a bibliography is a file in the folder", () => {
  expect(read("bibliography: [refs.bib, sub/more.json]\n").value.bibliography).toEqual([
    "refs.bib",
    "sub/more.json",
  ]);
  expect(found("bibliography:\n  - missing.bib\n  - ../up.bib\n")).toEqual([
    "2 bibliography-unread There is no file `missing.bib` in the folder of this file.",
    "3 bibliography-unread `../up.bib` is outside the folder of this file.",
  ]);
});
