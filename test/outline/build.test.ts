import { describe, expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import type { Outline } from "../../src/outline/outline.ts";
import { mapNamed } from "../support/map-files.ts";

const outlineOf = (yaml: string): Outline => outline(mapNamed("map.yaml", yaml));

/** Statements in the order of their numbers. */
const order = ({ numbers }: Outline) =>
  [...numbers].toSorted(([, a], [, b]) => a - b).map(([statement]) => statement);

const blocksOf = ({ panels }: Outline) =>
  panels.flatMap(({ blocks }) => blocks.map(({ inference }) => inference.from.join("+")));

const headsOf = ({ panels }: Outline) => panels.map(({ heads }) => heads.map(({ statement }) => statement));

const CHAIN = `
premises: { a: A., b: B., c: C., d: D., e: E. }
conclusions: { top: Top., left: Left. }
inferences:
  - { from: [a, left], to: top }
  - { from: [b, c], to: left }
  - { from: [d], to: top }
  - { from: [e], against: a }
`;

test("after each premise of a step comes what leads to it, then the next premise", () => {
  expect(order(outlineOf(CHAIN))).toEqual(["top", "a", "e", "left", "b", "c", "d"]);
  expect(blocksOf(outlineOf(CHAIN))).toEqual(["a+left", "e", "b+c", "d"]);
});

test("reasons for a claim come before the objections to it", () => {
  const made = outlineOf(`
premises: { first: First., second: Second., third: Third. }
conclusions: { top: Top. }
inferences:
  - { from: [first], against: top }
  - { from: [second], to: top }
  - { from: [third], to: top }
`);
  expect(order(made)).toEqual(["top", "second", "third", "first"]);
});

test("the main line goes on after all else that is said of a claim and of the premises beside it", () => {
  const made = outlineOf(`
main: [top, next, last]
premises: { a: A., b: B., c: C., but: But., ground: Ground. }
conclusions: { top: Top., next: Next., last: Last., side: Side. }
inferences:
  - { from: [but], against: top }
  - { from: [side], to: top }
  - { from: [a], to: side }
  - { from: [next], to: top }
  - { from: [b], to: next }
  - { from: [c, last], to: next }
  - { from: [ground], to: last }
`);
  expect(order(made)).toEqual(["top", "side", "a", "but", "next", "b", "c", "last", "ground"]);
});

test("the main line goes on after what is said of the premises beside its claim, and of their step", () => {
  const made = outlineOf(`
main: [top, next, last]
premises: { last: Last., reason: Reason., doubt: Doubt. }
conclusions: { top: Top., next: Next., beside: Beside. }
inferences:
  - { from: [last], to: next }
  - { id: step, from: [next, beside], to: top }
  - { from: [reason], to: beside }
  - { from: [doubt], against: step }
`);
  expect(order(made)).toEqual(["top", "next", "beside", "reason", "doubt", "last"]);
});

/** A conclusion with a long reason and then a short one, and so many statements beside them. */
const withFoundLine = (beside: number) =>
  outlineOf(`
premises: { ground: Ground., short: Short.${Array.from({ length: beside }, (_, i) => `, s${i}: It is ${i}.`).join("")} }
conclusions: { top: Top., next: Next., last: Last. }
inferences:
  - { from: [next], to: top }
  - { from: [last], to: next }
  - { from: [ground], to: last }
  - { from: [short], to: top }
`);

test("a line that is found goes on after all else in a map that one page holds, and in the order of the file in larger ones", () => {
  expect(order(withFoundLine(55)).slice(0, 5)).toEqual(["top", "short", "next", "last", "ground"]);
  expect(order(withFoundLine(56)).slice(0, 5)).toEqual(["top", "next", "last", "ground", "short"]);
});

test("the premises of a step of a line that is found do not stand together", () => {
  const made = outlineOf(`
premises: { ground: Ground., reason: Reason. }
conclusions: { top: Top., next: Next., last: Last., side: Side. }
inferences:
  - { from: [side, next], to: top }
  - { from: [reason], to: side }
  - { from: [last], to: next }
  - { from: [ground], to: last }
`);
  expect(order(made)).toEqual(["top", "side", "reason", "next", "last", "ground"]);
});

test("a claim stands in full where the main line leads through it, even if it is used before", () => {
  const made = outlineOf(`
main: [top, next]
premises: { next: Next., a: A. }
conclusions: { top: Top., side: Side. }
inferences:
  - { from: [side], to: top }
  - { from: [a, next], to: side }
  - { from: [next], to: top }
`);
  expect(order(made)).toEqual(["top", "side", "a", "next"]);
  const cells = made.panels[0]!.blocks.flatMap((block) => block.cells);
  expect(cells.map(({ statement, kind }) => [statement, kind])).toEqual([
    ["side", "full"],
    ["a", "full"],
    ["next", "reference"],
    ["next", "full"],
  ]);
});

test("each block leads to the cell of its conclusion", () => {
  const [panel] = outlineOf(CHAIN).panels;
  const cells = [...panel!.heads, ...panel!.blocks.flatMap(({ cells }) => cells)];
  for (const { target, inference } of panel!.blocks) {
    const { statement } = cells.find(({ id }) => id === target.id)!;
    expect(inference.target).toMatchObject({ statement });
  }
});

test("attacks rebut conclusions, undermine premises and undercut steps", () => {
  const made = outlineOf(`
premises: { a: A., b: B., c: C., d: D. }
conclusions: { top: Top. }
inferences:
  - { id: step, from: [a], to: top }
  - { from: [b], against: top }
  - { from: [c], against: a }
  - { from: [d], against: step }
`);
  const roles = made.panels[0]!.blocks.map(({ inference, role }) => [inference.from[0], role]);
  expect(new Map(roles as [string, string][])).toEqual(
    new Map([
      ["a", "support"],
      ["b", "rebut"],
      ["c", "undermine"],
      ["d", "undercut"],
    ]),
  );
});

test("the main line goes on by one inference: another one from the same claim comes before it", () => {
  const made = outlineOf(`
main: [top, next]
premises: { next: Next., a: A., b: B. }
conclusions: { top: Top. }
inferences:
  - { from: [next, a], to: top }
  - { from: [next, b], to: top }
`);
  expect(order(made)).toEqual(["top", "b", "next", "a"]);
});

test("what undercuts a step comes after its premises and the reasons for them", () => {
  const made = outlineOf(`
premises: { reason: Reason., doubt: Doubt. }
conclusions: { top: Top., middle: Middle. }
inferences:
  - { id: step, from: [middle], to: top }
  - { from: [reason], to: middle }
  - { from: [doubt], against: step }
`);
  expect(order(made)).toEqual(["top", "middle", "reason", "doubt"]);
  expect(made.panels[0]!.blocks[2]!.target).toEqual({ kind: "block", id: made.panels[0]!.blocks[0]!.id });
});

test("what undercuts one step comes in the order of the file, each with its own reasons behind it", () => {
  const made = outlineOf(`
premises: { a: A., first: First., second: Second., third: Third., reason: Reason. }
conclusions: { top: Top. }
inferences:
  - { id: step, from: [a], to: top }
  - { id: doubt, from: [first], against: step }
  - { from: [second], against: step }
  - { from: [third], against: step }
  - { from: [reason], against: first }
`);
  expect(blocksOf(made)).toEqual(["a", "first", "reason", "second", "third"]);
  expect(order(made)).toEqual(["top", "a", "first", "reason", "second", "third"]);
});

test("a statement that is used again is referred to, and its reasons stand once", () => {
  const made = outlineOf(`
premises: { a: A., deep: Deep. }
conclusions: { one: One., two: Two., shared: Shared. }
inferences:
  - { from: [shared], to: one }
  - { from: [shared, a], to: two }
  - { from: [deep], to: shared }
`);
  const cells = made.panels[0]!.blocks.flatMap((block) => block.cells);
  expect(cells.filter(({ statement }) => statement === "shared").map(({ kind }) => kind)).toEqual([
    "full",
    "reference",
  ]);
  expect(blocksOf(made)).toEqual(["shared", "deep", "shared+a"]);
});

describe("heads", () => {
  test("are the conclusions that nothing is drawn from, then what stands alone", () => {
    const made = outlineOf(`
premises: { alone: Alone., a: A. }
conclusions: { second: Second., first: First. }
inferences:
  - { from: [a], to: first }
  - { from: [a], to: second }
`);
    expect(headsOf(made)).toEqual([["second", "first", "alone"]]);
    expect(made.panels[0]!.heads.map(({ main }) => main)).toEqual([true, true, false]);
  });

  test("of a ring of attacks: the statement that the author wrote first", () => {
    const made = outlineOf(`
premises: { b: B., a: A., c: C. }
inferences:
  - { from: [a], against: b }
  - { from: [b], against: c }
  - { from: [c], against: a }
`);
    expect(headsOf(made)).toEqual([["b"]]);
    expect(order(made)).toEqual(["b", "a", "c"]);
    const last = made.panels[0]!.blocks.at(-1)!.cells[0]!;
    expect([last.statement, last.kind]).toEqual(["b", "reference"]);
  });
});

describe("groups", () => {
  const made = outlineOf(`
groups: { other: The other one, home: Home }
premises:
  a: A.
  b: { text: B., group: other }
conclusions:
  top: { text: Top., group: home }
  far: { text: Far., group: other }
inferences:
  - { from: [far, a], to: top }
  - { from: [b], to: far }
`);

  test("are panels, that of the main conclusion first", () => {
    expect(made.panels.map(({ group }) => group)).toEqual(["home", "other"]);
    expect(made.panels.map(({ title }) => title)).toEqual(["Home", "The other one"]);
  });

  test("keep their own statements; others refer to them", () => {
    expect(headsOf(made)).toEqual([["top"], ["far"]]);
    expect(made.panels[1]!.heads[0]!.main).toBe(false);
    const [block] = made.panels[0]!.blocks;
    expect(block!.cells.map(({ statement, kind }) => [statement, kind])).toEqual([
      ["far", "reference"],
      ["a", "full"],
    ]);
    expect(order(made)).toEqual(["top", "a", "far", "b"]);
  });

  test("a statement without a group belongs to that of the conclusion it serves first", () => {
    const cells = made.panels.map(({ blocks }) => blocks.flatMap((block) => block.cells));
    expect(cells[0]!.find(({ statement }) => statement === "a")?.kind).toBe("full");
  });

  test("a group without statements has no panel", () => {
    const panels = outlineOf("groups: { empty: Empty }\npremises: { a: A. }").panels;
    expect(panels.map(({ group }) => group)).toEqual([undefined]);
  });
});

describe("labels", () => {
  const labels = (lang: string) =>
    outlineOf(`
lang: ${lang}
premises: { a: A., b: B., c: C. }
conclusions: { top: Top. }
inferences:
  - { from: [a], to: top }
  - { from: [b], to: top, scheme: analogy }
  - { from: [c], against: top }
  - { from: ["D."], against: top, scheme: authority }
`).panels[0]!.blocks.map(({ label }) => label);

  test.each([
    ["en", "because", "but"],
    ["de-AT", "weil", "aber"],
    ["zh", "因为", "但是"],
    // No words of their own: English ones.
    ["sv", "because", "but"],
  ])("in %s", (lang, because, but) => {
    expect(labels(lang)).toEqual([because, `${because} · analogy`, but, `${but} · authority`]);
  });
});

test("a map of nothing has no panel", () => {
  const { panels, numbers } = outlineOf("title: Empty");
  expect(panels.flatMap(({ heads, blocks }) => [...heads, ...blocks])).toEqual([]);
  expect(numbers.size).toBe(0);
});
