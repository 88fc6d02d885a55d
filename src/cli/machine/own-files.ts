/** Files that hence keeps outside the project. Failing to delete one is not an error. */
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { folderNames } from "./files.ts";

/** Deletes all but the newest files of this kind in a folder. */
export function keepNewest(folder: string, extension: string, most: number): void {
  for (const name of namesByAge(folder, extension).slice(most)) remove(join(folder, name));
}

/** The files of this kind in a folder, the newest first. */
export function namesByAge(folder: string, extension: string): string[] {
  const names = folderNames(folder).filter((name) => name.endsWith(extension));
  if (names.length < 2) return names;
  const ages = new Map(names.map((name) => [name, savedAt(join(folder, name))]));
  return names.toSorted((a, b) => ages.get(b)! - ages.get(a)!);
}

export function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Only some disk space is lost.
  }
}

function savedAt(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}
