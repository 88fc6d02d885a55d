import { join, resolve } from "node:path";
import { FORMATS } from "../../formats/index.ts";
import { kindOf, listFiles } from "../machine/files.ts";
import { OUTPUT_FOLDER, formatOfName } from "./outputs.ts";

/** Outputs of maps that are no more. */
export function leftOver(
  pages: ReadonlyMap<string, number>,
  cwd: string,
  onTrouble: (sentence: string) => void,
): string[] {
  const folder = resolve(cwd, OUTPUT_FOLDER);
  if (kindOf(folder) !== "folder") return [];
  const names = new Set<string>();
  for (const [name, count] of pages) {
    names.add(name);
    for (let page = 1; count > 1 && page <= count; page++) names.add(`${name}-${page}`);
  }
  const isLeft = (path: string) => {
    const format = formatOfName(path);
    // Notes and a README are nobody's output.
    if (format === undefined || FORMATS[format].mime.startsWith("text/")) return false;
    const stem = path.slice(0, -FORMATS[format].extension.length - 1);
    // `map.handout.pdf` is of the map as well.
    return !names.has(stem) && ![...pages.keys()].some((name) => stem.startsWith(`${name}.`));
  };
  return listFiles(folder, (name) => formatOfName(name) !== undefined, onTrouble)
    .filter(isLeft)
    .map((path) => join(OUTPUT_FOLDER, path));
}
