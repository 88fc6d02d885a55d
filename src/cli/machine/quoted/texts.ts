/** The texts that a map quotes, or in a sentence why it has none. */
import { basename, dirname, join, resolve } from "node:path";
import type { SourceText } from "../../../checks/index.ts";
import { suggester } from "../../../input/schema/suggest.ts";
import { digest, NOTHING } from "../digest.ts";
import { isHidden, namesIn } from "../files.ts";
import { shellWord } from "../../report/shell-word.ts";
import { textOf } from "./no-text.ts";
import { QUOTED_LIMIT, readWithin, realPathOf } from "./read.ts";
import type { NoBytes } from "./read.ts";
import { typed } from "./reach.ts";
import type { Reach } from "./reach.ts";

/** All files of a map together, in bytes. */
const TOGETHER = 8 * QUOTED_LIMIT;
const MIB = 1024 * 1024;

/**
 * Reads the files that a map names, by what it calls them.
 * `onRead` is told of each file that lies within reach by its path, and of its digest.
 */
export function quotedTexts(
  reach: Reach,
  onRead: (file: string, digest: string) => void = () => {},
): (name: string) => SourceText {
  let rest = TOGETHER;
  return (name) => {
    if (isAddress(name)) {
      return {
        why: `\`${name}\` is an address, not a file`,
        hint: "save its text beside the map and name that file; the address itself belongs under `url`",
      };
    }
    const file = resolve(reach.folder, name);
    const bytes = readWithin(file, reach);
    if (bytes !== "outside") onRead(file, digestOf(bytes));
    if (typeof bytes === "string") return refusal(bytes, name, file, reach);
    rest -= bytes.length;
    if (rest < 0)
      return { why: `the texts that this map quotes are larger than ${TOGETHER / MIB} MiB together` };
    const text = textOf(name, bytes);
    return typeof text === "string" ? text : { why: `\`${name}\` is ${text.what}`, hint: text.hint };
  };
}

/** Of a file by its absolute path; the same as `onRead` was told while the file and its standing are the same. */
export const quotedDigest = (file: string, reach: Reach): string => digestOf(readWithin(file, reach));

function digestOf(bytes: Uint8Array | NoBytes): string {
  if (typeof bytes !== "string") return digest(bytes);
  return bytes === "missing" ? NOTHING : bytes;
}

const isAddress = (name: string): boolean => /^(?:[a-z][a-z0-9+.-]+:\/\/|file:)/i.test(name);

function refusal(why: NoBytes, name: string, file: string, reach: Reach): SourceText {
  const places =
    reach.roots.length === 0 ? "the folder of the map" : "the folder of the map and every `--root`";
  switch (why) {
    case "outside":
      return {
        code: "source-outside",
        why: `\`${name}\` lies outside ${places}`,
        hint: `move it beside the map, or let maps quote what lies there: \`${rootFor(file, reach)}\``,
      };
    case "linked-outside":
      return {
        code: "source-outside",
        why: `\`${name}\` is reached by a link that leads outside ${places}`,
        hint: "put the file itself in place of the link, or name the folder that it leads to: `--root DIR`",
      };
    case "hidden": {
      if (name.startsWith("..\\")) return missing(name, file);
      const real = realPathOf(file) ?? file;
      return {
        code: "source-outside",
        why: `\`${name}\` is hidden, and hidden files are not read for a map`,
        hint: basename(real).startsWith(".")
          ? "give it a name without a dot at the beginning"
          : `name its folder: \`${rootFor(real, reach)}\``,
      };
    }
    case "missing":
      return missing(name, file);
    case "folder":
      return { why: `\`${name}\` is a folder`, hint: "name a text in it" };
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
      return { why: `\`${name}\` cannot be read`, hint: "look at who may read it" };
  }
}

const rootFor = (file: string, reach: Reach): string => `--root ${shellWord(typed(dirname(file), reach))}`;

function missing(name: string, file: string): SourceText {
  const why = `there is no file \`${name}\``;
  if (name.startsWith("~")) return { why, hint: "`~` stands for no folder here: paths count from the map" };
  if (/^[a-z]:|\\/i.test(name)) return { why, hint: "paths count from the map and are written with `/`" };
  const names = namesIn(dirname(file)).filter((other) => !isHidden(other));
  const near = suggester()(basename(file), names);
  return near === undefined
    ? { why }
    : { why, hint: `did you mean \`${join(dirname(name), near).replaceAll("\\", "/")}\`?` };
}
