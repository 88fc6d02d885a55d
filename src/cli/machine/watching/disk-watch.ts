/** The file system operations of watching. Nothing here throws: the results tell what cannot be examined. */
import { readdirSync, statSync, watch } from "node:fs";
import type { BigIntStats } from "node:fs";
import { join } from "node:path";
import { digest } from "../digest.ts";
import { reason } from "../../report/errors.ts";
import { isSkipped, readUpTo } from "../files.ts";

/** No larger map or quoted file is ever read. */
const COMPARED_AT_MOST = 16 * 1024 * 1024;
/** The clock of a file system has a resolution of some milliseconds: two saves within one step have the same time. */
const YOUNG_MS = 100;

/** The metadata of a file; if it differs, or may soon, the content is compared. */
interface Stamp {
  /** Undefined while the file is so new that another save might leave the metadata unchanged. */
  readonly known: string | undefined;
}

export function stampOf(path: string): Stamp | undefined {
  const stats = look(path);
  if (stats === undefined || !stats.isFile()) return undefined;
  const { ino, size, mode, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stats;
  const age = Math.min(...[mtimeMs, ctimeMs].map((ms) => Math.abs(Date.now() - Number(ms))));
  return { known: age < YOUNG_MS ? undefined : [ino, size, mode, mtimeNs, ctimeNs].join(" ") };
}

/** Differs if the content does; for a file that cannot be read, the reason. */
export function digestOf(path: string): string {
  try {
    const bytes = readUpTo(path, COMPARED_AT_MOST);
    const size = bytes.length > COMPARED_AT_MOST ? String(look(path)?.size) : "";
    return digest(bytes) + size;
  } catch (error) {
    return reason(error);
  }
}

/** Identifies a folder whatever its path; undefined if there is none. */
export function folderId(path: string): string | undefined {
  const stats = look(path);
  return stats?.isDirectory() === true ? `${stats.dev} ${stats.ino}` : undefined;
}

/** The folders and the other entries of a folder, as absolute paths, without hidden ones. */
export function inside(folder: string): { readonly folders: string[]; readonly others: string[] } {
  const folders: string[] = [];
  const others: string[] = [];
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (isSkipped(entry.name)) continue;
      (entry.isDirectory() ? folders : others).push(join(folder, entry.name));
    }
  } catch {
    // A folder that cannot be listed counts as empty for now.
  }
  return { folders, others };
}

export interface FolderWatch {
  close(): void;
}

/**
 * Calls `onEvent` with the path of what was touched in the folder, or without one if the path is not known.
 * Undefined if the system does not watch this folder: there may be too many watches, or the folder is gone.
 */
export function watchFolder(
  folder: string,
  onEvent: (path: string | undefined) => void,
): FolderWatch | undefined {
  try {
    const watcher = watch(folder, (_, name) => onEvent(name === null ? undefined : join(folder, name)));
    watcher.on("error", () => {
      watcher.close();
      onEvent(undefined);
    });
    return watcher;
  } catch {
    return undefined;
  }
}

function look(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
