import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rect } from "../../src/geometry.ts";
import type { FigureLayout } from "../../src/layout/figure-layout.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { drawn, drawnPages, mapNamed } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";
import { argumentMaps } from "../support/maps.ts";

import { textsIn } from "../../src/scene/walk.ts";

const rivals = (count: number, reasons = 2): string => {
  const claims = Array.from({ length: count }, (_, n) => `c${n}`);
  const premises = claims.flatMap((id) => Array.from({ length: reasons }, (_, n) => `${id}r${n}`));
  return [
    "title: What to do",
    `rivals: [[${claims.join(", ")}]]`,
    "premises:",
    ...premises.map((id) => `  ${id}: This is a reason for one of them, and it has some length (${id}).`),
    "conclusions:",
    ...claims.map((id) => `  ${id}: We should do what the claim ${id} says, and nothing else.`),
    "inferences:",
    ...premises.map((id) => `  - { from: ${id}, to: ${id.slice(0, 2)} }`),
  ].join("\n");
};

const frameOf = (figure: FigureLayout, id: string): Rect =>
  figure.panels
    .flatMap(({ cards }) => cards)
    .find(({ rows }) => rows[0]!.kind === "cell" && rows[0]!.statement.id === id)!.frame;

const WAYS: readonly DrawOptions[] = (["left", "right", "up"] as const).flatMap((direction) =>
  (["blocks", "classic"] as const).flatMap((style) => [
    { direction, style },
    { direction, style, paper: "a4" as const },
    { direction, style, width: 160 },
  ]),
);

describe("a double-ended bar between two rivals that stand beside or above one another", () => {
  test.each(WAYS)("%j", async (options) => {
    const { figure } = await drawn(mapNamed("rivals.yaml", rivals(2)), options);
    expect(figure.rivals.map(({ between }) => between)).toEqual([["c0", "c1"]]);
    const [a, b] = ["c0", "c1"].map((id) => frameOf(figure, id));
    const [from, to] = figure.rivals[0]!.points;
    const apart = Math.max(b!.x - a!.x - a!.width, a!.x - b!.x - b!.width, b!.y - a!.y - a!.height);
    expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeGreaterThan(apart - 8);
    expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeGreaterThanOrEqual(5);
  });
});

test("of three, each has a line to a neighbour", async () => {
  for (const options of [{}, { paper: "a4" }, { direction: "up" }] as const) {
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    const { figure } = await drawn(mapNamed("rivals.yaml", rivals(3)), options);
    expect(new Set(figure.rivals.flatMap(({ between }) => between)).size).toBe(3);
  }
});

test("beside claims that hold their reasons a line ends at the words of both", async () => {
  const { figure } = await drawn(mapNamed("rivals.yaml", rivals(2, 5)), { paper: "a4" });
  const [from, to] = figure.rivals[0]!.points;
  expect(from.y).toBe(to.y);
  for (const { cards } of figure.panels)
    for (const { rows } of cards) {
      const { rect } = rows[0]!;
      expect(from.y).toBeGreaterThan(rect.y);
      expect(from.y).toBeLessThan(rect.y + rect.height);
    }
});

test("rivals in different figures have no line, but words that name the figure", async () => {
  const pages = await drawnPages(mapNamed("rivals.yaml", rivals(2, 90)), { paper: "a4" });
  const homes = ["c0", "c1"].map((id) => pages[0]!.figure.outline.place!.figureOf.get(id)!);
  expect(homes[0]).not.toBe(homes[1]);
  expect(pages.flatMap(({ figure }) => figure.rivals)).toEqual([]);
  const words = textsIn(pages[homes[0]! - 1]!.scene.items)
    .map(({ text }) => text)
    .join("");
  expect(words).toContain(`(Figure\u00a0${homes[1]})`);
});

test("no line meets anything else", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(argumentMaps(), fc.constantFrom(...WAYS), async (map, options) => {
      const [one, two] = [map.statements.slice(0, 3), map.statements.slice(-3)].map((own) =>
        own.map(({ id }) => id),
      );
      const pages = await drawnPages({ ...map, rivals: [one!, two!] }, { minType: 0.1, ...options });
      expect(faultsOf(pages, options.direction!)).toEqual([]);
    }),
    { seed: 5, numRuns: 40 },
  );
});
