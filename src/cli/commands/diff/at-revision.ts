import { isAbsolute } from "node:path";
import type { SourceText, TextReader } from "../../../checks/index.ts";
import { beside } from "../../../uses/path.ts";
import { UsageError } from "../../report/errors.ts";
import { specText } from "../../machine/git.ts";
import type { Spec } from "../../machine/git.ts";
import type { Host } from "../../machine/host.ts";
import { textOf } from "../../machine/quoted/no-text.ts";
import { inRevision } from "./versions.ts";

/**
 * Reads a map of a revision with a reader of the files that it names, as they were there. Git answers later than the
 * map asks, so it is read again until nothing is left to fetch. What may not be read on the disk is not read there.
 */
export async function withFilesAt<T>(
  spec: Spec,
  diskReader: () => TextReader,
  host: Pick<Host, "cwd" | "env">,
  readWith: (readText: TextReader) => T,
): Promise<T> {
  const texts = new Map<string, SourceText>();
  for (;;) {
    const wanted = new Set<string>();
    const disk = diskReader();
    const { bibtex } = disk;
    const read = (name: string): SourceText => {
      const now = disk(name);
      if (isAbsolute(name) || (now !== undefined && typeof now !== "string")) return now;
      if (!texts.has(name)) wanted.add(name);
      return texts.get(name);
    };
    const found = readWith(Object.assign(read, bibtex && { bibtex }));
    if (wanted.size === 0) return found;
    // oxlint-disable-next-line no-await-in-loop -- the next files are known only when these have been read
    for (const name of wanted) texts.set(name, await textAt(spec, name, host));
  }
}

/** Undefined if there was no such file. */
async function textAt(
  { revision, path }: Spec,
  name: string,
  host: Pick<Host, "cwd" | "env">,
): Promise<SourceText> {
  const way = beside(path, name);
  const file = { revision, path: path.startsWith("./") && !way.startsWith("../") ? `./${way}` : way };
  try {
    const text = textOf(name, await inRevision(file, host));
    return typeof text === "string" ? text : { why: `\`${specText(file)}\` is ${text.what}` };
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
