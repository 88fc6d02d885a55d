import { expect, test } from "vitest";
import type { Rect } from "../../src/geometry.ts";
import type { PanelLayout } from "../../src/layout/figure-layout.ts";
import { LineRoom, freeHeights, isFree } from "../../src/layout/line-room.ts";
import type { Drawing } from "../../src/layout/line-room.ts";

const panel = (frame: Rect | undefined, cards: readonly Rect[], lines: readonly Rect[] = []): PanelLayout =>
  ({
    frame,
    cards: cards.map((rect) => ({ frame: rect })),
    lines: lines.map(({ x, y, width, height }) => ({
      points: [
        { x, y },
        { x: x + width, y: y + height },
      ],
    })),
  }) as unknown as PanelLayout;

const figure = (...panels: readonly PanelLayout[]): Drawing =>
  ({ width: 1000, height: 800, panels, rivals: [], furniture: { legend: [] } }) as unknown as Drawing;

const CARD = { x: 400, y: 300, width: 100, height: 50 };
const level = (y: number, from = 0, to = 1000) => [
  { x: from, y },
  { x: to, y },
];

test("a line keeps its distance from cards, over and under them and at either side", () => {
  const room = new LineRoom(figure(panel(undefined, [CARD])));
  const near = room.between(0, 1000, []);
  for (const y of [297, 300, 325, 350, 353]) expect(isFree(level(y), near), String(y)).toBe(false);
  for (const y of [0, 296, 354, 800]) expect(isFree(level(y), near), String(y)).toBe(true);
  const upright = (x: number) => [
    { x, y: 0 },
    { x, y: 800 },
  ];
  for (const x of [397, 503]) expect(isFree(upright(x), room.between(x, x, [])), String(x)).toBe(false);
  for (const x of [396, 504]) expect(isFree(upright(x), room.between(x, x, [])), String(x)).toBe(true);
});

test("it may leave its own card, and not the figure", () => {
  const near = new LineRoom(figure(panel(undefined, [CARD]))).between(0, 1200, []);
  expect(isFree(level(320), near, CARD)).toBe(true);
  expect(isFree(level(320), near, { ...CARD })).toBe(false);
  expect(isFree(level(100, 0, 1001), near)).toBe(false);
  expect(isFree(level(100, -1, 10), near)).toBe(false);
});

test("a panel that it neither leaves nor reaches is passed outside of its frame", () => {
  const frame = { x: 350, y: 200, width: 200, height: 200 };
  const framed = panel(frame, [CARD]);
  const room = new LineRoom(figure(framed));
  expect(isFree(level(250), room.between(0, 1000, []))).toBe(false);
  expect(isFree(level(250), room.between(0, 1000, [framed]))).toBe(true);
  expect(isFree(level(320), room.between(0, 1000, [framed]))).toBe(false);
});

test("lines that are drawn keep others off, also one that is taken later", () => {
  const room = new LineRoom(figure(panel(undefined, [], [{ x: 100, y: 100, width: 300, height: 0 }])));
  for (const y of [96, 104]) expect(isFree(level(y), room.between(0, 1000, [])), String(y)).toBe(false);
  expect(isFree(level(106), room.between(0, 1000, []))).toBe(true);
  room.take(level(500, 600, 700));
  expect(isFree(level(504), room.between(0, 1000, []))).toBe(false);
  expect(isFree(level(504, 0, 500), room.between(0, 500, []))).toBe(true);
});

test("each thing is met once, and only where a line goes", () => {
  const wide = { x: 10, y: 10, width: 900, height: 10 };
  const room = new LineRoom(figure(panel(undefined, [wide, CARD])));
  expect(room.between(0, 1000, []).obstacles.map(({ rect }) => rect)).toEqual([wide, CARD]);
  expect(room.between(380, 20, []).obstacles.map(({ rect }) => rect)).toEqual([wide]);
  expect(room.between(950, 990, []).obstacles).toEqual([]);
});

test("from a point, a line goes up and down as far as what is above and below it", () => {
  const below = { x: 420, y: 600, width: 10, height: 10 };
  const near = new LineRoom(figure(panel(undefined, [CARD, below]))).between(0, 1000, []);
  const { top, bottom } = freeHeights({ x: 425, y: 500 }, near);
  expect([top, bottom]).toEqual([expect.closeTo(353.4), expect.closeTo(596.6)]);
  expect(freeHeights({ x: 200, y: 500 }, near)).toEqual({ top: -Infinity, bottom: Infinity });
  expect(freeHeights({ x: 480, y: 500 }, near)).toEqual({ top: expect.closeTo(353.4), bottom: Infinity });
});
