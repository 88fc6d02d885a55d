import { expect, test } from "vitest";
import { verdicts } from "../../../src/annotations/verdicts/verdicts.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { tabPlaces } from "../../../src/scene/annotated/tab-places.ts";
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
  "the tab of what begins a card stands in one place on its upper edge: %j",
  async (options) => {
    const places: { across: number; over: number }[] = [];
    for (const file of FILES)
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      for (const page of await drawnPages(verdicts.annotate({ map: mapOf(file) }), options)) {
        const tabs = tabPlaces(page);
        for (const { rows } of page.figure.panels.flatMap(({ cards }) => cards)) {
          const [first] = rows;
          const at = first?.kind === "cell" ? tabs.get(first) : undefined;
          if (first !== undefined && at !== undefined)
            places.push({ across: at.x - first.rect.x, over: first.rect.y - at.y });
        }
      }
    expect(places.length).toBeGreaterThan(2);
    for (const { across, over } of places) {
      expect(across).toBeCloseTo(places[0]!.across, 6);
      expect(over).toBeGreaterThanOrEqual(0);
      expect(over).toBeLessThan(6);
    }
  },
);
