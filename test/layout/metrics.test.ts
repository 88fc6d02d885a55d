import { expect, test } from "vitest";
import { LOOSE, measureOf, MEDIUM, tabOut, TAB, TAB_TO_TEXT, TIGHT } from "../../src/layout/metrics.ts";

test("a tab stands on the edge of a card, or as far out as keeps it off the text", () => {
  expect(tabOut({ padX: 20 })).toBe(0);
  for (const { padX } of [LOOSE, MEDIUM, TIGHT]) {
    const inner = TAB.width / 2 - tabOut({ padX });
    expect(inner).toBeLessThanOrEqual(padX - TAB_TO_TEXT + 1e-9);
  }
  // No further than that: half of it is 4 px.
  expect(tabOut({ padX: 5 })).toBeCloseTo(4 + TAB_TO_TEXT - 5, 9);
});

test("a measure is as wide as its characters", () => {
  expect(measureOf(0)).toBe(0);
  expect(measureOf(24)).toBe(24 * measureOf(1));
  // About half an em of the type of statements.
  expect(measureOf(1) / LOOSE.body).toBeCloseTo(0.48, 2);
});

test("a tighter setting has less air everywhere, in type of the same size", () => {
  const AIR = [
    "padX",
    "padY",
    "indent",
    "reasonGap",
    "nodeGap",
    "layerGap",
    "edgeGap",
    "panelPad",
    "panelGap",
  ] as const;
  for (const [looser, tighter] of [
    [LOOSE, MEDIUM],
    [MEDIUM, TIGHT],
  ] as const) {
    for (const key of AIR) expect(tighter[key]).toBeLessThan(looser[key]);
    expect([tighter.body, tighter.small, tighter.main]).toEqual([looser.body, looser.small, looser.main]);
  }
});
