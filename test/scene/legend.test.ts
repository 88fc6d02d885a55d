import { expect, test } from "vitest";
import type { GroupItem, Item } from "../../src/scene/scene.ts";
import { shapesIn } from "../../src/scene/walk.ts";
import { THEMES } from "../../src/themes/index.ts";
import type { ThemeName } from "../../src/model/choices.ts";
import { drawnPages } from "../support/draw.ts";
import { mapNamed } from "../support/map-files.ts";

/** `a` stands in full once, and is referred to where it is used again. */
const MAP = mapNamed(
  "map.yaml",
  `
premises: { a: A reason for both claims., b: Another reason. }
conclusions: { top: The main claim., one: One claim below it., two: Another claim below it. }
inferences:
  - { from: one, to: top }
  - { from: two, to: top }
  - { from: [a, b], to: one }
  - { from: a, to: two }
`,
);

const groups = (items: readonly Item[]): GroupItem[] =>
  items.flatMap((item) => (item.kind === "group" ? [item, ...groups(item.items)] : []));

test.each(Object.keys(THEMES) as ThemeName[])(
  "%s: what stands elsewhere looks the same in the drawing and in the legend",
  async (theme) => {
    const [page] = await drawnPages(MAP, { theme });
    const all = groups(page!.scene.items);
    const looks = (role: GroupItem["role"]) =>
      all
        .filter((group) => group.role === role)
        .flatMap(({ items }) => shapesIn(items))
        .filter(({ fill }) => fill?.role?.endsWith("cell.referenceFill") === true)
        .map(({ fill, stroke }) => ({ fill, stroke }));
    const [row] = looks("reference");
    expect(row).toBeDefined();
    expect(looks("legend")).toEqual([row]);
  },
);

test("in words, what heads the voices introduces the first of them", async () => {
  const yaml =
    "voices: { ann: Ann, ben: Ben }\npremises: { a: { text: A., voice: ann }, b: { text: B., voice: ben } }";
  const [page] = await drawnPages(mapNamed("map.yaml", yaml), {});
  const legend = groups(page!.scene.items).find(({ role }) => role === "legend")!;
  expect(legend.label).toBe("who speaks: Ann; Ben");
});
