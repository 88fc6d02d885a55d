import { expect, test } from "vitest";
import { painted } from "../../../src/scene/paint.ts";
import { voiceShapes } from "../../../src/scene/cards/voice.ts";
import type { ShapeItem } from "../../../src/scene/scene.ts";
import { STRIP } from "../../../src/layout/cards/strips.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { drawn, mapNamed } from "../../support/draw.ts";
import { groupsIn } from "../../../src/scene/walk.ts";
import { statementsIn, wordsOf } from "../../support/geometry.ts";

const MAP = `
lang: LANG
voices: { ann: Ann, ben: Ben }
premises:
  a: { text: A premise that Ann states., voice: ann }
  b: { text: A premise that she leaves unstated., voice: ann, unstated: true }
  c: { text: A premise that Ben states., voice: ben }
conclusions: { top: The claim of all. }
inferences:
  - { from: [a, b], to: top }
  - { from: c, to: top }
`;

/** From the left and the top, px. */
const boxOf = ({ path }: ShapeItem) => {
  const points = path.flatMap((segment) => (segment.op === "close" ? [] : [segment]));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

test.each(["en", "ar"])(
  "in %s, a strip keeps off frames and boxes, and goes on for one voice",
  async (lang) => {
    const { scene } = await drawn(mapNamed("map.yaml", MAP.replace("LANG", lang)), {});
    const statements = statementsIn(scene);
    const shapesOf = (id: string) => {
      const group = statements.find((one) => one.id === `s-${id}`)!;
      const shapes = group.items.filter((item) => item.kind === "shape").map(boxOf);
      return {
        area: group.area!,
        strip: shapes.find(({ left, right }) => left === right),
        box: shapes.find(({ left, right }) => left !== right),
      };
    };
    const [a, b, c] = [shapesOf("a"), shapesOf("b"), shapesOf("c")] as const;
    for (const { area, strip } of [a, b, c]) {
      const edge = lang === "ar" ? strip!.left - area.x : area.x + area.width - strip!.right;
      // Half a strip and half a heavy frame leave some px between them.
      expect(edge).toBeGreaterThan(1.3 + 1.2 + 2);
    }
    expect(a.strip!.bottom).toBeCloseTo(b.strip!.top, 6);
    expect(b.strip!.bottom).toBeLessThan(c.strip!.top - 3);
    if (lang === "ar") expect(b.box!.left).toBeGreaterThan(b.strip!.right + 1.3);
    else expect(b.box!.right).toBeLessThan(b.strip!.left - 1.3);
  },
);

test.each([
  ["en", "left"],
  ["ar", "right"],
])("in %s, the legend's lines run as in the drawing: their ends are at the %s", async (lang, side) => {
  const yaml = `${MAP.replace("LANG", lang)}  - { from: c, against: b }\n`;
  const { scene } = await drawn(mapNamed("map.yaml", yaml), {});
  const legend = scene.items.find((item) => item.kind === "group" && item.role === "legend")!;
  const shapes = legend.kind === "group" ? legend.items.filter((item) => item.kind === "shape") : [];
  // The arrowhead is the only filled triangle, the bar of an objection the upright line beside its dashed one.
  const arrow = shapes.findIndex(({ path }) => path.length === 4 && path.at(-1)!.op === "close");
  const [way, head] = [boxOf(shapes[arrow - 1]!), boxOf(shapes[arrow]!)];
  expect(head.left < way.left).toBe(side === "left");
  const dashes = shapes.findIndex(({ path, stroke }) => path.length === 2 && stroke!.dash.length > 0);
  const bar = boxOf(shapes[dashes + 1]!);
  const line = boxOf(shapes[dashes]!);
  expect(bar.left <= line.left).toBe(side === "left");
});

test("any number of voices have strips that differ without colour, and stay in their room", () => {
  const theme = painted(THEMES.plain);
  const room = { x: 10, y: 0, width: STRIP, height: 40 };
  const looks = Array.from({ length: 40 }, (_, index) => {
    const shapes = voiceShapes(index - 1, room, theme);
    for (const { path, stroke } of shapes) {
      const { left, right } = boxOf({ path } as ShapeItem);
      expect(left - stroke!.width / 2).toBeGreaterThanOrEqual(room.x - 0.001);
      expect(right + stroke!.width / 2).toBeLessThanOrEqual(room.x + room.width + 0.001);
    }
    return JSON.stringify(shapes.map(({ path, stroke }) => [path, stroke!.width, stroke!.dash]));
  });
  expect(new Set(looks).size).toBe(40);
});

test("no strip is much heavier or lighter than another: it tells who speaks, not how much that counts", () => {
  const ink = Array.from({ length: 8 }, (_, index) =>
    voiceShapes(index, { x: 0, y: 0, width: STRIP, height: 400 }, painted(THEMES.plain)).reduce(
      (sum, { stroke }) => sum + stroke!.width,
      0,
    ),
  );
  expect(new Set(ink.map((width) => Math.round(width * 10)))).toEqual(new Set([26]));
});

test("the dashes of a strip go on in that of the next row: each is filled by whole periods", () => {
  for (const height of [20, 33.3, 61]) {
    const [strip] = voiceShapes(1, { x: 0, y: 0, width: STRIP, height }, painted(THEMES.plain));
    const period = strip!.stroke!.dash.reduce((sum, one) => sum + one, 0);
    expect(Math.abs(height / period - Math.round(height / period))).toBeLessThan(0.01);
    expect(period).toBeGreaterThan(6);
    expect(period).toBeLessThan(13);
  }
});

test("rivals name each other, in the picture and for who cannot see it", async () => {
  const rivals =
    "rivals: [[top, other]]\n" +
    MAP.replace("LANG", "en").replace(
      "top: The claim of all.",
      "top: The claim of all., other: Another claim.",
    );
  const { scene, outline } = await drawn(mapNamed("map.yaml", `${rivals}  - { from: c, to: other }\n`), {});
  const number = outline.numbers.get("other")!;
  const top = statementsIn(scene).find(({ id }) => id === "s-top")!;
  expect(top.label).toContain(`(main conclusion, rivals: ${number})`);
  expect(wordsOf(top).replaceAll("\u00a0", " ")).toMatch(new RegExp(`rivals  ?${number}$`, "u"));
  const legend = groupsIn(scene.items).find(({ role }) => role === "legend")!;
  expect(legend.label).toContain("rivals: at most one of them holds");
});

test.each(["en", "ar"])(
  "in the legend (%s), strips lie down and show their pattern more than once",
  async (lang) => {
    const { scene } = await drawn(mapNamed("map.yaml", MAP.replace("LANG", lang)), {});
    const legend = groupsIn(scene.items).find(({ role }) => role === "legend")!;
    const strips = legend.items.flatMap((item) =>
      item.kind === "shape" && item.stroke?.width === 2.6 ? [item] : [],
    );
    expect(strips).toHaveLength(2);
    const [ann, ben] = strips.map((strip) => ({ ...boxOf(strip), dash: strip.stroke!.dash }));
    for (const { left, right, top, bottom } of [ann!, ben!]) {
      expect(top).toBe(bottom);
      expect(right - left).toBe(26);
    }
    expect(ann!.dash).toEqual([]);
    const period = ben!.dash.reduce((sum, one) => sum + one, 0);
    expect(26 / period).toBeCloseTo(3, 2);
  },
);
