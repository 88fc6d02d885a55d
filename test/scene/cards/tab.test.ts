import { expect, test } from "vitest";
import { verdicts } from "../../../src/annotations/verdicts/verdicts.ts";
import { contains, inset } from "../../../src/geometry.ts";
import { boundsOf, shapesIn } from "../../../src/scene/walk.ts";
import { drawn, mapOf } from "../../support/draw.ts";

test.each(["plain", "print", "dark"] as const)(
  "in %s: a tab on a frame of its own darkness is set off by the ground of cells",
  async (theme) => {
    const { scene } = await drawn(verdicts.annotate({ map: mapOf("bird-in-hand.yaml") }), { theme });
    const shapes = shapesIn(scene.items);
    const tabs = shapes.flatMap(({ fill }, index) =>
      /^annotations\.tags\.\w+\.edge$/u.test(fill?.role ?? "") ? [index] : [],
    );
    // With those of the legend.
    expect(tabs).toHaveLength(5);
    for (const index of tabs) {
      const [ground, tab] = [shapes[index - 1]!, shapes[index]!];
      expect(ground.fill!.role).toMatch(/cell\.fill$/u);
      expect(contains(inset(boundsOf([ground])!, 0.9), boundsOf([tab])!)).toBe(true);
    }
  },
);
