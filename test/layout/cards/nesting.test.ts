import { expect, test } from "vitest";
import { nestedTrees, NESTINGS } from "../../../src/layout/cards/nesting.ts";
import type { Card, Nesting } from "../../../src/layout/cards/nesting.ts";
import { cardTrees, DEEP, FLAT, rowsOf, shapedIn, treesIn } from "../../support/cards.ts";
import { outlineIn } from "../../support/rooms.ts";

const MAP = `
premises: { a: A., b: B., c: C., d: D., doubt: Doubt., doubted: Doubted. }
conclusions: { top: Top., left: Left. }
inferences:
  - { id: step, from: [left, a], to: top }
  - { from: [b], to: left }
  - { from: [c], to: left }
  - { from: [d], against: b }
  - { id: question, from: [doubt], against: step }
  - { from: [doubted], against: question }
`;

test("without nesting, each inference has a card; a step that is questioned has a row below its premises", () => {
  const [tree] = treesIn(MAP, FLAT);
  expect(tree!.map(rowsOf)).toEqual([
    ["top"],
    ["left", "a", "step b0"],
    ["b"],
    ["d"],
    ["c"],
    ["doubt", "step b4"],
    ["doubted"],
  ]);
  expect(tree!.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 2, 2, 3]);
  expect(tree!.flatMap(({ brackets }) => brackets)).toEqual([]);
});

test("single reasons stand under what they support, level by level", () => {
  const [tree] = treesIn(MAP, NESTINGS[0]!);
  // What another reason hangs on is not single.
  expect(tree!.map(rowsOf)).toEqual([
    ["top"],
    ["left", "  c", "a", "step b0"],
    ["b", "  d"],
    ["doubt", "  doubted"],
  ]);
});

test("all in one card: what leads to a premise stands right below it, what questions the step below all of it", () => {
  const [tree] = treesIn(MAP, DEEP);
  expect(tree!.map(rowsOf)).toEqual([
    ["top", "  left", "    b", "      d", "    c", "  a", "    doubt", "      doubted"],
  ]);
  const [card] = tree!;
  expect(card!.brackets.map(({ block, depth, first, last }) => [block.id, depth, first, last])).toEqual([
    ["b0", 1, 1, 7],
    ["b1", 2, 2, 3],
    ["b3", 3, 3, 3],
    ["b2", 2, 4, 4],
    ["b4", 2, 6, 7],
    ["b5", 3, 7, 7],
  ]);
  // The sign stands before the first premise.
  expect(card!.rows.map((row) => row.kind === "cell" && row.signed)).toEqual([
    ...[false, true, true, true, true, false, true, true],
  ]);
});

test("what stands right below what it leads to does not name it", () => {
  const [[card]] = treesIn(MAP, DEEP) as [[Card]];
  for (const row of card.rows) expect("onto" in row).toBe(false);
});

/** `left`, for which and against which something is said, beside `a`. */
const BESIDE = `
premises: { a: A., b: B., c: C., d: D., f: F. }
conclusions: { top: Top., left: Left. }
inferences:
  - { from: [left, a], to: top }
  - { from: [b, c], to: left, scheme: cause }
  - { from: [f], to: left }
  - { from: [d], against: left }
`;
const LINE = ["top", "left"];

test("what leads to a claim of the named line does not part it from the premises beside it: it names the claim", async () => {
  const saidIn = async (main: readonly string[], lang = "en") => {
    const shaped = await shapedIn(`lang: ${lang}\n${BESIDE}`, DEEP, main);
    return shaped.flatMap(({ rows }) =>
      rows.map(({ text }) =>
        text
          .lines(10_000)
          .flatMap(({ runs }) => runs.map((run) => run.text))
          .join("")
          .replace(/[\s\u00a0]+/gu, " ")
          .trim(),
      ),
    );
  };
  expect(await saidIn([])).toEqual([
    "1 Top.",
    "because 2 Left.",
    "because · cause 3 B.",
    "and 4 C.",
    "because 5 F.",
    "but 6 D.",
    "and 7 A.",
  ]);
  expect(await saidIn(LINE)).toEqual([
    "1 Top.",
    "because 2 Left.",
    "and 3 A.",
    "because · cause · for 2: 4 B.",
    "and 5 C.",
    "because for 2: 6 F.",
    "but against 2: 7 D.",
  ]);
  expect((await saidIn(LINE, "de"))[6]).toBe("aber gegen 2: 7 D.");
});

