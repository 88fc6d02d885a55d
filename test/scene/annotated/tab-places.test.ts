import { expect, test } from "vitest";
import { verdicts } from "../../../src/annotations/verdicts/verdicts.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { tabOut } from "../../../src/layout/metrics.ts";
import { tabPlaces } from "../../../src/scene/annotated/tab-places.ts";
import { hasClaimFrame } from "../../../src/scene/cards/corner.ts";
import { drawnPages, mapOf } from "../../support/draw.ts";

const FILES = ["bird-in-hand.yaml", "car-free-centre.yaml", "cycle-lane.yaml"];
/** Over an upright box of the classic style a line may turn, so that its tab stands beside it. */
const WAYS: readonly DrawOptions[] = (
  [
    { direction: "left", style: "blocks" },
    { direction: "left", style: "classic" },
    { direction: "up", style: "blocks" },
  ] as const
).flatMap((one) => [one, { ...one, paper: "a4" as const }]);

test.each(WAYS)(
  "the tab of what begins a card stands in one place on its upper edge, of a framed claim at the side, as in the legend: %j",
  async (options) => {
    let framed = 0;
    const places: { across: number; over: number }[] = [];
    for (const file of FILES)
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      for (const page of await drawnPages(verdicts.annotate({ map: mapOf(file) }), options)) {
        const tabs = tabPlaces(page);
        for (const { rows } of page.figure.panels.flatMap(({ cards }) => cards)) {
          const [first] = rows;
          const at = first?.kind === "cell" ? tabs.get(first) : undefined;
          if (first?.kind !== "cell" || at === undefined) continue;
          if (hasClaimFrame(first)) {
            framed += 1;
            expect(first.rect.x - at.x).toBeCloseTo(tabOut(page.figure.metrics), 6);
            expect(at.y).toBeGreaterThan(first.rect.y);
            expect(at.y).toBeLessThan(first.rect.y + first.rect.height);
          } else places.push({ across: at.x - first.rect.x, over: first.rect.y - at.y });
        }
      }
    expect(framed).toBeGreaterThan(2);
    for (const { across, over } of places) {
      expect(across).toBeCloseTo(places[0]!.across, 6);
      expect(over).toBeGreaterThanOrEqual(0);
      expect(over).toBeLessThan(6);
    }
  },
);
