/** The texts that a map quotes, or a sentence that says why one is not available. */
import { createRequire } from "node:module";
import { basename, dirname, resolve } from "node:path";
import type { TextReader, SourceText } from "../../../checks/index.ts";
import type { CslItem } from "../../../model/project.ts";
import { digest, hexDigest, NOTHING } from "../digest.ts";
import { shellWord } from "../../../input/words/shell-word.ts";
import { textOf } from "./no-text.ts";
import { noSuchFile } from "./missing.ts";
import { QUOTED_LIMIT, readWithin, realPathOf } from "./read.ts";
import type { NoBytes } from "./read.ts";
import { typed } from "./reach.ts";
import type { Reach } from "./reach.ts";

/** All files of a map together, in bytes. */
const TOGETHER = 8 * QUOTED_LIMIT;
const MIB = 1024 * 1024;

/**
 * Reads the files that a map names, by their names in the map.
 * `onRead` receives the path and the digest of each file within reach; `onOutside` is told of any other.
 */
export function quotedTexts(
  reach: Reach,
  onRead?: (file: string, digest: string) => void,
  onOutside?: () => void,
): TextReader {
  let rest = TOGETHER;
  return Object.assign(read, { bibtex: readBibtex, digest: pin });

  function read(name: string): SourceText {
    if (isAddress(name)) {
      return {
        why: `\`${name}\` is an address, not a file`,
        hint: "save its text beside the map and name that file; the address itself belongs under `url`",
      };
    }
    const file = resolve(reach.folder, name);
    const bytes = bytesOf(file);
    if (typeof bytes === "string") return refusal(bytes, name, file, reach);
    rest -= bytes.length;
    if (rest < 0)
      return { why: `the texts that this map quotes are larger than ${TOGETHER / MIB} MiB together` };
    const text = textOf(name, bytes, typed(file, reach));
    return typeof text === "string" ? text : { why: `\`${name}\` is ${text.what}`, hint: text.hint };
  }

  function pin(name: string): string | undefined {
    if (isAddress(name)) return undefined;
    const bytes = bytesOf(resolve(reach.folder, name));
    return typeof bytes === "string" ? undefined : `sha256-${hexDigest(bytes)}`;
  }

  function bytesOf(file: string): Uint8Array | NoBytes {
    const bytes = readWithin(file, reach);
    if (bytes === "outside") onOutside?.();
    else onRead?.(file, digestOf(bytes));
    return bytes;
  }
}

/** What reads BibTeX is loaded when the first file in it is. */
export function readBibtex(text: string): readonly CslItem[] {
  const require = createRequire(import.meta.url);
  const loaded = require("./bibtex.cjs") as { readBibtex(text: string): readonly CslItem[] };
  return loaded.readBibtex(text);
}

/** Digest of a file by its absolute path; equal to that given to `onRead` while the file and its reach are unchanged. */
export const quotedDigest = (file: string, reach: Reach): string => digestOf(readWithin(file, reach));

function digestOf(bytes: Uint8Array | NoBytes): string {
  if (typeof bytes !== "string") return digest(bytes);
  return bytes === "missing" ? NOTHING : bytes;
}

const isAddress = (name: string): boolean => /^(?:[a-z][a-z0-9+.-]+:\/\/|file:)/i.test(name);

function refusal(why: NoBytes, name: string, file: string, reach: Reach): SourceText {
  const places =
    reach.roots.length === 0
      ? "the folder of the map"
      : `the folder of the map and every ${reach.isProgram ? "folder of `roots`" : "`--root`"}`;
  switch (why) {
    case "outside":
      return {
        code: "source-outside",
        why: `\`${name}\` is outside ${places}`,
        hint: `move it beside the map, or allow its folder: ${rootFor(dirname(file), reach)}`,
      };
    case "linked-outside":
      return {
        code: "source-outside",
        why: `\`${name}\` is reached by a link that leads outside ${places}`,
        hint: `replace the link by the file itself, or allow the folder it leads to: ${rootFor("DIR", reach)}`,
      };
    case "hidden": {
      if (name.startsWith("..\\")) return noSuchFile(name, reach.folder);
      const real = realPathOf(file) ?? file;
      return {
        code: "source-outside",
        why: `\`${name}\` is hidden, and hidden files are not read for a map`,
        hint: basename(real).startsWith(".")
          ? "give it a name without a dot at the beginning"
          : `allow its folder: ${rootFor(dirname(real), reach)}`,
      };
    }
    case "missing":
      return noSuchFile(name, reach.folder);
    case "folder":
      return { why: `\`${name}\` is a folder`, hint: "name a file in it" };
    case "special":
      return {
        why: `\`${name}\` is a device or a pipe, not a regular file`,
        hint: "save its text in a file and name that",
      };
    case "too-large":
      return {
        why: `\`${name}\` is larger than ${QUOTED_LIMIT / MIB} MiB`,
        hint: "keep the parts that are quoted in a file of their own",
      };
    case "unreadable":
      return { why: `\`${name}\` cannot be read`, hint: "check its permissions" };
  }
}

/** What allows a folder, by its absolute path or a word for it. */
function rootFor(folder: string, reach: Reach): string {
  if (reach.isProgram) return folder === "DIR" ? "add it to `roots`" : `add \`${folder}\` to \`roots\``;
  return `\`--root ${folder === "DIR" ? folder : shellWord(typed(folder, reach))}\``;
}
