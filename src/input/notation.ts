import type { Result, Source } from "../diagnostic.ts";
import type { Lines } from "./lines.ts";
import type { Tree } from "./node.ts";

/**
 * Reads one notation; never throws, and says in the tree how much it could make of the text. At most `mostFaults` of
 * notation are put out of the way to read on.
 */
export type Reader = (source: Source, lines: Lines, mostFaults?: number) => Tree;

/** A map in its canonical form; undefined where too much is wrong with it. */
export type Formatter = (source: Source) => Result<string | undefined>;

/** A way to write a map down. */
export interface Notation {
  /** "YAML" */
  readonly name: string;
  /** How its files end, without the dot; the usual one first. */
  readonly extensions: readonly string[];
  /** Endings that it has in common with other notations, or with files that are no maps: the text decides. */
  readonly shared?: readonly string[];
  /** Whether a text is in this notation, if its name does not tell. The text may have megabytes, and what identifies it may come late. */
  readonly recognise?: (text: string) => boolean;
  readonly read: Reader;
  /** Without this, it is only read. */
  readonly format?: Formatter;
  /** The fixes of mistakes are edits of a text in this notation. */
  readonly edits?: true;
}
