import { expect, test } from "vitest";
import { drawnPages } from "../../support/draw.ts";
import { shaped } from "../../support/shapes.ts";

test("a long main line is seen as a line, and has its heavy line, to its end, and no more than seven claims in larger type", async () => {
  const [page] = await drawnPages(shaped("chain", 20), { paper: "a4" });
  const { panels, outline, metrics } = page!.figure;
  const line = new Set(outline.main);
  const cells = panels
    .flatMap(({ cards }) => cards.flatMap(({ rows }) => rows))
    .flatMap((row) => (row.kind === "cell" && line.has(row.statement.id) ? [row] : []));
  expect(cells.length).toBe(line.size);
  expect(line.size).toBeGreaterThan(12);
  expect(new Set(cells.map(({ frame }) => frame))).toEqual(new Set(["main", "line"]));
  expect(cells.filter(({ text }) => text.size === metrics.main)).toHaveLength(7);
  expect(panels.flatMap(({ lines }) => lines).filter(({ main }) => main)).toHaveLength(line.size - 1);
});
