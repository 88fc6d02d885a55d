import { expect, test } from "vitest";
import { relativeData } from "../../../src/formats/svg/path-data.ts";
import { drawn, mapOf } from "../../support/draw.ts";
import { textsIn } from "../../../src/scene/walk.ts";

/** Path data of either kind as points from the top left. */
function absolute(data: string): [string, ...number[]][] {
  const found: [string, ...number[]][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let mirrored = [0, 0];
  for (const [, command, numbers] of data.matchAll(/([a-z])([^a-z]*)/giu)) {
    const all = (numbers!.match(/-?(?:\d+\.?\d*|\.\d+)/gu) ?? []).map(Number);
    const kind = command!.toUpperCase();
    if (kind === "Z") {
      found.push(["Z"]);
      [x, y] = [startX, startY];
      continue;
    }
    const arity = { M: 2, L: 2, Q: 4, T: 2, C: 6, H: 1, V: 1 }[kind]!;
    expect(all.length % arity).toBe(0);
    for (let at = 0; at < all.length; at += arity) {
      const own = all.slice(at, at + arity);
      const relative = command !== kind;
      const said =
        kind === "H"
          ? [own[0]! + (relative ? x : 0), y]
          : kind === "V"
            ? [x, own[0]! + (relative ? y : 0)]
            : own.map((value, i) => value + (relative ? (i % 2 === 0 ? x : y) : 0));
      const points = kind === "T" ? [...mirrored, ...said] : said;
      [x, y] = points.slice(-2) as [number, number];
      mirrored = [2 * x - points[0]!, 2 * y - points[1]!];
      if (kind === "M") [startX, startY] = [x, y];
      found.push([
        kind === "H" || kind === "V" ? "L" : kind === "T" ? "Q" : kind,
        ...points.map((v) => Math.round(v * 100) / 100 + 0),
      ]);
    }
  }
  return found;
}

test("steps of every kind", () => {
  expect(relativeData("M1.5 2L1.5 4L3 4L2.25 3.5Q2 3 -1 -0.5C0 0 1 1 2 2ZM0.5 0L0 0.5L-1 1Z")).toBe(
    "M1.5 2v2h1.5l-.75-.5q-.25-.5-3.25-4c1 .5 2 1.5 3 2.5zM.5 0l-.5 .5-1 .5z",
  );
});

test("the middle of a curve is left out where it mirrors the one before", () => {
  expect(relativeData("M0 0Q1 2 3 3Q5 4 6 6Q7 8 9 8Q9 9 9.5 9L10 10Q11 11 12 11Z")).toBe(
    "M0 0q1 2 3 3t3 3 3 2q0 1 .5 1l.5 1q1 1 2 1z",
  );
});

test("letters may be in coarser steps", () => {
  expect(relativeData("M0.04 1.26L3.33 1.26Q3 2 1 5Z", 10)).toBe("M0 1.3h3.3q-.3 .7-2.3 3.7z");
});

test.each(["socrates.yaml", "white-horse.yaml", "falling-bodies-ar.yaml"])(
  "every letter of %s has its shape, to the hundredth of a pixel, in fewer bytes",
  async (file) => {
    const { scene, type } = await drawn(mapOf(file));
    for (const run of textsIn(scene.items)) {
      const data = type.outline(run);
      const short = relativeData(data);
      expect(absolute(short)).toEqual(absolute(data));
      expect(short.length).toBeLessThanOrEqual(data.length);
    }
  },
);
