import { describe, expect, test } from "vitest";
import { compareMaps } from "../../src/annotations/diff/compare.ts";
import { changesJson } from "../../src/cli/commands/diff/json.ts";
import { parse } from "../../src/input/index.ts";
import { jsonSchema } from "../../src/input/schema/json-schema.ts";
import { toYaml } from "../../src/input/format/write.ts";
import { MAP as GRAMMAR, partAt } from "../../src/input/ids/grammar.ts";
import { analyse } from "../../src/lsp/analysis/state.ts";
import { complete } from "../../src/lsp/completion/completion.ts";
import { hover } from "../../src/lsp/features/hover.ts";
import { nameOf } from "../../src/model/field.ts";
import type { Field } from "../../src/model/field.ts";
import {
  FIGURE_FIELDS,
  GROUP_FIELDS,
  INFERENCE_FIELDS,
  MAP_FIELDS,
  NAMED_SECTIONS,
  SECTIONS,
  SOURCE_FIELDS,
  STATEMENT_FIELDS,
  VIEW_FIELDS,
  isOfStatements,
  sectionNamed,
  sectionsDeclaring,
} from "../../src/model/fields.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { drawn } from "../support/draw.ts";

type Fields = Readonly<Record<string, Field>>;

const MAP = `sources: { book: { title: A book, authors: Ann } }
voices: { ann: Ann Lee }
groups: { far: Far away }
views: { part: { title: A part } }
premises:
  a: { text: It works. }
  b: { text: It runs. }
conclusions:
  c: { text: It follows. }
inferences:
  - { from: [a, b], to: c }
`;

/** Where fields of a kind stand in the map above, and where such a thing is in the model. */
interface Kind {
  readonly name: string;
  readonly fields: Fields;
  readonly at: string;
  readonly path: readonly (string | number)[];
  readonly find: (map: ArgumentMap) => unknown;
}

const { standard, ...OF_PREMISES } = STATEMENT_FIELDS;
const { stance: _, ...OF_CONCLUSIONS } = STATEMENT_FIELDS;

const KINDS: readonly Kind[] = [
  { name: "map", fields: MAP_FIELDS, at: "", path: [], find: (map) => map },
  {
    name: "figure",
    fields: FIGURE_FIELDS,
    at: "figure: { ",
    path: ["figure"],
    find: ({ figure }) => figure,
  },
  {
    name: "source",
    fields: SOURCE_FIELDS,
    at: "title: A book, ",
    path: ["sources", "book"],
    find: ({ sources }) => sources[0],
  },
  {
    name: "view",
    fields: VIEW_FIELDS,
    at: "title: A part",
    path: ["views", "part"],
    find: ({ views }) => views[0],
  },
  {
    name: "premise",
    fields: OF_PREMISES,
    at: "text: It works.",
    path: ["premises", "a"],
    find: ({ statements }) => statements[0],
  },
  {
    name: "conclusion",
    fields: { standard },
    at: "text: It follows.",
    path: ["conclusions", "c"],
    find: ({ statements }) => statements[2],
  },
  {
    name: "inference",
    fields: INFERENCE_FIELDS,
    at: "to: c",
    path: ["inferences", 0],
    find: ({ inferences }) => inferences[0],
  },
];

/** Something to write for a field, and what it becomes. */
function sample(field: Field, key: string): readonly [yaml: string, value: unknown] {
  switch (field.is) {
    case "text":
    case "path":
      return ["So", "So"];
    case "texts":
      return ["[So]", ["So"]];
    case "date":
      return ["2025", "2025"];
    case "link":
      return ["https://example.org/a", "https://example.org/a"];
    case "doi":
      return ["10.1000/182", "10.1000/182"];
    case "citations":
      return ["book p. 3", [{ source: "book", place: "p. 3" }]];
    case "length":
      return ["16cm", 160];
    case "flag":
      return ["true", true];
    case "toggle":
      return ["false", false];
    case "number":
      return [String(field.to), field.to];
    case "choice":
      return [field.words.at(-1)!, field.words.at(-1)];
    case "choices":
      return [`[${field.words.slice(-2).join(", ")}]`, field.words.slice(-2)];
    case "reference":
      return [idIn(field.to, key), idIn(field.to, key)];
    case "references": {
      const ids = field.to === "voice" ? ["ann", "map"] : key === "main" ? ["c", "a"] : ["a", "b"];
      return [`[${ids.join(", ")}]`, ids];
    }
  }
}

