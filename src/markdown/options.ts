/** The options of the plugins, and the fences that they describe. */
import { resolve } from "node:path";
import { suggester } from "../input/words/suggest.ts";
import { attributesOf } from "../options/attributes.ts";
import type { Fence } from "./fence.ts";
import { inWords } from "../model/lists.ts";

/** How errors are handled: a build should fail, and a page that is being written should show them. */
export type OnError = "fail" | "show";

export interface MarkdownOptions {
  /** Whether a map with errors fails the build, or stands in the page as a list of them: as in development. */
  readonly onError?: OnError;
  /** Folders, beside that of the text and the working folder, that maps and their sources may lie in. */
  readonly roots?: readonly string[];
  /** Instead of the working folder; undefined: none but that of the text and `roots`. */
  readonly folder?: string | undefined;
  /** Options of every fence, such as `{ width: "160mm" }`; what a fence says comes first. */
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
}

/** What an option may be: in words, and as a test. */
export type Kind = readonly [what: string, fits: (value: unknown) => boolean];

const isText = (value: unknown): boolean => typeof value === "string";
const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const oneOf = (...words: readonly string[]): Kind => [
  inWords(
    words.map((word) => `"${word}"`),
    "or",
  ),
  (value) => words.includes(value as string),
];
export const texts = (...names: readonly string[]): Kind => [
  `an object with the texts ${inWords(names.map((name) => `\`${name}\``))}`,
  (value) => isObject(value) && names.every((name) => isText((value as Record<string, unknown>)[name])),
];

const KINDS: Readonly<Record<keyof MarkdownOptions, Kind>> = {
  onError: oneOf("fail", "show"),
  roots: ["a list of folders", (value) => Array.isArray(value) && value.every(isText)],
  folder: ["a folder", isText],
  defaults: ['an object with options of a fence, such as { width: "160mm" }', isObject],
};

/** Throws for options that do not exist or have impossible values, so that a faulty build set-up fails at once. */
export function checkOptions(
  plugin: string,
  options: object,
  own: Readonly<Record<string, Kind>> = {},
): void {
  const kinds: Readonly<Record<string, Kind>> = { ...KINDS, ...own };
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) {
      const names = Object.keys(kinds);
      const near = suggester()(name, names);
      const hint = near === undefined ? "" : ` (did you mean \`${near}\`?)`;
      const listed = inWords(names.map((one) => `\`${one}\``));
      throw new Error(`${plugin}: there is no option \`${name}\`; there are ${listed}.${hint}`);
    }
    const [what, fits] = kind;
    if (value !== undefined && !fits(value))
      throw new Error(`${plugin}: \`${name}\` is ${what}, not ${JSON.stringify(value) ?? typeof value}.`);
  }
}

export const usualOnError = (): OnError => (process.env["NODE_ENV"] === "development" ? "show" : "fail");

/** What a fence asks for; undefined where it is not about a map. `number` is its own in the page. */
export function askedIn(
  info: string,
  { defaults, roots = [], ...others }: MarkdownOptions,
  number: number,
): Pick<Fence, "attributes" | "roots" | "idPrefix"> | undefined {
  const attributes = attributesOf(info);
  if (attributes === undefined) return undefined;
  // A program that has a working folder of its own, such as an editor, says which folder is the author's.
  const own = "folder" in others ? others.folder : process.cwd();
  const folders = own === undefined ? [] : [resolve(own)];
  return {
    attributes: { ...attributes, ...(defaults === undefined ? {} : { defaults }) },
    roots: [...folders, ...roots.map((root) => resolve(root))],
    idPrefix: `hence-${number}-`,
  };
}
