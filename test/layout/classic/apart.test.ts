import { describe, expect, test } from "vitest";
import type { Rect } from "../../../src/geometry.ts";
import type { PlacedFigure } from "../../../src/layout/figure-layout.ts";
import { MAP_FILES, drawnPages, mapOf } from "../../support/draw.ts";
import { geometryOf, overlap, segmentsOf } from "../../support/geometry.ts";
import { generated } from "../../support/maps.ts";

/** Lines that pass a box that they do not lead to or from nearer than this, px of the figure. */
function near({ figure }: PlacedFigure, least: number): string[] {
  return geometryOf(figure).panels.flatMap(({ cards, lines }) =>
    lines.flatMap((line) => {
      const ends = [line.points[0]!, line.points.at(-1)!].map(({ x, y }): Rect => ({
        x,
        y,
        width: 0,
        height: 0,
      }));
      return cards
        .filter(({ box }) => ends.every((end) => overlap(end, box) < -1))
        .flatMap(({ name, box }) => {
          const apart = -Math.max(...segmentsOf(line).map((part) => overlap(part, box)));
          return apart < least ? [`${line.name} passes ${name} at ${apart.toFixed(1)} px`] : [];
        });
    }),
  );
}

describe("in the classic style a line keeps off what it does not lead to", () => {
  test.each([
    ["left", 6],
    ["up", 4],
  ] as const)("%s", { timeout: 120_000 }, async (direction, least) => {
    const maps = [
      ...MAP_FILES.map(mapOf),
      generated(40, { shared: 0.3 }),
      generated(90, { shared: 0.2, objections: 0.3 }),
    ];
    for (const map of maps)
      for (const options of [{}, { paper: "a4" }] as const) {
        // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
        const pages = await drawnPages(map, { style: "classic", direction, minType: 0.1, ...options });
        expect(pages.flatMap((page) => near(page, least))).toEqual([]);
      }
  });
});
