import { describe, expect, test } from "vitest";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import type { CellRow } from "../../../src/layout/cards/nesting.ts";
import {
  arrivalHeights,
  cardHeight,
  gapAbove,
  KnownRows,
  leastMeasure,
  rowHeight,
  rowTypesetter,
} from "../../../src/layout/cards/shaped-card.ts";
import type { LineEnd, RowTypesetter } from "../../../src/layout/cards/shaped-card.ts";
import { sizedCard } from "../../../src/layout/cards/sized-card.ts";
import { LOOSE, measureOf } from "../../../src/layout/metrics.ts";
import { DEEP, FLAT, shapedIn } from "../../support/cards.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";
import type { Block, Cell, Panel } from "../../../src/outline/outline.ts";

const reasons = (count: number, against = 0) => {
  const all = Array.from({ length: count + against }, (_, i) => i);
  return `
premises:
${all.map((i) => `  p${i}: The reason with the number ${i} is longer than one line of a narrow card.`).join("\n")}
conclusions: { top: The conclusion of all these reasons is longer than one line as well. }
inferences:
${all.map((i) => `  - { from: p${i}, ${i < count ? "to" : "against"}: top }`).join("\n")}
`;
};

describe("lines that arrive at a claim", () => {
  test("are one for each independent reason and objection", async () => {
    const [head, ...others] = await shapedIn(reasons(5, 3), FLAT);
    expect(head!.arrivals).toEqual([[...Array<string>(5).fill("arrow"), ...Array<string>(3).fill("bar")]]);
    expect(others.map(({ arrivesAt }) => arrivesAt)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((run) => ({ card: head!.card.id, row: 0, run })),
    );
  });

  test("are merged where a card would grow by them", async () => {
    expect((await shapedIn(reasons(12), FLAT))[0]!.arrivals[0]).toHaveLength(12);
    expect((await shapedIn(reasons(13), FLAT))[0]!.arrivals[0]).toHaveLength(1);
    expect((await shapedIn(reasons(6, 7), FLAT))[0]!.arrivals[0]).toEqual(["arrow", "bar"]);
  });

  test("have room", async () => {
    const [head] = await shapedIn(reasons(12), FLAT);
    const { node } = sizedCard(head!, 400, "left", LOOSE);
    const heights = node.ports.map(({ y }) => y);
    expect(heights).toHaveLength(12);
    heights.slice(1).forEach((y, i) => expect(y - heights[i]!).toBeGreaterThan(5));
    expect(heights.at(-1)).toBeLessThan(node.height);
  });
});

describe("where lines arrive at a row", () => {
  const ROOM = { arrow: 8, bar: 13 } as const;
  const ENDS: readonly (readonly LineEnd[])[] = [
    ["bar"],
    ["arrow", "bar"],
    ["arrow", "arrow", "bar"],
    ["arrow", "bar", "bar"],
  ];

  test.each(ENDS.map((ends) => ({ ends })))(
    "the ends stand apart, and a bar keeps out of the corner: $ends",
    ({ ends }) => {
      const least = ends.reduce((sum, end) => sum + ROOM[end], 0);
      for (let height = least + 2; height < least + 40; height++) {
        const at = arrivalHeights(ends, height);
        const pairs = at.slice(1).map((y, i) => y - at[i]! - (ROOM[ends[i]!] + ROOM[ends[i + 1]!]) / 2);
        expect(Math.min(0, ...pairs), `${height} px`).toBeGreaterThanOrEqual(-1);
        if (ends.length > 1) expect(height - at.at(-1)! - ROOM.bar / 2, `${height} px`).toBeGreaterThan(3);
      }
    },
  );

  test("the first is as high as the next card's line where the others have room below it", () => {
    expect(arrivalHeights(["arrow", "arrow"], 60, 12)).toEqual([12, 38]);
    expect(arrivalHeights(["arrow", "arrow"], 20, 12)).toEqual([5, 15]);
    expect(arrivalHeights([], 20)).toEqual([]);
  });
});

