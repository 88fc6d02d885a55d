import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { isMapName, isMapText, isProjectName, mapPatterns, mayBeMapName } from "../../../input/notations.ts";
import { EnvironmentError, UsageError } from "../../report/errors.ts";
import { identities, kindOf, listFiles, readUpTo, slashes } from "../../machine/files.ts";
import { patternOf } from "../patterns/patterns.ts";
import type { Pattern } from "../patterns/patterns.ts";
import { MAPS_FOLDER, isPicture, noSuchInput } from "./missing.ts";

/** A map to read, and what its outputs are called. */
export interface Input {
  /** As the user wrote it; "-" is standard input. */
  readonly path: string;
  /** Without extension; with the subfolders that the outputs are to mirror. */
  readonly name: string;
  /** The folder it was found in, absolute; left out for a map that is named itself. */
  readonly folder?: string;
}

/** The words among all that a list names, each with its place there, such as `Line 3 of maps.txt`. */
export type ListedWords = ReadonlyMap<string, string>;

/** Who asks for maps. */
interface Asking {
  /** What to type in front of a map: `render`. */
  readonly command: string;
  /** What else a word may have been meant as. */
  readonly commands?: readonly string[];
  /** A folder without maps, or a missing map, is no mistake, because it may be added later. */
  readonly waits?: boolean;
  /** A problem with one of these is reported, and the others are still read. */
  readonly listed?: ListedWords | undefined;
  /** Receives a sentence about each part of a folder that cannot be read; the rest is listed. */
  readonly onTrouble?: OnTrouble;
}

/**
 * The maps that the words on the command line stand for, each once.
 */
export function findInputs(
  words: readonly string[],
  cwd: string,
  { command, commands = [], waits = false, listed, onTrouble = () => {} }: Asking,
): Input[] {
  if (words.filter((word) => word === "-").length > 1) {
    throw new UsageError("Standard input (`-`) can be read only once.");
  }
  const places = words.length === 0 ? [MAPS_FOLDER] : words;
  const inputs = waits
    ? places.flatMap((word) => inputsThere(word, cwd, onTrouble))
    : words.length === 0
      ? ownMaps(cwd, command, onTrouble)
      : words.flatMap((word) => {
          const place = listed?.get(word);
          return place === undefined
            ? inputsOf(word, cwd, commands, onTrouble)
            : listedInputs(word, place, cwd, onTrouble);
        });
  // A map that is also named by itself counts as named.
  const found = new Map<string, Input>();
  const identity = identities();
  for (const input of inputs) {
    const key = input.path === "-" ? "-" : identity(resolve(cwd, input.path));
    const known = found.get(key);
    if (known === undefined) found.set(key, input);
    else if (input.folder === undefined) found.set(key, { path: known.path, name: known.name });
  }
  return [...found.values()];
}

/** `isMisnamed`: a list names what is no map, which is wrong usage; anything else is a trouble of the system. */
export type OnTrouble = (sentence: string, isMisnamed?: boolean) => void;

/** The folders and the files among what is named, absolute; with no word, the folder of maps. */
export function rootsOf(words: readonly string[], cwd: string) {
  const named = words.length === 0 ? [MAPS_FOLDER] : words;
  const roots = named.map((word) => resolve(cwd, patternOf(word, cwd)?.folder ?? word));
  const isFolder = (root: string) => kindOf(root) === "folder";
  return { folders: roots.filter(isFolder), files: roots.filter((root) => !isFolder(root)) };
}

function inputsThere(word: string, cwd: string, onTrouble: OnTrouble): Input[] {
  const path = resolve(cwd, word);
  const kind = kindOf(path);
  const pattern = kind === "missing" ? patternOf(word, cwd) : undefined;
  if (pattern !== undefined) return mapsLike(pattern, cwd, onTrouble);
  if (kind === "folder") return listMaps(word, cwd, onTrouble);
  return kind === "file" ? [{ path: word, name: nameOf(path, dirname(path), cwd) }] : [];
}

function ownMaps(cwd: string, command: string, onTrouble: OnTrouble): Input[] {
  if (kindOf(resolve(cwd, MAPS_FOLDER)) !== "folder") {
    throw new UsageError(`There is no folder \`${MAPS_FOLDER}\` here; name the map: hence ${command} FILE.`);
  }
  return mapsIn(MAPS_FOLDER, cwd, onTrouble);
}

