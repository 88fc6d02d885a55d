/** Faults that take several files or a hand to mend, with their hints and what follows them. */
import { createHash } from "node:crypto";
import type { Code } from "../../src/diagnostic.ts";

/** The files of a folder by their names; `map.yaml` is the map. */
export type Files = Readonly<Record<string, string>>;

const STEP = "conclusions: { end: It follows. }\ninferences: [{ from: one, to: end }]\n";
export const ONE = `premises: { one: It works. }\n${STEP}`;
const map = (was: string, is: string, head = ""): Files => ({
  "map.yaml": head + ONE.replace(was, () => is),
});
const citing = (more: string, head: string): Files =>
  map("one: It works.", `one: { text: It works., ${more} }`, head);
const USE = { ...map("from: one", "from: [one, c#a]", "use: { c: c.yaml }\n") };
export const CIRCLE = map(
  "end: It follows. }\ninferences: [{ from: one, to: end }]",
  "end: It follows., more: It too. }\ninferences: [{ from: [one, more], to: end }, { from: end, to: more }]",
);

/** A file, one text in it and what it becomes as the hint says; no text for a file that is written anew. */
type Change = readonly [file: string, was: string, is: string];

export const ROWS: readonly (readonly [Code, files: Files, hint: string, Change])[] = [
  [
    "undercut-ring",
    map(
      "to: end }]",
      "to: end }, { id: y, from: [It is hot.], against: z }, { id: z, from: [It is cold.], against: y }]",
    ),
    "let one of them attack a statement",
    ["map.yaml", "against: y", "against: end"],
  ],
  ["not-a-map", { "map.yaml": "- It works.\n" }, "begins with `premises:`", ["map.yaml", "", ONE]],
  ["not-a-map", { "map.yaml": "# to do\n" }, "begins with `premises:`", ["map.yaml", "", ONE]],
  ["no-statements", { "map.yaml": "title: A\n" }, "`premises` and `conclusions`", ["map.yaml", "", ONE]],
  ["not-utf8", map("works", "w\uFFFDrks"), "type it again", ["map.yaml", "\uFFFD", "o"]],
  [
    "not-utf8",
    { "map.yaml": [...ONE].join("\0") },
    "save it as UTF-8",
    ["map.yaml", [...ONE].join("\0"), ONE],
  ],
  ["control-character", map("works", "wo\0rks"), "delete it", ["map.yaml", "\0", ""]],
  [
    "bibliography-unread",
    { ...map("", "", "bibliography: refs.txt\n"), "refs.bib": "" },
    "name a file in BibTeX",
    ["map.yaml", "refs.txt", "refs.bib"],
  ],
  [
    "bibliography-entry",
    { ...map("", "", "bibliography: refs.bib\n"), "refs.bib": "@book{k, title = {A}\n" },
    "correct it there",
    ["refs.bib", "{A}\n", "{A}}\n"],
  ],
  [
    "unknown-source",
    { ...citing("cite: k", "bibliography: refs.bib\n"), "refs.bib": "@book{k, title = {A}\n" },
    "correct it there",
    ["refs.bib", "{A}\n", "{A}}\n"],
  ],
  [
    "use-unread",
    {
      ...map("from: one", "from: [one, c#a]", "use: { c: https://x.org/c.yaml }\n"),
      "c.yaml": "premises: { a: It is. }\n",
    },
    "name it by its path",
    ["map.yaml", "https://x.org/c.yaml", "c.yaml"],
  ],
  [
    "use-faulty",
    { ...USE, "c.yaml": "premises: { a: }\n" },
    "hence check c.yaml",
    ["c.yaml", "a:", "a: It is."],
  ],
  [
    "use-circular",
    {
      ...USE,
      "c.yaml": "use: { m: map.yaml }\nconclusions: { a: It is. }\ninferences: [{ from: m#one, to: a }]\n",
      "d.yaml": "premises: { one: It works. }\n",
    },
    "move what they share",
    ["c.yaml", "map.yaml", "d.yaml"],
  ],
  [
    "circular",
    CIRCLE,
    "remove one of these steps",
    [
      "map.yaml",
      "more: It too. }\ninferences: [{ from: [one, more], to: end }, ",
      "more: It too. }\ninferences: [{ from: one, to: end }, ",
    ],
  ],
  [
    "inference-without-premises",
    map("from: one, ", ""),
    "name them under `from`",
    ["map.yaml", "{ to", "{ from: one, to"],
  ],
  [
    "inference-without-target",
    map(", to: end", ""),
    "name a conclusion under `to`",
    ["map.yaml", "from: one", "from: one, to: end"],
  ],
  [
    "inference-two-targets",
    {
      "map.yaml": `premises: { one: It works., two: It is so. }\n${STEP.replace("to: end", "to: end, against: two")}`,
    },
    "write two inferences",
    ["map.yaml", ", against: two }", " }, { from: one, against: two }"],
  ],
  [
    "supports-and-attacks",
    map("to: end }", "to: end }, { from: one, against: end }"),
    "the other is in line 3",
    ["map.yaml", ", { from: one, against: end }", ""],
  ],
  [
    "attacks-itself",
    map("to: end }", "to: end }, { from: [{ text: It is so. }, one], against: one }"),
    "delete it from `from`",
    ["map.yaml", "so. }, one]", "so. }]"],
  ],
  [
    "orphan",
    map("works. }", "works., two: It is. }"),
    "use it in a `from`",
    ["map.yaml", "from: one", "from: [one, two]"],
  ],
  ["orphan", map("works. }", "works., two: It is. }"), "or delete it", ["map.yaml", ", two: It is.", ""]],
  [
    "same-text",
    {
      "map.yaml":
        "premises: { one: It works., two: It works. }\nconclusions: { end: It follows., more: It too. }\ninferences: [{ from: one, to: end }, { from: two, to: more }]\n",
    },
    "use `one` in both places",
    [
      "map.yaml",
      ", two: It works. }\nconclusions: { end: It follows., more: It too. }\ninferences: [{ from: one, to: end }, { from: two",
      " }\nconclusions: { end: It follows., more: It too. }\ninferences: [{ from: one, to: end }, { from: one",
    ],
  ],
  [
    "same-inference",
    map("to: end }", "to: end }, { from: one, to: end }"),
    "delete one",
    ["map.yaml", ", { from: one, to: end }", ""],
  ],
  [
    "long-text",
    map("one: It works.", `one: It works ${"and works ".repeat(40)}well.`),
    "move the rest to `note`",
    [
      "map.yaml",
      `It works ${"and works ".repeat(40)}well.`,
      `{ text: It works., note: It works ${"and works ".repeat(40)}well. }`,
    ],
  ],
  [
    "question-open",
    map("to: end }", "to: end, scheme: expert opinion }"),
    "`from: { expert: … }`",
    ["map.yaml", "from: one", "from: { expert: one, says: { text: She said so. } }"],
  ],
  [
    "source-changed",
    {
      ...citing(
        "cite: s p. 1",
        `sources: { s: { title: A, file: s.txt, digest: sha256-${"1".repeat(64)} } }\n`,
      ),
      "s.txt": "It works",
    },
    "read it again; then: hence sources --pin map.yaml",
    [
      "map.yaml",
      `sha256-${"1".repeat(64)}`,
      `sha256-${createHash("sha256").update("It works").digest("hex")}`,
    ],
  ],
  [
    "missing-key",
    { "map.yaml": `voices:\n  ann: Ann\n  one: { text: It works., voice: ann }\n${STEP}` },
    "put `premises:` above `one`",
    ["map.yaml", "  one", "premises:\n  one"],
  ],
  [
    "quote-unchecked",
    {
      ...citing("cite: s p. 1, quote: It works", "sources: { s: { title: A, file: ~/s.txt } }\n"),
      "s.txt": "It works",
    },
    "paths are relative to the map",
    ["map.yaml", "~/s.txt", "s.txt"],
  ],
  [
    "source-outside",
    {
      ...citing("cite: s p. 1, quote: It works", "sources: { s: { title: A, file: ../s.txt } }\n"),
      "s.txt": "It works",
    },
    "move it beside the map",
    ["map.yaml", "../s.txt", "s.txt"],
  ],
  [
    "group-repeated",
    {
      "map.yaml": `groups: { g: Costs }\npremises:\n  a: { text: It is a., group: g }\n  b: { text: It is b., group: g }\n  c: { text: It is c., group: g }\nconclusions: { end: { text: It follows., group: g } }\ninferences: [{ from: [a, b, c], to: end }]\n`,
    },
    "leave their `group` out",
    ["map.yaml", "a: { text: It is a., group: g }", "a: It is a."],
  ],
  [
    "raises-nothing",
    map("to: end }", "to: end }, { from: [It is hot.], against: end, raises: trust }"),
    "line 3 its scheme, such as `scheme: expert opinion`, which has the question `trust`",
    ["map.yaml", ", raises: trust", ""],
  ],
  [
    "raises-nothing",
    map("to: end }", "to: end, scheme: gossip }, { from: [It is hot.], against: end, raises: trust }"),
    "under `schemes`",
    [
      "map.yaml",
      "inferences:",
      "schemes: { gossip: { questions: { trust: Can it be trusted? } } }\ninferences:",
    ],
  ],
  [
    "raises-nothing",
    map("to: end", "to: end, raises: weather"),
    "delete it",
    ["map.yaml", ", raises: weather", ""],
  ],
  [
    "weight-without-effect",
    map("to: end }", "to: end }, { from: [It is hot.], against: one, weight: 0.5 }"),
    "delete its weight, or make the premise a conclusion",
    ["map.yaml", ", weight: 0.5", ""],
  ],
  [
    "weight-without-effect",
    map("to: end }", "to: end, id: sign }, { from: [It is hot.], against: sign, weight: 0.5 }"),
    "delete its weight, or write the objection against the conclusion",
    ["map.yaml", "against: sign", "against: end"],
  ],
  [
    "quote-without-source",
    citing("cite: Rossi, quote: It works", "sources: { s: A, t: B }\n"),
    "begin `cite` with the id of a source",
    ["map.yaml", "cite: Rossi", "cite: [s p. 1, t]"],
  ],
  [
    "two-thoughts",
    map("It works.", "'It works, and therefore it is good.'"),
    "make each a statement",
    [
      "map.yaml",
      "'It works, and therefore it is good.' }\nconclusions: { end: It follows. }\ninferences: [{ from: one",
      "It works. }\nconclusions: { end: It follows., good: It is good. }\ninferences: [{ from: one, to: good }, { from: good",
    ],
  ],
  [
    "premises-far",
    {
      "map.yaml": `premises:\n  one: It works.\n${Array.from({ length: 120 }, (_, i) => `  p${i}: It is ${i}.\n`).join("")}conclusions: { end: It follows. }\ninferences:\n${Array.from({ length: 120 }, (_, i) => `  - { from: p${i}, to: end }\n`).join("")}  - { from: one, to: end }\n`,
    },
    "write such a premise in its step",
    [
      "map.yaml",
      "",
      `premises:\n  one: It works.\nconclusions: { end: It follows. }\ninferences:\n${Array.from({ length: 120 }, (_, i) => `  - { from: ["It is ${i}."], to: end }\n`).join("")}  - { from: one, to: end }\n`,
    ],
  ],
];
