/** What whoever uses the plugins may choose, and the fences that come of it. */
import { resolve } from "node:path";
import { attributesOf } from "./attributes.ts";
import type { Fence } from "./fence.ts";

/** What becomes of errors: a build shall fail, and a page that is being written shall show them. */
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
    attributes: { ...attributes, wishes: { ...defaults, ...attributes.wishes } },
    roots: [...folders, ...roots.map((root) => resolve(root))],
    idPrefix: `hence-${number}-`,
  };
}
