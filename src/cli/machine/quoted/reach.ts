/** Which files a map may refer to: those below its own folder, and below folders that the user names. */
import { dirname, relative, resolve } from "node:path";
import { EnvironmentError, UsageError } from "../../report/errors.ts";
import { hasHiddenName, identity, isWithin, kindOf } from "../files.ts";

export interface Reach {
  /** The absolute folder to which paths are relative; files below it may be read. */
  readonly folder: string;
  /** Further absolute folders below which files may be read. */
  readonly roots: readonly string[];
  /** A program names the roots, with its option `roots`; otherwise the command line does. */
  readonly isProgram?: true;
  /** The folder to which the user's own paths are relative; undefined if they are to be absolute. */
  readonly cwd?: string;
}

/** The reach of the map at this path; for standard input, the working folder. */
export function reachOf(
  path: string,
  { cwd, roots = [] }: { readonly cwd: string; readonly roots?: readonly string[] },
): Reach {
  return { folder: path === "-" ? cwd : dirname(resolve(cwd, path)), roots, cwd };
}

/** The folders that the user names as roots, absolute. Any other source of roots is to be added here. */
export function rootsNamed(words: readonly string[], cwd: string): string[] {
  return words.map((word) => {
    const root = resolve(cwd, word);
    if (word === "" || kindOf(root) !== "folder")
      throw new UsageError(`--root names a folder whose files may be quoted; \`${word}\` is not a folder.`);
    return root;
  });
}

/** Rejects a map in a folder that links to a file elsewhere, since messages would show its lines. */
export function refuseLinkOut(
  { path, folder }: { readonly path: string; readonly folder?: string | undefined },
  { cwd, roots = [] }: { readonly cwd: string; readonly roots?: readonly string[] },
): void {
  if (folder === undefined) return;
  const real = identity(resolve(cwd, path));
  if ([folder, ...roots].some((root) => isWithin(identity(root), real))) return;
  throw new EnvironmentError(
    `${path} is a link that leads out of its folder, so it is not read; name it directly, or allow its target: --root DIR.`,
  );
}

/** Whether the map may read this path, judged by the path alone, without examining the disk outside the roots. */
export function mayReach(file: string, { folder, roots }: Reach): boolean {
  return [folder, ...roots].some((root) => isWithin(root, file) || isWithin(identity(root), file));
}

/** `hidden`: within reach, but a name in the path begins with a dot, as with settings and secrets. */
type Standing = "within" | "hidden" | "outside";

/** Whether a real path, free of links, is within the reach of a map. */
export function standingOf(real: string, { folder, roots }: Reach): Standing {
  const within = [folder, ...roots].map(identity).filter((root) => isWithin(root, real));
  if (within.length === 0) return "outside";
  return within.every((root) => hasHiddenName(relative(root, real))) ? "hidden" : "within";
}

/** A path as the user would type it. */
export function typed(path: string, { cwd }: Reach): string {
  return cwd === undefined ? path : relative(cwd, path) || ".";
}
