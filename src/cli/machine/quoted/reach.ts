/** Which files of the machine a map may have read: those under its own folder, and under folders that the user names. */
import { dirname, relative, resolve, sep } from "node:path";
import { EnvironmentError, UsageError } from "../../report/errors.ts";
import { identity, isWithin, kindOf } from "../files.ts";

export interface Reach {
  /** What paths count from, absolute; all that lies under it may be read. */
  readonly folder: string;
  /** Folders under which files may be read too, absolute. */
  readonly roots: readonly string[];
  /** What the user's own paths count from; left out where they are to be absolute. */
  readonly cwd?: string;
}

/** The reach of a map that is named like this; of one from standard input, it is the working folder. */
export function reachOf(
  path: string,
  { cwd, roots = [] }: { readonly cwd: string; readonly roots?: readonly string[] },
): Reach {
  return { folder: path === "-" ? cwd : dirname(resolve(cwd, path)), roots, cwd };
}

/** The folders that the user names as roots, absolute. Whatever else comes to name them is joined to them here. */
export function rootsNamed(words: readonly string[], cwd: string): string[] {
  return words.map((word) => {
    const root = resolve(cwd, word);
    if (word === "" || kindOf(root) !== "folder")
      throw new UsageError(`--root names a folder whose files may be quoted; \`${word}\` is none.`);
    return root;
  });
}

/** Refuses a map in a folder that is a link to a file elsewhere: its lines would come back in messages. */
export function refuseLinkOut(
  { path, folder }: { readonly path: string; readonly folder?: string | undefined },
  { cwd, roots = [] }: { readonly cwd: string; readonly roots?: readonly string[] },
): void {
  if (folder === undefined) return;
  const real = identity(resolve(cwd, path));
  if ([folder, ...roots].some((root) => isWithin(identity(root), real))) return;
  throw new EnvironmentError(
    `${path} is a link that leads out of its folder, and is not read; to have it read, name it itself, or where it leads: --root DIR.`,
  );
}

/** May something be there that the map may read? Decided by the path alone, without a look at the disk beyond the roots. */
export function mayReach(file: string, { folder, roots }: Reach): boolean {
  return [folder, ...roots].some((root) => isWithin(root, file) || isWithin(identity(root), file));
}

/** `hidden`: within reach, but a name on the way begins with a dot, as those of settings and secrets do. */
export type Standing = "within" | "hidden" | "outside";

/** How a real path, free of links, stands to the reach of a map. */
export function standingOf(real: string, { folder, roots }: Reach): Standing {
  const within = [folder, ...roots].map(identity).filter((root) => isWithin(root, real));
  if (within.length === 0) return "outside";
  return within.every((root) => hasHiddenName(relative(root, real))) ? "hidden" : "within";
}

const hasHiddenName = (path: string): boolean => path.split(sep).some((name) => name.startsWith("."));

/** A path as the user would type it. */
export function typed(path: string, { cwd }: Reach): string {
  return cwd === undefined ? path : relative(cwd, path) || ".";
}
