/** Files that are put in place whole: a reader sees the old one or the new one, never a part. */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import type { Stats } from "node:fs";
import { dirname, join } from "node:path";
import { isCode } from "../../report/errors.ts";
import { isRunning } from "../is-running.ts";

/** The process number, and a random part. */
const TEMPORARY = /^\.hence-(\d+)-[0-9a-f]{12}\.tmp$/u;
/** ms; a process on another machine may be writing in the same folder, but not for so long. */
const STALE_AFTER = 5_000;
/** ms; by then the number of the process that left a file may be that of another one. */
const CERTAINLY_STALE_AFTER = 3_600_000;

/** What a file keeps when it is replaced. */
export type Keep = Pick<Stats, "mode" | "uid" | "gid">;

/**
 * It is synchronous from end to end, so that no signal handler can come between the temporary file and the rename.
 * A link in the file's place is replaced, not followed. Throws as `node:fs` does, and leaves nothing behind then.
 */
export function writeWhole(target: string, bytes: Uint8Array, keep?: Keep): void {
  const temporary = temporaryFor(target, bytes, keep);
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A new file beside `target`, whole and on the disk. */
export function temporaryFor(target: string, bytes: Uint8Array, keep?: Keep): string {
  const name = `.hence-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
  const temporary = join(dirname(target), name);
  let descriptor: number | undefined;
  try {
    // Nobody may read in the new file what they could not read in the old one, not even for a moment.
    descriptor = openSync(temporary, "wx", keep === undefined ? 0o666 : 0o600);
    if (keep !== undefined) keepOwner(descriptor, keep);
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
    return temporary;
  } catch (error) {
    if (descriptor !== undefined) rmSync(temporary, { force: true });
    throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Where it cannot have the group of the old one, it is not for the group at all. */
function keepOwner(descriptor: number, { mode, uid, gid }: Keep): void {
  fchmodSync(
    descriptor,
    isKept(descriptor, uid, gid) || isKept(descriptor, -1, gid) ? mode & 0o7777 : mode & 0o707,
  );
}

function isKept(descriptor: number, uid: number, gid: number): boolean {
  try {
    if (process.getuid !== undefined) fchownSync(descriptor, uid, gid);
    return true;
  } catch (error) {
    if (isCode(error, "EPERM", "EINVAL", "ENOSYS")) return false;
    throw error;
  }
}

/** Deletes what writes that were killed have left in a folder. That something cannot be deleted is no failure. */
export function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = TEMPORARY.exec(name)?.[1];
      if (pid !== undefined && isStale(join(folder, name), Number(pid))) rmSync(join(folder, name));
    }
  } catch {
    // The folder may be missing or not readable, and another process may have been quicker.
  }
}

function isStale(file: string, pid: number): boolean {
  const stats = lstatSync(file);
  const age = Date.now() - stats.mtimeMs;
  return stats.isFile() && (age > CERTAINLY_STALE_AFTER || (age > STALE_AFTER && !isRunning(pid)));
}

/**
 * The folder, and those above it that are missing. `mkdirSync` with `recursive` never returns where a folder cannot
 * be made though the one above it is there, as in /proc, and calls a file system that is read-only a missing one.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above, mode);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Another process may have been quicker.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
