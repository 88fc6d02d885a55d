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

/**
 * Where the picture lies that this text shows, seen from the text; `suffix` says which page.
 * Only the map's own figures are shown, not pages with words.
 */
export function linkedPicture({ format, path: home }: Output, job: Job, suffix = ""): string | undefined {
  if (FORMATS[format].linksPictures !== true || documentOf(job.draw) !== undefined) return undefined;
  const outputs = outputsOf(job);
  const shown = pictureNames().flatMap((name) => outputs.find(({ format }) => format === name) ?? [])[0];
  return shown && slashes(relative(dirname(home), suffixedPath(shown, suffix)));
}

/** Says to a format of text where the same run puts its pictures. */
export function withPictures(drawings: readonly Drawing[], output: Output, job: Job): readonly Drawing[] {
  return drawings.map((drawing, index) => {
    const path = linkedPicture(output, job, pageSuffix(index, drawings.length));
    return path === undefined ? drawing : { ...drawing, picture: { path } };
  });
}
