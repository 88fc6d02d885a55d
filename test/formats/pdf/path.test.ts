import { expect, test } from "vitest";
import { movedPath, pathTemplate } from "../../../src/formats/pdf/path.ts";

const half = (px: number) => px / 2;

test("outlines are moved and scaled, and their quadratic curves become cubic ones", () => {
  expect(movedPath("M0 0L6 0Z", 10, 20, half)).toBe("M5 10L8 10Z");
  expect(movedPath("M0 0Q3 6 6 0", 0, 0, half)).toBe("M0 0C1 2 2 2 3 0");
  expect(movedPath("M0 0C1 2 3 4 6 8Q9 8 12 8", 2, 0, half)).toBe("M1 0C1.5 1 2.5 2 4 4C5 4 6 4 7 4");
  expect(movedPath("", 1, 1, half)).toBe("");
});

test("segments of a shape are scaled point by point", () => {
  expect(
    pathTemplate(
      [{ op: "move", x: 2, y: 4 }, { op: "cubic", x1: 2, y1: 6, x2: 4, y2: 8, x: 6, y: 10 }, { op: "close" }],
      half,
    ),
  ).toEqual([["move", 1, 2], ["cubic", 1, 3, 2, 4, 3, 5], ["close"]]);
});
