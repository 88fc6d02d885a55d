import { expect, test } from "vitest";
import { DASH_UNSTATED } from "../../../src/scene/cards/cell.ts";
import { boundsOf, shapesIn, textsIn } from "../../../src/scene/walk.ts";
import { drawn, mapOf } from "../../support/draw.ts";
import { statementsIn } from "../../support/geometry.ts";

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
