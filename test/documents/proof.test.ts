import { expect, test } from "vitest";
import { draw } from "../../src/pipeline.ts";
import type { Item } from "../../src/scene/scene.ts";
import { VISIONS } from "../../src/scene/colour-vision.ts";
import { mapOf } from "../support/draw.ts";
import { testTypesetter } from "../support/typesetter.ts";

const within = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.kind === "group" ? [item, ...within(item.items)] : [item]));

test.each([
  ["letter", [279, 216]],
  ["a3", [420, 297]],
] as const)("a proof on %s fills that paper, on its side", async (paper, sheet) => {
  const { value } = await draw(mapOf("socrates.yaml"), { as: "proof", paper }, await testTypesetter());
  const { scene } = value[0]!;
  expect([scene.width, scene.height].map((px) => Math.round((px * 25.4) / 96))).toEqual(sheet);
});

test("a proof shows each figure four times on one sheet", async () => {
  const { value } = await draw(mapOf("car-free-centre.yaml"), { as: "proof" }, await testTypesetter());
  expect(value).toHaveLength(1);
  const { scene } = value[0]!;
  expect([scene.width, scene.height].map((px) => Math.round((px * 25.4) / 96))).toEqual([297, 210]);
  const groups = within(scene.items).flatMap((item) => (item.kind === "group" ? [item] : []));
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  const ids = new Set(groups.map(({ id }) => `#${id}`));
  for (const { link } of groups) if (link?.to === "group") expect(ids).toContain(`#${link.id}`);
  for (const vision of VISIONS)
    expect(groups.filter(({ id, role }) => role === "statement" && id.startsWith(`${vision}-`))).toHaveLength(
      16,
    );
  const grey = groups.filter(({ id }) => id.startsWith("grey-"));
  for (const item of within(grey)) {
    if (item.kind === "text") expect(item.paint.colour).toMatch(/^#(..)\1\1$/);
  }
});
