import { resolve } from "node:path";
import { readUpTo } from "../machine/files.ts";
import { say } from "../machine/host.ts";
import type { Host } from "../machine/host.ts";
import { readStdin } from "../machine/stdin.ts";
import { EXIT, UsageError } from "../report/errors.ts";
import type { ExitCode } from "../report/errors.ts";
import type { ListedWords } from "../session/inputs/inputs.ts";

/** The option, for `Command.option`. */
export const FILES_FROM = [
  "--files-from <list>",
  "also the maps that a file names, one a line; - is standard input",
] as const;

/** Bytes; more names than any command line or folder has. */
const LIST_LIMIT = 8 * 1024 * 1024;

/** Acts on the maps named on the command line and in the list. A list without names is nothing to do. */
export async function withListed(
  files: readonly string[],
  list: string | undefined,
  host: Host,
  act: (named: { readonly files: readonly string[]; readonly listed: ListedWords }) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (list === undefined) return act({ files, listed: new Map() });
  if (list === "-" && files.includes("-"))
    throw new UsageError("Standard input is either a map or the list of maps; it can be read only once.");
  const bytes = list === "-" ? await readStdin(host.stdin) : readUpTo(resolve(host.cwd, list), LIST_LIMIT);
  if (bytes.length > LIST_LIMIT) throw new UsageError("The list after --files-from is larger than 8 MiB.");
  // Names that `find -print0` or `git diff -z` wrote end in NUL.
  const text = new TextDecoder().decode(bytes);
  // A name may have a CR in it where lines end otherwise.
  const lineEnd = text.includes("\n") ? /\r?\n/ : "\r";
  const [end, what] = text.includes("\0") ? (["\0", "Name"] as const) : ([lineEnd, "Line"] as const);
  const where = list === "-" ? "standard input" : list;
  const listed = new Map<string, string>();
  for (const [index, name] of text.split(end).entries()) {
    if (name === "" || listed.has(name) || files.includes(name)) continue;
    listed.set(name, `${what} ${index + 1} of ${where}`);
  }
  const all = [...files, ...listed.keys()];
  if (all.length > 0) return act({ files: all, listed });
  await say(host, "The list after --files-from names no map.");
  return EXIT.done;
}
