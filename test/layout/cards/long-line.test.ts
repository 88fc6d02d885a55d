import { expect, test } from "vitest";
import { drawnPages } from "../../support/draw.ts";
import { shaped } from "../../support/shapes.ts";

test("a long main line is seen as a line, and has its heavy line and one size of type, to its end", async () => {
  const [page] = await drawnPages(shaped("chain", 20), { paper: "a4" });
  const { panels, outline, metrics } = page!.figure;
  const line = new Set(outline.main);
  const cells = panels
    .flatMap(({ cards }) => cards.flatMap(({ rows }) => rows))
    .flatMap((row) => (row.kind === "cell" && line.has(row.statement.id) ? [row] : []));
  expect(cells.length).toBe(line.size);
  expect(line.size).toBeGreaterThan(12);
  expect(new Set(cells.map(({ frame }) => frame))).toEqual(new Set(["main", "line"]));
  const [size, ...others] = new Set(cells.map(({ text }) => text.size));
  expect(others).toEqual([]);
  expect(size).toBeGreaterThan(metrics.body);
  expect(size).toBeLessThan(metrics.main);
  expect(panels.flatMap(({ lines }) => lines).filter(({ main }) => main)).toHaveLength(line.size - 1);
});
