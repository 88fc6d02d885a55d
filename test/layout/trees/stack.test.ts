import { expect, test } from "vitest";
import { LOOSE, TIGHT, measureOf } from "../../../src/layout/metrics.ts";
import { layoutStack } from "../../../src/layout/trees/stack.ts";
import { FLAT, shapedIn } from "../../support/cards.ts";

test("what climbs to a claim ends below where that claim's own line leaves it", async () => {
  const cards = await shapedIn(
    `premises: { a: A is so., b: B is so. }
conclusions: { r: So R is so., top: Thus it is. }
inferences: [{ from: r, to: top }, { from: a, to: r }, { from: b, to: r }]
`,
    FLAT,
  );
  const measures = [measureOf(24)];
  const sections = cards.map((_, index) => ({ cards: [index], measures }));
  const made = await layoutStack({ cards }, { kind: "stack", side: "left", sections }, new Set(), LOOSE);
  const [, claim] = made.cards;
  const own = made.lines.find(({ block }) => block.id === claim!.sized.node.id)!.points[0]!;
  const bottom = claim!.at.y + claim!.sized.frame.y + claim!.sized.frame.height;
  const ends = made.lines
    .map(({ points }) => points.at(-1)!.y)
    .filter((y) => y > claim!.at.y && y < bottom)
    .toSorted((y, other) => y - other);
  expect(ends).toHaveLength(2);
  // A line is 4 px from the next one, and has room below itself too.
  expect(ends[0]!).toBeGreaterThan(own.y + 4);
  expect(ends[1]! - ends[0]!).toBeGreaterThan(1);
});

test("a line climbs so far from the cards that its arrow has a shaft, and stays in the layout", async () => {
  const cards = await shapedIn(
    `premises: { a: A is so. }
conclusions: { r: So R is so., top: Thus it is. }
inferences: [{ from: r, to: top }, { from: a, to: r }]
`,
    FLAT,
  );
  for (const metrics of [LOOSE, TIGHT]) {
    const sections = cards.map((_, index) => ({ cards: [index], measures: [measureOf(24)] }));
    const plan = { kind: "stack", side: "left", sections } as const;
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    const { lines } = await layoutStack({ cards }, plan, new Set(), metrics);
    expect(lines).toHaveLength(2);
    for (const { points } of lines) {
      const [turn, end] = points.slice(-2);
      expect(end!.x - turn!.x).toBeGreaterThan(12.5);
      expect(turn!.x).toBeGreaterThanOrEqual(1.3);
    }
  }
});
