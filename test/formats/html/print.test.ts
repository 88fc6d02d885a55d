import { expect, test } from "vitest";
import type { ArgumentMap } from "../../../src/model/map.ts";
import { textsIn } from "../../../src/scene/walk.ts";
import { printed } from "../../../src/formats/html/print.ts";
import { ptOfPx, pxOfMm } from "../../../src/geometry.ts";
import { draw } from "../../../src/pipeline.ts";
import { scene } from "../../support/scenes.ts";
import { mapOf } from "../../support/draw.ts";
import { generated } from "../../support/maps.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const size = (width: number, height: number) => ({ width: pxOfMm(width), height: pxOfMm(height) });

test("what fills a sheet of paper is printed on one, upright or on its side", () => {
  const { className, style } = printed(scene([], { ...size(297, 210), paper: "a4" }), 2);
  expect(className).toBe("sheet");
  expect(style).toContain("@page f2{size:297mm 210mm;margin:0}");
  expect(printed(scene([], { ...size(215.9, 279.4), paper: "letter" }), 1).style).toContain(
    "size:215.9mm 279.4mm",
  );
});

test("a figure that happens to have a sheet's size is none", () => {
  expect(printed(scene([], size(297, 210)), 1)).toEqual({ className: "sheet wide", style: "" });
  expect(printed(scene([], size(210, 297)), 1)).toEqual({ className: "sheet", style: "" });
});

test("a figure whose words would be too small on a page gets one that is as large as they need", async () => {
  const sceneOf = async (map: ArgumentMap) =>
    (await draw({ ...map, figure: {} }, {}, await testTypesetter())).value[0]!.scene;
  const large = await sceneOf(generated(150));
  const { style } = printed(large, 1);
  const [, width = "", height = ""] = /svg\.map\{.*width:([\d.]+)mm!important;height:([\d.]+)mm/u.exec(
    style,
  )!;
  const scale = pxOfMm(Number(width)) / large.width;
  expect(pxOfMm(Number(height)) / large.height).toBeCloseTo(scale, 2);
  const least = Math.min(...textsIn(large.items).map(({ size }) => size));
  expect(ptOfPx(least * scale)).toBeCloseTo(6.3, 1);
  expect(printed(await sceneOf(mapOf("car-free-centre.yaml")), 1).style).toBe("");
});
