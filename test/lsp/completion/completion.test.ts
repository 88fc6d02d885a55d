import { expect, test } from "vitest";
import { complete } from "../../../src/lsp/completion/completion.ts";
import { analyse } from "../../../src/lsp/analysis/state.ts";
import { cursor } from "../../support/cursor.ts";

const BEFORE = `title: A map
sources:
  plan: { title: Traffic plan }
voices:
  traders: Traders' association, speaking for 120 shops
groups:
  air: Clean air
premises:
  pollute:
    text: Cars cause most of it.
    tags: [fact, air]
  limit: The limit is exceeded.
conclusions:
  close: Close the centre.
  cleaner: Cleaner air.
inferences:
  - id: legal
    from: [pollute, limit]
    to: cleaner
    scheme: cause
`;

/** What is offered at `|` in what follows the map above. */
function offered(marked: string, before = BEFORE) {
  const { text, offset } = cursor(before + marked);
  const state = analyse({ path: "map.yaml", text: before });
  const found = complete(text, offset, state);
  return found && { ...found, labels: found.suggestions.map(({ label }) => label), text, offset };
}

const ids = (marked: string, before?: string) =>
  offered(marked, before)
    ?.suggestions.filter(({ kind }) => kind === "id")
    .map(({ label }) => label);

test.each([
  ["  - from: |", ["pollute", "limit", "close", "cleaner"]],
  ["  - from: [|", ["pollute", "limit", "close", "cleaner"]],
  ["  - from: [pollute, |]\n    to: close\n", ["limit", "cleaner"]],
  ["  - from: [pollute, li|\n    to: close\n", ["limit", "cleaner"]],
  ["  - from:\n      - pollute\n      - |", ["limit", "close", "cleaner"]],
  ['  - from: ["li|', ["pollute", "limit", "close", "cleaner"]],
  ["  - { from: [limit], to: |", ["pollute", "close", "cleaner"]],
  ["  - { from: [limit,\n      pollute],\n      to: |", ["close", "cleaner"]],
  ["  - from: limit\n    against: |", ["pollute", "close", "cleaner", "legal"]],
  ["  - from: [{ text: Words., voice: |", ["traders", "map"]],
  ["  - from: limit\n    voice: |", ["traders", "map"]],
  ["main: [close, |", ["pollute", "limit", "cleaner"]],
  ["expect: { limit: fails, |", ["pollute", "close", "cleaner"]],
  ["rivals: [[limit, |", ["pollute", "close", "cleaner"]],
  ["  - from:\n      - text: Words.\n        cite: |", ["plan"]],
  ["  - scheme: |", ["cause"]],
  ["views:\n  one: { group: | }", ["air"]],
  ["views:\n  one:\n    statements: [close, |", ["pollute", "limit", "cleaner"]],
  ["views:\n  one:\n    conclusion: cl|", ["pollute", "limit", "close", "cleaner"]],
  ["views:\n  one:\n    tags: |", ["fact", "air"]],
])("ids at %s", (marked, expected) => {
  expect(ids(marked)).toEqual(expected);
});

test.each([
  "  - from: limit\n    note: |",
  "  - from: limit\n    id: |",
  "  - from: limit # |",
  "  - from:\n      - { text: Words of |",
  "views:\n  one: { title: | }",
  "  - from: limit\n    to:|",
])("nothing at %s", (marked) => {
  expect(ids(marked) ?? []).toEqual([]);
});

test.each([
  ["expect:\n  |", ["here", "c#there", "c#open"]],
  ["expect: { here: holds, |", ["c#there", "c#open"]],
  ["expect:\n  c#th|", ["there", "open"]],
  ["expect: { c#|", ["there", "open"]],
  ["expect: { c#there: holds, |", ["here", "c#open"]],
])("statements of other files at %s", (marked, expected) => {
  const before = "use: { c: other.yaml }\npremises: { here: It is here. }\n";
  const { text, offset } = cursor(before + marked);
  const readText = () => "premises: { there: It is there., open: { text: It is open., stance: open } }\n";
  const state = analyse({ path: "map.yaml", text: before }, undefined, { readText });
  expect(complete(text, offset, state)?.suggestions.map(({ label }) => label)).toEqual(expected);
});

test("in the middle of a map with faults elsewhere", () => {
  const broken = BEFORE.replace(
    "limit: The limit is exceeded.",
    'limit: "The limit is exceeded.\n  third Thing',
  );
  expect(ids("  - from: [|", broken)).toEqual(expect.arrayContaining(["pollute", "close", "cleaner"]));
});

test("a place in a source is no id", () => {
  const map = "sources:\n  plan: A plan\npremises:\n  one:\n    text: One.\n";
  expect(ids("    cite: |", map)).toEqual(["plan"]);
  expect(ids("    cite: [plan p. 4, pl|", map)).toEqual(["plan"]);
  expect(ids("    cite: plan p|", map)).toBeUndefined();
});

test("an id shows its text, and is found by the words of it", () => {
  const found = offered("  - from: |")!.suggestions.find(({ label }) => label === "limit");
  expect(found).toMatchObject({ detail: "The limit is exceeded.", filter: "The limit is exceeded." });
});

