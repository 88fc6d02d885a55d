import { join, resolve } from "node:path";
import { FORMATS } from "../../formats/index.ts";
import type { FormatName } from "../../formats/index.ts";
import { pageSuffix } from "../../pipeline.ts";
import { kindOf, listFiles } from "../machine/files.ts";
import { OUTPUT_FOLDER, formatOfName } from "./outputs.ts";

/**
 * Outputs of maps, and pages of maps, that are no more, among the files in these formats. `pages` says how many each
 * map has; where that is not known, because nothing came of the map this time, every page is still its own.
 */
export function leftOver(
  pages: ReadonlyMap<string, number | undefined>,
  formats: readonly FormatName[],
  cwd: string,
  onTrouble: (sentence: string) => void,
): string[] {
  const folder = resolve(cwd, OUTPUT_FOLDER);
  if (kindOf(folder) !== "folder") return [];
  const isOf = (stem: string, format: FormatName, name: string, count: number | undefined): boolean => {
    // Where each page has a file of its own, those of a map of several pages are numbered.
    if (stem === name) return FORMATS[format].pages === "many" || count === undefined || count === 1;
    // `map.handout.pdf` is of the map as well.
    if (stem.startsWith(`${name}.`)) return true;
    if (!stem.startsWith(`${name}-`)) return false;
    const page = stem.slice(name.length);
    if (count === undefined) return /^-0*[1-9]\d*$/.test(page);
    const index = -Number(page) - 1;
    return count > 1 && index >= 0 && index < count && pageSuffix(index, count) === page;
  };
  const isLeft = (path: string): boolean => {
    const format = formatOfName(path);
    // Notes and a README are nobody's output.
    if (format === undefined || !formats.includes(format) || FORMATS[format].mime.startsWith("text/"))
      return false;
    const stem = path.slice(0, -FORMATS[format].extension.length - 1);
    return ![...pages].some(([name, count]) => isOf(stem, format, name, count));
  };
  return listFiles(folder, (name) => formatOfName(name) !== undefined, onTrouble)
    .filter(isLeft)
    .map((path) => join(OUTPUT_FOLDER, path));
}
