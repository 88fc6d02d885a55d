import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { inWords, suggester } from "../../input/schema/suggest.ts";
import { UsageError } from "../report/errors.ts";
import { identity, kindOf, listFiles, namesIn } from "../machine/files.ts";
import { patternOf } from "./patterns.ts";
import type { Pattern } from "./patterns.ts";

/** Where maps are looked for when none is named. */
export const MAPS_FOLDER = "maps";

export const isMapName = (name: string): boolean => /\.ya?ml$/i.test(name);

/** A map to read, and what its outputs are called. */
export interface Input {
  /** As the user wrote it; "-" is standard input. */
  readonly path: string;
  /** Without extension; with the subfolders that the outputs are to mirror. */
  readonly name: string;
}

/**
 * The maps that the words on the command line stand for, each once.
 * With `waits`, a folder without maps, or a map that is not there, is no mistake: it may come.
 */
export function findInputs(
  words: readonly string[],
  cwd: string,
  commands: readonly string[],
  waits = false,
): Input[] {
  if (words.filter((word) => word === "-").length > 1) {
    throw new UsageError("Standard input (`-`) can be read only once.");
  }
  const found = words.length === 0 ? [MAPS_FOLDER] : words;
  const inputs = waits
    ? found.flatMap((word) => inputsThere(word, cwd))
    : words.length === 0
      ? ownMaps(cwd)
      : words.flatMap((word) => inputsOf(word, cwd, commands));
  const seen = new Set<string>();
  return inputs.filter(({ path }) => {
    const key = path === "-" ? path : identity(resolve(cwd, path));
    return !seen.has(key) && seen.add(key);
  });
}

/** The folders and the files among what is named, absolute; with no word, the folder of maps. */
export function rootsOf(words: readonly string[], cwd: string) {
  const named = words.length === 0 ? [MAPS_FOLDER] : words;
  const roots = named.map((word) => resolve(cwd, patternOf(word, cwd)?.folder ?? word));
  const isFolder = (root: string) => kindOf(root) === "folder";
  return { folders: roots.filter(isFolder), files: roots.filter((root) => !isFolder(root)) };
}

function inputsThere(word: string, cwd: string): Input[] {
  const path = resolve(cwd, word);
  const kind = kindOf(path);
  const pattern = kind === "missing" ? patternOf(word, cwd) : undefined;
  if (pattern !== undefined) return mapsLike(pattern, cwd);
  if (kind === "folder") return listMaps(word, cwd);
  return kind === "file" ? [{ path: word, name: nameOf(path, dirname(path), cwd) }] : [];
}

function ownMaps(cwd: string): Input[] {
  if (kindOf(resolve(cwd, MAPS_FOLDER)) !== "folder") {
    throw new UsageError(`There is no folder \`${MAPS_FOLDER}\` here; name the map: hence render FILE.`);
  }
  return mapsIn(MAPS_FOLDER, cwd);
}

function inputsOf(word: string, cwd: string, commands: readonly string[]): Input[] {
  if (word === "-") return [{ path: "-", name: "-" }];
  if (word === "") throw new UsageError("The name of a map is empty.");
  const path = resolve(cwd, word);
  switch (kindOf(path)) {
    case "folder":
      return mapsIn(word, cwd);
    case "file":
      return [{ path: word, name: nameOf(path, dirname(path), cwd) }];
    case "other":
      throw new UsageError(`${word} is not a regular file; to read from a pipe, use \`-\`.`);
    case "missing": {
      const pattern = patternOf(word, cwd);
      const maps = pattern === undefined ? undefined : mapsLike(pattern, cwd);
      if (maps?.length === 0) throw new UsageError(`No map (*.yaml, *.yml) has a name like ${word}.`);
      if (maps !== undefined) return maps;
      throw new UsageError(missing(word, path, commands));
    }
  }
}

function mapsIn(folder: string, cwd: string): Input[] {
  const maps = listMaps(folder, cwd);
  if (maps.length === 0) throw new UsageError(`There is no map (*.yaml, *.yml) in ${folder}.`);
  return maps;
}

/** The maps below a folder whose path from there is like the pattern. */
function mapsLike({ folder, matches }: Pattern, cwd: string): Input[] {
  return kindOf(resolve(cwd, folder)) === "folder" ? listMaps(folder, cwd, matches) : [];
}

function listMaps(folder: string, cwd: string, matches: (path: string) => boolean = () => true): Input[] {
  const root = resolve(cwd, folder);
  const maps = listFiles(root, isMapName).filter(matches);
  return maps.map((map) => ({
    path: slashes(join(folder, map)),
    name: nameOf(join(root, map), root, cwd),
  }));
}

/** Relative to `maps/` for what lies in it, so that a map has the same outputs however it is named. */
function nameOf(path: string, root: string, cwd: string): string {
  const inMaps = relative(resolve(cwd, MAPS_FOLDER), path);
  const inside = inMaps.startsWith("..") || isAbsolute(inMaps) ? relative(root, path) : inMaps;
  return slashes(inside).replace(/(?<=[^/])\.[^./]+$/, "");
}

function missing(word: string, path: string, commands: readonly string[]): string {
  const suggest = suggester();
  const isWord = /^[a-z-]+$/i.test(word);
  const command = isWord ? (suggest(word, commands) ?? undefined) : undefined;
  if (command !== undefined) {
    return command === word
      ? `The command \`${word}\` must come first: hence ${word} ….`
      : `There is no command or file \`${word}\`; did you mean \`${command}\`?`;
  }
  const near = suggest(basename(path), namesIn(dirname(path)));
  if (near !== undefined)
    return `There is no file ${word}; did you mean ${slashes(join(dirname(word), near))}?`;
  if (isWord && commands.length > 0) {
    return `There is no command or file \`${word}\`; the commands are ${inWords(commands)}.`;
  }
  return `There is no file ${word}.`;
}

function slashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
