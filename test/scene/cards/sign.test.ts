import { describe, expect, test } from "vitest";
import type { GroupItem, Scene, Segment, ShapeItem } from "../../../src/scene/scene.ts";
import { groupsIn, shapesIn, textsIn } from "../../../src/scene/walk.ts";
import { verdicts } from "../../../src/annotations/verdicts/verdicts.ts";
import { drawn, mapNamed, mapOf } from "../../support/draw.ts";
import { markOf } from "../../support/mark-faults.ts";

const MAP = `
premises: { a: A is so., b: B is so., doubt: It does not follow. }
conclusions: { top: Top is so. }
inferences:
  - { id: step, from: a, to: top }
  - { id: con, from: b, against: top }
  - { from: doubt, against: con }
`;

const statement = ({ items }: Scene, id: string): GroupItem =>
  groupsIn(items).find((group) => group.id === `s-${id}`)!;
const grounds = (items: GroupItem["items"]): ShapeItem[] =>
  shapesIn(items).filter(({ fill }) => fill?.role?.endsWith("header.objection") === true);

describe("the sign of a step", () => {
  test.each(["blocks", "classic"] as const)(
    "in %s: is pale where the step does not apply, not where it does",
    async (style) => {
      for (const theme of ["plain", "dark", "print"] as const) {
        const map = mapNamed("m.yaml", MAP);
        const { scene } = await drawn(verdicts.annotate({ map }), { style, theme });
        const found = grounds(scene.items).map(({ fill }) => fill!);
        expect(found.map(({ role }) => role)).toEqual([
          "annotations.looks.out.header.objection",
          "header.objection",
        ]);
        expect(found[0]!.colour, theme).not.toBe(found[1]!.colour);
      }
    },
  );

  test("is read as usual before a statement that fails of a step that applies", async () => {
    const map = mapNamed("m.yaml", MAP.replace("b: B is so.", "b: { text: B is so., stance: denied }"));
    const { scene } = await drawn(verdicts.annotate({ map }), {});
    const text = textsIn(statement(scene, "b").items);
    expect(text.find((one) => one.text.includes("but"))!.paint.role).toBe(
      "annotations.looks.out.tones.objection-header",
    );
    expect(text.find((one) => one.text.includes("B is so"))!.paint.role).toBe(
      "annotations.looks.fails.tones.text",
    );
  });

  test("has a ground that Chinese letters do not leave", async () => {
    const { scene } = await drawn(mapOf("white-horse.yaml"), {});
    const [ground] = grounds(scene.items).map((shape) => markOf(shape).bounds);
    const { y, size } = textsIn(scene.items).find(({ text }) => text.includes("但是"))!;
    expect(ground!.y).toBeLessThan(y - 0.93 * size);
    expect(ground!.y + ground!.height).toBeGreaterThan(y + 0.17 * size);
  });
});

test("rivals have no dark ground but bars at both ends, in grey, as the line between them has", async () => {
  const { scene, figure } = await drawn(mapOf("cycle-lane.yaml"), {});
  expect(figure.rivals).not.toEqual([]);
  const bars = shapesIn(statement(scene, "lane").items).filter(
    ({ path, stroke }) => stroke?.paint.role === "frame.head" && path.length === 2,
  );
  expect(bars.map(({ path }) => isLevel(path))).toEqual([true, false, false]);
  const between = scene.items.filter((item) => item.kind === "shape" && item.path.length === 2);
  expect(between).toHaveLength(figure.rivals.length * 3);
  expect(shapesIn(between).every(({ stroke }) => stroke?.paint.role === "frame.head")).toBe(true);
  const legend = groupsIn(scene.items).find(({ role }) => role === "legend")!;
  const heavy = shapesIn(legend.items).filter(
    ({ path, stroke }) =>
      stroke?.paint.role === "frame.head" && path.length === 2 && stroke.dash.length === 0,
  );
  const sample = heavy.slice(0, 3);
  expect(sample.map(({ path }) => isLevel(path))).toEqual([true, false, false]);
});

const isLevel = ([from, to]: readonly Segment[]) =>
  from?.op === "move" && to?.op === "line" && from.y === to.y;
