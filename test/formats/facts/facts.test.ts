import { expect, test } from "vitest";
import { factsOf } from "../../../src/formats/facts/facts.ts";
import { draw } from "../../../src/pipeline.ts";
import { mapNamed } from "../../support/draw.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const MAP = `title: Cars?
sources: { plan: { title: Plan, url: "https://example.org/plan" } }
premises:
  limit: { text: The air exceeds the limit., cite: plan }
  duty: The town must act.
conclusions:
  act: It must act soon.
  close: The centre should be closed.
inferences:
  - { from: [limit, duty], to: act }
  - { from: [act, limit], to: close }
`;

test("says how large a picture is, what it says, and where everything stands in it", async () => {
  const { value } = await draw(mapNamed("map.yaml", MAP), { width: 120 }, await testTypesetter());
  const facts = factsOf({ ...value[0]!, type: await testTypesetter() });
  expect(facts).toMatchObject({ title: "Cars?", lang: "en", width: expect.closeTo(120, 1) });
  expect(facts.alt).toBe("Cars? Main conclusion: The centre should be closed.");
  expect(
    facts.statements.map(({ number, id }) => [number, id] as const).toSorted(([a], [b]) => a - b),
  ).toEqual([
    [1, "close"],
    [2, "act"],
    [3, "duty"],
    [4, "limit"],
  ]);
  for (const { x, y, width, height } of [...facts.statements, ...facts.links]) {
    expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(facts.width + 0.01);
    expect(y + height).toBeLessThanOrEqual(facts.height + 0.01);
  }
  expect(facts.links.map(({ statement, url }) => statement ?? url)).toContain("limit");
});
