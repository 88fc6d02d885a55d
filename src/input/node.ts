import type { Diagnostic, Range } from "../diagnostic.ts";

/**
 * The syntax tree of a file: scalars, lists and mappings with their ranges.
 * A reader for a new notation only has to produce these.
 */
export type Node = Scalar | List | Mapping;

interface Base {
  readonly range: Range;
  /** The problem if a text was expected here and the notation read something else, or cut it off. */
  readonly misread?: () => Diagnostic | undefined;
}

export interface Scalar extends Base {
  readonly kind: "scalar";
  readonly value: string;
  /** Written without quotes, so it may also be a number or a flag. */
  readonly plain: boolean;
}

export interface List extends Base {
  readonly kind: "list";
  readonly items: readonly Node[];
  /** Written in brackets: a comma ends an item. */
  readonly flow: boolean;
}

export interface Mapping extends Base {
  readonly kind: "mapping";
  readonly entries: readonly Entry[];
  /** Written in braces. */
  readonly flow: boolean;
}

export interface Entry {
  readonly key: Scalar;
  readonly value: Node;
}

/** Whether nothing is written here, as after `key:` alone. */
export function isEmpty(node: Node): boolean {
  return node.kind === "scalar" && node.plain && node.value === "";
}

/** A comment; it is not part of the tree. `text` begins with `#`. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
}

/** What the reader of a notation returns. */
export interface Tree {
  /** Undefined if the file is empty or rejected. */
  readonly root: Node | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where entries may be missing from the tree, because the notation is broken there. */
  readonly lost: readonly Lost[];
  /** In the order of the file. */
  readonly comments: readonly Comment[];
  /** Problems of the file that do not prevent reading it. */
  readonly remarks?: readonly Diagnostic[];
  /** What the file says and a map cannot express. */
  readonly losses?: readonly Loss[];
  /** UTF-16 code units that were read, where the text was read more than once. */
  readonly work?: number;
}

/** A part that could not be read; only its text is known. */
export interface Lost {
  readonly at: number;
  readonly text: string;
}

/** Something in a file that a map cannot express: how often it occurs, and where first. */
export interface Loss {
  /** In the plural and as it is called in the notation: "transitions between locutions (TA)". */
  readonly kind: string;
  readonly count: number;
  readonly at: Range;
}

/** "transitions between locutions (TA): 3"; right for one, too. */
export const lossInWords = ({ kind, count }: Pick<Loss, "kind" | "count">): string => `${kind}: ${count}`;
