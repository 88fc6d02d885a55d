import { describe, expect, test } from "vitest";
import { withAlignedEnds } from "../../src/layout/aligned-ends.ts";
import type { CardLayout } from "../../src/layout/figure-layout.ts";
import type { PlacedLine } from "../../src/layout/trees/tree.ts";

const GAP = { nodeGap: 8 };

const card = (x: number, y: number, width: number, direction: "ltr" | "rtl" = "ltr") => {
  const frame = { x, y, width, height: 50 };
  const text = { direction, rect: { x: x + 5, y: y + 5, width: width - 10, height: 40 } };
  return { id: `${x} ${y}`, frame, rows: [{ kind: "cell", rect: frame, text }] } as unknown as CardLayout;
};
const endsOf = (cards: readonly CardLayout[], lines: readonly PlacedLine[] = []) =>
  withAlignedEnds(cards, lines, GAP).map(({ frame: { x, width } }) => [x, x + width]);

describe("cards of a column", () => {
  test("of nearly equal width end at one place, and no words move", () => {
    const cards = [card(0, 0, 200), card(10, 60, 180), card(0, 120, 150)];
    expect(endsOf(cards)).toEqual([
      [0, 200],
      [10, 200],
      [0, 150],
    ]);
    const [, moved] = withAlignedEnds(cards, [], GAP);
    expect(moved!.rows[0]!.rect).toEqual(moved!.frame);
    expect(moved!.rows[0]!.text).toEqual(cards[1]!.rows[0]!.text);
  });

  test("from right to left end at the left", () => {
    expect(endsOf([card(0, 0, 200, "rtl"), card(15, 60, 185, "rtl")])).toEqual([
      [0, 200],
      [0, 200],
    ]);
  });

  test("keep their ends where a card or a line is beside them", () => {
    const cards = [card(0, 0, 200), card(0, 60, 185)];
    expect(endsOf([...cards, card(203, 60, 50)])[1]).toEqual([0, 185]);
    const line = {
      points: [
        { x: 185, y: 80 },
        { x: 300, y: 80 },
      ],
    } as unknown as PlacedLine;
    expect(endsOf(cards, [line])[1]).toEqual([0, 185]);
  });

  test("beside each other are in no one column", () => {
    expect(endsOf([card(0, 0, 185), card(100, 20, 100)])[0]).toEqual([0, 185]);
  });
});
