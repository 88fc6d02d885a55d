import type { Code, Diagnostic, Source } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";
import type { FileReader } from "../model/project.ts";

/** Why a named file has no text to compare a quote with. */
export interface Unread {
  /** The end of a sentence, without the full stop: "`a.pdf` is a PDF, not a text". */
  readonly why: string;
  readonly hint?: string;
  /** `quote-unchecked` by default. */
  readonly code?: "quote-unchecked" | "source-outside";
}

/** The text of a file, or the reason why there is none; undefined if the file does not exist. */
export type SourceText = string | Unread | undefined;

/** Reads the files that a map names; a bibliography is read only by one that has `bibtex`. */
export interface TextReader extends Pick<FileReader, "bibtex"> {
  (name: string): SourceText;
  /** The digest of a file as `hence sources --pin` writes it; undefined if the file cannot be read. */
  readonly digest?: (name: string) => string | undefined;
}

export interface CheckContext {
  readonly source: Source;
  /** Reads a file that the map names, relative to the map's folder. The reader decides which files a map may refer to. */
  readonly readText: TextReader;
  /** What a file in another notation holds where it has no statements. */
  readonly found?: string | undefined;
  /** The map was read with errors, so rules that report missing things do not apply. */
  readonly partial?: boolean;
  /** Open critical questions are asked for. */
  readonly questions?: boolean;
  /** Advice is asked for: hints. */
  readonly advice?: boolean;
}

/** One rule: the problems that it finds in the reasoning of a map, all of these codes. */
export type Check<C extends Code> = (map: ArgumentMap, context: CheckContext) => Diagnostic<C>[];
