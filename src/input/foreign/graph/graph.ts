import type { Diagnostic, Range } from "../../../diagnostic.ts";
import type { Loss } from "../../node.ts";

/**
 * An argument graph as another notation has it, before it becomes a map: keys are those of the file, roles are not yet
 * decided, and a step may lack its premises or its target.
 */
export interface Graph {
  readonly facts: Facts;
  readonly statements: readonly GraphStatement[];
  readonly steps: readonly GraphStep[];
  readonly groups: readonly GraphGroup[];
  /** Keys of statements of which at most one holds. */
  readonly rivals: readonly Keys[];
  readonly losses: readonly Loss[];
  /** What is wrong with the file itself. */
  readonly faults: readonly Diagnostic[];
}

/** What the file says about itself. */
export interface Facts {
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly caption?: string | undefined;
  /** A language tag. */
  readonly lang?: string | undefined;
  /** The key of the statement that the argument is about. */
  readonly main?: string | undefined;
  /** What it is taken from. */
  readonly source?: string | undefined;
}

/** Keys, and where they stand together. */
export interface Keys {
  readonly keys: readonly string[];
  readonly at: Range;
}

export interface GraphGroup {
  readonly key: string;
  readonly title: string;
  readonly at: Range;
}

export interface GraphStatement {
  readonly key: string;
  /** What its id is made of, if the key is not one that an author would recognise. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly at: Range;
  readonly short?: string | undefined;
  readonly note?: string | undefined;
  readonly quote?: string | undefined;
  /** A place in the source, in words. */
  readonly cite?: string | undefined;
  /** The names of those who say it. */
  readonly voices?: readonly string[] | undefined;
  readonly group?: string | undefined;
  readonly unstated?: boolean | undefined;
  /** Of a premise: granted, open or denied. */
  readonly stance?: string | undefined;
  /** Of a conclusion: when it holds. */
  readonly standard?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

export interface GraphStep {
  readonly key: string;
  /** What its id is made of, if not its key. */
  readonly name?: string | undefined;
  /** Keys of statements. */
  readonly from: readonly string[];
  /** What each of them does in the scheme, by its key. */
  readonly roles?: ReadonlyMap<string, string> | undefined;
  readonly kind: "support" | "attack";
  /** The key of a statement or a step; undefined if the file names none. */
  readonly target: string | undefined;
  readonly at: Range;
  /** The key was chosen by an author, and is worth keeping. */
  readonly named?: boolean | undefined;
  readonly scheme?: string | undefined;
  readonly short?: string | undefined;
  readonly note?: string | undefined;
  readonly raises?: string | undefined;
  /** From 0 to 1. */
  readonly weight?: number | undefined;
  /** The name of who makes the step. */
  readonly voice?: string | undefined;
}

/** Stand for what a step is missing, since every step comes from somewhere and leads somewhere. */
export const NO_PREMISE = "(No premise is given.)";
export const NO_CONCLUSION = "(No conclusion is given.)";
/** Stands for the words of a statement. */
export const NO_TEXT = "(No text is given.)";

/** What the author has not written is neither granted nor denied, also where the words that stand for it were written to a file. */
export const stanceOf = ({ stance, text }: Pick<GraphStatement, "stance" | "text">): string | undefined =>
  stance ?? (["", NO_PREMISE, NO_CONCLUSION, NO_TEXT].includes(text.trim()) ? "open" : undefined);
