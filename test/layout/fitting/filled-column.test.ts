import { expect, test } from "vitest";
import type { PlacedFigure } from "../../../src/layout/figure-layout.ts";
import { measureOf } from "../../../src/layout/metrics.ts";
import { layout } from "../../../src/pipeline.ts";
import { mapOf } from "../../support/draw.ts";
import { mapNamed } from "../../support/map-files.ts";
import { testTypesetter } from "../../support/typesetter.ts";

/** px of its column that cards of a figure take, with the lines that climb beside them. */
function filled({ figure, sheet }: PlacedFigure): number {
  const edges = figure.panels.flatMap(({ cards, frame }) =>
    frame === undefined ? cards.map((card) => card.frame) : [frame],
  );
  const isRtl = figure.outline.map.lang === "ar";
  const end = isRtl
    ? figure.width - Math.min(...edges.map(({ x }) => x))
    : Math.max(...edges.map(({ x, width }) => x + width));
  return end * sheet.scale;
}

test.each(["car-free-centre.yaml", "socrates.yaml", "falling-bodies-ar.yaml"])(
  "the cards of %s fill columns of any width",
  async (file) => {
    for (const width of [80, 120, 160]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { value } = await layout({ ...mapOf(file), figure: {} }, { width }, await testTypesetter());
      for (const one of value) expect(filled(one) / one.sheet.width).toBeGreaterThan(0.98);
    }
  },
);

test.each([80, 120, 160])("a small tree is one card, in a column of %i mm as on a page", async (width) => {
  const { value } = await layout(mapOf("car-free-centre.yaml"), { width }, await testTypesetter());
  expect(value.map(({ figure }) => figure.panels.map(({ cards }) => cards.length))).toEqual([[1]]);
});

test("what leads to the claims of a main line stays with them, one below the other, and no line is short", async () => {
  const map = mapNamed(
    "map.yaml",
    `
main: [open, work]
conclusions:
  open: The library should open on Sundays.
  work: Most residents work from Monday to Saturday.
${[1, 2, 3].map((i) => `  c${i}: Conclusion ${i} is a statement of usual length, neither long nor short.`).join("\n")}
inferences:
  - { from: [work, "Loans fall whenever opening hours shrink."], to: open }
${[1, 2, 3].map((i) => `  - { from: c${i}, to: work }`).join("\n")}
${[4, 5, 6, 7, 8].map((i) => `  - { from: Reason ${i} is a statement of usual length and rests on nothing., to: c${(i % 3) + 1} }`).join("\n")}
`,
  );
  for (const type of [8, 10]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { value } = await layout(map, { width: 160, type }, await testTypesetter());
    const cards = value.flatMap(({ figure }) => figure.panels.flatMap((panel) => panel.cards));
    expect(cards).toHaveLength(2);
    expect(new Set(cards.map((card) => card.frame.x)).size).toBe(1);
    expect(filled(value[0]!) / value[0]!.sheet.width).toBeGreaterThan(0.98);
  }
});

test("claims in larger type have lines of at least 22 characters of their own, where there is room", async () => {
  for (const width of [120, 160]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { value } = await layout(
      { ...mapOf("china-russia-europe.yaml"), figure: {} },
      { width, view: "europe" },
      await testTypesetter(),
    );
    for (const { figure } of value)
      for (const { frame } of figure.panels.flatMap(({ cards }) => cards))
        expect(frame.width).toBeGreaterThan(measureOf(22) * (figure.metrics.main / figure.metrics.body));
  }
});