test("where what questions a step arrives, a row below its premises says so", async () => {
  const yaml = `
premises: { a: A is so., doubt: It does not follow. }
conclusions: { top: Top is so. }
inferences: [{ id: step, from: a, to: top }, { from: doubt, against: step }]
`;
  const card = (await shapedIn(yaml, FLAT)).find(({ rows }) => rows.some(({ kind }) => kind === "sign"))!;
  expect(card.rows.map(({ kind }) => kind)).toEqual(["cell", "sign"]);
  expect(card.arrivals).toEqual([[], ["bar"]]);
  const { text } = card.rows[1]!;
  expect(text.lines(500).flatMap(({ runs }) => runs.map((run) => run.text))).toEqual(["step questioned"]);
  expect(rowHeight(card, 1, 300, LOOSE)).toBeCloseTo(text.height(300) + 2 * LOOSE.padY, 6);
});

test("independent reasons stand apart, and the card is as high as its rows and gaps", async () => {
  const [card] = await shapedIn(reasons(2), DEEP);
  expect([0, 1, 2].map((i) => gapAbove(card!, i, LOOSE))).toEqual([0, LOOSE.reasonGap, LOOSE.reasonGap]);
  const rows = [0, 1, 2].reduce((sum, i) => sum + rowHeight(card!, i, 200, LOOSE), 0);
  expect(cardHeight(card!, 200, LOOSE)).toBeCloseTo(rows + 3 * LOOSE.reasonGap, 6);
  expect(cardHeight(card!, 400, LOOSE)).toBeLessThan(cardHeight(card!, 200, LOOSE));
});

test("nested texts keep the least measure too, unless they are short", async () => {
  const narrowest = measureOf(24);
  const [card] = await shapedIn(reasons(1), DEEP);
  expect(leastMeasure(card!, narrowest, LOOSE)).toBe(narrowest + LOOSE.indent);
  const [short] = await shapedIn(
    "premises: { p: Yes. }\nconclusions: { c: No. }\ninferences: [{ from: p, to: c }]",
    FLAT,
  );
  expect(leastMeasure(short!, narrowest, LOOSE)).toBeLessThan(narrowest / 2);
});

describe("a card in its size", () => {
  test("has its rows inside, nested ones further in, on the right in Arabic", async () => {
    for (const lang of ["en", "ar"]) {
      const [card] = await shapedIn(`lang: ${lang}\n${reasons(1)}`, DEEP);
      const { rows, frame, brackets } = sizedCard(card!, 300, "left", LOOSE);
      const [outer, inner] = rows.map(({ rect }) => rect);
      expect(outer!.width - inner!.width).toBe(LOOSE.indent);
      expect(inner!.x).toBe(lang === "ar" ? 0 : LOOSE.indent);
      const [rule] = brackets;
      expect(rule!.x).toBeGreaterThan(lang === "ar" ? inner!.width : 0);
      expect(rule!.x).toBeLessThan(lang === "ar" ? frame.width : LOOSE.indent);
      expect(rule!.top).toBeGreaterThan(outer!.y + outer!.height - 1);
      expect(rule!.bottom).toBeLessThanOrEqual(inner!.y + inner!.height);
    }
  });

  test("of an upright map has lanes beside it for lines to its inner rows", async () => {
    const yaml = `
premises: { a: A is so., b: B is so., c: C is so., d: D is so. }
conclusions: { top: Top is so. }
inferences:
  - { from: [a, b], to: top }
  - { from: c, to: a }
  - { from: d, to: b }
`
      .replace("top: Top is so.", "top: Top is so., a: A is so., b: B is so.")
      .replace("a: A is so., b: B is so., c", "c");
    const cards = await shapedIn(yaml, FLAT);
    const card = cards.find(({ rows }) => rows.length === 2)!;
    const sized = sizedCard(card, 200, "up", LOOSE);
    // The line to the last row goes on straight to the edge of the card.
    const [straight, ...turned] = [...sized.lanes].toSorted(([, a], [, b]) => a.length - b.length);
    expect(straight![1]).toEqual([{ x: expect.any(Number) as number, y: sized.frame.height }]);
    expect(turned).toHaveLength(1);
    expect(sized.frame.x).toBeGreaterThan(0);
    const [[port, points]] = turned as [[string, readonly { x: number; y: number }[]]];
    const from = sized.node.ports.find(({ id }) => id === port)!;
    expect(from.side).toBe("bottom");
    expect(points[0]!.x).toBe(from.x);
    // The line ends at the edge of the frame, beside the row that it is about.
    const { rect } = sized.rows[0]!;
    expect(points.at(-1)!.x).toBe(sized.frame.x);
    expect(points.at(-1)!.y).toBeGreaterThan(rect.y);
    expect(points.at(-1)!.y).toBeLessThan(rect.y + rect.height);
    expect(sizedCard(card, 200, "left", LOOSE).lanes.size).toBe(0);
  });
});

