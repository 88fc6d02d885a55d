import { expect, test } from "vitest";
import { isInPlace } from "../../src/model/ids.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { parse } from "../../src/input/index.ts";
import { NOTATIONS } from "../../src/input/notations.ts";

function read(text: string, path = "map.yaml"): ArgumentMap {
  const { value, diagnostics } = parse({ path, text });
  expect(diagnostics).toEqual([]);
  return value!;
}

const EXAMPLE = `title: Why Beijing cannot let Russia lose
caption: >
  After an article
  of 2025.
lang: EN-gb
figure: { direction: up, style: classic, paper: a3 }
sources:
  article:
    title: China, Russia and Europe
    authors: [Emanuele Rossi, Enrico Maria Fardella]
    date: 2025
    url: https://example.org/article
    file: article.txt
  book: A book
  report: { title: A report, authors: Ann Lee, date: 2025-06-30 }
voices:
  wang: Wang Yi, Chinese foreign minister
groups:
  stability: Keeping Russia stable
  other: { title: The rest }
premises:
  refocus:
    text: Once the war is over, the United States turns its attention to China.
    voice: wang
    cite: article ¶2
    quote: refocus its full strategic attention on China
    group: stability
    note: In Brussels.
    tags: [attention, United States]
  pressure: Pressure grows.
  war-goes-on: { text: The war is not over., unstated: true, tags: war }
conclusions:
  not-lose: China cannot let Russia lose the war.   # short form: only the text
inferences:
  - id: support
    from: [refocus, pressure]
    to: not-lose
    scheme: consequences
    weight: 0.75
    note: Linked.
  - from: ["The US is free, then."]
    to: not-lose
  - from: The US is busy elsewhere.
    against: refocus
  - from:
      - text: Russia gains.
        voice: wang
        unstated: true
      - war-goes-on
    to: not-lose
  - { id: divergence, from: war-goes-on, against: support }
  - { from: pressure, against: divergence }
`;

test("the whole format", () => {
  const map = read(EXAMPLE);
  expect({
    ...map,
    statements: map.statements.map(({ id }) => id),
    inferences: map.inferences.length,
  }).toMatchObject({
    title: "Why Beijing cannot let Russia lose",
    caption: "After an article of 2025.",
    lang: "en-GB",
    figure: { direction: "up", style: "classic", paper: "a3" },
    sources: [
      {
        id: "article",
        title: "China, Russia and Europe",
        authors: ["Emanuele Rossi", "Enrico Maria Fardella"],
        date: "2025",
        url: "https://example.org/article",
        file: "article.txt",
      },
      { id: "book", title: "A book", authors: [], date: undefined },
      { id: "report", authors: ["Ann Lee"], date: "2025-06-30" },
    ],
    voices: [{ id: "wang", name: "Wang Yi, Chinese foreign minister", short: "Wang Yi" }],
    groups: [
      { id: "stability", title: "Keeping Russia stable" },
      { id: "other", title: "The rest" },
    ],
    statements: [
      "refocus",
      "pressure",
      "war-goes-on",
      "not-lose",
      "~not-lose.1",
      "~refocus.1",
      "~not-lose.2",
    ],
    inferences: 6,
  });
});

test("statements, long and short", () => {
  const [refocus, pressure, goesOn, notLose, , , gains] = read(EXAMPLE).statements;
  expect(refocus).toMatchObject({
    role: "premise",
    text: "Once the war is over, the United States turns its attention to China.",
    voices: ["wang"],
    citations: [{ source: "article", place: "¶2" }],
    quote: "refocus its full strategic attention on China",
    group: "stability",
    unstated: false,
    note: "In Brussels.",
    tags: ["attention", "United States"],
    at: { start: { line: 22, column: 3 }, end: { line: 22, column: 10 } },
    quoteAt: { start: { line: 26, column: 12 } },
  });
  expect(pressure).toEqual({
    id: "pressure",
    role: "premise",
    text: "Pressure grows.",
    short: undefined,
    voices: [],
    citations: [],
    quote: undefined,
    group: undefined,
    unstated: false,
    stance: undefined,
    standard: undefined,
    note: undefined,
    tags: [],
    at: expect.objectContaining({ start: expect.objectContaining({ line: 30 }) }),
  });
  expect(goesOn).toMatchObject({ unstated: true, tags: ["war"] });
  expect(notLose).toMatchObject({ role: "conclusion", text: "China cannot let Russia lose the war." });
  expect(gains).toMatchObject({ role: "premise", text: "Russia gains.", voices: ["wang"], unstated: true });
});

test("inferences and what they lead to", () => {
  const { inferences } = read(EXAMPLE);
  expect(inferences.map(({ index, from, target }) => ({ index, from, target }))).toEqual([
    { index: 0, from: ["refocus", "pressure"], target: { kind: "support", statement: "not-lose" } },
    { index: 1, from: ["~not-lose.1"], target: { kind: "support", statement: "not-lose" } },
    { index: 2, from: ["~refocus.1"], target: { kind: "attack", statement: "refocus" } },
    { index: 3, from: ["~not-lose.2", "war-goes-on"], target: { kind: "support", statement: "not-lose" } },
    { index: 4, from: ["war-goes-on"], target: { kind: "undercut", inference: 0 } },
    { index: 5, from: ["pressure"], target: { kind: "undercut", inference: 4 } },
  ]);
  expect(inferences[0]).toMatchObject({
    id: "support",
    scheme: "consequences",
    weight: 0.75,
    note: "Linked.",
  });
  expect(inferences[0]!.at).toMatchObject({ start: { line: 35, column: 5 }, end: { line: 40, column: 18 } });
});

