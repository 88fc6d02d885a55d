import { beforeAll, describe, expect, test } from "vitest";
import { cardHeight, cardWidth } from "../../../src/layout/cards/shaped-card.ts";
import { box, boxCards, junction } from "../../../src/layout/classic/nodes.ts";
import { MEDIUM } from "../../../src/layout/metrics.ts";
import type { ShapedPanel } from "../../../src/layout/panels/panel.ts";
import { outlineOf } from "../../support/rooms.ts";
import { shapedIn } from "./shaped.ts";

const MEASURE = 200;

let shaped: ShapedPanel;
beforeAll(async () => {
  shaped = await shapedIn(outlineOf("cycle-lane.yaml"));
});
const head = () => shaped.panel.heads[0]!;
const step = () => shaped.panel.blocks[0]!;

describe("the box of a statement", () => {
  test("is shaped once, however often it is laid out", () => {
    const card = boxCards(shaped)(head(), undefined);
    expect(boxCards(shaped)(head(), undefined)).toBe(card);
    const [premise] = step().cells;
    expect(boxCards(shaped)(premise!, step())).not.toBe(card);
  });

  test.each([true, false])(
    "has an end of a line for each of its uses at one side, and for each reason at the other, evenly spread (upright: %s)",
    (upright) => {
      const card = boxCards(shaped)(head(), undefined);
      const { node, frame, rows, brackets } = box(
        card,
        ["s", "t"],
        ["arrow", "arrow", "arrow"],
        MEASURE,
        upright,
        MEDIUM,
      );
      const [width, height] = [cardWidth(MEASURE, MEDIUM), cardHeight(card, MEASURE, MEDIUM)];
      expect(frame).toEqual({ x: 0, y: 0, width, height });
      expect(rows.map(({ rect }) => rect)).toEqual([frame]);
      // Nothing is nested in it.
      expect(brackets).toEqual([]);
      expect(node).toMatchObject({ id: head().id, width, height, aligned: true });
      const { id } = head();
      expect(node.ports.map((port) => port.id)).toEqual([
        ...[`${id}>s`, `${id}>t`],
        ...[`${id}<0`, `${id}<1`, `${id}<2`],
      ]);
      const sides = upright ? ["top", "bottom"] : ["left", "right"];
      expect(node.ports.map(({ side }) => side)).toEqual([0, 0, 1, 1, 1].map((side) => sides[side]));
      const [across, along] = upright ? (["y", "x"] as const) : (["x", "y"] as const);
      const [thick, long] = upright ? [height, width] : [width, height];
      expect(node.ports.map((port) => port[across])).toEqual([0, 0, thick, thick, thick]);
      [1 / 3, 2 / 3, 1 / 6, 3 / 6, 5 / 6].forEach((share, index) =>
        expect(node.ports[index]![along]).toBeCloseTo(share * long, 6),
      );
    },
  );
});

test.each([true, false])("a box has room for the ends of all lines that arrive (upright: %s)", (upright) => {
  const card = boxCards(shaped)(head(), undefined);
  const bars = Array.from({ length: 12 }, () => "bar" as const);
  const { node } = box(card, [], bars, 100, upright, MEDIUM);
  const at = node.ports.map((port) => (upright ? port.x : port.y));
  at.slice(1).forEach((one, index) => expect(one - at[index]!).toBeGreaterThanOrEqual(12));
  expect(upright ? node.width : node.height).toBeGreaterThan(at.at(-1)! + 3);
});

describe("the junction of a step", () => {
  const made = (questioned: boolean, upright: boolean) =>
    junction(step(), questioned, shaped, upright, MEDIUM);
  const portsOf = (questioned: boolean, upright: boolean) =>
    made(questioned, upright).node.ports.map(({ side, x, y }) => [side, x, y]);

  test("has the line to the conclusion at the middle of one side, and those of premises at that of the other", () => {
    const { frame, rows } = made(false, false);
    const { width, height } = frame;
    expect(rows.map(({ rect }) => rect)).toEqual([frame]);
    expect(portsOf(false, false)).toEqual([
      ["left", 0, height / 2],
      ["right", width, height / 2],
    ]);
    expect(portsOf(false, true)).toEqual([
      ["top", width / 2, 0],
      ["bottom", width / 2, height],
    ]);
  });

  test("that is questioned is so high, or upright so wide, that both lines at one side stand apart", () => {
    const plain = made(false, false).frame;
    const { frame, rows } = made(true, false);
    expect(frame).toEqual({ ...plain, height: Math.max(plain.height, 28) });
    expect(frame.height).toBeGreaterThan(plain.height);
    // The sign keeps its own height, in the middle.
    expect(rows[0]!.rect).toEqual({ ...plain, y: (frame.height - plain.height) / 2 });
    expect(portsOf(true, false)).toEqual([
      ["left", 0, frame.height / 2],
      ["right", frame.width, 8],
      ["right", frame.width, frame.height - 11],
    ]);
    const upright = made(true, true).frame;
    expect(upright).toEqual({ ...plain, width: Math.max(plain.width, 44) });
    expect(portsOf(true, true)).toEqual([
      ["top", upright.width / 2, 0],
      ["bottom", upright.width / 2, upright.height],
      ["bottom", upright.width - 11, upright.height],
    ]);
  });
});