test("an objection is not nested where a reason for the same claim is too large to be", () => {
  const map = (extra: string) => `
premises: { a: A., b: B., c: C., small: Small., but: But. }
conclusions: { top: Top., large: Large. }
inferences:
  - { from: [but], against: top }
  - { from: [small], to: top }
  - { from: [large], to: top }
  ${extra}
`;
  const nesting = { cells: 2, depth: 2 };
  const [open] = treesIn(map("- { from: [a, b, c], to: large }"), nesting);
  expect(open!.map(rowsOf)).toEqual([["top", "  small"], ["large"], ["a", "b", "c"], ["but"]]);
  const [closed] = treesIn(map("- { from: [a], to: large }"), nesting);
  expect(closed!.map(rowsOf)[0]).toEqual(["top", "  small", "  large", "    a", "  but"]);
});

test("claims of the main line are not nested, nor what they lead to", () => {
  const [tree] = treesIn(MAP, DEEP, ["top", "left"]);
  expect(tree!.map(({ rows }) => rows.filter(({ depth }) => depth === 0).length)).toEqual([1, 2]);
  expect(rowsOf(tree![1]!)).toEqual(["left", "a", "  b", "    d", "  c", "  doubt", "    doubted"]);
});

test("every degree of nesting has all cells once, and ever fewer cards", () => {
  const cells = (index: number) =>
    treesIn(MAP, NESTINGS[index]!)
      .flat()
      .flatMap(({ rows }) => rows.flatMap((row) => (row.kind === "cell" ? [row.cell.id] : [])));
  const counts = NESTINGS.map((nesting) => treesIn(MAP, nesting).flat().length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  for (const index of NESTINGS.keys()) expect(cells(index).toSorted()).toEqual(cells(0).toSorted());
});

test("a degree of nesting that changes nothing has the trees of the one before", () => {
  for (const yaml of [MAP, "conclusions: { top: Top. }"]) {
    const panel = outlineIn(yaml).panels[0]!;
    const trees = nestedTrees(panel, new Set());
    expect(trees).toEqual(NESTINGS.map((nesting) => cardTrees(panel, nesting, new Set())));
    trees.slice(1).forEach((tree, index) => {
      const isSame = tree.flat().length === trees[index]!.flat().length;
      expect(tree === trees[index]).toBe(isSame);
    });
  }
});

test("each head has a tree of its own, however deep", () => {
  const steps = Array.from({ length: 3000 }, (_, i) => i);
  const chain = `
premises: { s0: S., bare: Bare. }
conclusions:
${steps.map((i) => `  s${i + 1}: S.`).join("\n")}
inferences:
${steps.map((i) => `  - { from: s${i}, to: s${i + 1} }`).join("\n")}
`;
  expect(treesIn(chain, FLAT).map((tree) => tree.length)).toEqual([3001, 1]);
  const [deep] = treesIn(chain, DEEP);
  expect(Math.max(...deep!.flatMap(({ rows }) => rows.map(({ depth }) => depth)))).toBeLessThanOrEqual(
    DEEP.depth,
  );
});

test("below premises that stand together, only the sign of a step names the premise that it leads to", () => {
  const named = treesIn(BESIDE, DEEP, LINE)[0]!
    .flatMap(({ rows }) => rows)
    .map((row) => (row.kind === "cell" ? [row.cell.statement, row.onto?.statement] : []));
  expect(named).toEqual([
    ["top", undefined],
    ["left", undefined],
    ["a", undefined],
    ["b", "left"],
    ["c", undefined],
    ["f", "left"],
    ["d", "left"],
  ]);
});

test("the head of a card is a claim at its edge with what leads to it inside; one that stands alone is none", () => {
  const headsIn = (nesting: Nesting) =>
    treesIn(MAP, nesting).flatMap((tree) =>
      tree.flatMap(({ rows }) =>
        rows.flatMap((row) => (row.kind === "cell" && row.heads === true ? row.cell.statement : [])),
      ),
    );
  expect(headsIn(FLAT)).toEqual([]);
  expect(headsIn(NESTINGS[0]!)).toEqual(["left", "b"]);
  expect(headsIn(DEEP)).toEqual(["top"]);
});
