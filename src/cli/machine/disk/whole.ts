/** Files that are replaced atomically: a reader sees the old file or the new one, never a part. */
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
import { heedSignals } from "../signals.ts";

/** The process number, and a random part. */
const TEMPORARY = /^\.hence-(\d+)-[0-9a-f]{12}\.tmp$/u;
/** ms; a process on another machine may be writing to the same folder, but not for so long. */
const STALE_AFTER = 5_000;
/** ms; by then another process may have the id of the one that left a file. */
const CERTAINLY_STALE_AFTER = 3_600_000;

/** What a file keeps when it is replaced. */
export type Keep = Pick<Stats, "mode" | "uid" | "gid">;

/**
 * It is entirely synchronous, so that no signal handler can run between the temporary file and the rename.
 * A link in the file's place is replaced, not followed. Throws as `node:fs` does, and then leaves nothing behind.
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

/** A new file beside `target`, complete and on the disk. */
export function temporaryFor(target: string, bytes: Uint8Array, keep?: Keep): string {
  const name = `.hence-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
  const temporary = join(dirname(target), name);
  let descriptor: number | undefined;
  heedSignals();
  try {
    // The new file must not be readable for more users than the old one, not even for a moment.
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

/** If it cannot have the group of the old file, it gets no group permissions. */
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

/** Deletes the temporary files of killed processes in a folder. Failing to delete one is not an error. */
export function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = TEMPORARY.exec(name)?.[1];
      if (pid !== undefined && isStale(join(folder, name), Number(pid))) rmSync(join(folder, name));
    }
  } catch {
    // The folder may be missing or unreadable, or another process may have been faster.
  }
}

function isStale(file: string, pid: number): boolean {
  const stats = lstatSync(file);
  // After the clock was set back, a file can seem to come from the future; its age is then the same difference.
  const age = Math.abs(Date.now() - stats.mtimeMs);
  return stats.isFile() && (age > CERTAINLY_STALE_AFTER || (age > STALE_AFTER && !isRunning(pid)));
}

/**
 * Makes the folder, and missing ones above it. `mkdirSync` with `recursive` never returns if a folder cannot be made
 * although its parent exists, as in /proc, and reports a read-only file system as a missing folder.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above, mode);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Another process may have been faster.
    if (isFolder(folder)) return;
    const there = lstatSync(folder, { throwIfNoEntry: false });
    if (there?.isSymbolicLink() === true)
      throw new Error(`${folder} is a link that leads to no folder`, { cause: error });
    throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