test("a statement that YAML cuts at a # shows its text as it is written, and is no step", () => {
  const cut = BEFORE.replace("limit: The limit is exceeded.", "limit: We are #1 in dust.");
  const found = offered("  - from: |", cut)?.suggestions.find(({ label }) => label === "limit");
  expect(found?.detail).toBe("We are #1 in dust.");
  const step = offered("  - from: limit\n    against: |", cut)?.suggestions.find(
    ({ label }) => label === "legal",
  );
  expect(step?.detail).toBe("cause");
});

test("what nothing is done with yet comes first; premises come last under `to`", () => {
  const rank = (marked: string) =>
    Object.fromEntries(offered(marked)!.suggestions.map(({ label, rank }) => [label, rank]));
  expect(rank("  - from: |")).toMatchObject({ close: 0, cleaner: 1, limit: 1 });
  expect(rank("  - to: |")).toMatchObject({ close: 0, cleaner: 1, limit: 3 });
});

test("the word at the cursor is replaced, and only that", () => {
  const { replaced, text } = offered("  - from: [pollute, li|mi, close]")!;
  expect(text.slice(replaced.start, replaced.end)).toBe("limi");
});

const FIGURE_KEYS = ["direction", "style", "paper", "width", "type", "min-type", "formats", "theme"].concat([
  "title",
  "legend",
  "source",
  "verdicts",
]);

test.each([
  ["|", "", ["title", "caption", "lang", "figure", "sources", "voices", "groups", "views", "premises"]],
  [
    "|",
    BEFORE,
    [
      "bibliography",
      "subtitle",
      "author",
      "date",
      "caption",
      "main",
      "circular",
      "rivals",
      "expect",
      "lang",
      "figure",
      "views",
      "schemes",
      "use",
    ],
  ],
  ["  - |", BEFORE, ["id", "from", "to", "against", "scheme", "short", "raises", "voice", "weight", "note"]],
  [
    "  - from: limit\n    |",
    BEFORE,
    ["id", "to", "against", "scheme", "short", "raises", "voice", "weight", "note"],
  ],
  [
    "  - from: limit\n    to: close\n    |",
    BEFORE,
    ["id", "scheme", "short", "raises", "voice", "weight", "note"],
  ],
  [
    "  - { from: limit, |",
    BEFORE,
    ["id", "to", "against", "scheme", "short", "raises", "voice", "weight", "note"],
  ],
  ["figure: { | }", BEFORE, FIGURE_KEYS],
  ["figure:\n  pap|", BEFORE, FIGURE_KEYS],
  [
    "views:\n  one:\n    title: x\n    |",
    BEFORE,
    ["caption", "group", "conclusion", "depth", "voice", "tags", "statements"],
  ],
])("keys at %s", (marked, before, expected) => {
  const keys = offered(marked, before)!.suggestions.filter(({ kind }) => kind === "key");
  expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(expected));
  if (before !== "") expect(keys).toHaveLength(expected.length);
  for (const { about, label } of keys) expect(about, label).toMatch(/\w/);
});

test("keys that are behind the cursor are not offered again", () => {
  expect(offered("  - |\n    to: close\n    from: limit\n")!.labels).toEqual([
    "id",
    "scheme",
    "short",
    "raises",
    "voice",
    "weight",
    "note",
  ]);
});

test("a key that is only renamed keeps its colon", () => {
  const found = offered("  - fr|: limit")!.suggestions.find(({ label }) => label === "from");
  expect(found).toMatchObject({ insert: "from" });
  expect(found).not.toHaveProperty("snippet");
});

test("words that a value can be", () => {
  expect(offered("figure: { paper: | }")!.labels).toEqual(["a4", "letter", "a3"]);
  expect(offered("  - from: { text: Words., unstated: |")!.labels).toEqual(["true", "false"]);
});

test("ids that are used and not declared yet are offered where ids are declared", () => {
  const used = "premises:\n  one: One.\ninferences:\n  - from: [one, two]\n    to: three\n";
  expect(ids("conclusions:\n  |", used)).toEqual(["two", "three"]);
});

test("CRLF", () => {
  expect(ids("  - from: [pollute, |]\r\n", BEFORE.replaceAll("\n", "\r\n"))).toEqual([
    "limit",
    "close",
    "cleaner",
  ]);
});

test("keys are left to another server if asked", () => {
  const { text, offset } = cursor(`${BEFORE}  - |`);
  expect(complete(text, offset, undefined, { withoutKeys: true })).toBeUndefined();
});

test("a long list is cut to what fits what is typed", () => {
  const many = Array.from({ length: 3000 }, (_, i) => `  p${i}: Premise number ${i}.\n`).join("");
  const before = `premises:\n${many}inferences:\n`;
  const all = offered("  - from: [|", before)!;
  expect(all.partial).toBe(true);
  expect(all.suggestions.length).toBeLessThanOrEqual(400);
  expect(offered("  - from: [p299|", before)!.labels).toContain("p2999");
});

test("keys of bibliographies can be cited, with their titles", () => {
  const text = "bibliography: refs.json\nsources: { own: Mine }\npremises:\n  one: { text: It works., cite: ";
  const files: Readonly<Record<string, string>> = {
    "refs.json": '[{ "id": "smith2020", "title": "On Logic" }]',
  };
  const state = analyse({ path: "map.yaml", text: `${text}x }\n` }, undefined, {
    readText: (name) => files[name],
  });
  const found = complete(text, text.length, state)!.suggestions;
  expect(found.map(({ label, detail }) => [label, detail])).toEqual([
    ["own", "Mine"],
    ["smith2020", "On Logic"],
  ]);
});
