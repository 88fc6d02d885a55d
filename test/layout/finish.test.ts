import { describe, expect, test } from "vitest";
import { ANNOTATIONS } from "../../src/annotations/index.ts";
import { croppedFigure } from "../../src/layout/cropped/cropped.ts";
import { defaultDirection } from "../../src/layout/figure.ts";
import { finished } from "../../src/layout/finish.ts";
import { outline } from "../../src/outline/build.ts";
import { scene } from "../../src/scene/build.ts";
import { painted } from "../../src/scene/paint.ts";
import { THEMES } from "../../src/themes/index.ts";
import { drawn, mapOf } from "../support/draw.ts";
import type { Drawable } from "../support/draw.ts";
import { testTypesetter } from "../support/typesetter.ts";
import { unblanked } from "../support/unblanked.ts";
import { decisionVersions } from "../support/versions.ts";

const [before, after] = decisionVersions();
const blanks = ["close", "by-car"];

describe.each<[string, Drawable]>([
  ["a map", mapOf("china-russia-europe.yaml")],
  ["a map from right to left", mapOf("falling-bodies-ar.yaml")],
  ["what changed", ANNOTATIONS.diff.annotate({ before, after, name: "a → b" })],
  ["what is blanked", ANNOTATIONS.blanks.annotate({ map: mapOf("car-free-centre.yaml"), blanks })],
])("the layout of %s", (_, given) => {
  test.each([{}, { style: "classic" }, { paper: "a4" }] as const)("is plain data: %j", async (options) => {
    const { figure, sheet, scene: whole } = await drawn(given, options);
    // What can be cloned has no functions, and a clone shares nothing with its source.
    const clone = structuredClone(figure);
    expect(scene({ figure: clone, sheet }, painted(THEMES.plain))).toEqual(whole);
  });

  test("has every text in lines that are no wider than their place", async () => {
    const { figure } = await drawn(given);
    const { title, subtitle, caption, source, legend } = figure.furniture;
    const rows = figure.panels.flatMap(({ cards }) => cards.flatMap((card) => card.rows));
    const texts = [
      ...[title, subtitle, caption, source, ...figure.panels.map((panel) => panel.title)],
      ...legend.map(({ text }) => text),
      ...rows.map(({ text }) => text),
    ].filter((text) => text !== undefined);
    for (const { lines, rect } of texts) {
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(rect.width + 0.02);
    }
  });

  test("keeps every text off the edges of its row", async () => {
    const { figure } = await drawn(given);
    const { padX, padY } = figure.metrics;
    const rows = figure.panels.flatMap(({ cards }) => cards.flatMap((card) => card.rows));
    for (const row of rows) {
      if (row.kind === "cell" && row.note.instead !== undefined) continue;
      const { rect, text } = row;
      expect(text.rect.x).toBeGreaterThanOrEqual(rect.x + padX - 0.01);
      expect(text.rect.x + text.rect.width).toBeLessThanOrEqual(rect.x + rect.width - padX + 0.01);
      expect(text.rect.y).toBeCloseTo(rect.y + padY, 6);
      expect(text.rect.height).toBeCloseTo(rect.height - 2 * padY, 6);
    }
  });
});

test("lines to write on stand where words stood, and only there", async () => {
  const map = mapOf("car-free-centre.yaml");
  const { annotation } = ANNOTATIONS.blanks.annotate({ map, blanks });
  const all = outline(map);
  const type = await testTypesetter();
  const wish = { annotation, style: "blocks", direction: defaultDirection(all) } as const;
  const fitted = await croppedFigure(all, type, wish);
  const { figure } = finished(fitted);
  const { figure: whole } = finished(unblanked(fitted));
  const cellsIn = ({ panels }: typeof figure) =>
    panels.flatMap(({ cards }) => cards.flatMap(({ rows }) => rows)).filter((row) => row.kind === "cell");
  const usual = cellsIn(whole);
  for (const [index, { rect, text, rules, statement }] of cellsIn(figure).entries()) {
    expect(rect).toEqual(usual[index]!.rect);
    const isBlank = blanks.includes(statement.id);
    expect(statement.text === "…").toBe(isBlank);
    if (!isBlank) {
      expect(rules).toEqual([]);
      expect(text).toEqual(usual[index]!.text);
      continue;
    }
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) {
      expect(rule.x).toBeGreaterThanOrEqual(text.rect.x);
      expect(rule.x + rule.width).toBeLessThanOrEqual(text.rect.x + text.rect.width + 0.01);
      expect(rule.y).toBeGreaterThan(text.rect.y);
      expect(rule.y).toBeLessThan(rect.y + rect.height);
    }
  }
});
