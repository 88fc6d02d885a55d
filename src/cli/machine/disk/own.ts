/** Files that hence trusts when it reads them back, so nobody else may be able to write them. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  statSync,
  utimesSync,
} from "node:fs";
import type { Stats } from "node:fs";
import { dirname } from "node:path";
import { makeFolder, sweep, writeWhole } from "./whole.ts";

export interface Own {
  readonly file: string;
  /** The folder below which only this user may write; the file's own folder or one above it. */
  readonly top: string;
  /** User ids that are trusted beside the user's own and root's. */
  readonly owners?: readonly number[];
}

/** The file's bytes; undefined if it is missing, longer than `limit`, not a regular file, or writable by others. */
export function readOwn(own: Own, limit: number): Uint8Array | undefined {
  let descriptor: number | undefined;
  try {
    if (!areFoldersSafe(own)) return undefined;
    // Links are not followed, and pipes are not waited for.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    descriptor = openSync(own.file, flags);
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || !isSafe(stats, own) || stats.size > limit) return undefined;
    const bytes = Buffer.allocUnsafe(stats.size);
    let length = 0;
    for (let count = -1; count !== 0 && length < bytes.length; length += count)
      count = readSync(descriptor, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Replaces the file, whatever is there, and returns whether it could; if not, the next run repeats the work. */
export function writeOwn(own: Own, bytes: Uint8Array, folderMode: number): boolean {
  const folder = dirname(own.file);
  try {
    makeFolder(folder, folderMode);
    if (!areFoldersSafe(own)) return false;
    sweep(folder);
    writeWhole(own.file, bytes, ownMode());
    return true;
  } catch {
    return false;
  }
}

/** Marks the file as still in use, because the oldest ones are deleted. */
export function touchOwn({ file }: Own): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // It is deleted sooner.
  }
}

/** Readable for all whatever the umask, like the files beside it: another user may run the same hence. */
function ownMode() {
  return { mode: 0o644, uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 };
}

function areFoldersSafe(own: Own): boolean {
  for (let folder = dirname(own.file); ; folder = dirname(folder)) {
    const stats = lstatSync(folder);
    if (!isOwnersOwn(stats, own)) return false;
    const real = stats.isSymbolicLink() ? statSync(folder) : stats;
    if (!real.isDirectory() || !isSafe(real, own)) return false;
    if (folder === own.top || folder === dirname(folder)) return true;
  }
}

function isSafe(stats: Stats, own: Own): boolean {
  return isOwnersOwn(stats, own) && (process.geteuid === undefined || (stats.mode & 0o022) === 0);
}

function isOwnersOwn({ uid }: Stats, { owners = [] }: Own): boolean {
  return process.geteuid === undefined || [0, process.geteuid(), ...owners].includes(uid);
}
