import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdicts } from "../../src/annotations/verdicts/verdicts.ts";
import { TAB } from "../../src/layout/metrics.ts";
import { tabPlaces } from "../../src/scene/annotated/tab-places.ts";
import type { PlacedFigure } from "../../src/layout/figure-layout.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { MAP_FILES, drawnPages, mapOf } from "../support/draw.ts";
import type { Drawable } from "../support/draw.ts";
import { argumentMaps } from "../support/maps.ts";
import { SLACK, shortBox } from "../support/geometry.ts";

/** px of paper between a tab and a rule or an edge of another statement. */
const CLEAR = 1.5;
/** px; half of the heaviest rule. */
const HALF = 0.75;

/** Tabs of nested statements that are as near to another rule, or to the edge of the card, as to their own. */
function strayTabs(page: PlacedFigure): string[] {
  const places = tabPlaces(page);
  return page.figure.panels.flatMap(({ cards }) =>
    cards.flatMap(({ rows, brackets, frame }) =>
      rows.flatMap((row, index) => {
        const at = row.kind === "cell" && row.row.depth > 0 ? places.get(row) : undefined;
        // Behind the text there is no rule.
        if (
          row.kind !== "cell" ||
          at === undefined ||
          (at.x > row.text.rect.x && at.x < row.text.rect.x + row.text.rect.width)
        )
          return [];
        const beside = brackets.filter(
          ({ bracket, top, bottom }) =>
            bracket.first <= index && bracket.last >= index && top <= at.y && bottom >= at.y,
        );
        const own = beside.find(({ bracket }) => bracket.depth === row.row.depth)!;
        const others = beside.filter((one) => one !== own).map(({ x }) => x);
        const away = (x: number) => Math.abs(at.x - x) - TAB.width / 2 - HALF;
        const nearest = Math.min(...others.map(away));
        // Beside the edge of its own card a tab has as much room as there is.
        const toEdge = Math.min(...[frame.x, frame.x + frame.width].map(away));
        return nearest > away(own.x) && nearest >= CLEAR && toEdge >= Math.max(0, away(own.x) - SLACK)
          ? []
          : [
              `the tab of ${row.statement.id} (${shortBox({ ...at, ...TAB })}) is ${nearest} px from another rule`,
            ];
      }),
    ),
  );
}

const strays = async (map: Drawable, options: DrawOptions) =>
  (await drawnPages(map, options)).flatMap(strayTabs);

describe.each(MAP_FILES)("a tab of %s stands at the rule of its own statement", (file) => {
  test.each([{}, { paper: "a4" }, { width: 160 }] as const)("%j", async (options) => {
    expect(await strays(verdicts.annotate({ map: mapOf(file) }), options)).toEqual([]);
  });
});

test.each([
  [{}, 6],
  [{ paper: "a4", minType: 0.1 }, 3],
  [{ direction: "up", width: 120 }, 2],
] as const)("a tab of any map does: %j", { timeout: 180_000 }, async (options, numRuns) => {
  await fc.assert(
    fc.asyncProperty(argumentMaps(), async (map) => {
      expect(await strays(verdicts.annotate({ map }), options)).toEqual([]);
    }),
    { seed: 5, numRuns },
  );
});
