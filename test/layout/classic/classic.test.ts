import { describe, expect, test } from "vitest";
import type { Direction } from "../../../src/model/map.ts";
import { drawn, MAP_FILES, mapNamed, mapOf } from "../../support/draw.ts";
import type { Drawable } from "../../support/draw.ts";
import { geometryOf } from "../../support/geometry.ts";
import { sharedPart } from "../../support/line-faults.ts";

const classic = async (map: Drawable, direction: Direction) => {
  const { figure } = await drawn(map, { style: "classic", direction });
  return geometryOf(figure).panels.flatMap(({ cards, lines }) => [{ cards, lines }]);
};

const DIRECTIONS: readonly Direction[] = ["left", "right", "up"];
const files = MAP_FILES.filter((file) => !file.startsWith("china"));

test.each(files.flatMap((file) => DIRECTIONS.map((direction) => [file, direction] as const)))(
  "nothing is drawn twice where lines run together (%s, %s)",
  async (file, direction) => {
    for (const { lines } of await classic(mapOf(file), direction)) {
      expect(lines.length).toBeGreaterThan(1);
      const doubled = lines.flatMap((one, index) =>
        lines
          .slice(index + 1)
          .filter((other) => sharedPart(one, other) !== undefined)
          .map((other) => `${one.name} and ${other.name}`),
      );
      expect(doubled).toEqual([]);
    }
  },
);

test.each(files)("a box is as high as its text (%s)", async (file) => {
  const { figure } = await drawn(mapOf(file), { style: "classic" });
  for (const { rows } of figure.panels.flatMap(({ cards }) => cards))
    for (const { text } of rows) expect(text.lines.length * text.leading).toBeLessThan(text.rect.height + 1);
});

test("each reason has an arrowhead of its own at a claim, so that none reads as counting together with another", async () => {
  const map = mapNamed(
    "main.yaml",
    `
premises: { a: A., b: B., c: C. }
conclusions: { claim: The claim., step: The step of the main line. }
inferences:
  - { from: a, to: claim }
  - { from: [b, step], to: claim }
  - { from: c, to: step }
`,
  );
  const [panel] = await classic({ ...map, main: ["claim", "step"] }, "left");
  const steps = panel!.lines.filter(({ kind, target }) => kind === "step" && target.kind === "cell");
  const arriving = steps.filter(({ target }) => target.id === steps[0]!.target.id);
  expect(arriving.map(({ main, joins }) => ({ main, joins }))).toEqual([
    { main: false, joins: false },
    { main: true, joins: false },
  ]);
  const ends = arriving.map(({ points }) => points.at(-1)!.y);
  expect(Math.abs(ends[0]! - ends[1]!)).toBeGreaterThanOrEqual(8);
});

describe("sideways", () => {
  /** Numbers of statements that stand in one layer. */
  test.each([
    ["car-free-centre.yaml", [9, 11, 13]],
    ["cycle-lane.yaml", [2, 5]],
    ["bird-in-hand.yaml", [2, 3, 7, 10, 11]],
  ])("the boxes of a layer begin at one edge (%s)", async (file, numbers) => {
    const cards = (await classic(mapOf(file), "left")).flatMap((panel) => panel.cards);
    const edges = numbers.map((number) => cards.find(({ rows: [row] }) => row?.number === number)!.box.x);
    expect(new Set(edges.map((x) => Math.round(x))).size).toBe(1);
  });

  test("of the lines of several premises the first is straight, and the others bend for it", async () => {
    const map = mapNamed(
      "straight.yaml",
      `
premises: { a: A., b: B., d: D. }
conclusions: { claim: The claim., c: C. }
inferences:
  - { from: [a, b, c], to: claim }
  - { from: d, to: c }
`,
    );
    const [panel] = await classic(map, "left");
    const lines = panel!.lines.filter(({ kind, name }) => kind === "premise" && name === "line to b0");
    expect(lines.map(({ points }) => points.length)).toEqual([2, 3, 3]);
  });

  test("the line of a first premise does not jog for a trifle", async () => {
    const [panel] = await classic(mapOf("cycle-lane.yaml"), "left");
    const cost = panel!.cards.find(({ rows: [row] }) => row?.number === 12)!;
    const own = panel!.lines.find(
      ({ kind, points: [start] }) =>
        kind === "premise" &&
        Math.abs(start!.x - cost.box.x) < 1 &&
        start!.y > cost.box.y &&
        start!.y < cost.box.y + cost.box.height,
    )!;
    expect(own.points).toHaveLength(2);
  });
});
