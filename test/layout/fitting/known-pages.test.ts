import { expect, test } from "vitest";
import type { FigurePlace, Outline } from "../../../src/outline/outline.ts";
import type { FittedFigure } from "../../../src/layout/figure.ts";
import { KnownPages } from "../../../src/layout/fitting/known-pages.ts";

const PANELS: Outline["panels"] = [];
const PLACE: FigurePlace = {
  figure: 2,
  figures: 3,
  overview: false,
  name: "Part",
  figureOf: new Map([
    ["near", 1],
    ["far", 3],
  ]),
  figureOfPart: new Map([["0 near", 1]]),
  figureOfStep: new Map([[7, 3]]),
};

const outlineAt = (place: Partial<FigurePlace> | undefined, panels = PANELS) =>
  ({ panels, ...(place && { place: { ...PLACE, ...place } }) }) as Outline;

/** Lays pages out that refer to one statement, one step and one part of a text; how many were laid out. */
function counted() {
  const known = new KnownPages();
  let made = 0;
  const laidOut = (page: Outline) =>
    known.laidOut(page, ({ place }) => {
      made += 1;
      place?.figureOf.get("near");
      place?.figureOfStep.get(7);
      place?.figureOfPart.has("0 elsewhere");
      return Promise.resolve({ figure: { width: made }, sheet: {} } as FittedFigure);
    });
  return { laidOut, made: () => made };
}

test("a page is laid out once as long as nothing that it refers to moves", async () => {
  const { laidOut, made } = counted();
  const first = await laidOut(outlineAt({}));
  const moved = outlineAt({ figureOf: new Map([["near", 1]]), figureOfPart: new Map() });
  const again = await laidOut(moved);
  expect(made()).toBe(1);
  expect(again.figure.width).toBe(first.figure.width);
  // What it is drawn as knows the new places.
  expect(again.figure.outline).toBe(moved);
});

test.each<[string, Partial<FigurePlace>]>([
  ["a statement that it refers to", { figureOf: new Map([["near", 2]]) }],
  ["a step that it refers to", { figureOfStep: new Map() }],
  ["a part that was nowhere", { figureOfPart: new Map([["0 elsewhere", 3]]) }],
  ["its number", { figure: 1 }],
  ["the number of figures", { figures: 4 }],
  ["its name", { name: "Another" }],
  ["what its name is of", { named: "near" }],
  ["what it shows", { overview: true }],
])("it is laid out anew where %s changes", async (_, change) => {
  const { laidOut, made } = counted();
  await laidOut(outlineAt({}));
  await laidOut(outlineAt(change));
  expect(made()).toBe(2);
  // Both are known from now on.
  await laidOut(outlineAt({}));
  await laidOut(outlineAt(change));
  expect(made()).toBe(2);
});

test("a page with other panels is another page, and an only page is always laid out", async () => {
  const { laidOut, made } = counted();
  await laidOut(outlineAt({}));
  await laidOut(outlineAt({}, []));
  expect(made()).toBe(2);
  await laidOut(outlineAt(undefined));
  await laidOut(outlineAt(undefined));
  expect(made()).toBe(4);
});
