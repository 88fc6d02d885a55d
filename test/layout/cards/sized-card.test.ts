import { describe, expect, test } from "vitest";
import { arrivesAlone, sizedCard } from "../../../src/layout/cards/sized-card.ts";
import { noSizes } from "../../../src/layout/cards/shaped-card.ts";
import type { LineEnd, ShapedCard } from "../../../src/layout/cards/shaped-card.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";

const TEXT = 40;
const MEASURE = 200;
const WIDTH = MEASURE + 2 * LOOSE.padX;
const ROW = TEXT + 2 * LOOSE.padY;

/** A card of rows of one height, each so deep, at which so many arrows or these ends of lines arrive. */
const card = (
  lines: readonly (number | readonly LineEnd[])[],
  { depths = lines.map(() => 0), block = true, direction = "ltr", brackets = [] as object[] } = {},
): ShapedCard =>
  ({
    card: { id: "k", block: block ? {} : undefined, depth: 1, rows: [], brackets },
    rows: depths.map((depth) => ({ kind: "cell", row: { depth }, text: { direction, height: () => TEXT } })),
    arrivals: lines.map((ends) => (typeof ends === "number" ? Array<LineEnd>(ends).fill("arrow") : ends)),
    arrivesAt: undefined,
    sizes: noSizes(),
  }) as unknown as ShapedCard;

const port = (side: string, id: string, x: number, y: number) => ({ id, side, x, y });

describe("sideways", () => {
  test("a line leaves a card at its first line of text, and arrivals share the height of their row", () => {
    const { node, frame, lanes } = sizedCard(card([1, 2]), MEASURE, "left", LOOSE);
    expect(node).toMatchObject({ id: "k", width: WIDTH, height: 2 * ROW });
    expect(frame).toEqual({ x: 0, y: 0, width: WIDTH, height: 2 * ROW });
    expect(node.ports).toEqual([
      port("left", "k>", 0, Math.min(ROW / 2, 0.9 * LOOSE.body)),
      port("right", "k<0.0", WIDTH, 0.9 * LOOSE.body),
      port("right", "k<1.0", WIDTH, ROW + ROW / 4),
      port("right", "k<1.1", WIDTH, ROW + (3 * ROW) / 4),
    ]);
    expect(lanes.size).toBe(0);
  });

  test("a line to a claim arrives as high as it leaves the next card, so that the tops of both are in line", () => {
    const ys = (...of: Parameters<typeof card>) =>
      sizedCard(card(...of), MEASURE, "left", LOOSE).node.ports.map(({ y }) => y);
    const [leaves, one] = ys([1]);
    expect(one).toBe(leaves);
    const [, first, second, third] = ys([["arrow", "arrow", "bar"]]);
    expect(first).toBe(leaves);
    // From the end of the first head, the others share what is left of the row, but for its corner.
    const rest = ROW - 4 - leaves! - 4;
    expect(second).toBeCloseTo(leaves! + 4 + (8 + (rest - 21) / 2) / 2, 6);
    expect(third).toBeCloseTo(ROW - 4 - (13 + (rest - 21) / 2) / 2, 6);
  });

  test("a bar has more room than an arrowhead, so that neither touches the other at a low row", () => {
    const ends: LineEnd[] = ["bar", "bar", "arrow", "bar"];
    const low = sizedCard(card([ends]), MEASURE, "left", LOOSE).node;
    expect(low.height).toBe(ROW);
    const [, ...ys] = low.ports.map(({ y }) => y);
    const half = { arrow: 3.4, bar: 5.5 };
    ys.slice(1).forEach((y, index) => {
      expect(y - ys[index]!).toBeGreaterThan(half[ends[index]!] + half[ends[index + 1]!]);
    });
    expect(sizedCard(card([[...ends, "bar"]]), MEASURE, "left", LOOSE).node.height).toBe(4 * 13 + 8);
  });

  test("no line leaves a head", () => {
    expect(sizedCard(card([0], { block: false }), MEASURE, "left", LOOSE).node.ports).toEqual([]);
  });
});

