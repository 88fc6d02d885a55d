/** The JSON Schema in the YAML language server that editors use. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cursor } from "../support/cursor.ts";
import { editor, uriOf } from "../support/editor.ts";
import type { Editor } from "../support/editor.ts";
import { DIST } from "../support/host.ts";

const SERVER = fileURLToPath(
  new URL("../../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url),
);
const SETTINGS = {
  yaml: { completion: true, hover: true, validate: true, schemaStore: { enable: false } },
};
const HEAD = `# yaml-language-server: $schema=${uriOf(join(DIST, "hence.schema.json"))}\n`;

let yaml: Editor;
let count = 0;

beforeAll(async () => {
  yaml = await editor({ args: [SERVER, "--stdio"], settings: SETTINGS });
}, 60_000);
afterAll(() => {
  yaml.server.kill("SIGKILL");
});

function opened(marked: string) {
  const { text, position } = cursor(HEAD + marked);
  const uri = `file:///x/maps/${(count += 1)}.yaml`;
  yaml.open(uri, text);
  return { uri, position };
}

interface Item {
  readonly label: string;
  readonly insertText: string;
  readonly documentation: unknown;
}

async function offered(marked: string): Promise<ReadonlyMap<string, Item>> {
  const { uri, position } = opened(marked);
  const { items } = await yaml.ask<{ items: Item[] }>("completion", uri, position);
  return new Map(items.map((item) => [item.label, item]));
}

test.each([
  [
    "|",
    ["title", "caption", "lang", "figure", "sources", "voices", "groups", "views", "premises", "conclusions"],
  ],
  [
    "premises:\n  a:\n    |",
    ["text", "short", "voice", "cite", "quote", "group", "unstated", "stance", "note", "tags"],
  ],
  [
    "inferences:\n  - |",
    ["id", "from", "to", "against", "scheme", "short", "raises", "voice", "weight", "note"],
  ],
  ["views:\n  a:\n    |", ["title", "group", "conclusion", "depth", "voice", "tags", "statements"]],
  [
    "sources:\n  a:\n    |",
    ["title", "authors", "date", "short", "publisher", "journal", "doi", "url", "file"],
  ],
])("keys with what they mean: %j", async (marked, keys) => {
  const items = await offered(marked);
  for (const key of keys) {
    expect(items.get(key)?.insertText, key).toMatch(new RegExp(`^${key}:`));
    expect(items.get(key)?.documentation, key).toMatch(/^\S.*[.…]$/);
  }
});

test.each([
  ["|", "premises", "premises:\n  ${1:id}: ${2:What is claimed.}"],
  ["premises:\n  |", "id: text", "${1:id}: ${2:What is claimed.}"],
  ["inferences:\n  - |", "from … to …", "from: [$1]\n  to: $2"],
  ["inferences:\n  - |", "from … against …", "from: [$1]\n  against: $2"],
])("what is mostly written at %j is written at once: %s", async (marked, label, text) => {
  expect((await offered(marked)).get(label)?.insertText).toBe(text);
});

test("words that a value can be", async () => {
  expect([...(await offered("figure:\n  paper: |")).keys()]).toEqual(["a4", "letter", "a3"]);
  expect([...(await offered("premises:\n  a:\n    unstated: |")).keys()]).toEqual(["true", "false"]);
});

test("a key explains itself", async () => {
  const { uri, position } = opened("inferences:\n  - from: [a]\n    agai|nst: b\n");
  const { contents } = await yaml.ask<{ contents: { value: string } }>("hover", uri, position);
  expect(contents.value).toMatch(/What the premises attack: a conclusion, a premise/);
});

test("a wrong key, a wrong word and a missing target are underlined", async () => {
  const { uri } = opened("|figure: { paper: a5 }\npremisses: {}\ninferences:\n  - from: [a]\n");
  const { diagnostics } = await yaml.published(uri, (found) => found.diagnostics.length > 0);
  const said = diagnostics.map(({ message, range }) => `${range.start.line}: ${message}`);
  expect(said.toSorted()).toEqual([
    '1: Value is not accepted. Valid values: "a4", "letter", "a3".',
    "2: Property premisses is not allowed.",
    '4: Missing property "to".',
  ]);
});

test("in a hence.yaml, keys explain themselves and mistakes are underlined", async () => {
  const head = `# yaml-language-server: $schema=${uriOf(join(DIST, "hence-project.schema.json"))}\n`;
  const uri = "file:///x/hence.yaml";
  yaml.open(
    uri,
    `${head}checks: { orphan: of }\noutputs:\n  - folder: figures\n    width: 160mm\nfigur: {}\n`,
  );
  const { diagnostics } = await yaml.published(uri, (found) => found.diagnostics.length > 0);
  const said = diagnostics.map(({ message, range }) => `${range.start.line}: ${message}`);
  expect(said.toSorted()).toEqual([
    '1: Value is not accepted. Valid values: "off", "hint", "warning", "error".',
    "5: Property figur is not allowed.",
  ]);
  const { items } = await yaml.ask<{ items: Item[] }>("completion", uri, { line: 5, character: 0 });
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["figure", "sources", "roots"]));
});

test("maps are right", async () => {
  for (const name of ["china-russia-europe", "car-free-centre", "white-horse", "falling-bodies-ar"]) {
    const map = readFileSync(new URL(`../../maps/${name}.yaml`, import.meta.url), "utf8");
    const { uri } = opened(`|${map.replace(/^# yaml-language-server.*\n/, "")}`);
    expect((await yaml.published(uri)).diagnostics, name).toEqual([]);
  }
});
