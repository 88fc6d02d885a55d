import { describe, expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";
import { withSchemes } from "../../../src/input/resolve/shared.ts";
import type { FigureWish, OwnScheme } from "../../../src/model/map.ts";
import { NO_SHARED } from "../../../src/model/project.ts";

describe("the figure of a map and that of its folder", () => {
  const figureOf = (own: string, figure: FigureWish) =>
    parse(
      {
        path: "map.yaml",
        text: `${own}premises: { a: A. }\nconclusions: { b: B. }\ninferences: [{ from: a, to: b }]\n`,
      },
      { ...NO_SHARED, figure },
    ).value!.figure;

  test("a column of the map's own has the type of its folder", () => {
    const shared = { width: 160, type: 9, legend: false };
    expect(figureOf("figure: { width: 120mm }\n", shared)).toEqual({ width: 120, type: 9, legend: false });
    expect(figureOf("figure: { width: 120mm, type: 8 }\n", shared)).toMatchObject({ width: 120, type: 8 });
    expect(figureOf("figure: { width: 120mm }\n", { paper: "a4" })).toEqual({ width: 120 });
  });

  test("a sheet of the map's own takes neither the column of its folder nor the type in it", () => {
    expect(figureOf("figure: { paper: a3 }\n", { width: 160, type: 9, title: false })).toEqual({
      paper: "a3",
      title: false,
    });
  });

  test("a map without a place has that of its folder, whole", () => {
    expect(figureOf("", { width: 160, type: 9 })).toEqual({ width: 160, type: 9 });
    expect(figureOf("", { paper: "a4" })).toEqual({ paper: "a4" });
    expect(figureOf("", { type: 9 })).toEqual({});
  });
});

test("a scheme of the map's own stands before one of the same id from outside", () => {
  const scheme = (id: string, name: string) => ({ id, name }) as unknown as OwnScheme;
  const own = [scheme("a", "own")];
  const shared = { ...NO_SHARED, schemes: [scheme("a", "other"), scheme("b", "other")] };
  expect(withSchemes(own, shared)).toEqual([own[0], shared.schemes[1]]);
  expect(withSchemes(own, NO_SHARED)).toEqual(own);
});
