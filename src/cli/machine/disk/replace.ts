/** How files of the user are written. */
import { setTimeout as pause } from "node:timers/promises";
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import type { Stats } from "node:fs";
import { dirname, resolve } from "node:path";
import { EnvironmentError, isCode, reason } from "../../report/errors.ts";
import { compare, kindOf } from "../files.ts";
import { makeFolder, sweep, temporaryFor, writeWhole } from "./whole.ts";

/** ms between two attempts to write to a full pipe. */
const PAUSE = 5;

/** Whose work a file holds; files that hence made can be made again. */
type Maker = "author" | "hence";

const swept = new Set<string>();

/** As `replaceFile`, but a device or a pipe is written to, and a signal can end the wait for its reader. */
export async function putFile(path: string, bytes: Uint8Array): Promise<"written" | "unchanged"> {
  if (kindOf(path) !== "other") return replaceFile(path, bytes);
  try {
    await writeThrough(path, bytes);
    return "written";
  } catch (error) {
    throw new EnvironmentError(`Cannot write ${path}: ${reasonOfDevice(error)}.`);
  }
}

/**
 * Replaces a file atomically: a reader sees the old file or the new one, never a part.
 * The file keeps its mode and, where possible, its owner; a read-only file is not replaced. Neither is an author's
 * file that would lose its owner, or whose other hard links would keep the old text.
 */
export function replaceFile(path: string, bytes: Uint8Array, of: Maker = "hence"): "written" | "unchanged" {
  try {
    const target = followLinks(path);
    const stats = statSync(target, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) throw new EnvironmentError(`Cannot write ${path}: it is a folder.`);
    if (stats !== undefined && !stats.isFile())
      throw new EnvironmentError(`Cannot write ${path}: it is not a regular file.`);
    sweepOnce(dirname(target));
    if (stats !== undefined && compare(target, bytes) === "same") return "unchanged";
    if (stats !== undefined) refuseProtected(path, target, stats);
    if (stats !== undefined && of === "author") refuseShared(path, stats);
    makeFolder(dirname(target));
    writeWhole(target, bytes, stats);
    return "written";
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(`Cannot write ${path}: ${reason(error)}.`);
  }
}

/** A rename needs only the permission of the folder; the permission of the file must not be bypassed. */
function refuseProtected(path: string, target: string, { mode }: Stats): void {
  const readOnly = new EnvironmentError(`Cannot write ${path}: it is read-only; make it writable first.`);
  // Root may write any file, but the owner may still have protected it on purpose.
  if ((mode & 0o222) === 0) throw readOnly;
  try {
    accessSync(target, constants.W_OK);
  } catch (error) {
    if (isCode(error, "EACCES", "EPERM")) throw readOnly;
    throw error;
  }
}

function refuseShared(path: string, { nlink, uid, gid }: Stats): void {
  if (nlink > 1) {
    throw new EnvironmentError(
      `Cannot write ${path}: the file has ${nlink} names (hard links), and the others would keep the old text; ` +
        "make this one a copy of its own first.",
    );
  }
  const { geteuid, getgroups } = process;
  if (geteuid === undefined || geteuid() === 0) return;
  if (uid !== geteuid() || (gid !== process.getegid!() && !getgroups!().includes(gid)))
    throw new EnvironmentError(`Cannot write ${path}: it belongs to another user and would become yours.`);
}

/** Writes a new file, and never replaces an existing one. */
export function createFile(path: string, bytes: Uint8Array): "written" | "exists" {
  let temporary: string | undefined;
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return "exists";
    makeFolder(dirname(path));
    sweepOnce(dirname(path));
    temporary = temporaryFor(path, bytes);
    linkOrCopy(temporary, path);
    return "written";
  } catch (error) {
    if (isCode(error, "EEXIST") && kindOf(path) !== "missing") return "exists";
    throw new EnvironmentError(`Cannot write ${path}: ${reason(error)}.`);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

export function deleteFile(path: string): void {
  try {
    rmSync(path);
  } catch (error) {
    throw new EnvironmentError(`Cannot delete ${path}: ${reason(error)}.`);
  }
}

/** Unlike a rename, neither replaces an existing file; some file systems have no hard links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isCode(error, "EEXIST")) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function sweepOnce(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  sweep(folder);
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const descriptor = openSync(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
  try {
    for (let written = 0; written < bytes.length;) {
      try {
        written += writeSync(descriptor, bytes, written);
      } catch (error) {
        if (!isCode(error, "EAGAIN")) throw error;
        await pause(PAUSE);
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

function reasonOfDevice(error: unknown): string {
  if (isCode(error, "ENXIO")) return "no process reads from this pipe";
  return isCode(error, "EPIPE") ? "its reader has stopped" : reason(error);
}

/** Where a chain of symbolic links ends, even if nothing is there yet. */
function followLinks(path: string): string {
  let target = path;
  for (let i = 0; i < 40; i++) {
    if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  throw new EnvironmentError(`Cannot write ${path}: its links form a loop.`);
}
