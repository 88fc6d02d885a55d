import { describe, expect, test } from "vitest";
import { cardHeight, cardWidth, leastMeasure } from "../../../src/layout/cards/shaped-card.ts";
import { LOOSE, measureOf } from "../../../src/layout/metrics.ts";
import { Columns, columnShapes, widthOf } from "../../../src/layout/trees/columns.ts";
import { layoutTree } from "../../../src/layout/trees/index.ts";
import { unbeaten } from "../../../src/layout/packing/curves.ts";
import { spineOf, treeClasses, treeSketches } from "../../../src/layout/trees/shapes.ts";
import { lanesOf } from "../../../src/layout/trees/stack.ts";
import { FLAT, shapedIn } from "../../support/cards.ts";
import { BRANCHED, MAIN, text } from "./branched-map.ts";

const NARROWEST = measureOf(24);

describe("columns", () => {
  test("are no higher than they say, at measures that all texts keep", async () => {
    const cards = await shapedIn(BRANCHED, FLAT, [...MAIN]);
    const shapes = columnShapes(cards, NARROWEST, LOOSE);
    expect(shapes.length).toBeGreaterThan(2);
    for (const { width, height, measures } of shapes) {
      expect(width).toBeCloseTo(widthOf(measures, LOOSE), 6);
      measures.forEach((measure, depth) => {
        const column = cards.filter(({ card }) => card.depth === depth);
        for (const card of column)
          expect(measure).toBeGreaterThanOrEqual(leastMeasure(card, NARROWEST, LOOSE));
        const sum = column.reduce((all, card) => all + cardHeight(card, measure, LOOSE) + LOOSE.nodeGap, 0);
        expect(sum - LOOSE.nodeGap).toBeLessThanOrEqual(height + 0.001);
      });
    }
  });

  test("by falling width and rising height", async () => {
    const shapes = columnShapes(await shapedIn(BRANCHED, FLAT, [...MAIN]), NARROWEST, LOOSE);
    shapes.slice(1).forEach(({ width, height }, i) => {
      expect(width).toBeLessThan(shapes[i]!.width);
      expect(height).toBeGreaterThan(shapes[i]!.height);
    });
  });

  test("that cards are added to are those of all cards at once", async () => {
    const cards = await shapedIn(BRANCHED, FLAT, [...MAIN]);
    const columns = new Columns(NARROWEST, LOOSE);
    for (const [index, card] of cards.entries()) {
      columns.add([card]);
      expect(columns.shapes()).toEqual(columnShapes(cards.slice(0, index + 1), NARROWEST, LOOSE));
    }
  });
});

test("of the main line, each claim begins a section with all that leads to it by other ways", async () => {
  const cards = await shapedIn(BRANCHED, FLAT, [...MAIN]);
  const named = (sections: readonly (readonly number[])[]) =>
    sections.map((section) =>
      section.map((index) => {
        const [row] = cards[index]!.rows;
        return row!.kind === "cell" ? row!.text.statement.id : "";
      }),
    );
  expect(named(spineOf({ cards }, MAIN))).toEqual([
    ["top", "a", "b"],
    ["middle", "c", "d"],
    ["deep", "e", "f"],
  ]);
  expect(spineOf({ cards }, new Set(["top"]))).toEqual([]);
  // A main line from further down has no such sections: lines climb to the first card of one only.
  expect(spineOf({ cards }, new Set(["middle", "deep"]))).toHaveLength(1);
});

test("there are no classes of ways in which a tree cannot be laid out", async () => {
  const tree = { cards: await shapedIn("premises: { a: A statement by itself. }", FLAT) };
  const named = (direction: "left" | "up") => [
    ...treeClasses([tree, tree], { direction, narrowest: NARROWEST, main: new Set() }, LOOSE).keys(),
  ];
  expect(named("left")).toEqual(["0 layers"]);
  expect(named("up")).toEqual(["0 rows"]);
});

test("a claim of the main line that is only referred to begins no section", async () => {
  const twice = BRANCHED.replace("{ from: a, to: top }", "{ from: a, to: top }\n  - { from: deep, to: top }");
  const cards = await shapedIn(twice, FLAT, [...MAIN]);
  const isReference = (index: number) => {
    const [row] = cards[index]!.rows;
    return row!.kind === "cell" && row!.row.cell.kind === "reference";
  };
  const sections = spineOf({ cards }, MAIN);
  expect(cards.filter((_, index) => isReference(index))).toHaveLength(1);
  expect(sections).toHaveLength(3);
  for (const [first] of sections) expect(isReference(first!)).toBe(false);
});

