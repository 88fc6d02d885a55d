import { painted } from "../../src/scene/paint.ts";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import type { Annotated } from "../../src/annotations/annotation.ts";
import type { PlacedFigure } from "../../src/layout/figure-layout.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { layout } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import type { Drawing } from "../../src/formats/format.ts";
import { scene } from "../../src/scene/build.ts";
import { THEMES } from "../../src/themes/index.ts";
import type { Typesetter } from "../../src/text/typesetter.ts";
import { testTypesetter } from "./typesetter.ts";

// Whoever draws nothing takes them from there: all that draws takes long to load.
export { MAP_FILES, mapNamed, mapOf, mapText } from "./map-files.ts";

interface Drawn extends Drawing, PlacedFigure {}

/** A map as it is, or with what is said about it. */
export type Drawable = ArgumentMap | Annotated;

export const annotatedOf = (given: Drawable): Annotated =>
  "annotation" in given ? given : { map: given, annotation: UNANNOTATED };

/** A map's only figure, with these options and none of the map's own. */
export async function drawn(map: Drawable, options: DrawOptions = {}, type?: Typesetter): Promise<Drawn> {
  const [only] = await drawnPages(map, { minType: 0.1, ...options }, type);
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
  return value.map((placed) => ({
    ...placed,
    scene: scene(placed, theme),
    outline: placed.figure.outline,
    annotation,
    type,
  }));
}
