/** Opens the files that a map names, and only those within its reach. */
import { isCode } from "../../report/errors.ts";
import { closeSync, constants, fstatSync, openSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { kindOf, readDescriptor } from "../files.ts";
import { mayReach, standingOf } from "./reach.ts";
import type { Reach } from "./reach.ts";

/** Larger than the limit for maps, because sources may be books. */
export const QUOTED_LIMIT = 16 * 1024 * 1024;

/** Why there are no bytes. `linked-outside`: the path is within reach, but a link in it leads out. */
export type NoBytes =
  | "outside"
  | "linked-outside"
  | "hidden"
  | "missing"
  | "folder"
  | "special"
  | "too-large"
  | "unreadable";

/** The bytes of a file, by its absolute path, if it is a regular file within reach. Never throws or waits. */
export function readWithin(file: string, reach: Reach): Uint8Array | NoBytes {
  if (!mayReach(file, reach)) return "outside";
  const real = realPathOf(file);
  if (real === undefined) return "missing";
  const standing = standingOf(real, reach);
  if (standing !== "within") return standing === "hidden" ? "hidden" : "linked-outside";
  try {
    const kind = kindOf(real);
    if (kind !== "file") return kind === "other" ? "special" : kind;
    return readOpened(real, reach);
  } catch (error) {
    return isCode(error, "ENOENT", "ENOTDIR", "ELOOP") ? "missing" : "unreadable";
  }
}

/** A file may be replaced between the check of a path and its opening, so the opened file is checked again. */
function readOpened(real: string, reach: Reach): Uint8Array | NoBytes {
  // The flag is undefined on systems that lack it.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants as Partial<typeof constants>;
  const descriptor = openSync(real, O_RDONLY! | (O_NONBLOCK ?? 0) | (O_NOFOLLOW ?? 0));
  try {
    if (!fstatSync(descriptor).isFile()) return "special";
    const opened = pathOf(descriptor, real);
    if (opened === undefined || standingOf(opened, reach) !== "within") return "linked-outside";
    const bytes = readDescriptor(descriptor, QUOTED_LIMIT);
    return bytes.length > QUOTED_LIMIT ? "too-large" : bytes;
  } finally {
    closeSync(descriptor);
  }
}

/** The real path of the opened file: Linux tells it; elsewhere the path must still lead to it. */
function pathOf(descriptor: number, path: string): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    const [opened, there] = [fstatSync(descriptor, { bigint: true }), statSync(path, { bigint: true })];
    return opened.dev === there.dev && opened.ino === there.ino ? realpathSync(path) : undefined;
  }
}

/** Longer than a path can be on any system. */
const LONGEST_PATH = 32_768;
const MOST_LINKS = 40;

/**
 * The path without links, whether there is a file or not; undefined for what cannot be a path.
 * So a message about a path that leads outside does not reveal what exists there.
 */
export function realPathOf(path: string): string | undefined {
  if (path.includes("\0") || path.length > LONGEST_PATH) return undefined;
  let links = MOST_LINKS;
  const follow = (path: string): string => {
    try {
      return realpathSync(path);
    } catch {
      const parent = dirname(path);
      if (parent === path) return path;
      const here = join(follow(parent), basename(path));
      const target = targetOf(here);
      return target === undefined || links-- <= 0 ? here : follow(resolve(dirname(here), target));
    }
  };
  return follow(path);
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}
