import { describe, expect, test } from "vitest";
import type { GroupItem } from "../../../src/scene/scene.ts";
import { groupsIn } from "../../../src/scene/walk.ts";
import { drawn, mapNamed } from "../../support/draw.ts";

const MAP = `premises: { a: A is so., b: B is so., c: C is so. }
conclusions: { d: Thus D., e: Thus E. }
inferences:
  - { from: [a, b], to: d }
  - { from: d, to: e }
  - { from: c, against: d }
`;

describe("a card", () => {
  const cellsIn = ({ items }: GroupItem) =>
    groupsIn(items).flatMap(({ statement }) => (statement === undefined ? [] : [statement]));

  test("stands in the group of the inference whose premises it holds, a head in none", async () => {
    const { scene } = await drawn(mapNamed("map.yaml", MAP));
    const groups = groupsIn(scene.items);
    const steps = groups.filter(({ step }) => step !== undefined);
    expect(steps.map(({ role, step }) => [role, step!.from])).toEqual([
      ["inference", ["s-d"]],
      ["inference", ["s-a", "s-b"]],
      ["objection", ["s-c"]],
    ]);
    for (const group of steps) expect(cellsIn(group)).toEqual(expect.arrayContaining([...group.step!.from]));
    expect(steps.flatMap(cellsIn)).not.toContain("s-e");
    expect(groups.map(({ statement }) => statement)).toContain("s-e");
  });
});
