import { describe, expect, test } from "vitest";
import { isSame, namesOf } from "../../../src/annotations/diff/changes.ts";
import type { Changes } from "../../../src/annotations/diff/changes.ts";
import { compareMaps } from "../../../src/annotations/diff/compare.ts";
import { toYaml } from "../../../src/input/format/write.ts";
import { generated } from "../../support/generated.ts";
import { mapNamed, mapOf, mapText } from "../../support/map-files.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const OLD = `
title: Old title
voices: { wang: "Wang Yi, minister", li: Li }
sources: { book: { title: Book }, paper: Paper }
groups: { one: One, two: Two }
premises:
  a: { text: The first premise of all is here., voice: wang, cite: book p. 1 }
  b: { text: The second premise says something else., note: mind this }
  c: The third premise stands apart.
conclusions:
  mid: Something follows in the middle.
  top: The whole conclusion follows.
inferences:
  - { from: [a, b], to: mid, id: step }
  - { from: [mid, "A premise that is written in place."], to: top, scheme: evidence }
  - { from: c, against: step }
`;

/** Changes of the old map, each by the text that it replaces. */
function changed(...edits: readonly (readonly [from: string, to: string])[]): Changes {
  let text = OLD;
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return compareMaps(mapNamed("old.yaml", OLD), mapNamed("new.yaml", text));
}

/** "reworded a" for each statement; inferences by their place. */
const statements = (changes: Changes) =>
  changes.statements.map(
    (one) => `${namesOf(one).join(" ")} ${one.kind === "removed" ? one.before.id : one.after.id}`,
  );
const inferences = (changes: Changes) =>
  changes.inferences.map(
    (one) => `${namesOf(one).join(" ")} ${one.kind === "removed" ? one.before.index : one.after.index}`,
  );

test("nothing differs from itself, nor from itself in another layout", () => {
  const map = mapOf("china-russia-europe.yaml");
  expect(isSame(compareMaps(map, map))).toBe(true);
  const text = `# a comment\n${mapText("socrates.yaml")}`.replace(
    "premises:\n  mortal: All human beings are mortal.\n  human: Socrates is a human being.",
    "premises:\n  human: { text: Socrates is a human being. }\n  mortal: All human beings are mortal.",
  );
  expect(text).toContain("{ text: Socrates");
  expect(isSame(compareMaps(mapOf("socrates.yaml"), mapNamed("b.yaml", text)))).toBe(true);
});

describe("statements", () => {
  test("one that is reworded, word by word", () => {
    const [only] = changed(["The first premise", "The very first premise"]).statements;
    expect(only).toMatchObject({ kind: "changed", fields: [], moved: undefined });
    expect(only).toHaveProperty("words", [
      { how: "kept", text: "The " },
      { how: "inserted", text: "very " },
      { how: "kept", text: "first premise of all is here." },
    ]);
  });

  test("one that is rewritten keeps its id and is reworded", () => {
    const changes = changed(["The first premise of all is here.", "Nothing like it."]);
    expect(statements(changes)).toEqual(["reworded a"]);
  });

  test.each([
    ["voice: wang", "voice: li", "voice", "wang", "li"],
    ["cite: book p. 1", "cite: [book p. 1, paper ¶2]", "cite", ["book p. 1"], ["book p. 1", "paper ¶2"]],
    ["note: mind this", "note: mind that", "note", "mind this", "mind that"],
    ["note: mind this", "note: mind this, group: two", "group", undefined, "two"],
    ["note: mind this", "note: mind this, unstated: true", "unstated", false, true],
    ["note: mind this", "note: mind this, tags: [x]", "tags", [], ["x"]],
    ["note: mind this", "note: mind this, quote: as said", "quote", undefined, "as said"],
  ])("a field: %s → %s", (from, to, field, before, after) => {
    const [only, ...others] = changed([from, to]).statements;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: "changed", words: undefined, fields: [{ field, before, after }] });
  });

  test("a premise that became a conclusion", () => {
    const changes = changed(
      ["  c: The third premise stands apart.\n", ""],
      ["conclusions:\n", "conclusions:\n  c: The third premise stands apart.\n"],
      ["inferences:\n", 'inferences:\n  - { from: "This is new and supports it.", to: c }\n'],
    );
    expect(statements(changes)).toEqual(["changed c", "new ~c.1"]);
    expect(changes.statements[0]).toMatchObject({
      fields: [{ field: "role", before: "premise", after: "conclusion" }],
    });
    expect(inferences(changes)).toEqual(["new 0"]);
  });

  test("under a new id it is the same one", () => {
    const changes = changed(["  a: {", "  alpha: {"], ["[a, b]", "[alpha, b]"]);
    expect(statements(changes)).toEqual(["changed alpha"]);
    expect(changes.statements[0]).toMatchObject({ fields: [{ field: "id", before: "a", after: "alpha" }] });
    expect(changes.inferences).toEqual([]);
  });

  test("under a new id and slightly reworded it is still the same one", () => {
    const changes = changed(
      ["  a: { text: The first", "  alpha: { text: The foremost"],
      ["[a, b]", "[alpha, b]"],
    );
    expect(statements(changes)).toEqual(["reworded changed alpha"]);
  });

  test("with another id and another text it is another one", () => {
    const changes = changed(
      ["  a: { text: The first premise of all is here.", "  z: { text: Grass is green."],
      ["[a, b]", "[z, b]"],
    );
    expect(statements(changes).toSorted()).toEqual(["new z", "removed a"]);
    expect(changes.inferences).toMatchObject([{ kind: "changed", added: ["z"], removed: ["a"] }]);
  });

  test("in place, its text says which one it is, wherever it stands", () => {
    const changes = changed([
      '"A premise that is written in place."',
      '"A premise that was written in place."',
    ]);
    expect(statements(changes)).toEqual(["reworded ~top.1"]);
    const ahead = changed(["[mid,", '["Another one stands before it now.", mid,']);
    expect(statements(ahead)).toEqual(["new ~top.1"]);
  });

  test("taken out of its place and given an id, it is the same one", () => {
    const changes = changed(
      ["premises:\n", "premises:\n  named: A premise that is written in place.\n"],
      ['"A premise that is written in place."', "named"],
    );
    expect(statements(changes)).toEqual(["changed named"]);
    expect(changes.inferences).toEqual([]);
  });

  test("that serves another inference has moved", () => {
    const changes = changed(["[a, b]", "[a]"], ["[mid,", "[b, mid,"]);
    expect(statements(changes)).toEqual(["moved b"]);
    expect(changes.statements[0]).toMatchObject({ moved: { from: [0], to: [1], order: false } });
    expect(inferences(changes).toSorted()).toEqual(["changed 0", "changed 1"]);
  });

  test("that serves one more inference has not moved", () => {
    const changes = changed(["[mid,", "[b, mid,"]);
    expect(changes.statements).toEqual([]);
    expect(changes.inferences).toMatchObject([{ kind: "changed", added: ["b"], removed: [] }]);
  });

  test("whose siblings have another order has moved, but only as few as need be", () => {
    const changes = changed(["[a, b]", "[b, a]"]);
    expect(changes.statements).toHaveLength(1);
    expect(changes.statements[0]).toMatchObject({ moved: { from: [], to: [], order: true } });
    expect(changes.inferences).toEqual([]);
  });
});

