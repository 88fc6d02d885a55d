import { describe, expect, test } from "vitest";
import { verdicts } from "../../../src/annotations/verdicts/verdicts.ts";
import { barShape, headShape } from "../../../src/scene/cards/ends.ts";
import { painted } from "../../../src/scene/paint.ts";
import { groupsIn, shapesIn } from "../../../src/scene/walk.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { drawn, mapNamed } from "../../support/draw.ts";
import { markOf } from "../../support/mark-faults.ts";

const usual = painted(THEMES.plain);
const idle = { ...usual, lines: { hollow: true, lineWidth: 0.5 } } as const;
const paint = usual.line.objection;
const HEAD = [
  { x: 0, y: 0 },
  { x: 3, y: 5 },
  { x: -3, y: 5 },
];

describe("the end of a line", () => {
  test("is filled, or an outline with the ground of a card inside", () => {
    expect(headShape(HEAD, paint, usual)).toMatchObject({ fill: paint, stroke: undefined });
    expect(headShape(HEAD, paint, idle)).toMatchObject({
      fill: usual.cell.fill,
      stroke: { paint, dash: [] },
    });
  });

  test("is a bar as thick as the look says, or encloses one that is as long", () => {
    const bar = (theme: typeof usual) =>
      barShape({ x: 10, y: 4 }, { x: 10, y: 16 }, { paint, width: 2 }, theme);
    expect(bar(usual)).toMatchObject({ fill: undefined, stroke: { paint, width: 2 } });
    expect(bar({ ...usual, lines: { lineWidth: 0.5 } }).stroke).toMatchObject({ width: 1 });
    const hollow = bar(idle);
    expect(hollow.fill).toBe(usual.cell.fill);
    const { x, y, width, height } = markOf(hollow).bounds;
    expect([y, height]).toEqual([4, 12]);
    expect([x + width / 2, width]).toEqual([10, expect.closeTo(1.8, 6)]);
  });
});

const MAP = `
premises: { a: A is so., b: B is so., doubt: It does not follow., other: Nor does that. }
conclusions: { top: Top is so. }
inferences:
  - { id: step, from: a, to: top }
  - { id: con, from: b, against: top }
  - { from: doubt, against: con }
  - { from: other, against: step }
`;

test.each([
  ["plain", "left"],
  ["print", "left"],
  ["dark", "up"],
] as const)(
  "in %s, read %s: only supports and objections that apply have filled ends",
  async (name, direction) => {
    const { scene } = await drawn(verdicts.annotate({ map: mapNamed("m.yaml", MAP) }), {
      theme: name,
      direction,
    });
    const stands = (id: string) =>
      groupsIn(scene.items)
        .filter(({ items }) => items.some((one) => one.kind === "group" && one.id === id))
        .flatMap(({ items }) => items.flatMap((one) => (one.kind === "shape" ? [one] : [])));
    const outlined = (id: string) =>
      stands(id).filter(
        ({ fill, stroke }) => fill?.role === "cell.fill" && stroke !== undefined && stroke.width < 1,
      );
    for (const id of ["s-a", "s-b"]) {
      expect(outlined(id), id).toHaveLength(1);
      expect(outlined(id)[0]!.stroke!.paint.role).toMatch(/^annotations\.looks\.out\.line/u);
    }
    expect(outlined("s-doubt").filter(({ stroke }) => stroke!.paint.role?.includes("looks.out"))).toEqual([]);
    expect(shapesIn(scene.items).length).toBeGreaterThan(8);
  },
);
