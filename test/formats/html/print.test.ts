import { expect, test } from "vitest";
import { printed } from "../../../src/formats/html/print.ts";
import { pxOfMm } from "../../../src/geometry.ts";
import { scene } from "../../support/scenes.ts";

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
