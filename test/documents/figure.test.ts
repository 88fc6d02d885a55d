import { describe, expect, test } from "vitest";
import { unnamed } from "../../src/documents/figure.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { draw } from "../../src/pipeline.ts";
import { outline } from "../../src/outline/build.ts";
import { pxOfMm } from "../../src/geometry.ts";
import { mapOf } from "../support/draw.ts";
import { testTypesetter } from "../support/typesetter.ts";

const MAP = mapOf("socrates.yaml");
async function made(options: DrawOptions) {
  const { value, diagnostics } = await draw({ ...MAP, figure: {} }, options, await testTypesetter());
  return { pages: value, codes: diagnostics.map(({ code }) => code) };
}

describe("the size of a figure", () => {
  test("is that of its content, of the column, or of the paper", async () => {
    const [cropped] = (await made({})).pages;
    expect(cropped!.scene.paper).toBeUndefined();
    const [column] = (await made({ width: 160 })).pages;
    expect(column!.scene.width).toBeCloseTo(pxOfMm(160), 3);
    const [sheet] = (await made({ paper: "a4" })).pages;
    expect(sheet!.scene.paper).toBe("a4");
  });

  test("a column excludes a sheet", async () => {
    const [column] = (await made({ width: 160, paper: "a4" })).pages;
    expect(column!.scene.paper).toBeUndefined();
  });

  test("what is too small in a column is said, unless that type was asked for", async () => {
    expect((await made({ width: 40, minType: 20 })).codes).toEqual(["small-type"]);
    expect((await made({ width: 160, type: 5 })).codes).toEqual([]);
  });
});

test("the figure of another document leaves the name of a view to it", () => {
  const named = { ...outline(MAP), name: "A view" };
  expect(unnamed(named)).toEqual(outline(MAP));
});
