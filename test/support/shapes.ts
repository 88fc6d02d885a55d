import { shapeOf } from "../bench/shapes.mjs";
import type { Shape } from "../bench/shapes.mjs";
import type { ArgumentMap } from "../../src/model/map.ts";
import { mapNamed } from "./map-files.ts";

/** A map of one of the shapes that are hard to draw; see `shapeOf`. */
export const shaped = (shape: Shape, count: number, seed = 1): ArgumentMap =>
  mapNamed("map.yaml", shapeOf(shape, count, { seed }));
