/** The only page that touches the file system, but for `disk-watch.ts`, which only looks, and `own-files.ts`. */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { digest } from "./digest.ts";
import { EnvironmentError, reason } from "../report/errors.ts";

/** Far beyond any map that a person reads. */
export const MAP_LIMIT = 8 * 1024 * 1024;
/** Books are longer than maps. */
const QUOTED_LIMIT = 16 * 1024 * 1024;

export type Kind = "file" | "folder" | "other" | "missing";

export function kindOf(path: string): Kind {
  const stats = stat(path);
  if (stats === undefined) return "missing";
  return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
}

/** In bytes; 0 for what is not there. */
export function sizeOf(path: string): number {
  return Number(stat(path)?.size ?? 0);
}

function stat(path: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isCode(error, "ENOTDIR", "ELOOP", "ENAMETOOLONG")) return undefined;
    throw new EnvironmentError(`Cannot look at ${path}: ${reason(error)}.`);
  }
}

/** A file's bytes, but never more than one beyond `limit`: enough to see that there are too many. */
export function readUpTo(path: string, limit: number): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    // The size is only a guess: a file may grow meanwhile, and those of /proc claim to be empty.
    let buffer = Buffer.allocUnsafe(Math.min(fstatSync(descriptor).size, limit) + 1);
    let length = 0;
    for (;;) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += count;
      if (count === 0 || length > limit) return buffer.subarray(0, length);
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(buffer.length * 2, limit + 1));
    }
  } catch (error) {
    throw new EnvironmentError(`Cannot read ${path}: ${reason(error)}.`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Bytes of a file that belongs to hence itself. */
export function readAsset(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new EnvironmentError(`hence is not whole: cannot read ${path}: ${reason(error)}.`);
  }
}

/**
 * Reads the files that a map in `folder` quotes; what is missing, huge or no text is `undefined`.
 * `onRead` is told of each file that was asked for, and of its digest.
 */
export function quotedFiles(
  folder: string,
  onRead: (file: string, digest: string) => void = () => {},
): (path: string) => string | undefined {
  return (path) => {
    const file = resolve(folder, path);
    const bytes = quotedBytes(file);
    onRead(file, digest(bytes));
    try {
      return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };
}

function quotedBytes(file: string): Uint8Array | undefined {
  try {
    if (kindOf(file) !== "file") return undefined;
    const bytes = readUpTo(file, QUOTED_LIMIT);
    return bytes.length > QUOTED_LIMIT ? undefined : bytes;
  } catch {
    return undefined;
  }
}

export const quotedDigest = (file: string): string => digest(quotedBytes(file));

/**
 * Files in a folder and its subfolders, as paths relative to it with `/`, sorted by code point.
 * Names that begin with a dot and other people's modules are left out.
 */
export function listFiles(folder: string, accepts: (name: string) => boolean): string[] {
  const found: string[] = [];
  const open = [""];
  for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
    for (const entry of entries(join(folder, inside))) {
      const path = inside + entry.name;
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory()) open.push(`${path}/`);
      else if (accepts(entry.name) && kindOf(join(folder, path)) === "file") found.push(path);
    }
  }
  return found.toSorted(byCodePoint);
}

/** Names that begin with a dot, and other people's modules. */
export function isHidden(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new EnvironmentError(`Cannot list ${folder}: ${reason(error)}.`);
  }
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** One file by whatever path it is called. */
export function identity(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Does the file have exactly these bytes? */
export function compare(path: string, bytes: Uint8Array): "same" | "different" | "missing" {
  const stats = stat(path);
  if (stats === undefined) return "missing";
  if (!stats.isFile() || Number(stats.size) !== bytes.length) return "different";
  return Buffer.compare(readUpTo(path, bytes.length), bytes) === 0 ? "same" : "different";
}

/**
 * Puts these bytes in place of a file at one stroke: a reader sees the old file or the new one, never a part.
 * It is synchronous from end to end, so that no signal handler can come between the temporary file and the rename.
 */
export function replaceFile(path: string, bytes: Uint8Array): "written" | "unchanged" {
  try {
    const target = followLinks(path);
    const stats = stat(target);
    if (stats?.isDirectory() === true) throw new EnvironmentError(`Cannot write ${path}: it is a folder.`);
    if (stats !== undefined && !stats.isFile()) {
      writeThrough(target, bytes);
      return "written";
    }
    if (stats !== undefined && compare(target, bytes) === "same") return "unchanged";
    mkdirSync(dirname(target), { recursive: true });
    replaceRegular(target, bytes, stats === undefined ? undefined : Number(stats.mode) & 0o7777);
    return "written";
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(`Cannot write ${path}: ${reason(error)}.`);
  }
}

/** Writes a file that is not there yet, and leaves alone what is. */
export function createFile(path: string, bytes: Uint8Array): "written" | "exists" {
  let descriptor: number | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    descriptor = openSync(path, "wx");
    writeAll(descriptor, bytes);
    return "written";
  } catch (error) {
    if (isCode(error, "EEXIST") && kindOf(path) !== "missing") return "exists";
    if (descriptor !== undefined) rmSync(path, { force: true });
    throw new EnvironmentError(`Cannot write ${path}: ${reason(error)}.`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

export function deleteFile(path: string): void {
  try {
    rmSync(path);
  } catch (error) {
    throw new EnvironmentError(`Cannot delete ${path}: ${reason(error)}.`);
  }
}

function replaceRegular(target: string, bytes: Uint8Array, mode: number | undefined): void {
  const temporary = join(dirname(target), `.hence-${randomBytes(6).toString("hex")}.tmp`);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(temporary, "wx");
    writeAll(descriptor, bytes);
    if (mode !== undefined) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
    closeSync(descriptor);
    descriptor = undefined;
    renameSync(temporary, target);
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A device or a pipe is written to; it must not be replaced by a file. */
function writeThrough(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, constants.O_WRONLY);
  try {
    writeAll(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}

/** Where a chain of symbolic links ends, even if nothing is there yet. */
function followLinks(path: string): string {
  let target = path;
  for (let i = 0; i < 40; i++) {
    if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  throw new EnvironmentError(`Cannot write ${path}: its links go in a circle.`);
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
