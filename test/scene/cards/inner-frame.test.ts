import { expect, test } from "vitest";
import { DASH_UNSTATED } from "../../../src/scene/cards/cell.ts";
import { boundsOf, shapesIn, textsIn } from "../../../src/scene/walk.ts";
import { draw } from "../../../src/pipeline.ts";
import { drawn, mapOf } from "../../support/draw.ts";
import { boxOfItems } from "../../support/boxes.ts";
import { statementsIn } from "../../support/geometry.ts";
import { testTypesetter } from "../../support/typesetter.ts";

/** Of the type size: how high capitals are. */
const CAPITALS = 0.66;

test("the frame of a nested premise that is unstated is as far above its capitals as below its last line", async () => {
  const { scene } = await drawn(mapOf("cycle-lane.yaml"));
  const framed = statementsIn(scene).flatMap(({ items }) => {
    const frame = shapesIn(items).find(({ stroke }) => stroke?.dash.join() === DASH_UNSTATED.join());
    return frame === undefined ? [] : [{ box: boundsOf([frame])!, texts: textsIn(items) }];
  });
  expect(framed).toHaveLength(2);
  for (const { box, texts } of framed) {
    const baselines = texts.map(({ y }) => y);
    const size = Math.max(...texts.map((text) => text.size));
    const above = Math.min(...baselines) - CAPITALS * size - box.y;
    const below = box.y + box.height - Math.max(...baselines);
    expect(Math.abs(above - below), `${above} above, ${below} below`).toBeLessThan(0.6);
  }
});

test("in the densest figure the dashed frame of an unstated premise keeps off its letters, and no rule doubles it", async () => {
  const { value } = await draw(mapOf("china-russia-europe.yaml"), { paper: "a4" }, await testTypesetter());
  const gaps: number[] = [];
  let [frames, found] = [0, 0];
  for (const { scene } of value) {
    const shapes = shapesIn(scene.items);
    const rules = shapes
      .filter(({ path, stroke }) => path.length === 2 && stroke?.dash.length === 0)
      .map((one) => boxOfItems([one]))
      .filter(({ height, width }) => height === 0 && width > 60);
    found += rules.length;
    for (const { items } of statementsIn(scene)) {
      const frame = shapesIn(items).find(({ stroke }) => stroke?.dash.length === 2 && stroke.width < 1);
      if (frame === undefined || frame.path.length < 5) continue;
      frames += 1;
      const { x, y, width, height } = boundsOf([frame])!;
      const texts = textsIn(items);
      const toLetters = Math.min(...texts.map((text) => text.x)) - x;
      const size = Math.max(...texts.map((text) => text.size));
      gaps.push(toLetters / size);
      const near = rules.filter(
        (rule) =>
          rule.x < x + width &&
          rule.x + rule.width > x &&
          [y, y + height].some((edge) => Math.abs(edge - rule.y) < 5),
      );
      expect(near).toEqual([]);
    }
  }
  expect(frames).toBeGreaterThan(3);
  expect(found).toBeGreaterThan(0);
  // 2 px from the middle of its line where letters have 13 px.
  expect(Math.min(...gaps)).toBeGreaterThan(0.15);
  // Of those that are nested: others share the edge of their card with them.
  expect(gaps.filter((gap) => gap > 0.2).length).toBeGreaterThan(4);
});
