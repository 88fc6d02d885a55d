import { expect, test } from "vitest";
import { unionOf } from "../../../src/annotations/diff/union.ts";
import { isInPlace } from "../../../src/model/ids.ts";
import { outline } from "../../../src/outline/build.ts";
import type { Cell } from "../../../src/outline/outline.ts";
import { mapNamed } from "../../support/map-files.ts";
import { cellsOf } from "../../support/outline-faults.ts";
import { OLD } from "../../support/versions.ts";

const drawn = (before: string, after: string) => {
  const { map: union, annotation } = unionOf(mapNamed("a", before), mapNamed("b", after));
  const { panels, numbers } = outline(union, { numbers: annotation.numbers! });
  const useOf = ({ premiseOf, statement }: Cell) =>
    annotation.inferences.get(premiseOf!)!.uses!.get(statement)!;
  return { union, annotation, useOf, panels, numbers, cells: panels.flatMap(cellsOf) };
};

test("a removed conclusion is drawn where it was a premise, with its reasons, and nowhere else", () => {
  const after = OLD.replace("mid: In between stands this., ", "")
    .replace("[mid, a]", "[a]")
    .replace("b: The second premise here., ", "")
    .replace("  - { from: b, to: mid }\n", "");
  const { panels, cells } = drawn(OLD, after);
  expect(cells.filter(({ statement }) => statement === "mid")).toMatchObject([{ kind: "full" }]);
  expect(panels[0]!.heads.map(({ statement }) => statement)).toEqual(["top"]);
  expect(panels[0]!.blocks.map(({ cells: own }) => own.map(({ statement }) => statement).join(" "))).toEqual([
    "mid a",
    "b",
    "c",
  ]);
});

test("a statement that is still there is drawn where it is now, and referred to from where it was", () => {
  const after = OLD.replace("[mid, a]", "[mid]").replace("from: b,", "from: [b, a],");
  const { cells, union, useOf } = drawn(OLD, after);
  const both = cells.filter(({ statement }) => statement === "a");
  expect(both).toMatchObject([{ kind: "reference", mentioned: true }, { kind: "full" }]);
  expect(both[1]!.mentioned).toBeUndefined();
  expect(both.map(useOf)).toMatchObject([
    { tags: [{ kind: "removed", text: "−\u00a0removed here" }], struck: true, unnamed: true },
    { tags: [{ kind: "new", text: "+\u00a0added here" }] },
  ]);
  expect(union.inferences[0]!.from).toEqual(["mid"]);
});

test("an inference that is gone stands beside what it stood beside, and refers to what is left of it", () => {
  const after = OLD.replace("  - { from: c, against: a }\n", "");
  const { panels, annotation, useOf } = drawn(OLD, after);
  const gone = panels[0]!.blocks.find(
    ({ inference }) => annotation.inferences.get(inference.index)?.look === "removed",
  )!;
  expect(gone.role).toBe("undermine");
  expect(gone.cells).toMatchObject([{ statement: "c", kind: "reference", mentioned: true }]);
  expect(useOf(gone.cells[0]!)).toMatchObject({ tags: [], look: "removed", struck: true });
  // The premise stands for itself now.
  expect(panels[0]!.heads.map(({ statement }) => statement)).toEqual(["top", "c"]);
});

test("what is removed has a number of its own and says which it had, and the others have those of the new map", () => {
  const after = OLD.replace("a: The first premise., ", "")
    .replace("[mid, a]", "mid")
    .replace("  - { from: c, against: a }\n", "");
  const { numbers, annotation } = drawn(OLD, after);
  const was = outline(mapNamed("a", OLD)).numbers.get("a")!;
  expect(numbers.get("mid")).toBe(2);
  expect(new Set(numbers.values()).size).toBe(numbers.size);
  expect([...numbers.values()].filter((number) => number === was)).toHaveLength(1);
  expect(numbers.get("a")).not.toBe(was);
  expect(annotation.statements.get("a")).toMatchObject({
    tags: [{ kind: "removed", text: `−\u00a0removed, was ${was}` }],
    spoken: { lead: [`removed, was ${was}`] },
  });
});

test("a premise in place whose id went to another one is there twice, under two ids", () => {
  const before = OLD.replace("from: b,", 'from: [b, "One thing in its place."],');
  const after = OLD.replace("from: b,", 'from: [b, "Quite another matter now."],');
  const { union } = drawn(before, after);
  expect(union.statements.filter(({ id }) => isInPlace(id)).map(({ id, text }) => [id, text])).toEqual([
    ["~-~mid.1", "One thing in its place."],
    ["~mid.1", "Quite another matter now."],
  ]);
});

test("what is gone stands behind what stood before it among those that lead to the same", () => {
  const before = `premises: { a: A1., b: B2., c: C3., d: D4., e: E5., f: F6., g: G7. }
conclusions: { top: Top., other: Other. }
inferences:
  - { id: step, from: a, to: top }
  - { from: b, to: top }
  - { from: c, to: other }
  - { from: d, against: step }
  - { from: e, against: step }
  - { from: f, against: other }
  - { from: g, to: top }
`;
  const without = before
    .replace("  - { from: b, to: top }\n", "")
    .replace("  - { from: e, against: step }\n", "");
  const { union } = drawn(before, without);
  const premises = union.inferences.map(({ from, shown = from }) => shown.join(" "));
  expect(premises).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
});

test("the name of a step is written in both versions", () => {
  const named = (scheme: string) => OLD.replace("from: b, to: mid", `from: b, to: mid, scheme: ${scheme}`);
  const textOf = (old: string, young: string) => drawn(old, young).annotation.inferences.get(1)!.text;
  const [both, added] = [textOf(named("cause"), named("evidence")), textOf(named("cause"), named("cause"))];
  expect(both!.map(({ how, text }) => `${how} ${text}`)).toEqual([
    "kept because · ",
    "deleted cause",
    "inserted evidence",
  ]);
  expect(added!.map(({ how, text }) => `${how} ${text}`)).toEqual(["kept because · cause"]);
});
