import type { FigureLayout } from "../../src/layout/figure.ts";
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

export interface Drawn extends Drawing {
  readonly figure: FigureLayout;
}

/** A map's only figure, with these options and none of the map's own. */
export async function drawn(map: ArgumentMap, options: DrawOptions = {}, type?: Typesetter): Promise<Drawn> {
  const [only] = await drawnPages(map, { least: 0.1, ...options }, type);
  return only!;
}

/** All figures of a map. */
export async function drawnPages(
  map: ArgumentMap,
  options: DrawOptions,
  given?: Typesetter,
): Promise<Drawn[]> {
  const type = given ?? (await testTypesetter());
  const { value } = await layout({ ...map, figure: {} }, options, type);
  const theme = THEMES[options.theme ?? "plain"];
  return value.map((figure) => ({ figure, scene: scene(figure, theme), outline: figure.outline, type }));
}