test("the steps of the main line are heavy lines, however a tree is laid out, also where it goes on beside itself", async () => {
  const line = ["top", "middle", "deep", "deeper", "deepest"];
  const long = (id: string) =>
    `${text(id)}${" It takes a good many words to say all that it says.".repeat(6)}`;
  const yaml = `
premises:
  ${text("side")}
  ${text("end")}
conclusions:
${line.map((id) => `  ${long(id)}`).join("\n")}
inferences:
  - { from: side, to: middle }
  - { from: end, to: deepest }
${line
  .slice(1)
  .map((id, i) => `  - { from: ${id}, to: ${line[i]} }`)
  .join("\n")}
`;
  const main = new Set(line);
  const tree = { cards: await shapedIn(yaml, FLAT, line) };
  const steps = tree.cards.flatMap(({ card }) =>
    card.block?.inference.from.some((id) => main.has(id)) === true ? [card.id] : [],
  );
  expect(steps).toHaveLength(line.length - 1);
  const plans = (["left", "right", "up"] as const).flatMap((direction) =>
    treeSketches(treeClasses([tree], { direction, narrowest: NARROWEST, main }, LOOSE)).map(
      ({ plan }) => plan,
    ),
  );
  const isFolded = (plan: (typeof plans)[number]) => plan.kind === "stack" && plan.columns?.length === 2;
  expect(plans.some(isFolded)).toBe(true);
  const some = [...plans.filter(isFolded).slice(0, 4), ...plans.filter((_, i) => i % 8 === 0)];
  for (const plan of [...some, plans.at(-1)!]) {
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    const { lines } = await layoutTree(tree, plan, main, LOOSE);
    const heavy = lines.filter((one) => one.main).map(({ block }) => block.id);
    expect(heavy.toSorted()).toEqual(steps.toSorted());
  }
});

test("lines that climb beside sections: what begins lower climbs further out; objections share a lane", async () => {
  const reasons = [0, 1, 2, 3].map((i) => `p${i}`);
  const yaml = `
premises:
${[...reasons, "o0", "o1"].map((id) => `  ${text(id)}`).join("\n")}
conclusions: { ${text("top")} }
inferences:
${reasons.map((id) => `  - { from: ${id}, to: top }`).join("\n")}
  - { from: o0, against: top }
  - { from: o1, against: top }
`;
  const cards = await shapedIn(yaml, FLAT);
  const few = cards.slice(0, 4);
  const lanes = lanesOf({ cards: few }, [[0], [1, 2, 3]]);
  expect([...lanes.laneOf.values()]).toEqual([0, 1, 2]);
  const many = lanesOf({ cards }, [[0], [1, 2, 3, 4, 5, 6]]);
  expect([...many.laneOf.values()]).toEqual([0, 0, 0, 0, 1, 1]);
  expect(many.count).toBe(2);
});

describe.each(["left", "right", "up"] as const)(
  "the ways to lay out a tree, with its conclusion %s",
  (direction) => {
    const made = shapedIn(BRANCHED, FLAT, [...MAIN]).then((cards) => {
      const tree = { cards };
      return {
        tree,
        all: treeSketches(treeClasses([tree], { direction, narrowest: NARROWEST, main: MAIN }, LOOSE)),
      };
    });

    test(
      "come out about as large as they say, in the measures that they promise",
      { timeout: 60_000 },
      async () => {
        const { tree, all } = await made;
        expect(all.length).toBeGreaterThan(2);
        for (const { plan, width, height } of all) {
          // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
          const layout = await layoutTree(tree, plan, MAIN, LOOSE);
          expect(layout.cards).toHaveLength(tree.cards.length);
          expect(layout.lines).toHaveLength(tree.cards.length - 1);
          expect(layout.width / width).toBeLessThan(direction === "up" ? 1.2 : 1.1);
          expect(layout.height / height).toBeLessThan(1.25);
          for (const { sized, at } of layout.cards) {
            const { x, y, width: own, height: high } = sized.frame;
            expect(at.x + x + own).toBeLessThanOrEqual(layout.width + 0.01);
            expect(at.y + y + high).toBeLessThanOrEqual(layout.height + 0.01);
            expect(sized.frame.width).toBeGreaterThanOrEqual(cardWidth(NARROWEST, LOOSE) - 0.001);
          }
        }
      },
    );

    test("none is beaten in both width and height", async () => {
      const { all } = await made;
      expect(unbeaten(all)).toEqual(all);
    });
  },
);