test("the smallest map", () => {
  const map = read(
    "premises:\n  a: All men die.\nconclusions:\n  b: Socrates dies.\ninferences:\n  - from: a\n    to: b\n",
  );
  expect(map).toMatchObject({
    title: undefined,
    lang: "en",
    figure: {},
    sources: [],
    voices: [],
    groups: [],
  });
});

const around = (text: string) =>
  `premises:\n  a: ${text}\nconclusions:\n  b: It follows.\ninferences:\n  - { from: a, to: b }\n`;

test.each([
  [
    "plain: colons",
    "It is 12:30 at example.org:80, a#b C# and F#.",
    "It is 12:30 at example.org:80, a#b C# and F#.",
  ],
  ["plain over lines", "It works\n     and runs.", "It works and runs."],
  ["single quotes", "'It''s # 1: &fine*'", "It's # 1: &fine*"],
  ["double quotes", '"It \\u00e9 \\"works\\""', 'It é "works"'],
  ["block, folded", ">-\n    It works\n\n    and runs.", "It works and runs."],
  ["block, literal", "|\n    It works\n    and runs.\n", "It works and runs."],
  ["white space", '"  It \\t works\\n  "', "It works"],
  ["no-break space", "It\u00a0works", "It\u00a0works"],
  ["composed", "e\u0301toile", "étoile"],
  ["a comment behind it", "It works. # a remark", "It works."],
  ["joiners and marks", "می\u200cخواهم \u200fו\u200e 👩\u200d🚀", "می\u200cخواهم \u200fו\u200e 👩\u200d🚀"],
  ["a number in quotes", '"42"', "42"],
  ["a word that begins like a number", "1e", "1e"],
])("text: %s", (_name, written, text) => {
  expect(read(around(written)).statements[0]!.text).toBe(text);
});

test("line ends and a byte order mark", () => {
  const crlf = `\uFEFF${EXAMPLE.replaceAll("\n", "\r\n")}`;
  const plain = read(EXAMPLE);
  const map = read(crlf);
  expect(map.statements.map(({ text }) => text)).toEqual(plain.statements.map(({ text }) => text));
  expect(map.statements.map(({ at }) => at.start.line)).toEqual(
    plain.statements.map(({ at }) => at.start.line),
  );
});

test.each([
  ["article ¶2", { source: "article", place: "¶2" }],
  ["article", { source: "article", place: "" }],
  ["article, p. 4", { source: "article", place: "p. 4" }],
  ["article: ¶2", { source: "article", place: "¶2" }],
  ["¶2", { source: undefined, place: "¶2" }],
  ["p. 4", { source: undefined, place: "p. 4" }],
  ["page 4", { source: undefined, place: "page 4" }],
  ["Smith 2020, p. 4", { source: undefined, place: "Smith 2020, p. 4" }],
  ["ibid", { source: undefined, place: "ibid" }],
])("citation: %s", (cite, citation) => {
  const text = `sources:\n  article: An article\n${around(`{ text: It works., cite: "${cite}" }`)}`;
  expect(read(text).statements[0]!.citations).toEqual([citation]);
});

test("a citation is free where no sources are declared", () => {
  const [statement] = read(around('{ text: It works., cite: ["Smith ¶4", "article ¶2"] }')).statements;
  expect(statement!.citations.map(({ place }) => place)).toEqual(["Smith ¶4", "article ¶2"]);
});

test("ids of any script, and what looks like a number", () => {
  const text =
    "premises:\n  1: One.\n  2024-05: Two.\n  策应: Three.\n  true: Four.\n  क्षेत्र: Five.\nconclusions:\n  Ünde_1: So.\ninferences:\n  - from: [1, 2024-05, 策应, true, क्षेत्र]\n    to: Ünde_1\n";
  expect(read(text).inferences[0]!.from).toEqual(["1", "2024-05", "策应", "true", "क्षेत्र"]);
  // The same id, composed in one place and decomposed in the other.
  expect(read(text.replace("to: Ünde_1", "to: U\u0308nde_1")).inferences[0]!.target).toMatchObject({
    statement: "Ünde_1",
  });
});

test("ids of premises in place hang on what they lead to", () => {
  const more = EXAMPLE.replace(
    "inferences:",
    "inferences:\n  - from: Something else.\n    against: pressure",
  );
  const ids = (text: string) =>
    read(text)
      .statements.filter(({ id }) => isInPlace(id))
      .map(({ id, text }) => [id, text]);
  expect(ids(more).filter(([id]) => !id!.includes("pressure"))).toEqual(ids(EXAMPLE));
});

test("an undercut falls with what it undercuts", () => {
  const text = `${around("It works.")}  - { id: x, from: nobody, to: b }\n  - { id: y, from: a, against: x }\n  - { id: z, from: a, against: b }\n  - { from: a, against: z }\n`;
  const { value, diagnostics } = parse({ path: "map.yaml", text });
  expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-id"]);
  expect(value!.inferences.map(({ index, target }) => [index, target.kind])).toEqual([
    [0, "support"],
    [1, "attack"],
    [2, "undercut"],
  ]);
  expect(value!.inferences[2]!.target).toEqual({ kind: "undercut", inference: 1 });
});

test("the reader follows the extension", () => {
  expect(NOTATIONS.flatMap(({ extensions }) => extensions)).toEqual([
    "yaml",
    "yml",
    "apx",
    "tgf",
    "af",
    "i23",
    "argdown",
    "ad",
  ]);
  for (const path of ["a.yaml", "b.YML", "-", "folder.d/none", "map.txt"]) read(around("It works."), path);
});
