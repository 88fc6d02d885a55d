import type { Range } from "../diagnostic.ts";
import type { Verdict } from "./choices.ts";
import type { ValuesOf } from "./field.ts";
import type { OutsideId } from "./ids.ts";
import type {
  FIGURE_FIELDS,
  GROUP_FIELDS,
  INFERENCE_FIELDS,
  MAP_FIELDS,
  QUESTION_FIELDS,
  SCHEME_FIELDS,
  SOURCE_FIELDS,
  STATEMENT_FIELDS,
  VIEW_FIELDS,
} from "./fields.ts";

export type { Direction, PaperName, Stance, Standard, Style, Verdict } from "./choices.ts";
export type { Citation } from "./sources/citation.ts";

/**
 * The argument itself: ids are resolved, order is the author's, nothing is drawn yet.
 * Everything here is plain data; `at` is the position in the file.
 */
export interface ArgumentMap extends ValuesOf<typeof MAP_FIELDS> {
  /** BCP 47; "en" unless given. */
  readonly lang: string;
  readonly figure: FigureWish;
  /** Statements of which at most one holds, two or more a group. */
  readonly rivals: readonly (readonly StatementId[])[];
  /** Verdicts that the author expects, to check the map by. */
  readonly expect: readonly Expectation[];
  /** Other files that this one takes from. */
  readonly uses: readonly Use[];
  readonly sources: readonly SourceEntry[];
  readonly voices: readonly Voice[];
  readonly groups: readonly Group[];
  /** Premises first, then conclusions, each in file order; premises written in place come where their inference stands, after all others. */
  readonly statements: readonly Statement[];
  readonly inferences: readonly Inference[];
  readonly views: readonly View[];
  /** The author's own kinds of steps. */
  readonly schemes: readonly OwnScheme[];
}

/**
 * A named part of the map, for a figure of its own. It shows what meets everything that is given: what leads to
 * `conclusion` in at most `depth` steps, what has any of the `tags`, …
 */
export interface View extends ValuesOf<typeof VIEW_FIELDS> {
  readonly id: string;
  readonly at: Range;
}

type FigureValues = ValuesOf<typeof FIGURE_FIELDS>;

/** How the author wants the figure drawn, where nothing else is asked on the command line. Widths are in mm, type in pt. */
export type FigureWish = { readonly [Key in keyof FigureValues]?: NonNullable<FigureValues[Key]> };

/** `url` is that of the DOI if no other was given; `file` is only used to check quotes. */
export interface SourceEntry extends ValuesOf<typeof SOURCE_FIELDS> {
  readonly id: string;
  readonly at: Range;
  /** Where `file` stands, if that is in this map. */
  readonly fileAt?: Range;
  /** Likewise the first of `authors`. */
  readonly authorsAt?: Range;
}

/** Another file, and what it is called in this one. */
export interface Use {
  readonly id: string;
  /** Relative to this file, with `/` between folders. */
  readonly file: string;
  readonly at: Range;
}

/** The id of the voice that is the map-maker's own; nobody declares it. */
export const MAP_VOICE = "map";

export interface Voice {
  readonly id: string;
  /** As written: "Wang Yi, Chinese foreign minister". */
  readonly name: string;
  /** What is drawn in a cell: the name up to its first comma. */
  readonly short: string;
  readonly at: Range;
}

export interface Group extends ValuesOf<typeof GROUP_FIELDS> {
  readonly id: string;
  readonly at: Range;
}

/** A kind of step that no catalogue has: its premises by their roles, and what is asked of it. */
export interface OwnScheme extends ValuesOf<typeof SCHEME_FIELDS> {
  readonly id: string;
  readonly roles: readonly { readonly id: string; readonly says: string }[];
  readonly questions: readonly ({ readonly id: string } & ValuesOf<typeof QUESTION_FIELDS>)[];
  readonly at: Range;
}

/** The verdict that a statement is expected to have; `at` is where that is written. */
export interface Expectation {
  readonly statement: StatementId;
  readonly verdict: Verdict;
  /** The verdict that another file gives its statement, where this map does not use the statement in any other way. */
  readonly outside?: Verdict;
  readonly at: Range;
}

export type StatementId = string;

export interface Statement extends ValuesOf<typeof STATEMENT_FIELDS> {
  /** Unique. A premise written in place gets an id that no author can write: it begins with "~". */
  readonly id: StatementId;
  readonly role: "premise" | "conclusion";
  /** Where the quote stands, for messages. */
  readonly quoteAt?: Range;
  /** Set on a premise that another file states: its stance is what follows there, `at` is where it is first used here. */
  readonly outside?: Outside;
  readonly at: Range;
}

/** Where the statement of another file stands. */
export interface Outside extends OutsideId {
  /** See `Use`. */
  readonly file: string;
}

export interface Inference extends ValuesOf<typeof INFERENCE_FIELDS> {
  /** Position in the map, from 0. */
  readonly index: number;
  /** In a part of a map: its position in the whole. */
  readonly origin?: number;
  readonly id: string | undefined;
  readonly from: readonly StatementId[];
  /** What each premise does in the scheme, where the author says so. */
  readonly roles?: ReadonlyMap<StatementId, string>;
  /** The statements in its block, in order, if there are more than its premises; the others are only mentioned. */
  readonly shown?: readonly StatementId[];
  readonly target: Target;
  readonly at: Range;
}

/** What an inference leads to: it supports a conclusion, attacks a statement, or undercuts another inference. */
export type Target =
  | { readonly kind: "support"; readonly statement: StatementId }
  | { readonly kind: "attack"; readonly statement: StatementId }
  | { readonly kind: "undercut"; /** index into `inferences` */ readonly inference: number };
