import { join, resolve } from "node:path";
import type { Format } from "../../formats/format.ts";
import { FORMATS, formatNames } from "../../formats/index.ts";
import type { FormatName } from "../../formats/index.ts";
import { kindOf, listFiles, readUpTo } from "../machine/files.ts";
import { OUTPUT_FOLDER, formatOfName } from "./outputs.ts";

/** Bytes; no output is larger. */
const OURS_AT_MOST = 512 * 1024 * 1024;

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
  const isLeft = leftBy(pages, formats);
  return filesIn(OUTPUT_FOLDER, cwd, onTrouble)
    .filter(isLeft)
    .map((path) => join(OUTPUT_FOLDER, path));
}

/**
 * The same in a folder that a `hence.yaml` declares. Others may keep files there too, so only those count that hence
 * has surely written; where maps lie below the folder, only those in the folder itself.
 */
export function leftOverDeclared(
  folder: string,
  pages: ReadonlyMap<string, number | undefined>,
  { isAbove, cwd }: { readonly isAbove: boolean; readonly cwd: string },
  onTrouble: (sentence: string) => void,
): string[] {
  const isLeft = leftBy(
    pages,
    formatNames(({ isOurs }) => isOurs !== undefined),
  );
  const isOurs = (path: string): boolean => {
    const file = resolve(cwd, folder, path);
    return FORMATS[formatOfName(path)!].isOurs?.(readUpTo(file, OURS_AT_MOST)) === true;
  };
  return filesIn(folder, cwd, onTrouble)
    .filter((path) => !(isAbove && path.includes("/")) && isLeft(path) && isOurs(path))
    .map((path) => join(folder, path));
}

function filesIn(folder: string, cwd: string, onTrouble: (sentence: string) => void): string[] {
  const path = resolve(cwd, folder);
  if (kindOf(path) !== "folder") return [];
  return listFiles(path, (name) => formatOfName(name) !== undefined, onTrouble);
}

function leftBy(
  pages: ReadonlyMap<string, number | undefined>,
  formats: readonly FormatName[],
): (path: string) => boolean {
  const isOf = (stem: string, format: FormatName, name: string, count: number | undefined): boolean => {
    // Where each page has a file of its own, those of a map of several pages are numbered.
    if (stem === name) return FORMATS[format].pages === "many" || count === undefined || count === 1;
    // `map.handout.pdf` is of the map as well.
    if (stem.startsWith(`${name}.`)) return true;
    const page = stem.startsWith(`${name}-`) ? /^[1-9]\d*$/.exec(stem.slice(name.length + 1)) : null;
    return page !== null && (count === undefined || (count > 1 && Number(page[0]) <= count));
  };
  return (path) => {
    const format = formatOfName(path);
    if (format === undefined || !formats.includes(format)) return false;
    const { mime, isOurs }: Format = FORMATS[format];
    // Notes and a README are nobody's output.
    if (mime.startsWith("text/") && isOurs === undefined) return false;
    const stem = path.slice(0, -FORMATS[format].extension.length - 1);
    return ![...pages].some(([name, count]) => isOf(stem, format, name, count));
  };
}
