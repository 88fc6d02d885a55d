import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import type { Annotation, LegendRow } from "../../../src/annotations/annotation.ts";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import { furniture, placeFurniture } from "../../../src/layout/furniture/furniture.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import { outlineIn as outlineOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";
import { FULL } from "./full-map.ts";

describe("what stands around a map", () => {
  const yaml = `${FULL.replace("LANG", "en")}voices: { ann: Ann }`.replace(
    "d: D.",
    "d: { text: D., voice: ann }",
  );
  const whole = { ...outlineOf(yaml), name: "A view" };
  const gap = LOOSE.panelGap;
  const around = async (width: number, wish: Partial<Parameters<typeof furniture>[3]> = {}) => {
    const writer = new CellTypesetter(whole, await testTypesetter(), LOOSE);
    const all = furniture(whole, writer, LOOSE, { style: "blocks", ...wish });
    return placeFurniture(all, width, 200, LOOSE);
  };
  const below = ({ y, height }: { readonly y: number; readonly height: number }) => y + height;

  test("stands one below the other with the gaps of the metrics", async () => {
    const { title, subtitle, caption, legend, source, top, bottom } = await around(900);
    expect(subtitle!.rect.y).toBeCloseTo(below(title!.rect), 6);
    expect(top).toBeCloseTo(below(subtitle!.rect) + gap, 6);
    expect(caption!.rect.y).toBeCloseTo(top + 200 + LOOSE.belowMap, 6);
    expect(legend[0]!.text.rect.y).toBeCloseTo(below(caption!.rect) + gap / 2, 6);
    const last = Math.max(...legend.map(({ text }) => below(text.rect)));
    expect(source!.rect.y).toBeCloseTo(last + gap / 2, 6);
    expect(bottom).toBeCloseTo(below(source!.rect), 6);
    for (const { rect } of [title!, subtitle!, caption!, source!]) {
      expect(rect.x).toBe(0);
      expect(rect.width).toBe(900);
    }
  });

  test("ends below its last text where it names no sources, and below the map where there is nothing", async () => {
    const { legend, bottom } = await around(900, { source: false });
    expect(bottom).toBeCloseTo(Math.max(...legend.map(({ text }) => below(text.rect))), 6);
    const bare = await around(900, { bare: true, legend: false, title: false });
    expect(bare.bottom).toBeGreaterThanOrEqual(bare.top + 200);
    expect(bare.bottom).toBeLessThan(bare.top + 200 + LOOSE.belowMap);
  });

  test("a legend has rows of even distance, and samples of one width", async () => {
    const { legend } = await around(260);
    const tops = [...new Set(legend.map(({ text }) => text.rect.y))].toSorted((a, b) => a - b);
    expect(tops.length).toBeGreaterThan(2);
    tops.slice(1).forEach((y, i) => {
      const own = legend.filter(({ text }) => text.rect.y === tops[i]);
      const height = Math.max(...own.map(({ text }) => text.rect.height));
      expect(y - tops[i]!).toBeCloseTo(height + LOOSE.small * 0.2, 6);
    });
    // What heads the voices has no sample.
    for (const { sample, text } of legend.filter(({ sign }) => sign !== "voices")) {
      expect(sample.width).toBe(26);
      expect(text.rect.x).toBe(sample.x + sample.width + 7);
      expect(sample.y).toBe(text.rect.y);
      expect(sample.height).toBe(text.shaped.leading);
      expect(text.rect.height).toBe(text.shaped.height(text.rect.width));
    }
    const [first, second] = (await around(1600)).legend;
    expect(second!.sample.x).toBeCloseTo(first!.text.rect.x + first!.text.rect.width + gap, 6);
  });

  test("what is left out is left out by itself", async () => {
    const parts = async (wish: Partial<Parameters<typeof furniture>[3]>) => {
      const { title, subtitle, caption, legend, source } = await around(900, wish);
      const all = { title, subtitle, caption, legend: legend.length > 0 || undefined, source };
      return Object.entries(all).flatMap(([name, part]) => (part === undefined ? [] : [name]));
    };
    expect(await parts({})).toEqual(["title", "subtitle", "caption", "legend", "source"]);
    expect(await parts({ title: false })).toEqual(["subtitle", "caption", "legend", "source"]);
    expect(await parts({ legend: false })).toEqual(["title", "subtitle", "caption", "source"]);
    expect(await parts({ source: false })).toEqual(["title", "subtitle", "caption", "legend"]);
    expect(await parts({ bare: true })).toEqual(["subtitle", "legend"]);
    expect(await parts({ bare: true, title: true, source: true })).toEqual([
      "title",
      "subtitle",
      "legend",
      "source",
    ]);
  });
});

test("the words of a weight are their own sample", async () => {
  const weighed = outlineOf("premises: { a: A., b: B. }\ninferences: [{ from: a, against: b, weight: 0.4 }]");
  const writer = new CellTypesetter(weighed, await testTypesetter(), LOOSE);
  const { legend } = placeFurniture(furniture(weighed, writer, LOOSE, { style: "blocks" }), 600, 100, LOOSE);
  const { sample, text } = legend.find(({ sign }) => sign === "weight")!;
  expect(sample.width).toBe(0);
  expect(text.rect.x).toBe(sample.x);
});

test("signs that take no room are explained later where that is wished", async () => {
  const one = outlineOf("premises: { a: A. }");
  const roomless = { text: "later", kind: "new", roomless: true };
  const usual = { text: "now", kind: "new" };
  const annotation = {
    ...UNANNOTATED,
    statements: new Map([["a", { tags: [{ kind: "new", text: "new" }] }]]),
    legend: [roomless, usual],
  } as unknown as Annotation;
  const writer = new CellTypesetter(one, await testTypesetter(), LOOSE, annotation);
  const said = (explainsLater: boolean) => {
    const { legend, later } = furniture(one, writer, LOOSE, { style: "blocks", explainsLater });
    return [legend, later].map((rows) => rows.map(({ sign }) => (sign as LegendRow).text));
  };
  expect(said(true)).toEqual([["now"], ["later"]]);
  expect(said(false)).toEqual([["later", "now"], []]);
});
