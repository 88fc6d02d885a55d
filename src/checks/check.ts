import type { Code, Diagnostic, Source } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";

/** Why a file that is named has no text to compare with. */
export interface Unread {
  /** The end of a sentence, without a stop: "`a.pdf` is a PDF, not a text". */
  readonly why: string;
  readonly hint?: string;
  /** Left out, it is `quote-unchecked`. */
  readonly code?: Code;
}

/** The text of a file, or why there is none; undefined if there is no such file. */
export type SourceText = string | Unread | undefined;

export interface CheckContext {
  readonly source: Source;
  /** Reads a file that the map names, relative to the map's own folder. Which files a map may have read is decided here. */
  readonly readText: (path: string) => SourceText;
  /** The map was read with errors: rules that conclude from what is missing keep silent. */
  readonly partial?: boolean;
}

/** One rule: what is wrong with the reasoning of a map. */
export type Check = (map: ArgumentMap, context: CheckContext) => Diagnostic[];
