import { dirname, relative, sep } from "node:path";
import type { Drawing } from "../../formats/format.ts";
import { FORMATS, formatNames } from "../../formats/index.ts";
import type { FormatName } from "../../formats/index.ts";
import type { Task } from "./job.ts";
import { documentOf, suffixedPath } from "./outputs.ts";

/** Pictures that can stand in a text, those without pixels first. */
function pictureNames(): readonly FormatName[] {
  const names = formatNames(({ needs, pages }) => needs === "scene" && pages === "one");
  return names.toSorted((a, b) => Number(FORMATS[a].pixels ?? false) - Number(FORMATS[b].pixels ?? false));
}

/** Says to a format of text where the same run puts its pictures; the map's own figures only, not pages with words. */
export function withPictures(
  drawings: readonly Drawing[],
  format: FormatName,
  { formats, places, draw }: Task,
): readonly Drawing[] {
  const home = places?.[formats.indexOf(format)];
  const shown = pictureNames().find((name) => formats.includes(name));
  const path = shown === undefined ? undefined : places?.[formats.indexOf(shown)];
  const isFigure = documentOf(draw) === undefined;
  if (
    FORMATS[format].linksPictures !== true ||
    !isFigure ||
    shown === undefined ||
    path === undefined ||
    home === undefined
  )
    return drawings;
  return drawings.map((drawing, index) => {
    const suffix = drawings.length === 1 ? "" : `-${index + 1}`;
    const file = suffixedPath({ format: shown, path }, suffix);
    return { ...drawing, picture: { path: relative(dirname(home), file).split(sep).join("/") } };
  });
}
