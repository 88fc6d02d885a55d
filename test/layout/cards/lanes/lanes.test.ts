import { expect, test } from "vitest";
import { inLanes, stripsIn } from "../../../../src/layout/cards/lanes/lanes.ts";
import { roomForStrips } from "../../../../src/layout/cards/lanes/strips.ts";
import type { ShapedCell } from "../../../../src/layout/cards/cell.ts";
import type { Card, CellRow } from "../../../../src/layout/cards/nesting.ts";
import { LOOSE, MEDIUM, TIGHT } from "../../../../src/layout/metrics.ts";

const textOf = (frame: string, voices: readonly string[]) =>
  ({
    frame,
    statement: { voices },
    minWidth: 30,
    maxWidth: 90,
    height: (width: number) => width,
    lines: () => [],
  }) as unknown as ShapedCell;
const row = { kind: "cell", depth: 0 } as CellRow;
const card = { id: "top", block: undefined, depth: 0, rows: [row], brackets: [] } as unknown as Card;

test("a text leaves room at its end for the strips of its voices, a reference none", () => {
  for (const [frame, voices] of [
    ["plain", []],
    ["plain", ["ann"]],
    ["main", ["ann", "ben"]],
  ] as const) {
    const text = textOf(frame, voices);
    const room = roomForStrips(voices.length, TIGHT);
    const placed = inLanes(text, row, card, 2, TIGHT);
    expect(placed.startRoom ?? 0).toBe(0);
    expect([placed.endRoom ?? 0, placed.minWidth]).toEqual([room, 30 + room]);
    expect(placed.height(60)).toBe(60 - room);
  }
  expect(stripsIn([textOf("reference", ["ann", "ben"]), textOf("plain", ["ann"])])).toBe(1);
});

test("the frames of unstated premises end at one place, whoever says them, and leave the strips out", () => {
  for (const metrics of [LOOSE, MEDIUM, TIGHT]) {
    const sidesOf = (voices: readonly string[], strips: number) =>
      inLanes(textOf("unstated", voices), row, card, strips, metrics);
    expect(sidesOf([], 2).sides).toEqual(sidesOf(["ann"], 2).sides);
    expect(sidesOf([], 2).sides!.end).toBeGreaterThan(sidesOf([], 1).sides!.end + 4);
    expect(sidesOf([], 0).sides!.end).toBeLessThan(6);
    const { sides, endRoom = 0, startRoom = 0 } = sidesOf([], 1);
    expect(metrics.padX + endRoom - sides!.end).toBeGreaterThanOrEqual(2);
    expect(metrics.padX + startRoom - sides!.start).toBeGreaterThanOrEqual(2);
  }
});

test("what is placed alike is one text, so that its measures are kept", () => {
  const text = textOf("unstated", []);
  expect(inLanes(text, row, card, 1, TIGHT)).toBe(inLanes(text, row, card, 1, TIGHT));
});
