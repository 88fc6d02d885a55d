import type { Range } from "../diagnostic.ts";

/**
 * The argument itself: ids are resolved, order is the author's, nothing is drawn yet.
 * Everything here is plain data; `at` is the position in the file.
 */
export interface ArgumentMap {
  readonly title: string | undefined;
  /** A sentence or two under the figure. */
  readonly caption: string | undefined;
  /** BCP 47; "en" unless given. */
  readonly lang: string;
  readonly figure: FigureWish;
  readonly sources: readonly SourceEntry[];
  readonly voices: readonly Voice[];
  readonly groups: readonly Group[];
  /** Premises first, then conclusions, each in file order; premises written in place come where their inference stands, after all others. */
  readonly statements: readonly Statement[];
  readonly inferences: readonly Inference[];
  readonly views: readonly View[];
}

/** A named part of the map, for a figure of its own. It shows what meets all the given conditions. */
export interface View {
  readonly id: string;
  readonly title: string | undefined;
  readonly group: string | undefined;
  /** What leads to this statement, … */
  readonly conclusion: StatementId | undefined;
  /** … at most so many steps away. */
  readonly depth: number | undefined;
  readonly voice: string | undefined;
  /** Any of these. */
  readonly tags: readonly string[];
  readonly statements: readonly StatementId[];
  readonly at: Range;
}

/** How the author wants the figure drawn, unless the command line says otherwise. */
export interface FigureWish {
  readonly direction?: Direction;
  readonly style?: Style;
  readonly paper?: PaperName;
}

/** Where the main conclusion stands. */
export type Direction = "left" | "right" | "up";
export type Style = "blocks" | "classic";
export type PaperName = "a4" | "letter" | "a3";

export interface SourceEntry {
  readonly id: string;
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly date: string | undefined;
  readonly url: string | undefined;
  /** A local copy, relative to the map's own folder; only used to check quotes. */
  readonly file: string | undefined;
  readonly at: Range;
}

export interface Voice {
  readonly id: string;
  /** As written: "Wang Yi, Chinese foreign minister". */
  readonly name: string;
  /** What is drawn in a cell: the name up to its first comma. */
  readonly short: string;
  readonly at: Range;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly at: Range;
}

export type StatementId = string;

export interface Statement {
  /** Unique. A premise written in place gets an id that no author can write: it begins with "~". */
  readonly id: StatementId;
  readonly role: "premise" | "conclusion";
  readonly text: string;
  readonly voice: string | undefined;
  readonly citations: readonly Citation[];
  readonly quote: string | undefined;
  /** Position of the quote in the file, for messages. */
  readonly quoteAt?: Range;
  readonly group: string | undefined;
  readonly unstated: boolean;
  readonly note: string | undefined;
  readonly tags: readonly string[];
  readonly at: Range;
}

/** `article ¶2` names source `article` and place `¶2`; a citation that names no source has only a place. */
export interface Citation {
  readonly source: string | undefined;
  readonly place: string;
}

export interface Inference {
  /** Position in the map, from 0. */
  readonly index: number;
  /** In a part of a map: its position in the whole. */
  readonly origin?: number;
  readonly id: string | undefined;
  readonly from: readonly StatementId[];
  /** The statements in its block, in order, if there are more than its premises; the others are only mentioned. */
  readonly shown?: readonly StatementId[];
  readonly target: Target;
  readonly scheme: string | undefined;
  readonly weight: number | undefined;
  readonly note: string | undefined;
  readonly at: Range;
}

/** What an inference leads to: it supports a conclusion, attacks a statement, or undercuts another inference. */
export type Target =
  | { readonly kind: "support"; readonly statement: StatementId }
  | { readonly kind: "attack"; readonly statement: StatementId }
  | { readonly kind: "undercut"; /** index into `inferences` */ readonly inference: number };