describe("inferences", () => {
  test("of the same premises and target are the same without an id", () => {
    const changes = changed(["scheme: evidence", "scheme: cause, weight: 0.5"]);
    expect(changes.statements).toEqual([]);
    expect(changes.inferences).toMatchObject([
      {
        kind: "changed",
        fields: [
          { field: "scheme", before: "evidence", after: "cause" },
          { field: "weight", before: undefined, after: 0.5 },
        ],
      },
    ]);
  });

  test("that lead elsewhere have moved", () => {
    const changes = changed(["{ from: c, against: step }", "{ from: c, against: mid }"]);
    expect(inferences(changes)).toEqual(["moved 2"]);
    expect(changes.inferences[0]).toMatchObject({ retargeted: true, turned: false });
  });

  test("that turn from objection to support are changed", () => {
    const changes = changed(["{ from: c, against: step }", "{ from: c, to: mid }"]);
    expect(changes.inferences).toMatchObject([{ retargeted: true, turned: true }]);
    expect(inferences(changes)).toEqual(["moved changed 2"]);
  });

  test("in another order among those for the same target have moved", () => {
    const two = OLD.replace(
      "inferences:\n",
      'inferences:\n  - { from: "One more reason of its own.", to: top }\n',
    );
    const [first, ...rest] = two
      .slice(two.indexOf("inferences:\n") + 12)
      .trimEnd()
      .split("\n");
    const swapped = two.slice(0, two.indexOf("inferences:\n") + 12) + [...rest, first].join("\n");
    const changes = compareMaps(mapNamed("a", two), mapNamed("b", swapped));
    expect(changes.statements).toEqual([]);
    expect(changes.inferences).toMatchObject([{ kind: "changed", moved: true, retargeted: false }]);
  });

  test("that were added and removed", () => {
    const changes = changed(
      ["  - { from: c, against: step }\n", ""],
      ["inferences:\n", "inferences:\n  - { from: c, to: top }\n"],
    );
    // The premise is the same, so it is the same step, which now does something else.
    expect(inferences(changes)).toEqual(["moved changed 0"]);
    const gone = changed(["  - { from: c, against: step }\n", ""]);
    expect(inferences(gone)).toEqual(["removed 2"]);
    expect(gone.statements).toEqual([]);
  });

  test("follow their id, and what undercuts them follows them", () => {
    const changes = changed(["id: step", "id: leap"], ["against: step", "against: leap"]);
    expect(inferences(changes)).toEqual(["changed 0"]);
    expect(changes.inferences[0]).toMatchObject({ fields: [{ field: "id", before: "step", after: "leap" }] });
  });
});

test("what stands around the map", () => {
  const changes = changed(
    ["Old title", "New title"],
    ["voices: { wang: ", "voices: { feng: Feng, wang: "],
    ["paper: Paper", "paper: { title: Paper, date: '2025' }"],
    ["{ one: One, two: Two }", "{ two: Two, one: First }"],
  );
  expect(changes.fields).toEqual([{ field: "title", before: "Old title", after: "New title" }]);
  expect(changes.voices).toMatchObject([{ kind: "new", id: "feng" }]);
  expect(changes.sources).toMatchObject([{ id: "paper", fields: [{ field: "date", after: "2025" }] }]);
  expect(changes.groups).toMatchObject([
    { id: "two", kind: "changed", moved: true, fields: [] },
    { id: "one", kind: "changed", moved: false, fields: [{ before: "One", after: "First" }] },
  ]);
  expect(changes.statements).toEqual([]);
});

test("large maps are compared in little time, even if no id is the same", () => {
  const map = generated(3000);
  const renamed = mapNamed("b.yaml", toYaml(map).replaceAll(/\bs(\d+)\b/gu, "t$1"));
  const start = cpuTime();
  const changes = compareMaps(map, renamed);
  expect(cpuTime() - start).toBeLessThan(20_000);
  expect(changes.statements.every(({ kind }) => kind === "changed")).toBe(true);
  expect(changes.inferences).toEqual([]);
});
