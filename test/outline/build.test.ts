import { describe, expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import { viewed, overview } from "../../src/outline/select.ts";
import { mapNamed } from "../support/draw.ts";

const read = (text: string) => mapNamed("map.yaml", text);

const MAP =
  read(`premises: { a: A is so., b: B is so., c: C is so., d: D is so., u: The step fails., r: R is so. }
conclusions: { main: It follows., middle: Halfway. }
inferences:
  - { id: step, from: [middle, a], to: main }
  - { from: [b, a], to: middle }
  - { from: u, against: step }
  - { from: r, against: b }
  - { from: [c, d], to: main, scheme: sign }
`);

describe("numbers", () => {
  test("run block by block from the main conclusion", () => {
    const { numbers } = outline(MAP);
    expect([...numbers.keys()]).toEqual(["main", "middle", "a", "u", "b", "r", "c", "d"]);
  });

  test("a statement that is used again is referred to", () => {
    const cells = outline(MAP).panels.flatMap(({ blocks }) => blocks.flatMap((block) => block.cells));
    expect(cells.filter(({ statement }) => statement === "a").map(({ kind }) => kind)).toEqual([
      "full",
      "reference",
    ]);
  });
});

test("attacks are named by what they attack", () => {
  const roles = outline(MAP).panels[0]!.blocks.map(({ role, inference }) => [inference.from[0], role]);
  expect(Object.fromEntries(roles)).toMatchObject({
    u: "undercut",
    r: "undermine",
    middle: "support",
    c: "support",
  });
});

test("headers: the scheme, or the language's own word; an objection always says so", () => {
  expect(outline(MAP).panels[0]!.blocks.map(({ label }) => label)).toEqual([
    "because",
    "but",
    "because",
    "but",
    "sign",
  ]);
  expect(outline({ ...MAP, lang: "de" }).panels[0]!.blocks[0]!.label).toBe("weil");
});

test("what attacks in a ring is drawn all the same", () => {
  const ring = read(`premises: { a: A is so., b: B is so. }
inferences:
  - { from: a, against: b }
  - { from: b, against: a }
`);
  const made = outline(ring);
  expect([...made.numbers.keys()].toSorted()).toEqual(["a", "b"]);
  expect(made.panels[0]!.blocks).toHaveLength(2);
});

test("the panel of the main conclusion comes first, and premises go where they first serve", () => {
  const grouped = read(`groups: { one: One, two: Two }
premises: { p: P is so., q: Q is so. }
conclusions: { part: { text: A part., group: one }, whole: { text: The whole., group: two } }
inferences:
  - { from: p, to: part }
  - { from: [part, q], to: whole }
`);
  const { panels } = outline(grouped);
  expect(panels.map(({ group }) => group)).toEqual(["two", "one"]);
  expect(panels[0]!.blocks[0]!.cells.map(({ kind }) => kind)).toEqual(["reference", "full"]);
  expect(panels[1]!.heads.map(({ statement, main }) => [statement, main])).toEqual([["part", false]]);
});

describe("views", () => {
  const whole = outline(MAP);
  const blank = {
    id: "v",
    title: undefined,
    group: undefined,
    conclusion: undefined,
    depth: undefined,
    voice: undefined,
  };
  const view = { ...blank, tags: [], statements: [], at: MAP.statements[0]!.at };
  const shown = (wish: object) => viewed(whole, { ...view, ...wish }).map.statements.map(({ id }) => id);

  test("a conclusion with its reasons, and their undercuts", () => {
    expect(shown({ conclusion: "middle" })).toEqual(["a", "b", "r", "middle"]);
    expect(shown({ conclusion: "main", depth: 1 })).toEqual(["a", "c", "d", "u", "main", "middle"]);
  });

  test("chosen statements with the steps between them", () => {
    expect(shown({ statements: ["c", "d"] })).toEqual(["c", "d", "main"]);
  });

  test("numbers stay those of the whole map", () => {
    expect(viewed(whole, { ...view, conclusion: "middle" }).numbers.get("b")).toBe(whole.numbers.get("b"));
    expect(overview(whole, 1).numbers.get("d")).toBe(8);
  });
});
