import { basename, dirname, extname, join, resolve } from "node:path";
import { isMapName, withoutExtension } from "../../../input/notations.ts";
import { type Suggest, suggester } from "../../../input/words/suggest.ts";
import { FORMAT_NAMES } from "../../../model/choices.ts";
import { UsageError } from "../../report/errors.ts";
import { kindOf, folderNames, slashes } from "../../machine/files.ts";
import { inWords } from "../../../model/lists.ts";

/** Where maps are looked for when none is named. */
export const MAPS_FOLDER = "maps";

/** Words for a command in other programs, and the call here. */
const CALLS: ReadonlyMap<string, string> = new Map([
  ...call("render --watch", "watch", "live"),
  ...call("preview", "view", "show", "open", "display"),
  ...call("render", "draw", "build", "make", "generate", "compile", "plot", "export", "print", "write"),
  ...call("check", "lint", "validate", "verify", "test"),
  ...call("fmt", "format", "tidy", "prettify"),
  ...call("fmt --fix", "fix", "mend", "repair", "correct"),
  ...call("new", "init", "create", "start", "add"),
  ...call("convert", "import"),
  ...call("diff", "compare", "changes"),
  ...call("--version", "version"),
]);

function call(meant: string, ...words: readonly string[]): readonly (readonly [string, string])[] {
  return words.map((word) => [word, meant] as const);
}

/** What is written and never read. */
const PICTURES: ReadonlySet<string> = new Set([".svg", ".pdf", ".png", ".html", ".docx", ".pptx"]);

/** What to say of the name of a file that hence writes, among the maps to read. */
export const isPicture = (word: string): boolean => PICTURES.has(extname(word).toLowerCase());

/** Of a word that names nothing: what it may have been meant as. */
export function noSuchInput(word: string, cwd: string, commands: readonly string[]): UsageError {
  const path = resolve(cwd, word);
  const suggest = suggester();
  const none = (kind: "file" | "map", way: string) =>
    new UsageError(`There is no ${kind} ${word}${way}`, word);
  const unknown = (way: string) => new UsageError(`There is no command or file \`${word}\`; ${way}`, word);
  const isWord = /^[a-z-]+$/i.test(word);
  if (isWord && commands.length > 0) {
    const meant = CALLS.get(word.toLowerCase());
    if (meant !== undefined) return unknown(`did you mean \`hence ${meant}\`?`);
    const format = FORMAT_NAMES.find((name) => name === word.toLowerCase());
    if (format !== undefined)
      return unknown(
        `-f takes a format, and several with commas: -f ${format === "svg" ? "svg,pdf" : `svg,${format}`}.`,
      );
  }
  const command = isWord ? suggest(word, commands) : undefined;
  if (command === word) return new UsageError(`The command \`${word}\` must come first: hence ${word} ….`);
  if (command !== undefined) return unknown(`did you mean \`${command}\`?`);
  if (word.includes("\\") && kindOf(path.replaceAll("\\", "/")) !== "missing")
    return none("file", `; did you mean ${word.replaceAll("\\", "/")}?`);
  if (isPicture(word)) return none("map", `; what is written is named after -o: -o ${word}.`);
  const near = nearName(path, suggest);
  if (near !== undefined) return none("file", `; did you mean ${slashes(join(dirname(word), near))}?`);
  const elsewhere = inOtherFolder(word, cwd, suggest);
  if (elsewhere !== undefined) return none("file", `; did you mean ${elsewhere}?`);
  return isWord && commands.length > 0
    ? unknown(`the commands are ${inWords(commands)}.`)
    : none("file", ".");
}

/** A similar name with the same or another extension; the same extension alone does not make names similar. */
function nearName(path: string, suggest: Suggest): string | undefined {
  const names = folderNames(dirname(path));
  const end = extname(path);
  const same = names.filter((name) => extname(name) === end).map((name) => basename(name, end));
  const found = suggest(basename(path, end), same);
  if (found !== undefined) return found + end;
  const whole = names.find((name) => isMapName(name) && withoutExtension(name) === basename(path));
  if (whole !== undefined) return whole;
  return suggest(
    basename(path),
    names.filter((name) => extname(name) !== end),
  );
}

/** A file of this name, or of a similar one, in a folder of a similar name, in that of maps, or here. */
function inOtherFolder(word: string, cwd: string, suggest: Suggest): string | undefined {
  const folder = dirname(word);
  const beside = folderNames(resolve(cwd, dirname(folder))).filter(
    (name) => kindOf(resolve(cwd, dirname(folder), name)) === "folder",
  );
  const similar = folder === "." ? undefined : suggest(basename(folder), beside);
  const folders = [
    ...(similar === undefined ? [] : [join(dirname(folder), similar)]),
    ...(folder === "." ? [MAPS_FOLDER] : [MAPS_FOLDER, "."]),
  ];
  for (const other of folders) {
    const path = join(other, basename(word));
    if (other === folder) continue;
    if (kindOf(resolve(cwd, path)) === "file") return slashes(path);
    const near = nearName(resolve(cwd, path), suggest);
    if (near !== undefined) return slashes(join(other, near));
  }
  return undefined;
}
