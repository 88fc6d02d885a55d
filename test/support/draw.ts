import { painted } from "../../src/scene/paint.ts";
import { readFileSync, readdirSync } from "node:fs";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import type { Annotated } from "../../src/annotations/annotation.ts";
import { parse } from "../../src/input/index.ts";
import type { FigureLayout } from "../../src/layout/figure.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { layout } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import type { Drawing } from "../../src/formats/format.ts";
import { scene } from "../../src/scene/build.ts";
import { THEMES } from "../../src/themes/index.ts";
import type { Typesetter } from "../../src/text/typesetter.ts";
import { testTypesetter } from "./typesetter.ts";

export interface Drawn extends Drawing {
  readonly figure: FigureLayout;
}

/** A map as it is, or with what is said about it. */
export type Drawable = ArgumentMap | Annotated;

export const annotatedOf = (given: Drawable): Annotated =>
  "annotation" in given ? given : { map: given, annotation: UNANNOTATED };

/** A map's only figure, with these options and none of the map's own. */
export async function drawn(map: Drawable, options: DrawOptions = {}, type?: Typesetter): Promise<Drawn> {
  const [only] = await drawnPages(map, { least: 0.1, ...options }, type);
  return only!;
}

/** All figures of a map. */
export async function drawnPages(
  given: Drawable,
  options: DrawOptions,
  typesetter?: Typesetter,
): Promise<Drawn[]> {
  const type = typesetter ?? (await testTypesetter());
  const { map, annotation } = annotatedOf(given);
  const { value } = await layout({ ...map, figure: {} }, options, type, annotation);
  const theme = painted(THEMES[options.theme ?? "plain"]);
  return value.map((figure) => ({
    figure,
    scene: scene(figure, theme),
    outline: figure.outline,
    annotation,
    type,
  }));
}

const FOLDER = new URL("../../maps/", import.meta.url);

/** The files in maps/. */
export const MAP_FILES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .toSorted();

export const mapText = (file: string): string => readFileSync(new URL(file, FOLDER), "utf8");

export function mapOf(file: string): ArgumentMap {
  return mapNamed(file, mapText(file));
}

/** The map of a text that has no errors. */
export function mapNamed(path: string, text: string): ArgumentMap {
  const { value, diagnostics } = parse({ path, text });
  const [first] = diagnostics.filter(({ severity }) => severity === "error");
  if (value === undefined || first !== undefined) throw new Error(`${path}: ${first?.message ?? "no map"}`);
  return value;
}
