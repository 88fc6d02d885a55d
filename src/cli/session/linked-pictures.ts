import { dirname, relative, sep } from "node:path";
import type { Drawing } from "../../formats/format.ts";
import type { FormatName } from "../../formats/index.ts";
import type { Task } from "./job.ts";
import { pagePath } from "./outputs.ts";

/** Those that browsers and converters show, the best first. */
const PICTURES: readonly FormatName[] = ["svg", "outlined", "png"];

/** Says to a format of text where the same run puts its pictures; the map's own figures only, not pages with words. */
export function withPictures(
  drawings: readonly Drawing[],
  format: FormatName,
  { formats, places, draw }: Task,
): readonly Drawing[] {
  const home = places?.[formats.indexOf(format)];
  const shown = PICTURES.find((name) => formats.includes(name));
  const path = shown === undefined ? undefined : places?.[formats.indexOf(shown)];
  const isFigure = (draw.as ?? "figure") === "figure";
  if (format !== "md" || !isFigure || shown === undefined || path === undefined || home === undefined)
    return drawings;
  return drawings.map((drawing, index) => {
    const file = drawings.length === 1 ? path : pagePath({ format: shown, path }, index + 1);
    return { ...drawing, picture: { path: relative(dirname(home), file).split(sep).join("/") } };
  });
}
