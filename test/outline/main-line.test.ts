import { expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import { mapNamed } from "../support/map-files.ts";
import { generated } from "../support/maps.ts";
import { shaped } from "../support/shapes.ts";

/** A conclusion, two ways to it, one of which carries more. */
const MAP = mapNamed(
  "map.yaml",
  `
premises: { a: A., b: B., c: C., d: D., e: E. }
conclusions: { top: Top., light: Light., heavy: Heavy., base: Base. }
inferences:
  - { from: light, to: top }
  - { from: a, to: light }
  - { from: heavy, to: top }
  - { from: base, to: heavy }
  - { from: b, to: base }
  - { from: c, to: base }
  - { from: d, to: base }
  - { from: e, to: heavy }
`,
);

test("is what the author names", () => {
  expect(outline({ ...MAP, main: ["top", "light"] }).main).toEqual(["top", "light"]);
});

test("else the way along which most of the map leads to the main conclusion; the order is that of the file", () => {
  const whole = outline(MAP);
  expect(whole.main).toEqual(["top", "heavy", "base"]);
  expect([...whole.numbers.keys()].slice(0, 4)).toEqual(["top", "light", "a", "heavy"]);
});

test("is none where several conclusions stand side by side, or nothing carries much", () => {
  expect(outline(shaped("forest", 5)).main).toEqual([]);
  expect(outline(shaped("ring", 3)).main).toEqual([]);
  expect(outline(shaped("fan", 30)).main).toEqual([]);
  expect(outline(mapNamed("map.yaml", "title: Empty")).main).toEqual([]);
});

test("has at most seven claims, each a reason for the one before it", () => {
  for (const map of [shaped("chain", 40), ...[1, 2, 3, 4, 5].map((seed) => generated(100, { seed }))]) {
    const { main } = outline(map);
    expect(main.length).toBeLessThanOrEqual(7);
    main.slice(1).forEach((id, i) => {
      const joined = map.inferences.some(
        ({ from, target }) => from.includes(id) && target.kind === "support" && target.statement === main[i],
      );
      expect(joined).toBe(true);
    });
  }
});

test("ends where a circle of reasons closes", () => {
  const yaml = `
premises: { p: P., q: Q., r: R. }
conclusions: { top: Top., a: A., b: B. }
inferences:
  - { from: a, to: top }
  - { from: b, to: a }
  - { from: [a, p], to: b }
  - { from: q, to: b }
  - { from: r, to: a }
`;
  const { main } = outline(mapNamed("map.yaml", yaml));
  expect(new Set(main).size).toBe(main.length);
});
