import { shapeOf } from "../bench/shapes.mjs";
import type { Shape } from "../bench/shapes.mjs";
import { parse } from "../../src/input/index.ts";
import type { ArgumentMap } from "../../src/model/map.ts";

/** A map of one of the shapes that are hard to draw; see `shapeOf`. */
export function shaped(shape: Shape, count: number, seed = 1): ArgumentMap {
  const { value, diagnostics } = parse({ path: "map.yaml", text: shapeOf(shape, count, { seed }) });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}
