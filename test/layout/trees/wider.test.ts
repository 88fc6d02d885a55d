import { expect, test } from "vitest";
import { LOOSE, measureOf } from "../../../src/layout/metrics.ts";
import { layoutTree } from "../../../src/layout/trees/index.ts";
import { treeClasses } from "../../../src/layout/trees/shapes.ts";
import { wider } from "../../../src/layout/trees/wider.ts";
import { FLAT, shapedIn } from "../../support/cards.ts";
import { BRANCHED, MAIN } from "./branched-map.ts";

test.each(["layers", "across", "spine"])(
  "%s: a tree becomes as wide as it may be, and none of it higher",
  async (kind) => {
    const tree = { cards: await shapedIn(BRANCHED, FLAT, [...MAIN]) };
    const wish = { direction: "left", narrowest: measureOf(24), main: MAIN } as const;
    const made = treeClasses([tree], wish, LOOSE).get(`0 ${kind}`)!;
    for (const { plan } of [made[0]!, made.at(-1)!]) {
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      const before = await layoutTree(tree, plan, MAIN, LOOSE);
      const width = before.width + 90;
      const wide = wider(tree, plan, before, width, LOOSE);
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      const after = await layoutTree(tree, wide, MAIN, LOOSE);
      expect(after.width).toBeCloseTo(width, 0);
      const right = Math.max(...after.cards.map(({ at, sized }) => at.x + sized.node.width));
      expect(right).toBeCloseTo(width, 0);
      after.cards.forEach(({ sized }, index) =>
        expect(sized.node.height).toBeLessThanOrEqual(before.cards[index]!.sized.node.height),
      );
      expect(wider(tree, plan, before, before.width, LOOSE)).toBe(plan);
    }
  },
);
