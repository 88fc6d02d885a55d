import { resolve } from "node:path";
import { UsageError } from "../../report/errors.ts";
import { identity, isWithin, kindOf } from "../../machine/files.ts";
import { findInputs } from "../../session/inputs/inputs.ts";
import { MAPS_FOLDER } from "../../session/inputs/missing.ts";
import { beside } from "../../../uses/path.ts";
import { patternOf } from "../../session/patterns/patterns.ts";

/** A map that can be looked at. */
export interface ListedMap {
  /** As shown to the user, and asked for by the page. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** A link in a folder that leads out of it: such a map is named, but not read. */
  readonly outside: boolean;
}

/** What to list: files stay listed when they are gone, folders and patterns are listed anew. */
export interface ListedPlace {
  readonly word: string;
  readonly folder: boolean;
}

/** The places that the words on the command line stand for; throws a `UsageError` if there is nothing to show. */
export function placesOf(words: readonly string[], cwd: string): ListedPlace[] {
  if (words.includes("-"))
    throw new UsageError("A preview follows files; standard input (`-`) cannot be followed.");
  if (words.length === 0 && kindOf(resolve(cwd, MAPS_FOLDER)) !== "folder")
    throw new UsageError(`There is no folder \`${MAPS_FOLDER}\` here; name the map: hence preview FILE.`);
  const named = words.length === 0 ? [MAPS_FOLDER] : words;
  const isFolder = (word: string) =>
    kindOf(resolve(cwd, word)) === "folder" || patternOf(word, cwd) !== undefined;
  const places = named.map((word) => ({ word, folder: isFolder(word) }));
  // A folder may still be empty; a word that stands for nothing is a mistake.
  const files = places.filter(({ folder }) => !folder).map(({ word }) => word);
  if (files.length > 0) findInputs(files, cwd, { command: "preview" });
  return places;
}

/** The maps that are there now. */
export function listMaps(places: readonly ListedPlace[], cwd: string): ListedMap[] {
  const found = new Map<string, ListedMap>();
  for (const { word, folder } of places) {
    const root = identity(resolve(cwd, patternOf(word, cwd)?.folder ?? word));
    for (const path of folder ? pathsIn(word, cwd) : [word]) {
      const file = resolve(cwd, path);
      const outside = folder && !isWithin(root, identity(file));
      if (!found.has(file)) found.set(file, { name: beside("", path), file, outside });
    }
  }
  return [...found.values()];
}

function pathsIn(folder: string, cwd: string): string[] {
  try {
    return findInputs([folder], cwd, { command: "preview" }).map(({ path }) => path);
  } catch {
    // A folder may be empty for a while, or gone, or not readable; the others go on.
    return [];
  }
}
