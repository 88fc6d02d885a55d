import { join, resolve } from "node:path";
import { isMapName, mayBeMapName } from "../../../input/notations.ts";
import { UsageError } from "../../report/errors.ts";
import { isSkipped, kindOf, MAP_LIMIT, readUpTo, slashes } from "../../machine/files.ts";
import { fileInRevision, filesInRevision, readSpec, specText } from "../../machine/git.ts";
import type { Spec } from "../../machine/git.ts";
import type { Host } from "../../machine/host.ts";
import { isBytesOfMap, mapsBelow } from "../../session/inputs/inputs.ts";
import { fromHere, onDiskOf } from "./versions.ts";
import type { Version } from "./versions.ts";

/** A folder of maps, on the disk or in git; `open` reads the one with a name. */
export interface MapFolder {
  readonly path: string;
  /** Paths from the folder, with `/`, by code point. */
  readonly names: readonly string[];
  readonly open: (name: string) => Promise<Version>;
}

/**
 * The two folders that the words on the command line name; a single one is compared with the last commit. Undefined
 * where they name no folder.
 */
export async function readFolders(
  words: readonly string[],
  host: Host,
  onTrouble: (sentence: string) => void,
): Promise<readonly [MapFolder, MapFolder] | undefined> {
  const found = await Promise.all(words.map((word) => folderOf(word, host, onTrouble)));
  if (found.every((one) => one === undefined)) return undefined;
  const at = found.indexOf(undefined);
  if (at >= 0) throw new UsageError(noFolder(words[at]!, words[1 - at]!, host));
  const [first, second] = found as MapFolder[];
  if (second !== undefined) return [first!, second];
  const [word] = words as [string];
  const spec = kindOf(resolve(host.cwd, word)) === "missing" ? readSpec(word) : undefined;
  if (spec !== undefined) {
    const folder = await onDiskOf(spec, host);
    if (kindOf(resolve(host.cwd, folder)) !== "folder")
      throw new UsageError(`There is no folder ${folder} to compare ${word} with; name one.`);
    return [first!, onDisk(folder, host, onTrouble)];
  }
  const committed = await inGit({ revision: "HEAD", path: fromHere(word, host.cwd) }, host);
  if (committed === undefined)
    throw new UsageError(`There is no folder ${word} in the last commit; name another one: hence diff A B.`);
  return [committed, first!];
}

/** A single word of letters may be meant as a revision. */
function noFolder(word: string, other: string, { cwd }: Host): string {
  if (kindOf(resolve(cwd, word)) !== "missing") return `${word} is not a folder of maps, but ${other} is.`;
  const isOnDisk = kindOf(resolve(cwd, other)) === "folder";
  const way = isOnDisk && !/[./\\:]/u.test(word) ? `; for a version in git write ${word}:${other}.` : ".";
  return `There is no folder ${word}${way}`;
}

async function folderOf(
  word: string,
  host: Host,
  onTrouble: (sentence: string) => void,
): Promise<MapFolder | undefined> {
  if (word === "-" || word === "") return undefined;
  const kind = kindOf(resolve(host.cwd, word));
  if (kind === "folder") return onDisk(word, host, onTrouble);
  const spec = kind === "missing" ? readSpec(word) : undefined;
  return spec && inGit(spec, host);
}

function onDisk(word: string, { cwd }: Host, onTrouble: (sentence: string) => void): MapFolder {
  const names = mapsBelow(resolve(cwd, word), onTrouble);
  return {
    path: word,
    names,
    open: async (name) => {
      const path = slashes(join(word, name));
      return { path, file: path, name, bytes: readUpTo(resolve(cwd, path), MAP_LIMIT) };
    },
  };
}

async function inGit({ revision, path }: Spec, { cwd, env }: Host): Promise<MapFolder | undefined> {
  // Without its slash, git does not take `./` for this folder.
  const found = await filesInRevision({ revision, path }, { cwd, env });
  const folder = path.replace(/\/+$/u, "");
  if (found === undefined) return undefined;
  const open = async (name: string): Promise<Version> => {
    const file = `${folder}/${name}`;
    const spec = { revision, path: file };
    return { path: specText(spec), file, name, bytes: await fileInRevision(spec, { cwd, env }), spec };
  };
  const names: string[] = [];
  for (const name of found) {
    if (!mayBeMapName(name) || name.split("/").some(isSkipped)) continue;
    if (isMapName(name) || isBytesOfMap(name, (await open(name)).bytes)) names.push(name);
  }
  return { path: specText({ revision, path }), names, open };
}
