import { dirname } from "node:path";
import { shellWord } from "../../input/words/shell-word.ts";

const NAMED_AT_MOST = 4;

/** A command for some maps, to be copied into a shell; for many maps, with the folder that holds them all. */
export function commandLine(command: string, paths: readonly string[]): string {
  const words = paths.length > NAMED_AT_MOST ? [folderOf(paths)] : paths;
  return ["hence", command, ...words.map(shellWord)].join(" ");
}

function folderOf(paths: readonly string[]): string {
  let folder = dirname(paths[0]!);
  while (folder !== dirname(folder) && !paths.every((path) => path.startsWith(`${folder}/`)))
    folder = dirname(folder);
  return folder;
}
