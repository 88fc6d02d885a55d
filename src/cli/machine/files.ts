/** Examines and reads files of the user. `quoted/` reads what a map quotes; `disk/` writes files, and keeps those of hence itself. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import type { Dirent } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { EnvironmentError, isCode, reason } from "../report/errors.ts";

/** Far more than any map that a person reads. */
export const MAP_LIMIT = 8 * 1024 * 1024;

type Kind = "file" | "folder" | "other" | "missing";

export function kindOf(path: string): Kind {
  const stats = stat(path);
  if (stats === undefined) return "missing";
  return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
}

/** In bytes; 0 for what is not there. */
export function fileSize(path: string): number {
  return Number(stat(path)?.size ?? 0);
}

function stat(path: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isCode(error, "ENOTDIR", "ELOOP", "ENAMETOOLONG")) return undefined;
    throw new EnvironmentError(`Cannot examine ${path}: ${reason(error)}.`);
  }
}

/** A file's bytes, but at most one more than `limit`, which shows that there are too many. */
export function readUpTo(path: string, limit: number): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return readDescriptor(descriptor, limit);
  } catch (error) {
    throw new EnvironmentError(`Cannot read ${path}: ${reason(error)}.`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The bytes of an open file from its current position on; at most one more than the limit. */
export function readDescriptor(descriptor: number, limit: number): Uint8Array {
  // The size is only an estimate: a file may grow meanwhile, and those of /proc claim to be empty.
  let buffer = Buffer.allocUnsafe(Math.min(fstatSync(descriptor).size, limit) + 1);
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += count;
    if (count === 0 || length > limit) return buffer.subarray(0, length);
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(buffer.length * 2, limit + 1));
  }
}

/** Bytes of a file that belongs to hence itself. */
export function readAsset(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new EnvironmentError(
      `The installation of hence is incomplete: cannot read ${path}: ${reason(error)}.`,
    );
  }
}

/**
 * Files in a folder and its subfolders, as paths relative to it with `/`, sorted by code point.
 * Names that begin with a dot and `node_modules` are left out. What cannot be read is reported in a sentence,
 * and the rest is listed.
 */
export function listFiles(
  folder: string,
  accepts: (name: string) => boolean,
  onTrouble: (sentence: string) => void,
): string[] {
  const found: string[] = [];
  const open = [""];
  for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
    for (const entry of entriesIn(resolve(folder, inside), onTrouble)) {
      const name = entry.name.toString();
      const path = inside + name;
      if (isSkipped(name) || (!entry.isDirectory() && !accepts(name))) continue;
      if (!Buffer.from(name).equals(entry.name))
        onTrouble(`Cannot read ${join(folder, path)}: its name is not valid UTF-8; rename it.`);
      else if (entry.isDirectory()) open.push(`${path}/`);
      else if (isFile(join(folder, path), onTrouble)) found.push(path);
    }
  }
  return found.toSorted(byCodePoint);
}

function entriesIn(folder: string, onTrouble: (sentence: string) => void): Dirent<Buffer>[] {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    onTrouble(`Cannot list ${folder}: ${reason(error)}.`);
    return [];
  }
}

function isFile(path: string, onTrouble: (sentence: string) => void): boolean {
  try {
    return kindOf(path) === "file";
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    onTrouble(error.message);
    return false;
  }
}

/** Whether a name begins with a dot, as those of settings and secrets do. */
const isHidden = (name: string): boolean => name.startsWith(".");

/** Whether a name in a path is hidden. */
export const hasHiddenName = (path: string): boolean => path.split(sep).some(isHidden);

/** What is not looked into where the files of a folder are listed: hidden names, and `node_modules`. */
export const isSkipped = (name: string): boolean => isHidden(name) || name === "node_modules";

export function folderNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** A path as maps and command lines write it. */
export const slashes = (path: string): string => path.replaceAll(sep, "/");

/** Identifies a file whatever its path. */
export function identity(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** `identity` for many absolute paths: the links on the way to a folder are followed once. */
export function identities(): (path: string) => string {
  const folders = new Map<string, string>();
  return (path) => {
    const folder = dirname(path);
    try {
      if (folder === path || lstatSync(path).isSymbolicLink()) return identity(path);
    } catch {
      return resolve(path);
    }
    const real = folders.get(folder) ?? identity(folder);
    folders.set(folder, real);
    return join(real, basename(path));
  };
}

/** Whether a path is the folder, or below it. Both are absolute. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether the file has exactly these bytes. */
export function compare(path: string, bytes: Uint8Array): "same" | "different" | "missing" {
  const stats = stat(path);
  if (stats === undefined) return "missing";
  if (!stats.isFile() || Number(stats.size) !== bytes.length) return "different";
  return Buffer.compare(readUpTo(path, bytes.length), bytes) === 0 ? "same" : "different";
}
