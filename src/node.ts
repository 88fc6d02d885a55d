/** The part of the library that reads files: the typesetter with the fonts that come with hence, and what maps quote. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextReader } from "./checks/index.ts";
import { demand, isTexts } from "./library/given.ts";
import { quotedTexts } from "./cli/machine/quoted/texts.ts";
import { bundledTypesetter } from "./cli/machine/assets/typesetter.ts";

/** One for the whole process. */
export const typesetter = bundledTypesetter(dirname(fileURLToPath(import.meta.url)));

/**
 * Reads the texts that a map quotes, as `check` asks for them: `check(source, textsBeside("maps/plan.yaml"))`.
 *
 * A map can name any path, so only regular files of at most 16 MiB are read (128 MiB a map) that lie in the folder of
 * the map, or under one of `roots`, with all links followed, and no hidden ones. Of others it is given a sentence that
 * says why, which becomes a diagnostic; nothing is thrown, and no pipe is waited for.
 * Make a reader for each check: it counts what it has read.
 *
 * Throws a TypeError for what is no path.
 *
 * @param map The file of the map; what it names is relative to the folder of this file.
 * @param roots Other folders whose files may be quoted.
 */
export function textsBeside(map: string, roots: readonly string[] = []): TextReader {
  demand(typeof map === "string", "`map` is the path of a map.");
  demand(isTexts(roots), "`roots` is a list of folders.");
  const folders = roots.map((root) => resolve(root));
  return quotedTexts({ folder: dirname(resolve(map)), roots: folders, isProgram: true });
}
