import type { Command } from "commander";
import { isMapName } from "../../input/notations.ts";
import { shellWord } from "../../input/words/shell-word.ts";

/**
 * What to type instead of words that a shell hands over otherwise than they were meant: with a dash of a word
 * processor, one hyphen for two, or a blank in a value or a path. `missing`: the word that is said to name nothing.
 */
export function misreadWords(
  command: Command,
  argv: readonly string[],
  missing?: string,
  isFile: (path: string) => boolean = isMapName,
): string | undefined {
  const known = new Set(command.options.flatMap(({ long }) => long ?? []));
  const texts = new Set(
    command.options.flatMap(({ long, flags }) => (flags.includes("<text>") ? (long ?? []) : [])),
  );
  for (const [at, word] of argv.entries()) {
    const said =
      oddDash(word) ?? (missing === undefined ? (oneHyphen(argv, at, known) ?? apart(argv, at)) : undefined);
    if (said !== undefined) return said;
    if (word === missing)
      return (
        unquoted(argv, at, texts) ??
        pathOfWords(argv, at, isFile) ??
        apart(argv, at - 2) ??
        noHyphens(argv, at, known)
      );
  }
  return undefined;
}

/** `–-width`, `—width`, `–f`, as word processors make them of hyphens. */
function oddDash(word: string): string | undefined {
  const name = /^-?[‐-―−][‐-―−-]*(\p{L}[\p{L}-]*)/u.exec(word)?.[1];
  if (name === undefined) return undefined;
  const meant = name.length === 1 ? `-${name}` : `--${name}`;
  return `${word} begins with the dash of a word processor; type hyphens: ${meant}.`;
}

/** `-o=x.svg`, which is read as a file whose name begins with `=`. */
export function equalsSign({ options }: Command, argv: readonly string[]): string | undefined {
  for (const word of argv) {
    const [, flag, value] = /^(-[a-zA-Z])=(.+)$/su.exec(word) ?? [];
    if (flag !== undefined && options.some(({ short }) => short === flag))
      return `After ${flag}, there is a blank in place of \`=\`: ${flag} ${value}.`;
  }
  return undefined;
}

/** `--caption -f pdf`, in which the text is missing and the next option is taken for it. */
export function swallowedOption({ options }: Command, argv: readonly string[]): string | undefined {
  const known = new Set(options.flatMap(({ short, long }) => [short ?? [], long ?? []].flat()));
  for (const [at, word] of argv.entries()) {
    const next = argv[at + 1] ?? "";
    const takes = options.some(({ long, required }) => required && long === word);
    if (takes && known.has(next))
      return `After ${word}, its value is missing: ${next} is an option. If it is meant, write ${word}=${next}.`;
  }
  return undefined;
}

/** `-format pdf`, which is read as `-f ormat`. */
function oneHyphen(argv: readonly string[], at: number, known: ReadonlySet<string>): string | undefined {
  const word = argv[at]!;
  const name = /^-([a-z][a-z-]+)(?:=|$)/u.exec(word)?.[1];
  if (name === undefined || !known.has(`--${name}`)) return undefined;
  const next = argv[at + 1];
  const value = word.includes("=") || next === undefined || next.startsWith("-") ? "" : ` ${next}`;
  return `A long option begins with two hyphens: -${word}${value}.`;
}

/** `--width 160 mm` */
function apart(argv: readonly string[], at: number): string | undefined {
  const [option, number, unit] = argv.slice(at, at + 3);
  if (option === undefined || !/^--[a-z-]+$/u.test(option)) return undefined;
  if (!/^\d+(?:\.\d+)?$/u.test(number ?? "") || !/^(?:mm|cm|in|pt)$/u.test(unit ?? "")) return undefined;
  return `A length is written without a blank: ${option} ${number}${unit}.`;
}

/** `my map.yaml` */
function pathOfWords(
  argv: readonly string[],
  at: number,
  isFile: (path: string) => boolean,
): string | undefined {
  for (let from = 0; from <= at; from += 1)
    for (let end = argv.length; end > at && end > from + 1; end -= 1) {
      const words = argv.slice(from, end);
      if (words.some((word) => word.startsWith("-")) || !isFile(words.join(" "))) continue;
      const path = shellWord(words.join(" "));
      const line = [...argv.slice(0, from).map(shellWord), path, ...argv.slice(end).map(shellWord)];
      return `A path with a blank needs quotes: hence ${line.join(" ")}.`;
    }
  return undefined;
}

/** `map.yaml as handout` */
function noHyphens(argv: readonly string[], at: number, known: ReadonlySet<string>): string | undefined {
  const word = argv[at]!;
  const next = argv[at + 1];
  if (at === 0 || next === undefined || next.startsWith("-") || !known.has(`--${word}`)) return undefined;
  return `An option begins with two hyphens: --${word} ${next}.`;
}

/** `--caption Figure 1` */
function unquoted(argv: readonly string[], at: number, texts: ReadonlySet<string>): string | undefined {
  const from = argv.slice(0, at).findLastIndex((word) => word.startsWith("-"));
  const option = argv[from] ?? "";
  if (at - from < 2 || !texts.has(option)) return undefined;
  const behind = argv.slice(from + 1);
  const end = behind.findIndex((word) => word.startsWith("-") || isMapName(word));
  const text = behind.slice(0, end < 0 ? behind.length : end).join(" ");
  return `A text of several words needs quotes: ${option} "${text}".`;
}