describe("upright", () => {
  test("lines arrive along the bottom; a line leaves the middle of the top, or its beginning", () => {
    const { node, lanes } = sizedCard(card([2]), MEASURE, "up", LOOSE);
    expect(node.ports).toEqual([
      port("top", "k>", WIDTH / 2, 0),
      port("bottom", "k<0.0", WIDTH / 3, ROW),
      port("bottom", "k<0.1", (2 * WIDTH) / 3, ROW),
    ]);
    expect(node.width).toBe(WIDTH);
    expect(lanes.size).toBe(0);
    const [first] = sizedCard(card([2]), MEASURE, "up", LOOSE, "start").node.ports;
    expect(first).toEqual(port("top", "k>", 16, 0));
  });

  test("lines to inner rows turn below the card and climb in lanes beside it", () => {
    const { node, frame, rows, lanes } = sizedCard(card([1, 2, 1]), MEASURE, "up", LOOSE);
    const gutter = 3.5 * 9;
    const height = 3 * ROW;
    const bottom = height + 3 * LOOSE.edgeGap;
    expect(frame).toEqual({ x: gutter, y: 0, width: WIDTH, height });
    expect([node.width, node.height]).toEqual([gutter + WIDTH, bottom]);
    expect(rows.map(({ rect }) => rect.x)).toEqual([gutter, gutter, gutter]);
    const xs = [1, 2, 3, 4].map((nth) => gutter + (WIDTH * nth) / 5);
    expect(node.ports).toEqual([
      port("top", "k>", gutter + WIDTH / 2, 0),
      ...["0.0", "1.0", "1.1", "2.0"].map((id, index) => port("bottom", `k<${id}`, xs[index]!, bottom)),
    ]);
    const ends = [ROW / 2, ROW + ROW / 4, ROW + (3 * ROW) / 4];
    ["0.0", "1.0", "1.1"].forEach((id, index) => {
      const lane = (index + 0.5) * 9;
      const turn = bottom - index * LOOSE.edgeGap;
      expect(lanes.get(`k<${id}`)).toEqual([
        { x: xs[index], y: turn },
        { x: lane, y: turn },
        { x: lane, y: ends[index] },
        { x: gutter, y: ends[index] },
      ]);
    });
    expect(lanes.get("k<2.0")).toEqual([{ x: xs[3], y: height }]);
  });

  test("a line that arrives alone at an inner row arrives near the side", () => {
    const one = card([1, 0]);
    expect(arrivesAlone(one)).toBe(true);
    const { node, frame } = sizedCard(one, MEASURE, "up", LOOSE);
    expect(node.ports.find(({ side }) => side === "bottom")!.x).toBe(frame.x + 16);
    expect(arrivesAlone(card([0, 1, 0]))).toBe(true);
    expect([[0, 1], [1], [2, 0], [1, 1], [0, 0]].map((arrivals) => arrivesAlone(card(arrivals)))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe.each(["ltr", "rtl"])("a nested row in text that runs %s", (direction) => {
  const bracket = { depth: 1, first: 1, last: 2, block: { role: "support", target: { id: "k" } } };
  const one = card([0, 0, 0], { depths: [0, 1, 1], direction, brackets: [bracket] });
  const { rows, brackets, node } = sizedCard(one, MEASURE, "left", LOOSE);

  test("stands further in, below a gap", () => {
    const inner = { width: WIDTH - LOOSE.indent, x: direction === "rtl" ? 0 : LOOSE.indent, height: ROW };
    expect(rows.map(({ rect }) => rect)).toEqual([
      { x: 0, y: 0, width: WIDTH, height: ROW },
      { ...inner, y: ROW + LOOSE.reasonGap },
      { ...inner, y: 2 * ROW + LOOSE.reasonGap },
    ]);
    // What is nested at the end keeps clear of the frame.
    expect(node.height).toBeCloseTo(3 * ROW + 2 * LOOSE.reasonGap, 6);
  });

  test("has a rule beside it, from the middle of the gap to the end of its text", () => {
    const inset = LOOSE.padX + 0.4 * LOOSE.indent;
    expect(brackets).toEqual([
      {
        bracket,
        x: direction === "rtl" ? WIDTH - inset : inset,
        top: ROW + LOOSE.reasonGap / 2,
        bottom: 3 * ROW + LOOSE.reasonGap - LOOSE.padY / 2,
      },
    ]);
  });
});
