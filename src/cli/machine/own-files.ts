/** Files that hence keeps outside the project. Failing to delete one is not an error. */
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { namesIn } from "./files.ts";

/** Deletes all but the newest files of this kind in a folder. */
export function keepNewest(folder: string, extension: string, most: number): void {
  const files = namesIn(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name));
  if (files.length <= most) return;
  const ages = new Map(files.map((file) => [file, savedAt(file)]));
  for (const file of files.toSorted((a, b) => ages.get(b)! - ages.get(a)!).slice(most)) remove(file);
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
