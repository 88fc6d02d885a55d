import { resolve } from "node:path";
import picomatch from "picomatch";
import { kindOf } from "../../machine/files.ts";

/** A pattern such as `maps/2024-*.yaml`, in quotes so that no shell replaces it. */
export interface Pattern {
  /** The folder that it begins with, as the user wrote it. */
  readonly folder: string;
  /** Is a path, relative to that folder and with `/`, like the pattern? */
  readonly matches: (path: string) => boolean;
}

/** Undefined for a word that is no pattern; a file that has such a name is named by it. */
export function patternOf(word: string, cwd: string): Pattern | undefined {
  const { isGlob, base, glob } = picomatch.scan(word);
  if (!isGlob || kindOf(resolve(cwd, word)) !== "missing") return undefined;
  const isLike = picomatch(glob);
  return { folder: base === "" ? "." : base, matches: (path) => isLike(path) };
}
