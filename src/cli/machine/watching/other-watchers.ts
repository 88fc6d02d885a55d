import { join, resolve } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { digest } from "../digest.ts";
import { writeOwn } from "../disk/own.ts";
import { folderNames } from "../files.ts";
import type { Host } from "../host.ts";
import { remove } from "../own-files.ts";

/**
 * Records, outside the project, that this process keeps writing to `place`, and removes the record at the end.
 * Returns the other processes that do the same.
 */
export function announce(place: string, host: Host): readonly number[] {
  const cache = cacheFolder(host);
  const { processes } = host;
  if (cache === undefined || processes === undefined) return [];
  const folder = join(cache, "watching");
  const key = digest(resolve(host.cwd, place));
  const others: number[] = [];
  for (const name of folderNames(folder)) {
    const pid = Number(name.slice(name.lastIndexOf(".") + 1));
    // A killed process has left its record behind.
    if (pid === processes.own || !processes.isRunning(pid)) remove(join(folder, name));
    else if (name.startsWith(`${key}.`)) others.push(pid);
  }
  const own = join(folder, `${key}.${processes.own}`);
  writeOwn({ file: own, top: cache }, new Uint8Array(), 0o700);
  processes.atExit(() => remove(own));
  return others.toSorted((a, b) => a - b);
}