function listedInputs(word: string, place: string, cwd: string, onTrouble: OnTrouble): Input[] {
  try {
    if (word === "-") throw new UsageError("`-` is standard input; a list may only name files.");
    return inputsOf(word, cwd, [], onTrouble);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof EnvironmentError)) throw error;
    onTrouble(`${place}: ${error.message}`, error instanceof UsageError);
    return [];
  }
}

function inputsOf(word: string, cwd: string, commands: readonly string[], onTrouble: OnTrouble): Input[] {
  if (word === "-") return [{ path: "-", name: "-" }];
  if (word === "") throw new UsageError("The name of a map is empty.");
  const path = resolve(cwd, word);
  switch (kindOf(path)) {
    case "folder":
      return mapsIn(word, cwd, onTrouble);
    case "file":
      if (isProjectName(path))
        throw new UsageError(
          `${word} holds the defaults of its folder, and no map; name a map or the folder.`,
        );
      if (isPicture(path))
        throw new UsageError(
          `${word} is no map, which is a plain text; what is written is named after -o: -o ${word}.`,
        );
      return [{ path: word, name: nameOf(path, dirname(path), cwd) }];
    case "other":
      throw new UsageError(`${word} is not a regular file; to read from a pipe, use \`-\`.`);
    case "missing": {
      const pattern = patternOf(word, cwd);
      if (pattern === undefined) throw noSuchInput(word, cwd, commands);
      const none = `No map (${mapPatterns()}) has a name like ${word}.`;
      return someOf((onTrouble) => mapsLike(pattern, cwd, onTrouble), none, onTrouble);
    }
  }
}

function mapsIn(folder: string, cwd: string, onTrouble: OnTrouble): Input[] {
  const none = `There is no map (${mapPatterns()}) in ${folder}.`;
  return someOf((onTrouble) => listMaps(folder, cwd, onTrouble), none, onTrouble);
}

/** The maps that are listed; throws if there are none, with the troubles if that may be why. */
function someOf(list: (onTrouble: OnTrouble) => Input[], none: string, onTrouble: OnTrouble): Input[] {
  const troubles: string[] = [];
  const maps = list((sentence) => troubles.push(sentence));
  if (maps.length === 0 && troubles.length > 0) throw new EnvironmentError(troubles.join("\n"));
  for (const trouble of troubles) onTrouble(trouble);
  if (maps.length === 0) throw new UsageError(none);
  return maps;
}

/** The maps below a folder whose path from there is like the pattern. */
function mapsLike({ folder, matches }: Pattern, cwd: string, onTrouble: OnTrouble): Input[] {
  return kindOf(resolve(cwd, folder)) === "folder" ? listMaps(folder, cwd, onTrouble, matches) : [];
}

function listMaps(
  folder: string,
  cwd: string,
  onTrouble: OnTrouble,
  matches: (path: string) => boolean = () => true,
): Input[] {
  const root = resolve(cwd, folder);
  return mapsBelow(root, onTrouble, matches).map((map) => ({
    path: slashes(join(folder, map)),
    name: nameOf(join(root, map), root, cwd),
    folder: root,
  }));
}

/** The maps below an absolute folder, as paths from it. */
export const mapsBelow = (
  root: string,
  onTrouble: OnTrouble,
  matches: (path: string) => boolean = () => true,
): string[] =>
  listFiles(root, mayBeMapName, onTrouble)
    .filter(matches)
    .filter((map) => isMapName(map) || beginsLikeMap(join(root, map), onTrouble));

/** Bytes of a file that tell whether it is a map, where its name does not. */
const BEGINNING = 64 * 1024;

/** Do the first bytes of a file whose name does not tell say that it is a map? */
export const isBytesOfMap = (path: string, bytes: Uint8Array): boolean =>
  isMapText({ path, text: new TextDecoder().decode(bytes.subarray(0, BEGINNING)) });

/** Data files can have the extension of a notation; only those that hold arguments count. */
function beginsLikeMap(path: string, onTrouble: OnTrouble): boolean {
  try {
    return isBytesOfMap(path, readUpTo(path, BEGINNING));
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    onTrouble(error.message);
    return false;
  }
}

/** Relative to `maps/` for what lies in it, so that a map has the same outputs however it is named. */
function nameOf(path: string, root: string, cwd: string): string {
  const inMaps = relative(resolve(cwd, MAPS_FOLDER), path);
  const inside = inMaps.startsWith("..") || isAbsolute(inMaps) ? relative(root, path) : inMaps;
  return slashes(inside).replace(/(?<=[^/])\.[^./]+$/, "");
}