test("a number stands on one line with the first word of its statement, in a reference too", async () => {
  const [card] = await shapedIn(
    `
premises: { p: Seventeen words of one premise., q: Another. }
conclusions: { c: Conclusion., d: Something else. }
inferences: [{ from: p, to: c }, { from: [p, q], to: d }, { from: d, to: c }]
`,
    DEEP,
  );
  const leads = /(?:^|\s)(?:\d+|\(see \d+\))$/u;
  for (const { kind, text } of card!.rows) {
    if (kind !== "cell") continue;
    for (let width = text.minWidth; width <= text.maxWidth; width += 4)
      for (const { runs } of text.lines(width))
        expect(
          runs
            .map((run) => run.text)
            .join("")
            .trimEnd(),
        ).not.toMatch(leads);
  }
});

describe("a row that was shaped before", () => {
  const whole = outlineIn(reasons(2, 1));
  const [panel] = whole.panels as [Panel];
  const [head] = panel.heads as [Cell];
  const block = panel.blocks.at(-1)!;
  const typesetter = async (blocks: readonly Block[], known?: KnownRows) =>
    rowTypesetter(
      new CellTypesetter({ ...whole, panels: [{ ...panel, blocks }] }, await testTypesetter(), LOOSE),
      known,
    );
  const row = { kind: "cell", cell: head, depth: 0, block: undefined, premise: 0, signed: false } as const;
  const premise = { ...row, cell: block.cells[0]!, block };

  test("is taken as it is", async () => {
    const known = new KnownRows();
    const first = (await typesetter(panel.blocks, known)).cell(row);
    expect((await typesetter([...panel.blocks], known)).cell({ ...row, depth: 1 })).toBe(first);
    const sign = (await typesetter(panel.blocks, known)).sign({ kind: "sign", block, depth: 0 });
    expect((await typesetter(panel.blocks, known)).sign({ kind: "sign", block, depth: 1 })).toBe(sign);
  });

  const others: Record<string, { readonly row: CellRow; readonly blocks?: readonly Block[] }> = {
    "what leads to it": { row, blocks: panel.blocks.slice(0, 1) },
    "whether it only refers": { row: { ...row, cell: { ...head, kind: "reference" } } },
    "whether it is a main conclusion": { row: { ...row, cell: { ...head, main: false } } },
    "which part of a text": { row: { ...row, cell: { ...head, part: { from: 0, to: 8 } } } },
    "where a part begins": { row: { ...row, cell: { ...head, part: { from: 4, to: 8 } } } },
    "the sign before it": { row: { ...premise, signed: true } },
    "what it leads to": { row: { ...premise, signed: true, onto: head } },
  };
  test.each(Object.entries(others))("is shaped anew where this differs: %s", async (_, changed) => {
    const known = new KnownRows();
    const texts = await typesetter(panel.blocks, known);
    for (const before of [row, premise, ...Object.values(others).map((other) => other.row)])
      if (before !== changed.row) texts.cell(before);
    const blocks = changed.blocks ?? panel.blocks;
    const wordsOf = (one: RowTypesetter) =>
      one
        .cell(changed.row)
        .lines(1e4)
        .flatMap(({ runs }) => runs.map(({ text, face }) => [text, face]));
    expect(wordsOf(await typesetter(blocks, known))).toEqual(wordsOf(await typesetter(blocks)));
  });
});
