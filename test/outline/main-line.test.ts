import { expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import { mapNamed } from "../support/map-files.ts";
import { edited } from "../bench/calm-edits.mjs";
import { generated } from "../support/maps.ts";
import { shaped } from "../support/shapes.ts";

/** A conclusion and two ways to it, one of which is longer. */
const MAP = mapNamed(
  "map.yaml",
  `
premises: { a: A., b: B., c: C., d: D., e: E. }
conclusions: { top: Top., short: Short., long: Long., base: Base., ground: Ground. }
inferences:
  - { from: short, to: top }
  - { from: a, to: short }
  - { from: long, to: top }
  - { from: base, to: long }
  - { from: b, to: base }
  - { from: ground, to: base }
  - { from: c, to: ground }
  - { from: d, to: ground }
  - { from: e, to: long }
`,
);

test("is what the author names", () => {
  expect(outline({ ...MAP, main: ["top", "short"] }).main).toEqual(["top", "short"]);
});

test("else the longest way to the main conclusion; the order is that of the file", () => {
  const whole = outline(MAP);
  expect(whole.main).toEqual(["top", "long", "base"]);
  expect([...whole.numbers.keys()].slice(0, 4)).toEqual(["top", "short", "a", "long"]);
});

/** A conclusion with a chain of claims and, as another reason, a claim with so many reasons of its own. */
const withBroadClaim = (reasons: number) => {
  const leaves = Array.from({ length: reasons }, (_, i) => `r${i + 1}`);
  const all = { top: "Top.", x: "X.", y: "Y.", z: "Z.", broad: "Broad." };
  const steps = [
    ["x", "top"],
    ["y", "x"],
    ["z", "y"],
    ["broad", "top"],
    ...leaves.map((id) => [id, "broad"]),
  ];
  return mapNamed(
    "map.yaml",
    JSON.stringify({
      conclusions: Object.fromEntries(Object.entries(all).filter(([id]) => id !== "z")),
      premises: Object.fromEntries([["z", all.z], ...leaves.map((id) => [id, `${id}.`])]),
      inferences: steps.map(([from, to]) => ({ from, to })),
    }),
  );
};

test("goes on by a claim that far more of the map leads to, even if that is not the longest way", () => {
  expect(outline(withBroadClaim(2)).main).toEqual(["top", "x"]);
  expect(outline(withBroadClaim(8)).main).toEqual(["top", "x"]);
  expect(outline(withBroadClaim(9)).main).toEqual(["top", "broad"]);
});

test("is the same after nearly every reason that is added or taken away", () => {
  const kinds = ["premise added", "inference added", "objection added", "inference removed"] as const;
  let count = 0;
  let changed = 0;
  for (const map of [25, 60, 100].flatMap((size) =>
    [1, 2, 3, 4, 5, 6].map((seed) => generated(size, { seed })),
  )) {
    const main = outline(map).main.join(" ");
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      for (const edit of kinds.flatMap((kind) => edited(map, kind, seed * 7919) ?? [])) {
        count += 1;
        if (outline(edit.map).main.join(" ") !== main) changed += 1;
      }
    }
  }
  expect(changed / count).toBeLessThan(0.02);
});

test("is none where several conclusions stand side by side, or nothing carries much", () => {
  expect(outline(shaped("forest", 5)).main).toEqual([]);
  expect(outline(shaped("ring", 3)).main).toEqual([]);
  expect(outline(shaped("fan", 30)).main).toEqual([]);
  expect(outline(mapNamed("map.yaml", "title: Empty")).main).toEqual([]);
});

test("goes on to the end of a chain, each claim a reason for the one before it", () => {
  expect(outline(shaped("chain", 40)).main.length).toBe(39);
  for (const map of [shaped("chain", 40), ...[1, 2, 3, 4, 5].map((seed) => generated(100, { seed }))]) {
    const { main } = outline(map);
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
