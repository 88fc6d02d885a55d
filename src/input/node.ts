import type { Diagnostic, Range } from "../diagnostic.ts";

/**
 * What a file says before anybody asks what it means: scalars, lists and mappings with their ranges.
 * A reader for a new input format only has to make these.
 */
export type Node = Scalar | List | Mapping;

interface Base {
  readonly range: Range;
  /** The problem if a text was meant to stand here: the notation has read something else, or cut it. */
  readonly misread?: () => Diagnostic | undefined;
}

export interface Scalar extends Base {
  readonly kind: "scalar";
  readonly value: string;
  /** Written without quotes: it may also be a number or a flag. */
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

/** Nothing is written here: `key:` and no more. */
export function isEmpty(node: Node): boolean {
  return node.kind === "scalar" && node.plain && node.value === "";
}

/** A remark for readers of the file; it has no place in the tree. `text` begins with `#`. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
}

/** What a reader of an input format returns. */
export interface Tree {
  /** Undefined for an empty file and for one that is refused. */
  readonly root: Node | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where entries may be missing from the tree, because the notation is broken there. */
  readonly lost: readonly number[];
  /** In the order of the file. */
  readonly comments: readonly Comment[];
}
