import { join, resolve, sep } from "node:path";
import { FORMATS } from "../../formats/index.ts";
import type { FormatName } from "../../formats/index.ts";
import { pageSuffix } from "../../pipeline.ts";
import { kindOf, listFiles, readUpTo } from "../machine/files.ts";
import { EnvironmentError } from "../report/errors.ts";
import { OUTPUT_FOLDER, formatOfName } from "./outputs.ts";

/** Where to look, and for what. */
export interface Search {
  /** How many pages each map has; where that is not known, because nothing came of the map this time, every page is still its own. */
  readonly pages: ReadonlyMap<string, number | undefined>;
  readonly formats: readonly FormatName[];
  /** Folders of outputs, relative to the working folder. */
  readonly folders: readonly string[];
  readonly cwd: string;
  readonly onTrouble: (sentence: string) => void;
}

/**
 * Outputs of maps and of pages that no longer exist, among the files in these formats. Everything in `output/` belongs to
 * hence but texts, which may be notes; of these, and in other folders that a project names, only files that say so themselves.
 */
export function leftOver({ folders, ...search }: Search): string[] {
  const { cwd } = search;
  const places = [...new Set([OUTPUT_FOLDER, ...folders.map((folder) => join(folder, "."))])];
  return places.flatMap((folder) => {
    // A folder inside this one that is named too is looked at by itself.
    const inside = places.filter(
      (other) => other !== folder && isBelow(resolve(cwd, folder), resolve(cwd, other)),
    );
    return leftIn(folder, search).filter(
      (path) =>
        !inside.some((other) => isBelow(resolve(cwd, other), resolve(cwd, path))) &&
        ((folder === OUTPUT_FOLDER && !isText(path)) || isOurs(resolve(cwd, path), search.onTrouble)),
    );
  });
}

const isText = (path: string): boolean => FORMATS[formatOfName(path)!].mime.startsWith("text/");

const isBelow = (folder: string, path: string): boolean => path.startsWith(folder + sep);

const SIGN_LIMIT = 64 * 1024 * 1024;

function isOurs(file: string, onTrouble: Search["onTrouble"]): boolean {
  const { sign, isOwn } = FORMATS[formatOfName(file)!];
  if (sign === undefined) return false;
  try {
    const bytes = Buffer.from(readUpTo(file, SIGN_LIMIT));
    return bytes.includes(sign, 0, "latin1") && (isOwn === undefined || isOwn(bytes));
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    onTrouble(error.message);
    return false;
  }
}

function leftIn(place: string, { pages, formats, cwd, onTrouble }: Omit<Search, "folders">): string[] {
  const folder = resolve(cwd, place);
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
    if (format === undefined || !formats.includes(format)) return false;
    const stem = path.slice(0, -FORMATS[format].extension.length - 1);
    return ![...pages].some(([name, count]) => isOf(stem, format, name, count));
  };
  return listFiles(folder, (name) => formatOfName(name) !== undefined, onTrouble)
    .filter(isLeft)
    .map((path) => join(place, path));
}
