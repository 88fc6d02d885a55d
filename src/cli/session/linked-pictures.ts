import { dirname, relative } from "node:path";
import type { Drawing } from "../../formats/format.ts";
import { FORMATS, formatNames } from "../../formats/index.ts";
import type { FormatName } from "../../formats/index.ts";
import { pageSuffix } from "../../pipeline.ts";
import { slashes } from "../machine/files.ts";
import { outputsOf } from "./job.ts";
import type { Job, Output } from "./job.ts";
import { documentOf, suffixedPath } from "./outputs.ts";

/** Pictures that can stand in a text, those without pixels first. */
function pictureNames(): readonly FormatName[] {
  const names = formatNames(({ needs, pages }) => needs === "scene" && pages === "one");
  return names.toSorted((a, b) => Number(FORMATS[a].pixels ?? false) - Number(FORMATS[b].pixels ?? false));
}

/** Says to a format of text where the same run puts its pictures; the map's own figures only, not pages with words. */
export function withPictures(
  drawings: readonly Drawing[],
  { format, path: home }: Output,
  job: Job,
): readonly Drawing[] {
  const outputs = outputsOf(job);
  const shown = pictureNames().flatMap((name) => outputs.find(({ format }) => format === name) ?? [])[0];
  const isFigure = documentOf(job.draw) === undefined;
  if (FORMATS[format].linksPictures !== true || !isFigure || shown === undefined) return drawings;
  return drawings.map((drawing, index) => {
    const file = suffixedPath(shown, pageSuffix(index, drawings.length));
    return { ...drawing, picture: { path: slashes(relative(dirname(home), file)) } };
  });
}