const idIn = (space: string, key: string) =>
  ({ voice: "ann", group: "far", statement: key === "conclusion" ? "c" : "a" })[space]!;

/** The map with a field written in its place. */
function withField(kind: Kind, key: string, yaml: string): string {
  if (kind.name === "map") return `${key}: ${yaml}\n${MAP}`;
  if (kind.name === "figure") {
    const column = key === "type" ? ", width: 16cm" : "";
    return `figure: { ${key}: ${yaml}${column} }\n${MAP}`;
  }
  const old = new RegExp(`\\b${key}: (?:A \\w+|It works\\.|Ann\\b)`);
  const [line, place] = [MAP.split("\n").find((each) => each.includes(kind.at))!, kind.at.replace(/, $/, "")];
  const changed = old.test(line)
    ? line.replace(old, `${key}: ${yaml}`)
    : line.replace(place, `${place}, ${key}: ${yaml}`);
  return MAP.replace(line, changed);
}

function read(text: string): ArgumentMap {
  const { value: map, diagnostics } = parse({ path: "map.yaml", text });
  expect(diagnostics, text).toEqual([]);
  return map!;
}

const OLD = read(MAP);

describe.each(KINDS)("a field of a $name", (kind) => {
  test.each(Object.entries<Field>(kind.fields))("%s is carried everywhere", (key, field) => {
    const [yaml, value] = sample(field, key);
    const text = withField(kind, key, yaml);
    const map = read(text);
    expect(kind.find(map), text).toMatchObject({ [nameOf(key, field)]: value });

    // What is written is read as the same.
    expect(kind.find(read(toYaml(map)))).toMatchObject({ [nameOf(key, field)]: value });

    // The comparison of two maps, and its JSON.
    const changes = compareMaps(OLD, map);
    const told = JSON.stringify(Object.values(changes).flat());
    expect(told).toMatch(new RegExp(key === "text" ? `"words":` : `"field":"(?:figure\\.)?${key}"`));
    const json = changesJson({
      changes,
      before: { path: "a", map: OLD },
      after: { path: "b", map },
      remarks: [],
    });
    expect(json).toMatch(new RegExp(`"(?:figure\\.)?${key}"`));

    // Editors: the schema, completion, hover on the key and on the thing.
    const state = analyse({ path: "map.yaml", text });
    const at = text.indexOf(`${key}: ${yaml}`);
    expect(hover(state, at)?.text).toBe(field.about);
    expect(JSON.stringify(jsonSchema())).toContain(JSON.stringify(field.about));
    const before = text.slice(0, at);
    const offered = complete(`${before}${text.slice(at + `${key}: ${yaml}`.length)}`, at, state);
    expect(offered?.suggestions.map(({ label }) => label)).toContain(key);
    const names = "to" in field && typeof field.to === "string" ? field.to : undefined;
    if (names !== undefined) expect(partAt([...kind.path, key])?.scalar?.space).toBe(names);
  });
});

test.each([
  ["premise", OF_PREMISES, "a: { text", ["text", "voice", "cite", "quote", "group", "unstated"]],
  ["conclusion", OF_CONCLUSIONS, "c: { text", ["text", "voice", "cite", "quote", "group", "unstated"]],
  ["inference", INFERENCE_FIELDS, "s1, from", []],
] as const)("the card of a %s says every field", (_name, fields: Fields, place, elsewhere) => {
  const all = Object.entries(fields).map(([key, field]) => [key, sample(field, key)[0]] as const);
  const others = all.filter(([key]) => key !== "text").map(([key, yaml]) => `${key}: ${yaml}`);
  const text =
    place !== "s1, from"
      ? MAP.replace(new RegExp(`${place}: [^}.]+\\.`), (start) => `${start}, ${others.join(", ")}`)
      : MAP.replace("- { from", `- { id: s1, from`).replace("to: c", `to: c, ${others.join(", ")}`);
  read(text);
  const card = hover(analyse({ path: "map.yaml", text }), text.indexOf(place))?.text ?? "";
  for (const [key] of all) {
    if ((elsewhere as readonly string[]).includes(key)) continue;
    expect(card).toContain(`${key.charAt(0).toUpperCase()}${key.slice(1)}: `);
  }
  if (place !== "s1, from") expect(card).toContain("Ann Lee · our reading");
});

const SHOWN = KINDS.filter(({ name }) => ["premise", "conclusion", "inference"].includes(name)).flatMap(
  (kind) =>
    Object.entries<Field>(kind.fields).flatMap(([key, field]) =>
      field.unseen === true || key === "text" ? [] : [{ name: `${kind.name}: ${key}`, kind, key, field }],
    ),
);

/** Only where something is referred to, its short name stands for it. */
const AGAIN = "  - { from: a, against: c }\n  - { from: c, against: b }\n";

test.each(SHOWN)("a drawing shows a field that is not `unseen`: $name", async ({ kind, key, field }) => {
  const drawnOf = async (text: string) => {
    const { scene } = await drawn(read(`${text}${key === "short" ? AGAIN : ""}`));
    return JSON.stringify(scene.items);
  };
  expect(await drawnOf(withField(kind, key, sample(field, key)[0]))).not.toBe(await drawnOf(MAP));
});

test("every field is explained in a sentence", () => {
  const all = [...KINDS.map(({ fields }) => fields), GROUP_FIELDS].flatMap((fields: Fields) =>
    Object.values(fields),
  );
  for (const { about } of all) expect(about).toMatch(/^[A-Z`].*[.…]$/u);
});

test("a DOI gives a link, unless another is given", () => {
  const source = (more: string) =>
    read(MAP.replace("title: A book", `title: A book, doi: 10.1000/182${more}`)).sources[0];
  expect(source("")).toMatchObject({ doi: "10.1000/182", url: "https://doi.org/10.1000/182" });
  expect(source(", url: https://example.org")).toMatchObject({ url: "https://example.org" });
  expect(toYaml(read(MAP.replace("title: A book", "title: A book, doi: 10.1000/182")))).not.toContain("url");
});

test("each part of a map in which ids are declared has a row in the table of sections, with what they name", () => {
  const declaring = Object.entries(GRAMMAR.keys!).flatMap(([name, { declares }]) =>
    declares === undefined || declares === "use" || declares === "scheme" ? [] : [[name, declares]],
  );
  const rows = Object.keys(SECTIONS).flatMap((name) => {
    const space = sectionNamed(name)?.space;
    return space === undefined ? [] : [[name, space]];
  });
  expect(rows).toEqual(declaring);
  expect(sectionsDeclaring("statement")).toEqual(["premises", "conclusions"]);
  expect(sectionsDeclaring("tag")).toEqual([]);
  expect(NAMED_SECTIONS).toEqual(["sources", "voices", "groups"]);
  expect(["premises", "conclusions", "inferences", "voices", "toString"].filter(isOfStatements)).toEqual([
    "premises",
    "conclusions",
  ]);
  expect(sectionNamed("title")).toBeUndefined();
});

test("a section whose entries have a short form says which of its fields that is", () => {
  for (const { fields, lead } of Object.keys(SECTIONS).map((name) => sectionNamed(name)!))
    if (lead !== undefined) expect(Object.keys(fields!)).toContain(lead);
});
